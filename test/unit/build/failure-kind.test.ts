import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { failureKind } from '../../../src/build/failure-kind.js';
import { hostPlatform } from '../../../src/host/index.js';
import { provideStandardLibrary } from '../../../src/languages/rust/standard-library.js';
import { PLATFORMS } from '../../../src/platform/platform.js';
import { CommandError, InputError } from '../../../src/runner/index.js';
import { createToolchain } from '../../../src/toolchain/index.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const OPENSSL = [
  '  Could not find directory of OpenSSL installation, and this `-sys` crate cannot',
  '  proceed without this knowledge.',
];

function commandThatSaid(...lastLines: readonly string[]): CommandError {
  return new CommandError({ command: 'make', args: [], exitCode: 2, lastLines });
}

/** What a compiler says of a header, and the line of the source that it shows with that. */
function noHeader(source: string, said = 'zlib.h: No such file or directory'): readonly string[] {
  return [`tool.c:1:10: fatal error: ${said}`, source, '      |          ^~~~~~~~', 'compilation terminated.'];
}

describe('a command that failed', () => {
  test.each([
    [
      'a library that the crate pkg-config does not find',
      ['The system library `openssl` required by crate `openssl-sys` was not found.'],
    ],
    ['an OpenSSL that its crate does not find', OPENSSL],
    ['a package that no archive has', ['E: Unable to locate package libz-dev:arm64']],
    ['a package that an archive only names', ["E: Package 'libz-dev' has no installation candidate"]],
    ['a header of the system', noHeader('    1 | #include <zlib.h>')],
    ['one that clang misses', noHeader('#include <zlib.h>', "'zlib.h' file not found")],
    [
      'one that a crate misses',
      [
        'warning: z@0.1.0: z.c:2:10: fatal error: sys/z.h: No such file or directory',
        'warning: z@0.1.0:     2 | # include <sys/z.h>',
      ],
    ],
  ] as const)("is on the toolchain's account for %s", (_, lines) => {
    expect(failureKind(commandThatSaid(...lines))).toBe('toolchain');
  });

  test.each([
    ['a header of the package', noHeader('    1 | #include "zlib.h"')],
    ['a header of the package beside one of the system', noHeader('    1 | #include <stdio.h>')],
    ['a header that no line of the source is shown of', noHeader('compilation terminated.')],
    ['an error in the code', ["tool.c:3:5: error: 'x' undeclared (first use in this function)"]],
  ] as const)("is on the code's account for %s", (_, lines) => {
    expect(failureKind(commandThatSaid(...lines))).toBe('code');
  });
});

describe('a refusal before the build', () => {
  let directory: string;
  let bare: MemoryRunner;
  const host = hostPlatform();
  const target = PLATFORMS.find(({ name }) => name !== host.name) ?? host;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'archway-bare-'));
    bare = new MemoryRunner({ env: { PATH: directory } });
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  async function kindOf(work: Promise<unknown>): Promise<string> {
    const error: unknown = await work.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InputError);
    return failureKind(error);
  }

  test("is on the toolchain's account where the compiler for the target is missing", async () => {
    expect(await kindOf(createToolchain({ runner: bare, host, platform: target, directory, rpath: undefined }))).toBe(
      'toolchain',
    );
  });

  test("is on the toolchain's account where Rust's standard library for the target is not to be had", async () => {
    const toolchain = { host, platform: target, rustTriple: target.rustTriple, libc: { name: 'musl' } } as const;
    expect(await kindOf(provideStandardLibrary(bare, toolchain, directory, { user: 'process' }))).toBe('toolchain');
    expect(
      await kindOf(provideStandardLibrary(bare, toolchain, directory, { source: 'rustup', user: 'process' })),
    ).toBe('toolchain');
  });

  test('is one of what is configured else', () => {
    expect(failureKind(new InputError('there is no such package'))).toBe('configuration');
  });
});
