module example.com/fleet/probe

go 1.19

require (
	github.com/spf13/pflag v1.0.5
	golang.org/x/sync v0.10.0
	golang.org/x/sys v0.30.0
)
