#include "sums.h"

#include <zlib.h>

/* zlib counts in uInt, 32 bits wide, so larger data goes in pieces. The pieces
 * are small enough that the second checksum finds the data still in cache. */
enum { PIECE = 1 << 16 };

struct fleet_sums fleet_sums(const unsigned char *data, size_t size)
{
	uLong crc = crc32(0L, Z_NULL, 0);
	uLong adler = adler32(0L, Z_NULL, 0);

	while (size > 0) {
		uInt piece = size < PIECE ? (uInt)size : PIECE;

		crc = crc32(crc, data, piece);
		adler = adler32(adler, data, piece);
		data += piece;
		size -= piece;
	}
	return (struct fleet_sums){ .crc32 = (uint32_t)crc, .adler32 = (uint32_t)adler };
}
