#define _POSIX_C_SOURCE 200809L

#include "fleetecho.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

const char *fleetecho_version(void)
{
	return FLEETECHO_VERSION;
}

/* The value of a hexadecimal digit, or -1. An int: plain char cannot hold -1
 * where it is unsigned, as on arm64. */
static int hex_value(char digit)
{
	if (digit >= '0' && digit <= '9')
		return digit - '0';
	if (digit >= 'a' && digit <= 'f')
		return digit - 'a' + 10;
	if (digit >= 'A' && digit <= 'F')
		return digit - 'A' + 10;
	return -1;
}

/* Reads the escape after a backslash and moves *in past it. */
static bool read_escape(const char **in, char *out)
{
	static const char names[] = "\\abnrt0";
	static const char values[] = "\\\a\b\n\r\t\0";
	const char name = *(*in)++;
	const char *found;
	int high, low;

	if (name == '\0')
		return false;
	if (name == 'x') {
		if ((high = hex_value((*in)[0])) < 0 || (low = hex_value((*in)[1])) < 0)
			return false;
		*out = (char)(unsigned char)(high << 4 | low);
		*in += 2;
		return true;
	}
	if (!(found = strchr(names, name)))
		return false;
	*out = values[found - names];
	return true;
}

/* Copies a word with its escapes replaced. Returns the end, or NULL. */
static char *copy_escaped(char *out, const char *in)
{
	while (*in != '\0') {
		if (*in != '\\') {
			*out++ = *in++;
			continue;
		}
		in++;
		if (!read_escape(&in, out++))
			return NULL;
	}
	return out;
}

char *fleetecho_join(char *const *words, size_t count, unsigned flags, size_t *length)
{
	size_t size = 1;
	char *text, *end;

	/* No escape is shorter than what it stands for. */
	for (size_t i = 0; i < count; i++)
		size += strlen(words[i]) + 1;
	if (!(text = end = malloc(size)))
		return NULL;

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			*end++ = ' ';
		if (!(flags & FLEETECHO_ESCAPES)) {
			end = stpcpy(end, words[i]);
		} else if (!(end = copy_escaped(end, words[i]))) {
			free(text);
			errno = EINVAL;
			return NULL;
		}
	}
	*end = '\0';
	*length = (size_t)(end - text);
	return text;
}
