package main

import (
	"bytes"
	"encoding/json"
	"runtime"
	"strings"
	"testing"
)

// probeOutput runs probe and returns what it printed; it must succeed.
func probeOutput(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(args, &stdout, &stderr); code != 0 {
		t.Fatalf("probe %v: exit %d: %s", args, code, &stderr)
	}
	return stdout.String()
}

func TestText(t *testing.T) {
	out := probeOutput(t)
	if want := runtime.GOOS + "/" + runtime.GOARCH; !strings.Contains(out, want) {
		t.Errorf("no %q in:\n%s", want, out)
	}
}

func TestJSON(t *testing.T) {
	var r report
	if err := json.Unmarshal([]byte(probeOutput(t, "--json", "--check")), &r); err != nil {
		t.Fatal(err)
	}
	if r.Arch != runtime.GOARCH {
		t.Errorf("arch = %q, want %q", r.Arch, runtime.GOARCH)
	}
	if r.Cgo != (r.Zlib != "") {
		t.Errorf("cgo = %v but zlib = %q", r.Cgo, r.Zlib)
	}
}

func TestVersion(t *testing.T) {
	if got, want := probeOutput(t, "--version"), "probe "+version+"\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestUsageErrors(t *testing.T) {
	for _, args := range [][]string{{"--no-such-flag"}, {"stray"}} {
		var stdout, stderr bytes.Buffer
		if code := run(args, &stdout, &stderr); code != 2 {
			t.Errorf("probe %v: exit %d, want 2", args, code)
		}
		if stderr.Len() == 0 {
			t.Errorf("probe %v: no message on stderr", args)
		}
	}
}
