#define _POSIX_C_SOURCE 200809L

#include "fleetecho.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char usage[] =
	"usage: fleet-echo [-en] [word...]\n"
	"       fleet-echo -V\n"
	"  -e  replace escapes such as \\n and \\x41\n"
	"  -n  print no newline at the end\n"
	"  -V  print the versions of the program and of the library it has loaded\n";

int main(int argc, char **argv)
{
	unsigned flags = 0;
	int newline = 1;
	/* Not char: where that is unsigned, it never equals the -1 at the end. */
	int option;
	size_t length;
	char *text;

	while ((option = getopt(argc, argv, "+enVh")) != -1) {
		switch (option) {
		case 'e':
			flags |= FLEETECHO_ESCAPES;
			break;
		case 'n':
			newline = 0;
			break;
		case 'V':
			printf("fleet-echo %s, library %s\n", FLEETECHO_VERSION,
			       fleetecho_version());
			return EXIT_SUCCESS;
		case 'h':
			fputs(usage, stdout);
			return EXIT_SUCCESS;
		default:
			fputs(usage, stderr);
			return 2;
		}
	}

	text = fleetecho_join(argv + optind, (size_t)(argc - optind), flags, &length);
	if (!text) {
		fprintf(stderr, "fleet-echo: %s\n",
		        errno == EINVAL ? "unknown escape" : strerror(errno));
		return EXIT_FAILURE;
	}
	fwrite(text, 1, length, stdout);
	free(text);
	if (newline)
		putchar('\n');
	if (fflush(stdout) != 0 || ferror(stdout)) {
		perror("fleet-echo: standard output");
		return EXIT_FAILURE;
	}
	return EXIT_SUCCESS;
}
