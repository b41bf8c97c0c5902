// Command probe reports what machine it runs on.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"text/tabwriter"

	"github.com/spf13/pflag"

	"example.com/fleet/probe/internal/machine"
	"example.com/fleet/probe/internal/zsum"
)

// version is set at link time: -ldflags "-X main.version=1.2.3".
var version = "dev"

// report is everything probe prints.
type report struct {
	Version string `json:"version"`
	machine.Info
	Cgo  bool   `json:"cgo"`
	Zlib string `json:"zlib,omitempty"`
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is main without the process around it, so that tests can call it.
func run(args []string, stdout, stderr io.Writer) int {
	flags := pflag.NewFlagSet("probe", pflag.ContinueOnError)
	flags.SetOutput(stderr)
	asJSON := flags.Bool("json", false, "print the report as JSON")
	check := flags.Bool("check", false, "first check that C and Go agree, on every CPU at once")
	showVersion := flags.Bool("version", false, "print the version and exit")

	switch err := flags.Parse(args); {
	case errors.Is(err, pflag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintln(stderr, "probe:", err)
		return 2
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "probe: unexpected argument %q\n", flags.Arg(0))
		return 2
	}

	if *showVersion {
		fmt.Fprintln(stdout, "probe", version)
		return 0
	}
	if err := probe(stdout, *asJSON, *check); err != nil {
		fmt.Fprintln(stderr, "probe:", err)
		return 1
	}
	return 0
}

func probe(w io.Writer, asJSON, check bool) error {
	info, err := machine.Read()
	if err != nil {
		return err
	}
	if check {
		if err := zsum.Check(info.CPUs); err != nil {
			return err
		}
	}

	r := report{Version: version, Info: info, Cgo: zsum.Cgo, Zlib: zsum.ZlibVersion()}
	if asJSON {
		return writeJSON(w, r)
	}
	return writeText(w, r)
}

func writeJSON(w io.Writer, r report) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

func writeText(w io.Writer, r report) error {
	cgo := "off"
	if r.Cgo {
		cgo = "on"
	}
	zlib := r.Zlib
	if zlib == "" {
		zlib = "none"
	}

	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, row := range []struct {
		name  string
		value interface{}
	}{
		{"version", r.Version},
		{"platform", r.OS + "/" + r.Arch},
		{"machine", r.Machine},
		{"kernel", r.Kernel},
		{"cpus", r.CPUs},
		{"page size", r.PageSize},
		{"go", r.Go},
		{"cgo", cgo},
		{"zlib", zlib},
	} {
		fmt.Fprintf(tw, "%s:\t%v\n", row.name, row.value)
	}
	return tw.Flush()
}
