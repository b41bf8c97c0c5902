import { describe, expect, test } from '@jest/globals';
import { languageByName, type Fact } from '../../../src/languages/index.js';
import { findPlatform } from '../../../src/platform/platform.js';
import { MemoryRunner } from '../../harness/memory-runner.js';
import { packageOf, writeFiles } from '../../harness/package-files.js';

async function facts(
  language: 'go' | 'rust' | 'c' | 'python' | 'lua',
  files: Readonly<Record<string, string>>,
  target = 'arm64',
  env: NodeJS.ProcessEnv = process.env,
): Promise<readonly Fact[]> {
  const platform = findPlatform(target);
  if (platform === undefined) throw new Error(target);
  const root = writeFiles(Object.fromEntries(Object.entries(files).map(([name, text]) => [`pkg/${name}`, text])));
  return await languageByName(language).facts(new MemoryRunner({ env }), packageOf(language, root, 'pkg'), platform);
}

/** An environment in which no tool is found. */
const WITHOUT_TOOLS = { PATH: '/nowhere' };

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
      'x86 headers under a condition of something else',
      { 'a.c': '#ifdef __linux__\n#include <emmintrin.h>\n#endif\n' },
      { effect: 'unknown', detail: '<emmintrin.h>', line: 2 },
    ],
  ] as const)('sees %s', async (_what, files, { effect, detail, line }) => {
    const found = await facts('c', files);
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
  ])('is not alarmed by %s', async (_what, files) => {
    expect(await facts('c', files)).toEqual([expect.objectContaining({ effect: 'harmless' })]);
  });

  test('takes x86 headers and flags for granted on x86', async () => {
    const files = { Makefile: 'CFLAGS = -m64\n', 'a.c': '#include <immintrin.h>\n' };
    expect(await facts('c', files, 'amd64')).toEqual([expect.objectContaining({ effect: 'harmless' })]);
  });
});

describe('Python', () => {
  test.each([
    [
      'setup.py',
      'from setuptools import Extension, setup\n\nsetup(ext_modules=[Extension("a", ["a.c"])])\n',
      3,
      'setuptools',
    ],
    ['pyproject.toml', '[build-system]\nbuild-backend = "scikit_build_core.build"\n', 2, 'scikit-build-core'],
    ['pyproject.toml', '[tool.setuptools]\next-modules = [{name = "a"}]\n', 2, 'setuptools'],
  ])('an extension in %s', async (file, text, line, backend) => {
    expect(await facts('python', { [file]: text })).toEqual([
      {
        effect: 'prevents-cross',
        detail: `C extension built by ${backend} needs the target's Python`,
        source: { file: `pkg/${file}`, line },
      },
    ]);
  });

  test('pure code', async () => {
    expect(await facts('python', { 'setup.py': 'from setuptools import setup\nsetup()\n# Extension()\n' })).toEqual([
      expect.objectContaining({ effect: 'harmless' }),
    ]);
  });
});

describe('Lua', () => {
  test('a C module in the rockspec', async () => {
    const rockspec = 'package = "a"\n-- "old.c"\nbuild = {\n  modules = { a = "src/a.c" },\n}\n';
    expect(await facts('lua', { 'a-1-1.rockspec': rockspec })).toEqual([
      expect.objectContaining({ effect: 'prevents-cross', source: { file: 'pkg/a-1-1.rockspec', line: 4 } }),
    ]);
  });

  test('a C module that only the Makefile knows', async () => {
    const files = { 'a-1-1.rockspec': 'build = { type = "make" }\n', 'src/a.c': '\n#include <lua.h>\n' };
    expect(await facts('lua', files)).toEqual([
      expect.objectContaining({ effect: 'prevents-cross', source: { file: 'pkg/src/a.c', line: 2 } }),
    ]);
  });

  test('modules in Lua', async () => {
    expect(await facts('lua', { 'a-1-1.rockspec': 'build = { modules = { a = "a.lua" } }\n' })).toEqual([
      expect.objectContaining({ effect: 'harmless' }),
    ]);
  });
});

const CGO =
  'package main\n\n// #cgo pkg-config: zlib\n// #include <zlib.h>\nimport "C"\n\nfunc main() { C.zlibVersion() }\n';

describe('Go', () => {
  test('cgo with a library, though go turns cgo off for another platform by itself', async () => {
    const files = { 'go.mod': 'module example.com/a\n\ngo 1.19\n', 'main.go': CGO };
    expect(await facts('go', files)).toEqual([
      {
        effect: 'needs',
        detail: 'cgo: example.com/a (pkg-config zlib)',
        source: { file: 'pkg/main.go', line: 5 },
        debianPackages: ['zlib1g-dev'],
      },
    ]);
  });

  test('no cgo but that of the standard library', async () => {
    const files = {
      'go.mod': 'module example.com/a\n\ngo 1.19\n',
      'main.go': 'package main\n\nimport _ "net"\n\nfunc main() {}\n',
    };
    expect(await facts('go', files)).toEqual([expect.objectContaining({ effect: 'harmless' })]);
  });

  test('cgo in a file for another platform only', async () => {
    const files = {
      'go.mod': 'module example.com/a\n\ngo 1.19\n',
      'main.go': 'package main\n\nfunc main() {}\n',
      'c_amd64.go': CGO.replace('func main() { C.zlibVersion() }', 'var _ = C.zlibVersion'),
    };
    expect(await facts('go', files)).toEqual([expect.objectContaining({ effect: 'harmless' })]);
    expect(await facts('go', files, 'amd64')).toEqual([expect.objectContaining({ effect: 'needs' })]);
  });

  test('a package that go cannot load', async () => {
    const files = {
      'go.mod': 'module example.com/a\n\ngo 1.19\n',
      'main.go': 'package main\n\nimport _ "example.com/a/gone"\n\nfunc main() {}\n',
    };
    expect(await facts('go', files)).toContainEqual(
      expect.objectContaining({ effect: 'unknown', detail: expect.stringContaining('example.com/a/gone') as unknown }),
    );
  });

  test('without go: says so, and reads what the files tell', async () => {
    const files = { 'go.mod': 'module example.com/a\n', 'main.go': CGO, 'main_test.go': CGO };
    expect(await facts('go', files, 'arm64', WITHOUT_TOOLS)).toEqual([
      expect.objectContaining({
        effect: 'unknown',
        detail: expect.stringContaining('go is not on this machine') as unknown,
      }),
      { effect: 'needs', detail: 'cgo: main.go', source: { file: 'pkg/main.go', line: 5 } },
    ]);
  });
});

const LOCK =
  'version = 3\n\n[[package]]\nname = "a"\nversion = "0.1.0"\n\n[[package]]\nname = "openssl-sys"\nversion = "0.9.1"\n';

describe('Rust', () => {
  /** Crates of our own in the shape of well-known ones: cargo's graph is real, and nothing is downloaded. */
  const crate = (name: string, extra: string, links = ''): Record<string, string> => ({
    [`${name}/Cargo.toml`]: `[package]\nname = "${name}"\nversion = "1.0.0"\nedition = "2021"\n${links}\n${extra}`,
    [`${name}/src/lib.rs`]: '',
    ...(extra.includes('build-dependencies') || links !== '' ? { [`${name}/build.rs`]: 'fn main() {}\n' } : {}),
  });
  const manifest = (dependencies: string): string =>
    `[package]\nname = "a"\nversion = "0.1.0"\nedition = "2021"\n\n${dependencies}\n`;
  const lock = (names: readonly string[]): string =>
    [
      'version = 3',
      ...names.map(
        (name) =>
          `[[package]]\nname = "${name.split(' ')[0] ?? ''}"\nversion = "${name === 'a' ? '0.1.0' : '1.0.0'}"${DEPENDENCIES[name] ?? ''}`,
      ),
    ].join('\n\n') + '\n';
  const DEPENDENCIES: Record<string, string> = {};

  async function rust(
    files: Record<string, string>,
    edges: Record<string, readonly string[]>,
  ): Promise<readonly Fact[]> {
    for (const [name, needed] of Object.entries(edges)) {
      DEPENDENCIES[name] =
        needed.length === 0 ? '' : `\ndependencies = [\n${needed.map((one) => ` "${one}",\n`).join('')}]`;
    }
    return await facts('rust', {
      'src/main.rs': 'fn main() {}\n',
      ...files,
      'Cargo.lock': lock(Object.keys(edges).sort()),
    });
  }

  test("a library of the system, and the lock file's line", async () => {
    const found = await rust(
      {
        'Cargo.toml': manifest('[dependencies]\nopenssl-sys = { path = "openssl-sys" }'),
        ...crate('openssl-sys', '[build-dependencies]\ncc = { path = "../cc" }\n', 'links = "openssl"'),
        ...crate('cc', ''),
      },
      { a: ['openssl-sys'], cc: [], 'openssl-sys': ['cc'] },
    );
    expect(found).toEqual([
      {
        effect: 'needs',
        detail: 'libssl-dev: openssl-sys 1.0.0',
        debianPackages: ['libssl-dev'],
        source: { file: 'pkg/Cargo.lock', line: 15 },
      },
    ]);
  });

  test('a feature that brings the library along asks for a compiler instead', async () => {
    const found = await rust(
      {
        'Cargo.toml': manifest('[dependencies]\nopenssl-sys = { path = "openssl-sys", features = ["vendored"] }'),
        ...crate(
          'openssl-sys',
          '[features]\nvendored = ["openssl-src"]\n\n[build-dependencies]\nopenssl-src = { path = "../openssl-src", optional = true }\n',
          'links = "openssl"',
        ),
        ...crate('openssl-src', ''),
      },
      { a: ['openssl-sys'], 'openssl-src': [], 'openssl-sys': ['openssl-src'] },
    );
    expect(found).toEqual([
      expect.objectContaining({ effect: 'needs', detail: 'C compiler: openssl-sys (openssl-src) 1.0.0' }),
    ]);
  });

  test('what build scripts and macros use runs on the host, and other platforms do not count', async () => {
    const found = await rust(
      {
        'Cargo.toml': manifest(
          '[dependencies]\nmacros = { path = "macros" }\n\n[target.\'cfg(windows)\'.dependencies]\nalsa-sys = { path = "alsa-sys" }',
        ),
        'macros/Cargo.toml':
          '[package]\nname = "macros"\nversion = "1.0.0"\nedition = "2021"\n\n[lib]\nproc-macro = true\n\n[dependencies]\nzstd-sys = { path = "../zstd-sys" }\n',
        'macros/src/lib.rs': '',
        ...crate('zstd-sys', '[build-dependencies]\ncc = { path = "../cc" }\n', 'links = "zstd"'),
        ...crate('alsa-sys', '', 'links = "alsa"'),
        ...crate('cc', ''),
      },
      { a: ['alsa-sys', 'macros'], 'alsa-sys': [], cc: [], macros: ['zstd-sys'], 'zstd-sys': ['cc'] },
    );
    expect(found).toEqual([expect.objectContaining({ effect: 'harmless' })]);
  });

  test.each([
    ['a link of its own', 'somelib', 'unknown'],
    ['a name that only keeps a crate single', 'rayon-core', 'harmless'],
  ])('%s', async (_what, links, effect) => {
    const found = await rust(
      {
        'Cargo.toml': manifest('[dependencies]\ndep = { path = "dep" }'),
        ...crate('dep', '', `links = "${links}"`),
      },
      { a: ['dep'], dep: [] },
    );
    expect(found).toEqual([expect.objectContaining({ effect })]);
  });

  test('without cargo: says so, and names what the lock file has', async () => {
    const files = { 'Cargo.toml': manifest(''), 'Cargo.lock': LOCK };
    expect(await facts('rust', files, 'arm64', WITHOUT_TOOLS)).toEqual([
      {
        effect: 'unknown',
        detail:
          'the build scripts of crates could not be read: cargo is not on this machine; Cargo.lock names openssl-sys',
        source: { file: 'pkg/Cargo.lock', line: 8 },
      },
    ]);
  });

  test('a lock file that does not fit is said, and left as it is', async () => {
    const files = { 'Cargo.toml': manifest('[dependencies]\nserde = "1"'), 'src/main.rs': '', 'Cargo.lock': LOCK };
    const found = await facts('rust', files);
    expect(found).toEqual([
      expect.objectContaining({ effect: 'unknown', detail: expect.stringContaining('cargo says') as unknown }),
    ]);
  });
});
