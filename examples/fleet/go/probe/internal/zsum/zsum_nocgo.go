//go:build !cgo

package zsum

// Cgo tells whether Of runs C code.
const Cgo = false

// Of returns the checksums of data.
func Of(data []byte) Sums { return Pure(data) }

// ZlibVersion returns the empty string: this build has no zlib.
func ZlibVersion() string { return "" }
