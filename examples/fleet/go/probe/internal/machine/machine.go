// Package machine describes the machine the process runs on.
package machine

import (
	"fmt"
	"os"
	"runtime"

	"golang.org/x/sys/unix"
)

// Info tells what the program was built for (OS, Arch, Go) and what it finds
// itself running on.
type Info struct {
	OS       string `json:"os"`
	Arch     string `json:"arch"`
	Machine  string `json:"machine"`
	Kernel   string `json:"kernel"`
	CPUs     int    `json:"cpus"`
	PageSize int    `json:"page_size"`
	Go       string `json:"go"`
}

// Read describes this machine.
func Read() (Info, error) {
	// Not syscall.Uname: its fields are int8 arrays on amd64 but uint8 on arm64,
	// so code that converts them compiles on one platform only.
	var uts unix.Utsname
	if err := unix.Uname(&uts); err != nil {
		return Info{}, fmt.Errorf("uname: %w", err)
	}
	return Info{
		OS:       runtime.GOOS,
		Arch:     runtime.GOARCH,
		Machine:  unix.ByteSliceToString(uts.Machine[:]),
		Kernel:   unix.ByteSliceToString(uts.Release[:]),
		CPUs:     runtime.NumCPU(),
		PageSize: os.Getpagesize(),
		Go:       runtime.Version(),
	}, nil
}
