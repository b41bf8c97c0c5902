// Package zsum computes the two checksums of zlib: in C when the build has cgo,
// in Go when it has not.
package zsum

import (
	"fmt"
	"hash/adler32"
	"hash/crc32"

	"golang.org/x/sync/errgroup"
)

// Sums holds the checksums of one piece of data.
type Sums struct {
	CRC32   uint32
	Adler32 uint32
}

// Pure returns the checksums as Go's own library computes them.
func Pure(data []byte) Sums {
	return Sums{CRC32: crc32.ChecksumIEEE(data), Adler32: adler32.Checksum(data)}
}

// Check compares Of with Pure in several goroutines at once. Threads that move
// between C and Go are what an emulator is likeliest to get wrong.
func Check(workers int) error {
	const rounds = 64

	var group errgroup.Group
	for w := 0; w < workers; w++ {
		seed := byte(w)
		group.Go(func() error {
			data := make([]byte, 4096)
			for round := 0; round < rounds; round++ {
				for i := range data {
					data[i] = byte(i*round) ^ seed
				}
				if got, want := Of(data), Pure(data); got != want {
					return fmt.Errorf("checksums differ: C has %+v, Go has %+v", got, want)
				}
			}
			return nil
		})
	}
	return group.Wait()
}
