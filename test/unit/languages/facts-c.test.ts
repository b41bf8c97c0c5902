import { describe, expect, test } from '@jest/globals';
import { factsOf } from '../../harness/facts.js';

describe('C', () => {
  test.each([
    [
      '-march=native',
      { Makefile: 'CFLAGS = -O2 -march=native\n' },
      { effect: 'prevents-cross', detail: '-march=native asks for the processor of the build machine', line: 1 },
    ],
    [
      'a flag of x86',
      { 'CMakeLists.txt': '\nadd_compile_options(-m64)\n' },
      { effect: 'unknown', detail: '-m64', line: 2 },
    ],
    [
      'uname within a shell',
      { Makefile: "M := $(shell sh -c 'uname -m 2>/dev/null || echo not')\n" },
      { effect: 'unknown', detail: 'uname', line: 1 },
    ],
    ['uname', { Makefile: 'ARCH := $(shell uname -m)\n' }, { effect: 'unknown', detail: 'uname', line: 1 }],
    ['try_run', { 'CMakeLists.txt': 'try_run(R C ${D} t.c)\n' }, { effect: 'needs', detail: 'emulator', line: 1 }],
    [
      'a run test without an answer',
      { 'configure.ac': 'AC_INIT\nAC_RUN_IFELSE([AC_LANG_PROGRAM([], [f(a, b)])], [ok=yes], [ok=no])\n' },
      { effect: 'prevents-cross', detail: 'AC_RUN_IFELSE', line: 2 },
    ],
    [
      'pkg-config in a Makefile',
      { Makefile: 'L = $(shell pkg-config --libs libssl)\n' },
      { effect: 'needs', detail: 'libssl-dev', line: 1 },
    ],
    ['a linker variable', { Makefile: 'LIBS=-lz\n' }, { effect: 'needs', detail: 'zlib1g-dev', line: 1 }],
    [
      'a library without which configure stops',
      { 'configure.ac': 'AC_CHECK_LIB([onig], [onig_version], [], [AC_MSG_ERROR([install it])])\n' },
      { effect: 'needs', detail: 'libonig-dev', line: 1 },
    ],
    [
      'a library that configure misses later on',
      {
        'configure.ac':
          'PKG_CHECK_MODULES(\n  EVENT,\n  [libevent_core >= 2],\n  [found=yes],\n  [found=no]\n)\nif test x$found = xno; then\n  AC_MSG_ERROR("libevent not found")\nfi\n',
      },
      { effect: 'needs', detail: 'libevent-dev', line: 1 },
    ],
    [
      'a library that is looked for while another is missing',
      { 'configure.ac': 'if test x$found = xno; then\n  PKG_CHECK_MODULES([T], [tinfo])\nfi\n' },
      { effect: 'needs', detail: 'libncurses-dev', line: 2 },
    ],
    [
      'a run test whose answer is an error',
      { 'configure.ac': "AC_TRY_RUN([p], [y], [n],\n  AC_MSG_ERROR([It can't be cross compiled])\n)\n" },
      { effect: 'prevents-cross', detail: 'AC_TRY_RUN', line: 1 },
    ],
    [
      'a file of the machine that configure looks for',
      { 'configure.ac': 'AC_CHECK_FILE(/dev/zero)\n' },
      { effect: 'prevents-cross', detail: 'AC_CHECK_FILE', line: 1 },
    ],
    [
      'a run test in a macro that is called',
      { 'm4/own.m4': 'AC_DEFUN([OWN_TEST], [\n  AC_TRY_RUN([p], [y], [n])\n])\n', 'configure.ac': 'OWN_TEST\n' },
      { effect: 'prevents-cross', detail: 'AC_TRY_RUN', line: 2 },
    ],
    [
      'a folder that make goes into by a rule for all targets',
      {
        'src/Makefile': 'LIBS = -lz\nall:\n\tcd ../deps && $(MAKE)\n',
        'src/a.c': '',
        Makefile: 'default: all\n.DEFAULT:\n\tcd src && $(MAKE) $@\ninstall:\n\tcd src && $(MAKE) $@\n',
      },
      { effect: 'needs', detail: 'zlib1g-dev', line: 1 },
    ],
    [
      'a folder whose name cannot be told',
      {
        'wrapper/Makefile': 'LIBS = -lz\n',
        'wrapper/a.c': '',
        Makefile: 'default:\n\t$(MAKE) -C $(WHERE)\nwrap:\n\t$(MAKE) -C wrapper\nboth install: wrap\n',
      },
      { effect: 'needs', detail: 'zlib1g-dev', line: 1 },
    ],
    [
      'Tcl, whose settings configure takes',
      { 'configure.in': 'TEA_PATH_TCLCONFIG\n' },
      { effect: 'needs', detail: 'tcl-dev', line: 1 },
    ],
    ['-l in a Makefile', { Makefile: 'LIBS = -lm -lz\n' }, { effect: 'needs', detail: 'zlib1g-dev', line: 1 }],
    [
      'find_package',
      { 'CMakeLists.txt': 'find_package(ZLIB REQUIRED)\n' },
      { effect: 'needs', detail: 'zlib1g-dev', line: 1 },
    ],
    [
      'PKG_CHECK_MODULES',
      { 'configure.ac': 'PKG_CHECK_MODULES([X], [libcurl >= 7])\n' },
      { effect: 'needs', detail: 'libcurl4-openssl-dev', line: 1 },
    ],
    ['dependency', { 'meson.build': "d = dependency('liblz4')\n" }, { effect: 'needs', detail: 'liblz4-dev', line: 1 }],
    ['x86 headers', { 'a.c': '\n#include <immintrin.h>\n' }, { effect: 'unknown', detail: '<immintrin.h>', line: 2 }],
    [
      'inline assembly of x86',
      { 'a.c': 'void f(void) {\n  __asm__ volatile("cpuid"\n    : "=a"(a));\n}\n' },
      { effect: 'unknown', detail: 'inline assembly', line: 2 },
    ],
    [
      'a compiler that CMake is told',
      { 'CMakeLists.txt': 'set(CMAKE_C_COMPILER gcc)\n' },
      { effect: 'prevents-cross', detail: 'compile with gcc', line: 1 },
    ],
    [
      'a project within the project',
      { 'CMakeLists.txt': 'ExternalProject_Add(zlib URL z.tgz)\n' },
      { effect: 'unknown', detail: 'zlib is built by ExternalProject', line: 1 },
    ],
    ['NASM', { 'CMakeLists.txt': 'enable_language(ASM_NASM)\n' }, { effect: 'unknown', detail: 'NASM', line: 1 }],
    [
      'a compiler called by its name',
      { Makefile: 'all:\n\t@gcc -O2 -o tool tool.c\n' },
      { effect: 'prevents-cross', detail: 'calls gcc by its name', line: 2 },
    ],
    [
      'a compiler called by its name, with its output first',
      { Makefile: 'all:\n\tgcc -o tool tool.c\n' },
      { effect: 'prevents-cross', detail: 'calls gcc by its name', line: 2 },
    ],
    [
      'a generator that make runs',
      { Makefile: 'gen: gen.c\n\t$(CC) -o gen gen.c\ntable.h: gen\n\t./gen > table.h\n' },
      { effect: 'needs', detail: 'emulator while building: gen', line: 4 },
    ],
    [
      'a generator of Automake',
      { 'Makefile.am': 'noinst_PROGRAMS = gen\ntable.h: gen$(EXEEXT)\n\t./gen$(EXEEXT) > $@\n' },
      { effect: 'needs', detail: 'emulator while building: gen', line: 3 },
    ],
    [
      'a generator of CMake',
      {
        'CMakeLists.txt':
          'add_executable(gen gen.c)\nadd_custom_command(\n  OUTPUT t.h\n  COMMAND gen t.h)\nadd_custom_command(TARGET x POST_BUILD COMMAND gen)\n',
      },
      { effect: 'needs', detail: 'emulator while building: gen', line: 2 },
    ],
    [
      'a test program of Meson',
      { 'meson.build': 'r = cc.run(code)\n' },
      { effect: 'needs', detail: 'emulator', line: 1 },
    ],
    [
      'a module of pkg-config that the table lacks',
      { 'meson.build': "d = dependency('wayland-client')\n" },
      { effect: 'needs', detail: 'library: wayland-client (pkg-config)', line: 1 },
    ],
    [
      'a script of autoconf alone',
      { configure: '#!/bin/sh\n{ as_fn_error $? "cannot run test program while cross compiling" ; }\n' },
      { effect: 'prevents-cross', detail: 'configure runs a test program', line: 2 },
    ],
    [
      'x86 headers under a condition of something else',
      { 'a.c': '#ifdef __linux__\n#include <emmintrin.h>\n#endif\n' },
      { effect: 'unknown', detail: '<emmintrin.h>', line: 2 },
    ],
  ] as const)('sees %s', async (_what, files, { effect, detail, line }) => {
    const found = (await factsOf('c', files)).filter((fact) => fact.effect !== 'harmless');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      effect,
      detail: expect.stringContaining(detail) as unknown,
      source: { file: `pkg/${Object.keys(files)[0] ?? ''}`, line },
    });
  });

  test.each([
    ['a commented flag', { Makefile: '# CFLAGS += -march=native -lz\n' }],
    ['a run test with an answer', { 'configure.ac': 'AC_RUN_IFELSE([p], [y], [n], [cross])\n' }],
    ['a guarded header', { 'a.c': '#if defined(__x86_64__)\n# if 1\n#include <immintrin.h>\n# endif\n#endif\n' }],
    [
      'the other branch of a guard',
      { 'a.c': '#if __aarch64__\n#elif defined(__AVX2__)\n#include <immintrin.h>\n#endif\n' },
    ],
    ['libraries of its own', { Makefile: 'LIBS = -lm -lown\n' }],
    ['its own library', { 'lib/lz4.h': '', Makefile: 'LIBS = -llz4\n' }],
    [
      'a variant that is asked for by name',
      { Makefile: 'tool32: CFLAGS += -m32\nppc64build: clean\n\tCC=x CFLAGS=-m64 make\n' },
    ],
    ['a flag under a condition', { Makefile: 'ifeq ($(A),x)\nCFLAGS += -m64\nendif\n' }],
    ['profiling', { Makefile: 'tool: a.c\n\t$(CC) a.c\ntool-pgo: tool\n\t./tool -b1\n' }],
    ['a module that is optional', { 'meson.build': "d = dependency('egl', required: false)\n" }],
    ['tests that make runs', { Makefile: 'tool: a.c\n\t$(CC) a.c\ncheck: tool\n\t./tool\n' }],
    ['a script that make runs', { Makefile: 'table.h:\n\t./make-table.sh\n' }],
    ['what lies aside', { 'contrib/x86/a.c': '#include <immintrin.h>\n', 'examples/Makefile': 'C = -march=native\n' }],
    [
      'a run test that its own condition keeps from cross compilation',
      { 'configure.ac': 'if test "$cross_compiling" = no; then\nAC_RUN_IFELSE([p], [y], [n])\nfi\n' },
    ],
    [
      'a run test deep within such a condition',
      {
        'configure.ac': `if test -z "$load" && test "$cross_compiling" = no ; then\nif test -r x ; then\nA\nfi\n${'B\n'.repeat(20)}AC_TRY_RUN([\nint main() { if (x) y(); }\n], [y], [n])\nfi\n`,
      },
    ],
    [
      'a run test in a macro that nobody calls',
      { 'configure.ac': 'AC_INIT\n', 'm4/own.m4': 'AC_DEFUN([OWN_TEST], [\n  AC_TRY_RUN([p], [y], [n])\n])\n' },
    ],
    [
      'the files of a build system that does not build it',
      {
        'CMakeLists.txt': 'project(x C)\n',
        'configure.ac': 'AC_TRY_RUN([p], [y], [n])\nPKG_CHECK_MODULES([X], [libcurl])\n',
        Makefile: 'LIBS = -lz\n',
      },
    ],
    [
      'a folder that make goes into only when asked to',
      {
        Makefile:
          'WRAP = wrapper\nLIB = lib\ndefault: lib-release\nlib lib-release:\n\t$(MAKE) -C $(LIB) $@\nwrapper: lib\n\t$(MAKE) -C $(WRAP) all\ninstall:\n\t$(MAKE) -C $(LIB) $@\n',
        'lib/Makefile': 'all: a.o\n',
        'lib/a.c': '',
        'wrapper/Makefile': 'LIBS = -lz\n',
      },
    ],
    ['make called with other settings', { Makefile: 'linux-readline:\n\t$(MAKE) all LIBS="-ldl -lreadline"\n' }],
    ['an example', { Makefile: 'tool-example-glib: a.c\n\t$(CC) a.c $(shell pkg-config --libs glib-2.0)\n' }],
    ['text that a rule prints', { Makefile: 'x.pc:\n\t@echo Libs.private: -lssl -lcrypto >> $@\n' }],
    ['assembly under a condition', { 'a.c': '#ifdef __x86_64__\nint f(void) { __asm__("rdtsc"); }\n#endif\n' }],
    ['a barrier for the compiler', { 'a.c': '#define barrier() __asm__ volatile("" ::: "memory")\n' }],
  ])('is not alarmed by %s', async (_what, files) => {
    expect(await factsOf('c', files)).toEqual([expect.objectContaining({ effect: 'harmless' })]);
  });

  test('takes x86 headers and flags for granted on x86', async () => {
    const files = { Makefile: 'CFLAGS = -m64\n', 'a.c': '#include <immintrin.h>\n' };
    expect(await factsOf('c', files, 'amd64')).toEqual([expect.objectContaining({ effect: 'harmless' })]);
  });

  test.each([
    ['under a condition', { Makefile: 'ifeq ($(TLS),yes)\nLIBS += -lssl\nendif\n' }, 'libssl-dev'],
    ['that make looks for', { Makefile: 'HAVE := $(shell $(CC) t.c -lz && echo 1)\n' }, 'zlib1g-dev'],
    ['that pkg-config may know', { Makefile: 'S := $(shell $(PKG_CONFIG) --exists libsystemd)\n' }, 'libsystemd-dev'],
    ['without REQUIRED', { 'CMakeLists.txt': 'find_package(ZLIB)\n' }, 'zlib1g-dev'],
    ['in a block of Meson', { 'meson.build': "if get_option('x')\nd = dependency('zlib')\nendif\n" }, 'zlib1g-dev'],
    ['that configure does without', { 'configure.ac': 'AC_CHECK_LIB([onig], [onig_version])\n' }, 'libonig-dev'],
    [
      'that configure is asked for',
      {
        'configure.ac':
          'if test "x$enable_systemd" = xyes; then\nPKG_CHECK_MODULES(SYSTEMD, libsystemd)\nAC_MSG_ERROR("systemd not found")\nfi\n',
      },
      'libsystemd-dev',
    ],
  ])('tells a library %s from one that is needed', async (_what, files, debian) => {
    const found = (await factsOf('c', files)).filter(({ debianPackages }) => debianPackages !== undefined);
    expect(found).toEqual([
      expect.objectContaining({ effect: 'harmless', detail: `optional library: ${debian}`, debianPackages: [debian] }),
    ]);
  });
});
