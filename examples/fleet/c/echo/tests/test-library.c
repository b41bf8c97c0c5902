/* Unit tests of libfleetecho. */

#include "fleetecho.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures;

#define CHECK(condition) check((condition), #condition, __LINE__)

static void check(int holds, const char *condition, int line)
{
	if (!holds) {
		fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, line, condition);
		failures++;
	}
}

/* Whether the words join to the given bytes; or, if these are NULL, to nothing. */
static int joins_to(const char *bytes, size_t size, unsigned flags,
                    char *const *words, size_t count)
{
	size_t length = 0;
	char *text = fleetecho_join(words, count, flags, &length);
	int same = text && bytes && length == size
	           && memcmp(text, bytes, size) == 0 && text[size] == '\0';

	if (!text && !bytes)
		same = errno == EINVAL;
	free(text);
	return same;
}

#define WORDS(...) (char *[]){ __VA_ARGS__ }, \
	sizeof (char *[]){ __VA_ARGS__ } / sizeof(char *)
/* The size counts NULs inside the literal, but not the one that ends it. */
#define BYTES(literal) literal, sizeof literal - 1

int main(void)
{
	CHECK(strcmp(fleetecho_version(), FLEETECHO_VERSION) == 0);

	CHECK(joins_to("", 0, 0, NULL, 0));
	CHECK(joins_to(BYTES("one two"), 0, WORDS("one", "two")));
	CHECK(joins_to(BYTES(" "), 0, WORDS("", "")));
	CHECK(joins_to(BYTES("a\\nb"), 0, WORDS("a\\nb")));

	CHECK(joins_to(BYTES("a\nb\t\\"), FLEETECHO_ESCAPES, WORDS("a\\nb\\t\\\\")));
	CHECK(joins_to(BYTES("a\0b"), FLEETECHO_ESCAPES, WORDS("a\\0b")));

	/* Bytes above 127, where the sign of plain char would show. */
	CHECK(joins_to(BYTES("\xff\x80\x7f"), FLEETECHO_ESCAPES, WORDS("\\xff\\x80\\x7F")));
	CHECK(joins_to(BYTES("\xc3\xa9"), FLEETECHO_ESCAPES, WORDS("\xc3\xa9")));

	CHECK(joins_to(NULL, 0, FLEETECHO_ESCAPES, WORDS("bad \\q")));
	CHECK(joins_to(NULL, 0, FLEETECHO_ESCAPES, WORDS("end\\")));
	CHECK(joins_to(NULL, 0, FLEETECHO_ESCAPES, WORDS("\\x4")));
	CHECK(joins_to(NULL, 0, FLEETECHO_ESCAPES, WORDS("\\x\xff\xff")));

	if (failures > 0)
		return EXIT_FAILURE;
	puts("library: all tests pass");
	return EXIT_SUCCESS;
}
