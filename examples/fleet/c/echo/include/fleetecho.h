#ifndef FLEETECHO_H
#define FLEETECHO_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define FLEETECHO_API __attribute__((visibility("default")))

/* The version of the library that was loaded, such as "1.0.0". */
FLEETECHO_API const char *fleetecho_version(void);

/* Flags of fleetecho_join. */
enum {
	/* Replace \\ \a \b \n \r \t \0 and \xHH by what they stand for. */
	FLEETECHO_ESCAPES = 1 << 0
};

/*
 * Joins words with single spaces. The result is to be passed to free(); it ends
 * in a NUL, and as escapes can put NULs inside, *length tells its real length.
 * On failure returns NULL with errno set: EINVAL for an escape not listed above.
 */
FLEETECHO_API char *fleetecho_join(char *const *words, size_t count,
                                   unsigned flags, size_t *length);

#ifdef __cplusplus
}
#endif

#endif
