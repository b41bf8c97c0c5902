package zsum

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
)

func TestKnownVectors(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Sums
	}{
		{"", Sums{CRC32: 0, Adler32: 1}},
		{"123456789", Sums{CRC32: 0xcbf43926, Adler32: 0x091e01de}},
		{"Wikipedia", Sums{CRC32: 0xadaac02e, Adler32: 0x11e60398}},
	} {
		if got := Of([]byte(c.in)); got != c.want {
			t.Errorf("Of(%q) = %+v, want %+v", c.in, got, c.want)
		}
	}
}

// Sizes around the edges at which sums.c cuts the data into pieces, at
// addresses of every alignment.
func TestMatchesGo(t *testing.T) {
	data := bytes.Repeat([]byte("\x00fleet\xff"), 40000)
	for _, size := range []int{1, 65535, 65536, 65537, 2 * 65536, 200000} {
		for offset := 0; offset < 8; offset++ {
			part := data[offset : offset+size]
			if got, want := Of(part), Pure(part); got != want {
				t.Errorf("%d bytes at offset %d: got %+v, want %+v", size, offset, got, want)
			}
		}
	}
}

// Every goroutine holds a thread of its own while it calls into C.
func TestThreads(t *testing.T) {
	const threads = 8
	var wg sync.WaitGroup
	for n := 0; n < threads; n++ {
		data := []byte(strings.Repeat(fmt.Sprint("thread ", n), 1000))
		wg.Add(1)
		go func() {
			defer wg.Done()
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			for i := 0; i < 50; i++ {
				if got, want := Of(data), Pure(data); got != want {
					t.Errorf("got %+v, want %+v", got, want)
					return
				}
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
}

func TestCheck(t *testing.T) {
	if err := Check(4); err != nil {
		t.Error(err)
	}
}

func TestZlibVersion(t *testing.T) {
	if v := ZlibVersion(); Cgo != (v != "") {
		t.Errorf("cgo is %v but the zlib version is %q", Cgo, v)
	}
}
