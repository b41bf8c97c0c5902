#ifndef FLEET_SUMS_H
#define FLEET_SUMS_H

#include <stddef.h>
#include <stdint.h>

struct fleet_sums {
	uint32_t crc32;
	uint32_t adler32;
};

/* Both checksums in one call, because each call from Go into C has its price. */
struct fleet_sums fleet_sums(const unsigned char *data, size_t size);

#endif
