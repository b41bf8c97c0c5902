import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, jest } from '@jest/globals';
import type { EmulatedFailure } from '../../src/build/second-attempt.js';
import { runTests } from '../../src/build/test-phase.js';
import { installPackages } from '../../src/host/index.js';
import { languageByName, type BuildContext, type Package, type TestOutcome } from '../../src/languages/index.js';
import { crossTarget, machineOf, prepareCrossBuilds, rpathOf } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { cellOf, packageOf, writeFiles } from '../harness/package-files.js';

const MINUTES = 60_000;
const target = crossTarget();
const runner = new MemoryRunner();
const language = languageByName('c');

jest.setTimeout(5 * 60_000);
prepareCrossBuilds(target);

beforeAll(async () => {
  await installPackages(runner, ['cmake', 'make', 'meson', 'ninja-build', 'autoconf', 'automake', 'libtool']);
}, 15 * MINUTES);

interface Built {
  readonly context: BuildContext;
  readonly outcome: TestOutcome;
  readonly checkout: readonly string[];
}

async function buildAndTest(
  files: Readonly<Record<string, string>>,
  recipe: Partial<Package['recipe']> = {},
): Promise<Built> {
  const root = writeFiles(files);
  const before = readdirSync(root, { recursive: true }).sort();
  const context = await cellOf(runner, packageOf('c', root, '.', recipe), target);
  await language.build(context);
  const outcome = await language.test(context);
  const checkout = readdirSync(root, { recursive: true }).sort();
  expect(checkout).toEqual(before);
  return { context, outcome, checkout: checkout.map(String) };
}

const LIBRARY = 'int answer(void) { return 42; }\n';
const PROGRAM = 'int answer(void);\nint main(void) { return answer() == 42 ? 0 : 1; }\n';
const BROKEN = PROGRAM.replace('42', '41');

describe('Make', () => {
  // As Lua 5.4's: it names the host's tools, with arguments, and a folder has the name of a target.
  const MAKEFILE = `CC= gcc -std=gnu99
AR= ar rc
RANLIB= ranlib
all: program
libanswer.a: library.o
\t$(AR) $@ library.o
\t$(RANLIB) $@
program: main.o libanswer.a
\t$(CC) $(LDFLAGS) -o $@ main.o -L. -lanswer
install: program
\tinstall -d $(DESTDIR)$(PREFIX)/bin
\tinstall -m 755 program $(DESTDIR)$(PREFIX)/bin/
`;
  const files = { 'library.c': LIBRARY, 'main.c': PROGRAM, 'test/data.txt': '' };

  test("builds with the target's tools what names the host's, and installs into the stage", async () => {
    const { context, outcome } = await buildAndTest({ ...files, Makefile: MAKEFILE });
    const program = join(context.stageDirectory, 'usr/local/bin/program');
    expect(await machineOf(program)).toBe(target.elf.machineName);
    expect(await machineOf(join(context.buildDirectory, 'source/library.o'))).toBe(target.elf.machineName);
    expect(await rpathOf(program)).toBeUndefined();
    expect(outcome).toEqual({ status: 'none', command: '' });
  });

  test('runs the tests through the emulator, and fails with them', async () => {
    const check = `${MAKEFILE}check: program\n\t./program\n`;
    expect((await buildAndTest({ ...files, Makefile: check })).outcome).toEqual({
      status: 'passed',
      command: 'make check',
    });
    await expect(buildAndTest({ ...files, Makefile: check, 'main.c': BROKEN })).rejects.toThrow('`make check');
  });

  test.each(['/usr/local/lib', '$ORIGIN/../lib'])('links the search path %s', async (rpath) => {
    const { context } = await buildAndTest({ ...files, Makefile: MAKEFILE }, { rpath });
    expect(await rpathOf(join(context.stageDirectory, 'usr/local/bin/program'))).toBe(rpath);
  });

  test('links the search path where the makefile has linker flags of its own', async () => {
    const { context } = await buildAndTest(
      { ...files, Makefile: `LDFLAGS = -s\n${MAKEFILE}` },
      { rpath: '/usr/local/lib' },
    );
    expect(await rpathOf(join(context.stageDirectory, 'usr/local/bin/program'))).toBe('/usr/local/lib');
  });

  test("never runs an install that would write into this machine's folders", async () => {
    const marker = `/usr/local/bin/archway-test-${String(process.pid)}`;
    const Makefile = `all: program\nprogram: main.o library.o\ninstall: program\n\tcp program ${marker}\n`;
    // What it brings along knows DESTDIR, and is not what is installed.
    const deps = 'install:\n\tcp liba.a $(DESTDIR)/usr/lib\n';
    const files2 = { Makefile, 'library.c': LIBRARY, 'program.c': '', 'main.c': PROGRAM, 'deps/a/Makefile': deps };
    await expect(buildAndTest(files2)).rejects.toThrow("no 'install' target that honours DESTDIR");
    expect(existsSync(marker)).toBe(false);
  });

  test('packages what `artifacts` names where nothing is installed', async () => {
    const Makefile = 'all: program\nprogram: main.o library.o\n\t$(CC) -o $@ $^\n';
    const { context } = await buildAndTest(
      { Makefile, 'library.c': LIBRARY, 'main.c': PROGRAM },
      { artifacts: ['program'] },
    );
    expect(await machineOf(join(context.stageDirectory, 'program'))).toBe(target.elf.machineName);
  });
});

describe('CMake', () => {
  const files = {
    'library.c': LIBRARY,
    'main.c': PROGRAM,
    'sized.c': 'int main(void) { return sizeof(void *); }\n',
    'CMakeLists.txt': `cmake_minimum_required(VERSION 3.16)
project(sample C)
enable_testing()
find_library(MATH m REQUIRED)
try_run(SIZE COMPILED \${CMAKE_BINARY_DIR}/try SOURCES \${CMAKE_SOURCE_DIR}/sized.c)
if(NOT SIZE EQUAL ${String(target.elf.bits / 8)})
  message(FATAL_ERROR "the test program said \${SIZE}")
endif()
add_library(answer SHARED library.c)
add_executable(program main.c)
target_link_libraries(program answer \${MATH})
add_test(NAME answer COMMAND program)
install(TARGETS answer program)
`,
  };

  test('configures, builds, tests through the emulator and installs', async () => {
    const { context, outcome } = await buildAndTest(files, { rpath: '/usr/local/lib' });
    const program = join(context.stageDirectory, 'usr/local/bin/program');
    expect(await machineOf(program)).toBe(target.elf.machineName);
    expect(await rpathOf(program)).toBe('/usr/local/lib');
    expect(outcome).toEqual({ status: 'passed', command: 'ctest' });
    await language.build(context);
    expect(await machineOf(program)).toBe(target.elf.machineName);
  });

  test('fails with the tests', async () => {
    await expect(buildAndTest({ ...files, 'main.c': BROKEN })).rejects.toThrow('ctest');
  });

  test('says what to do about a project that installs nothing', async () => {
    const list = files['CMakeLists.txt'].replace(/^install.*$/m, '');
    await expect(buildAndTest({ ...files, 'CMakeLists.txt': list })).rejects.toThrow('no rules to install anything');
  });
});

test(
  'Meson: configures, builds, tests through the emulator and installs',
  async () => {
    const { context, outcome } = await buildAndTest(
      {
        'library.c': LIBRARY,
        'main.c': PROGRAM,
        'slow.c': '#include <unistd.h>\nint main(void) { return (int)sleep(3); }\n',
        'meson.build': `project('sample', 'c', version: '1.0')
answer = shared_library('answer', 'library.c', install: true)
program = executable('program', 'main.c', link_with: answer, install: true)
size = meson.get_compiler('c').run('int main(void) { return 7; }')
assert(size.returncode() == 7, 'the test program did not run')
test('answer', program)
# An emulated program may take many times the time.
test('slow', executable('slow', 'slow.c'), timeout: 1)
`,
      },
      { rpath: '/usr/local/lib' },
    );
    const program = join(context.stageDirectory, 'usr/local/bin/program');
    expect(await machineOf(program)).toBe(target.elf.machineName);
    expect(await rpathOf(program)).toBe('/usr/local/lib');
    expect(outcome).toEqual({ status: 'passed', command: 'meson test' });
  },
  3 * MINUTES,
);

const AUTOMAKE = {
  'configure.ac':
    'AC_INIT([sample], [1.0])\nAM_INIT_AUTOMAKE([foreign])\nAC_PROG_CC\nAC_CONFIG_FILES([Makefile])\nAC_OUTPUT\n',
  'Makefile.am': 'bin_PROGRAMS = program\nprogram_SOURCES = main.c library.c\nTESTS = program\n',
  'library.c': LIBRARY,
  'main.c': PROGRAM,
};

test(
  'Autotools: generates, configures, builds, tests through the emulator and installs',
  async () => {
    const { context, outcome } = await buildAndTest(AUTOMAKE, { rpath: '$ORIGIN/../lib' });
    const program = join(context.stageDirectory, 'usr/local/bin/program');
    expect(await machineOf(program)).toBe(target.elf.machineName);
    expect(await rpathOf(program)).toBe('$ORIGIN/../lib');
    expect(outcome).toEqual({ status: 'passed', command: 'make check' });
  },
  3 * MINUTES,
);

describe('Autotools', () => {
  test("shows what failed tests print, and so the emulator's words", async () => {
    const crash = '#include <signal.h>\nint main(void) { return raise(SIGSEGV); }\n';
    const root = writeFiles({ ...AUTOMAKE, 'main.c': crash });
    const context = await cellOf(runner, packageOf('c', root), target);
    await language.build(context);
    const failure: unknown = await runTests(context, { version: undefined }, MINUTES).catch((error: unknown) => error);
    const [incident] = (failure as EmulatedFailure).incidents;
    expect(incident).toMatchObject({ kind: 'signal', evidence: expect.stringContaining('uncaught target signal 11') });
  });

  test('replaces a config.sub that is too old for the target', async () => {
    const configure =
      '#!/bin/sh\n# Generated by GNU Autoconf\nfor each; do\n  case $each in --host=*) sh aux/config.sub "${each#--host=}" || exit 1 ;; esac\ndone\n';
    const install = 'install:\n\tmkdir -p $(DESTDIR)/usr/bin\n\tcp answer $(DESTDIR)/usr/bin/\n';
    const files = {
      'configure*': configure,
      'aux/config.sub*': '#!/bin/sh\nexit 1\n',
      'answer.c': PROGRAM.replace('int answer(void);', 'static int answer(void) { return 42; }'),
      Makefile: `all: answer\n${install}`,
    };
    const { context } = await buildAndTest(files);
    expect(await machineOf(join(context.stageDirectory, 'usr/bin/answer'))).toBe(target.elf.machineName);
  });
});
