package machine

import (
	"runtime"
	"testing"
)

func TestReadMatchesBuild(t *testing.T) {
	info, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	// Holds under emulation too: QEMU answers uname as the machine it emulates.
	want, known := map[string]string{"amd64": "x86_64", "arm64": "aarch64"}[runtime.GOARCH]
	if !known {
		t.Skipf("no machine name known for %s", runtime.GOARCH)
	}
	if info.Machine != want {
		t.Errorf("machine = %q, want %q on %s", info.Machine, want, runtime.GOARCH)
	}
}

func TestReadIsPlausible(t *testing.T) {
	info, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	if info.CPUs < 1 {
		t.Errorf("cpus = %d", info.CPUs)
	}
	// arm64 kernels come with pages of 4, 16 or 64 KiB: never assume 4096.
	if s := info.PageSize; s < 4096 || s&(s-1) != 0 {
		t.Errorf("page size = %d, want a power of two of at least 4096", s)
	}
}
