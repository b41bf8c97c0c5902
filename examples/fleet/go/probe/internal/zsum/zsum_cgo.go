//go:build cgo

package zsum

// #cgo pkg-config: zlib
// #include "sums.h"
// #include <zlib.h>
import "C"

import "unsafe"

// Cgo tells whether Of runs C code.
const Cgo = true

// Of returns the checksums of data as zlib computes them.
func Of(data []byte) Sums {
	var first *C.uchar
	if len(data) > 0 {
		first = (*C.uchar)(unsafe.Pointer(&data[0]))
	}
	s := C.fleet_sums(first, C.size_t(len(data)))
	return Sums{CRC32: uint32(s.crc32), Adler32: uint32(s.adler32)}
}

// ZlibVersion returns the version of the zlib that was loaded, which need not
// be the one whose headers were compiled against.
func ZlibVersion() string {
	return C.GoString(C.zlibVersion())
}
