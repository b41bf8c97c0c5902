import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../../../src/languages/index.js';
import { factsOf, WITHOUT_TOOLS } from '../../harness/facts.js';

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
    return await factsOf('rust', {
      'src/main.rs': 'fn main() {}\n',
      ...files,
      'Cargo.lock': lock(Object.keys(edges).sort()),
    });
  }

  test('reads the graph where the toolchain that the tree asks for is not there', async () => {
    const files = {
      'Cargo.toml': manifest(''),
      'Cargo.lock': lock(['a']),
      'src/main.rs': 'fn main() {}\n',
      'rust-toolchain.toml': '[toolchain]\nchannel = "1.31.0"\n',
    };
    const env = { ...process.env, RUSTUP_TOOLCHAIN: undefined, RUSTUP_AUTO_INSTALL: '0' };
    const found = await factsOf('rust', files, 'arm64', env);
    expect(found).toEqual([expect.objectContaining({ effect: 'harmless' })]);
  });

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
        advice: expect.stringContaining('`vendored`') as unknown,
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
    expect(found).toEqual([
      expect.objectContaining({ effect: 'harmless' }),
      {
        effect: 'harmless',
        detail: 'procedural macros run on the build machine: macros',
        source: { file: 'pkg/Cargo.lock', line: 20 },
      },
    ]);
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

  test('a crate that only default features bring', async () => {
    const found = await rust(
      {
        'Cargo.toml': manifest(
          '[features]\ndefault = ["packed"]\npacked = ["dep:zstd-sys"]\n\n[dependencies]\nzstd-sys = { path = "zstd-sys", optional = true }',
        ),
        ...crate('zstd-sys', '[build-dependencies]\ncc = { path = "../cc" }\n', 'links = "zstd"'),
        ...crate('cc', ''),
      },
      { a: ['zstd-sys'], cc: [], 'zstd-sys': ['cc'] },
    );
    expect(found).toEqual([
      expect.objectContaining({
        detail: 'C compiler: zstd-sys (cc) 1.0.0',
        advice: 'only default features of this package bring it',
      }),
    ]);
  });

  test('settings of cargo', async () => {
    const config = [
      '[build]',
      'rustc-wrapper = "sccache"',
      '[target.aarch64-unknown-linux-gnu]',
      'linker = "ld-wrapper"',
      'rustflags = ["-C", "target-cpu=native", "-C", "link-arg=-fuse-ld=mold"]',
      '[target.x86_64-unknown-linux-gnu]',
      'linker = "other"',
      '[target.\'cfg(target_arch = "x86_64")\']',
      'rustflags = ["-Ctarget-feature=+avx2"]',
    ];
    const found = await rust({ 'Cargo.toml': manifest(''), '.cargo/config.toml': config.join('\n') }, { a: [] });
    expect(found.slice(1).map(({ effect, detail, source }) => [effect, detail, source?.line])).toEqual([
      ['needs', 'the linker ld-wrapper in a native or emulated build, by a setting for aarch64-unknown-linux-gnu', 4],
      ['prevents-cross', 'target-cpu=native asks for the processor of the build machine', 5],
      ['needs', 'the linker mold (-fuse-ld)', 5],
      ['needs', 'the program sccache around rustc', 2],
    ]);
  });

  test('conditions about the processor', async () => {
    const sources = {
      'src/main.rs':
        'mod avx;\n#[cfg(target_arch = "x86_64")]\nmod fast;\nmod any;\n#[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]\ncompile_error!("x86 only");\nfn main() {}\n',
      'src/avx.rs': 'use std::arch::x86_64::*;\n',
      'src/fast.rs': 'use std::arch::x86_64::*;\n',
      'src/other.rs':
        '#[cfg(never)]\n#[cfg(not(any(target_arch = "riscv64")))]\ncompile_error!("a condition before it holds for nobody");\n',
      'src/any.rs': '#[cfg(target_arch = "x86_64")]\nuse std::arch::x86_64::*;\n',
    };
    const found = await rust({ 'Cargo.toml': manifest(''), ...sources }, { a: [] });
    expect(found.slice(1)).toEqual([
      {
        effect: 'unknown',
        detail: 'std::arch::x86_64 without a condition: it is there for that processor only',
        source: { file: 'pkg/src/avx.rs', line: 1 },
      },
      {
        effect: 'prevents-all',
        detail: 'the sources refuse every processor but x86, x86_64 (compile_error!)',
        source: { file: 'pkg/src/main.rs', line: 5 },
      },
    ]);
    const x86 = await factsOf('rust', { 'Cargo.toml': manifest(''), ...sources, 'Cargo.lock': lock(['a']) }, 'amd64');
    expect(x86.map(({ effect }) => effect)).toEqual(['harmless']);
  });

  test('a refusal stands below attributes of the whole file', async () => {
    const refusal = '#[cfg(not(target_arch = "x86_64"))]\ncompile_error!("x86 only");\n';
    const sources = { 'src/lib.rs': `#![cfg_attr(not(test), no_std)]\n\n${refusal}` };
    const found = await rust({ 'Cargo.toml': manifest(''), ...sources }, { a: [] });
    expect(found[1]).toMatchObject({ effect: 'prevents-all', source: { file: 'pkg/src/lib.rs', line: 3 } });
  });

  test('a crate under a condition as a whole is told once, in place of what is in it', async () => {
    const condition = '//! Registers.\n\n#![cfg(any(target_arch = "x86", target_arch = "x86_64"))]\n';
    const sources = { 'src/lib.rs': `${condition}mod port;\n`, 'src/port.rs': 'asm!("in al, dx");\n' };
    const of = 'the whole crate is for x86, x86_64 only: for this processor';
    const library = await rust({ 'Cargo.toml': manifest(''), ...sources }, { a: [] });
    expect(library.slice(1)).toEqual([
      { effect: 'unknown', detail: `${of} the library is empty`, source: { file: 'pkg/src/lib.rs', line: 3 } },
    ]);
    const program = await rust({ 'Cargo.toml': manifest(''), 'src/main.rs': `${condition}fn main() {}\n` }, { a: [] });
    expect(program.slice(1)).toEqual([
      {
        effect: 'prevents-all',
        detail: `${of} the program has no \`main\``,
        source: { file: 'pkg/src/main.rs', line: 3 },
      },
    ]);
  });

  test('without cargo: says so, and names what the lock file has', async () => {
    const files = { 'Cargo.toml': manifest(''), 'Cargo.lock': LOCK };
    expect(await factsOf('rust', files, 'arm64', WITHOUT_TOOLS)).toEqual([
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
    const found = await factsOf('rust', files);
    expect(found).toEqual([
      expect.objectContaining({ effect: 'unknown', detail: expect.stringContaining('cargo says') as unknown }),
    ]);
  });
});
