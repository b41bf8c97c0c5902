import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compilerOverrides } from '../../../src/languages/c/make.js';
import { readDatabase } from '../../../src/languages/c/make-database.js';
import { programNames } from '../../../src/languages/go/build.js';
import { languageByName } from '../../../src/languages/index.js';
import { pythonTools } from '../../../src/languages/python/index.js';
import { rustEnvironment } from '../../../src/languages/rust/environment.js';
import { flagConflicts } from '../../../src/languages/rust/flag-conflicts.js';
import { cargoTargetVariable } from '../../../src/languages/rust/flags.js';
import { pathVariables } from '../../../src/languages/rust/paths.js';
import { findPlatform, type Platform } from '../../../src/platform/platform.js';
import { MemoryRunner } from '../../harness/memory-runner.js';
import { describedToolchain, packageOf, writeFiles } from '../../harness/package-files.js';

function platform(name: string): Platform {
  const found = findPlatform(name);
  if (found === undefined) throw new Error(name);
  return found;
}

const native = describedToolchain(platform('amd64'), platform('amd64'));
const cross = describedToolchain(platform('amd64'), platform('arm64'));

describe("Go's environment", () => {
  test('never leaves cgo to the default', () => {
    for (const toolchain of [native, cross]) {
      expect(languageByName('go').environment(toolchain, {})).toMatchObject({
        GOOS: 'linux',
        GOARCH: toolchain.platform.goarch,
        CGO_ENABLED: '1',
      });
    }
  });

  test('names the ARM version', () => {
    expect(
      languageByName('go').environment(describedToolchain(platform('amd64'), platform('arm/v7')), {}),
    ).toMatchObject({
      GOARCH: 'arm',
      GOARM: '7',
    });
  });
});

test('a custom package gets the settings of all, since its commands may call any build tool', () => {
  expect(languageByName('custom').environment(cross, {})).toMatchObject({
    CC: 'aarch64-linux-gnu-gcc',
    GOARCH: 'arm64',
    CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER: 'aarch64-linux-gnu-gcc',
  });
});

describe("Go's programs", () => {
  test('are named as go names them', () => {
    const names = programNames(
      ['example.com/a', 'example.com/tool/v2', 'example.com/b/cmd/v1'].map((ImportPath) => ({ ImportPath })),
    );
    expect(names).toEqual(['a', 'tool', 'v1']);
  });

  test('must not overwrite each other', () => {
    expect(() => programNames([{ ImportPath: 'x.org/a/tool' }, { ImportPath: 'x.org/b/tool' }])).toThrow(
      "x.org/a/tool and x.org/b/tool would both be named 'tool'",
    );
  });
});

describe("Rust's environment", () => {
  const environment = languageByName('rust').environment(cross, {});

  test('carries the name of the target in all that could reach the host', () => {
    expect(environment).toMatchObject({
      CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER: 'aarch64-linux-gnu-gcc',
      CC_aarch64_unknown_linux_gnu: 'aarch64-linux-gnu-gcc',
      PKG_CONFIG_ALLOW_CROSS_aarch64_unknown_linux_gnu: '1',
      PKG_CONFIG_LIBDIR_aarch64_unknown_linux_gnu: '/usr/lib/aarch64-linux-gnu/pkgconfig:/usr/share/pkgconfig',
      HOST_CC: 'gcc',
    });
    for (const name of [
      'CC',
      'CXX',
      'AR',
      'LDFLAGS',
      'PKG_CONFIG_LIBDIR',
      'PKG_CONFIG_ALLOW_CROSS',
      'CARGO_BUILD_TARGET',
    ]) {
      expect(environment).not.toHaveProperty(name);
    }
  });

  test('is empty on the host', () => {
    expect(languageByName('rust').environment(native, {})).toEqual({});
  });

  test.each([
    [{}, { CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUSTFLAGS: '-Clink-arg=-Wl,-rpath,/usr/local/lib' }],
    [{ RUSTFLAGS: '-Dwarnings' }, { RUSTFLAGS: '-Dwarnings -Clink-arg=-Wl,-rpath,/usr/local/lib' }],
    [
      { RUSTFLAGS: '-Dwarnings', CARGO_ENCODED_RUSTFLAGS: '-Cdebuginfo=1\x1f-Dwarnings' },
      { CARGO_ENCODED_RUSTFLAGS: '-Cdebuginfo=1\x1f-Dwarnings\x1f-Clink-arg=-Wl,-rpath,/usr/local/lib' },
    ],
    [{ RUSTFLAGS: '-Clink-arg=-Wl,-rpath,/usr/local/lib' }, { RUSTFLAGS: '-Clink-arg=-Wl,-rpath,/usr/local/lib' }],
  ])('adds the search path to the flags that cargo reads: %j', (inherited, added) => {
    const toolchain = { ...cross, rpath: '/usr/local/lib' };
    const flags = Object.entries(languageByName('rust').environment(toolchain, inherited)).filter(([name]) =>
      name.endsWith('RUSTFLAGS'),
    );
    expect(Object.fromEntries(flags)).toEqual(added);
  });
});

describe('the makefile database', () => {
  const runner = new MemoryRunner();

  async function database(files: Readonly<Record<string, string>>): Promise<ReturnType<typeof readDatabase>> {
    const { stdout } = await runner.exec('make', ['-C', writeFiles(files), '-npr'], {
      acceptExitCodes: [0, 2],
      env: { ...process.env, LC_ALL: 'C' },
    });
    return readDatabase(stdout);
  }

  test('tells targets from files and folders of such names, and knows included ones', async () => {
    const { targets } = await database({
      Makefile: 'include more.mk\nall: test\n\ttrue\n',
      'more.mk': 'check::\n\ttrue\n',
      'test/a.sh': '',
    });
    expect([...targets].sort()).toEqual(expect.arrayContaining(['all', 'check']));
    expect(targets.has('test')).toBe(false);
  });

  test('knows the compilers that makefiles choose, those of called ones too', async () => {
    const { assignments, targets } = await database({
      Makefile: 'AR = ar rcu\nall:\n\t$(MAKE) -C src\n',
      'src/Makefile': 'CC= gcc -std=gnu99\nall: deep\ndeep:\n\ttrue\n',
    });
    expect(compilerOverrides({ assignments, targets }, cross, ['-fmap'])).toEqual([
      'CC=aarch64-linux-gnu-gcc -std=gnu99 -fmap',
      'AR=aarch64-linux-gnu-ar rcu',
    ]);
    expect(targets.has('deep')).toBe(false);
  });

  test('leaves alone what the environment decides, other tools, and native builds', async () => {
    const { assignments, targets } = await database({
      Makefile: 'CXX = clang++\nLD = $(CC)\nCC ?= gcc\nall:\n\ttrue\n',
    });
    expect(compilerOverrides({ assignments, targets }, cross, []).filter((one) => !one.startsWith('CC='))).toEqual([]);
    expect(compilerOverrides({ assignments: new Map([['CC', 'gcc']]), targets }, native, [])).toEqual([]);
    const made = new Map([['CC', 'gcc -fmap']]);
    expect(compilerOverrides({ assignments: made, targets }, native, ['-fmap'])).toEqual([]);
  });
});

describe('the variable that flags for rustc are added to', () => {
  const flagsWith = (
    env: NodeJS.ProcessEnv,
    files: Readonly<Record<string, string>> = {},
  ): readonly (readonly [string, string])[] => {
    const root = writeFiles({ 'tool/Cargo.toml': '', 'home/none': '', ...files });
    const variables = pathVariables({
      package: packageOf('rust', root, 'tool'),
      toolchain: cross,
      buildDirectory: join(root, 'build'),
      env: { CARGO_HOME: join(root, 'home'), ...env },
    });
    const added = Object.entries(variables).filter(([name]) => name.endsWith('RUSTFLAGS'));
    return added.map(([name, value]) => [name, value.replaceAll(root, '')]);
  };
  const ours =
    '--remap-path-prefix==. --remap-path-prefix=/build=./build --remap-path-prefix=/build/source=. --remap-path-prefix=/home=/cargo';
  const forTarget = 'CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUSTFLAGS';

  test.each([
    ["cargo's own for the build where nothing has any", {}, {}, [['CARGO_BUILD_RUSTFLAGS', ours]]],
    ['the one that the user set', { RUSTFLAGS: '-Dwarnings' }, {}, [['RUSTFLAGS', `-Dwarnings ${ours}`]]],
    [
      'the one that outranks it',
      { CARGO_ENCODED_RUSTFLAGS: '-Da', RUSTFLAGS: '-Db' },
      {},
      [['CARGO_ENCODED_RUSTFLAGS', `-Da\x1f${ours.replaceAll(' ', '\x1f')}`]],
    ],
    ["the target's, set for a search path", { [forTarget]: '-Cx' }, {}, [[forTarget, `-Cx ${ours}`]]],
    [
      "the target's, where a file above has flags for it",
      {},
      { '.cargo/config.toml': '[target.aarch64-unknown-linux-gnu]\nrustflags = ["-Cx"]\n' },
      [[forTarget, ours]],
    ],
    [
      "the build's, where the file has others",
      {},
      { 'home/config.toml': '[build]\nrustflags = ["-Cx"]\n[target.\'cfg(windows)\']\nrustflags = ["-Cy"]\n' },
      [['CARGO_BUILD_RUSTFLAGS', ours]],
    ],
  ] as const)('is %s', (_, env, files, expected) => {
    expect(flagsWith(env, files)).toEqual(expected);
  });

  const search = '-Clink-arg=-Wl,-rpath,/opt/lib';
  const forAll = '[build]\nrustflags = ["-Cx"]\n';

  test.each([
    ["the target's where nothing has flags", {}, {}, [[forTarget, search]]],
    [
      "the build's, where a file has flags for all targets",
      {},
      { '.cargo/config.toml': forAll },
      [['CARGO_BUILD_RUSTFLAGS', search]],
    ],
    [
      "the build's, where the user set it",
      { CARGO_BUILD_RUSTFLAGS: '-Cx' },
      {},
      [['CARGO_BUILD_RUSTFLAGS', `-Cx ${search}`]],
    ],
    [
      "the target's, where a file has flags for it as well",
      {},
      { '.cargo/config.toml': `${forAll}[target.'cfg(unix)']\nrustflags = ["-Cy"]\n` },
      [[forTarget, search]],
    ],
    [
      'the one that the user set for everything',
      { RUSTFLAGS: '-Cx' },
      { '.cargo/config.toml': forAll },
      [['RUSTFLAGS', `-Cx ${search}`]],
    ],
  ] as const)('for a search path is %s', (_, env, files, expected) => {
    const root = writeFiles({ 'tool/Cargo.toml': '', 'home/none': '', ...files });
    const inherited = { CARGO_HOME: join(root, 'home'), ...env };
    const variables = rustEnvironment({ ...cross, rpath: '/opt/lib' }, inherited, join(root, 'tool'));
    expect(Object.entries(variables).filter(([name]) => name.endsWith('RUSTFLAGS'))).toEqual(expected);
  });
});

describe('flags of a crate of its own', () => {
  const forTarget = cargoTargetVariable(cross, 'RUSTFLAGS');
  const ofTarget = "[target.'cfg(unix)']\nrustflags = ['-Cy']\n";

  test.each([
    [
      "are passed over beside a target's variable",
      forTarget,
      "[build]\nrustflags = ['-Cx']\n",
      [{ line: 2, loses: 'file' }],
    ],
    ["join a target's variable", forTarget, ofTarget, []],
    ["join a target's variable, whatever stands for all", forTarget, `${ofTarget}[build]\nrustflags = ['-Cx']\n`, []],
    ['join the variable for all', 'CARGO_BUILD_RUSTFLAGS', "build.rustflags = ['-Cx']\n", []],
    ['come before the variable for all', 'CARGO_BUILD_RUSTFLAGS', ofTarget, [{ line: 2, loses: 'variable' }]],
    ["are passed over by the user's own choice", 'RUSTFLAGS', ofTarget, []],
    ['are none in other settings', forTarget, '[build]\njobs = 1\n', []],
  ])('%s', (_, variable, text, expected) => {
    const file = join(writeFiles({ 'config.toml': text }), 'config.toml');
    expect(flagConflicts(cross, variable, [file])).toEqual(expected.map((one) => ({ file, ...one })));
  });
});

describe("Python's tools", () => {
  test("are Debian's packages where the interpreter is Debian's or none is there", () => {
    const debian = [{ commands: [], debianPackages: ['python3', 'python3-dev', 'python3-venv'] }];
    expect(pythonTools('/nowhere')).toEqual(debian);
  });

  test('come with any other interpreter', () => {
    const root = writeFiles({ 'bin/python3': '#!/bin/sh\n' });
    chmodSync(join(root, 'bin/python3'), 0o755);
    expect(pythonTools(`/nowhere:${join(root, 'bin')}:/usr/bin`)).toEqual([]);
  });
});

test('bindgen is told of the target, in words that its shell rules leave as they are', () => {
  const clangArguments = ['--sysroot=/opt/with blank', "-DNAME='a'"];
  const variables = rustEnvironment({ ...cross, clangArguments }, {});
  const name = `BINDGEN_EXTRA_CLANG_ARGS_${cross.rustTriple.replaceAll('-', '_')}`;
  const told = execFileSync('sh', ['-c', `printf '%s\\n' ${variables[name] ?? ''}`], { encoding: 'utf8' });
  expect(told.trim().split('\n')).toEqual(clangArguments);
  // The host's own bindings are made without.
  expect(Object.keys(variables).filter((each) => each.startsWith('BINDGEN'))).toEqual([name]);
  expect(rustEnvironment({ ...cross, clangArguments: [] }, {})).not.toHaveProperty(name);
});
