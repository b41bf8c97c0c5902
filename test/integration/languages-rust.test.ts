import { readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runTests } from '../../src/build/test-phase.js';
import {
  asRoot,
  currentHolder,
  findInPath,
  hostPlatform,
  isDebianFamily,
  readDistribution,
} from '../../src/host/index.js';
import { languageByName, type Package } from '../../src/languages/index.js';
import { cargoTargetVariable, provideStandardLibrary } from '../../src/languages/rust/index.js';
import { findPlatform, type Platform } from '../../src/platform/platform.js';
import { execCommand } from '../../src/runner/index.js';
import { crossTarget, machineOf, prepareCrossBuilds, rpathOf } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { cellOf, describedToolchain, packageOf, writeFiles } from '../harness/package-files.js';

const MINUTES = 60_000;
const target = crossTarget();
const language = languageByName('rust');

prepareCrossBuilds(target);

/** A program, a library with a C interface, a build script that compiles C for the host, and all kinds of tests. */
function filesFor(platform: Platform): Record<string, string> {
  return {
    'Cargo.toml': `[package]
name = "sample"
version = "0.1.0"
edition = "2021"

[lib]
crate-type = ["lib", "cdylib"]
`,
    'Cargo.lock': 'version = 3\n\n[[package]]\nname = "sample"\nversion = "0.1.0"\n',
    'build.rs': `use std::{env, fs, path::PathBuf, process::Command};

fn main() {
    let out = PathBuf::from(env::var("OUT_DIR").unwrap());
    fs::write(out.join("generate.c"), "#include <stdio.h>\\nint main(void) { puts(\\"42\\"); return 0; }\\n").unwrap();
    let compiler = env::var("HOST_CC").unwrap_or("cc".into());
    let status = Command::new(compiler).current_dir(&out).args(["-o", "generate", "generate.c"]).status().unwrap();
    assert!(status.success());
    let answer = Command::new(out.join("generate")).output().unwrap();
    fs::write(out.join("answer"), answer.stdout).unwrap();
}
`,
    'src/lib.rs': `/// The answer, as the build script found it.
///
/// \`\`\`
/// assert_eq!(sample::answer(), 42);
/// assert_eq!(std::env::consts::ARCH, "${platform.rustTriple.split('-')[0] ?? ''}");
/// \`\`\`
#[no_mangle]
pub extern "C" fn answer() -> i32 {
    include_str!(concat!(env!("OUT_DIR"), "/answer")).trim().parse().unwrap()
}
`,
    'src/main.rs': 'fn main() {\n    println!("{} {}", sample::answer(), std::env::consts::ARCH);\n}\n',
    'tests/program.rs':
      '#[test]\nfn prints() {\n    let out = std::process::Command::new(env!("CARGO_BIN_EXE_sample")).output().unwrap();\n    assert!(out.stdout.starts_with(b"42 "));\n}\n',
  };
}

describe('Rust', () => {
  test.each([
    ['for the host', hostPlatform()],
    ['for another platform, through the emulator', target],
  ])(
    'builds programs and C libraries and runs all tests %s',
    async (_what, platform) => {
      const root = writeFiles(filesFor(platform));
      const before = readdirSync(root);
      const runner = new MemoryRunner({ env: { ...process.env, RUSTFLAGS: '-Dwarnings' } });
      const context = await cellOf(runner, packageOf('rust', root, '.', { rpath: '/usr/local/lib' }), platform);
      await language.build(context);
      const staged = ['bin/sample', 'lib/libsample.so'].map((file) => join(context.stageDirectory, file));
      for (const file of staged) {
        expect(await machineOf(file)).toBe(platform.elf.machineName);
        expect(await rpathOf(file)).toBe('/usr/local/lib');
      }
      const { stdout } = await runner.exec(staged[0] ?? '', [], { env: context.env });
      expect(stdout).toBe(`42 ${platform.rustTriple.split('-')[0] ?? ''}\n`);
      expect(await language.test(context)).toEqual({ status: 'passed', command: 'cargo test --release' });
      expect(readdirSync(root)).toEqual(before);
    },
    10 * MINUTES,
  );

  test(
    'fails with a documentation test, on another platform too',
    async () => {
      const files = filesFor(target);
      const root = writeFiles({ ...files, 'src/lib.rs': (files['src/lib.rs'] ?? '').replace(', 42', ', 41') });
      const context = await cellOf(new MemoryRunner(), packageOf('rust', root), target);
      await language.build(context);
      await expect(language.test(context)).rejects.toThrow('cargo test');
    },
    10 * MINUTES,
  );

  test(
    'keeps the flags for all targets that stand in the settings of cargo, beside a search path',
    async () => {
      const root = writeFiles({
        ...filesFor(target),
        '.cargo/config.toml': '[build]\nrustflags = ["--cfg", "from_settings"]\n',
        'src/main.rs': '#[cfg(not(from_settings))]\ncompile_error!("lost");\nfn main() {}\n',
      });
      const one = packageOf('rust', root, '.', { rpath: '/usr/local/lib', rust: { profile: 'dev' } });
      const context = await cellOf(new MemoryRunner(), one, target);
      await language.build(context);
      expect(await rpathOf(join(context.stageDirectory, 'bin/sample'))).toBe('/usr/local/lib');
    },
    5 * MINUTES,
  );

  test(
    'refuses to build without the lock file that the manifest needs',
    async () => {
      const root = writeFiles(filesFor(target));
      rmSync(join(root, 'Cargo.lock'));
      const context = await cellOf(new MemoryRunner(), packageOf('rust', root), target);
      await expect(language.build(context)).rejects.toThrow('--locked');
      expect(readdirSync(root)).not.toContain('Cargo.lock');
    },
    5 * MINUTES,
  );
});

describe('the key `rust` of a package', () => {
  /** A workspace of two programs, which print their features and whether they were built for debugging. */
  function workspace(): string {
    const member = (name: string, more = ''): Record<string, string> => ({
      [`${name}/Cargo.toml`]: `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n${more}`,
      [`${name}/src/main.rs`]:
        'fn main() {\n    println!("{} {} {}", cfg!(feature = "usual"), cfg!(feature = "rare"), cfg!(debug_assertions));\n}\n\n#[test]\nfn nothing() {}\n',
    });
    const features = '\n[features]\ndefault = ["usual"]\nusual = []\nrare = []\n';
    return writeFiles({
      'Cargo.toml':
        '[workspace]\nmembers = ["first", "second"]\ndefault-members = ["first"]\nresolver = "2"\n\n[profile.careful]\ninherits = "release"\ndebug-assertions = true\n',
      'Cargo.lock':
        'version = 3\n\n[[package]]\nname = "first"\nversion = "0.1.0"\n\n[[package]]\nname = "second"\nversion = "0.1.0"\n',
      ...member('first', features),
      ...member('second', features),
    });
  }

  test.each<readonly [string, Package['recipe']['rust'], Readonly<Record<string, string>>]>([
    ['is not there', undefined, { first: 'true false false' }],
    ['builds the whole workspace', { workspace: true }, { first: 'true false false', second: 'true false false' }],
    ['builds some members', { members: ['second'] }, { second: 'true false false' }],
    ['chooses features', { features: ['rare'], 'default-features': false }, { first: 'false true false' }],
    ['chooses a profile', { profile: 'careful', features: ['rare'] }, { first: 'true true true' }],
  ])(
    '%s',
    async (_, rust, expected) => {
      const runner = new MemoryRunner();
      const context = await cellOf(runner, packageOf('rust', workspace(), '.', rust && { rust }), hostPlatform());
      await language.build(context);
      const bin = join(context.stageDirectory, 'bin');
      const printed = readdirSync(bin).map(async (name): Promise<[string, string]> => {
        const { stdout } = await runner.exec(join(bin, name), []);
        return [name, stdout.trim()];
      });
      expect(Object.fromEntries(await Promise.all(printed))).toEqual(expected);
      expect(await language.test(context)).toMatchObject({ status: 'passed' });
    },
    5 * MINUTES,
  );
});

test(
  'Rust tests that are held to one CPU run one at a time there, behind what the user has them run by',
  async () => {
    const root = writeFiles({
      ...filesFor(target),
      'build.rs':
        'fn main() {\n    println!("cargo:rustc-env=BUILD_CPUS={}", std::thread::available_parallelism().unwrap());\n}\n',
      'src/lib.rs': '',
      'src/main.rs': 'fn main() {}\n',
      'tests/program.rs': `use std::env;

#[test]
fn is_held() {
    assert_eq!(std::thread::available_parallelism().unwrap().get(), 1);
    assert_eq!(env::var("RUST_TEST_THREADS").unwrap(), "1");
    assert_eq!(env::var("OF_THE_USER").unwrap(), "1");
    // What builds them has all.
    assert_eq!(env!("BUILD_CPUS") == "1", env::var("MACHINE_CPUS").unwrap() == "1");
}
`,
    });
    const ofUser = { [cargoTargetVariable(target, 'RUNNER')]: 'env OF_THE_USER=1' };
    const env = { ...process.env, ...ofUser, MACHINE_CPUS: String(availableParallelism()) };
    const context = await cellOf(
      new MemoryRunner({ env }),
      packageOf('rust', root, '.', { affinity: 'always' }),
      target,
    );
    expect(await runTests(context, { version: undefined }, 5 * MINUTES)).toMatchObject({ status: 'passed' });
  },
  10 * MINUTES,
);

describe('the standard library of a target', () => {
  /** A rustup that has nothing and reaches nothing: the port is closed. */
  const helpless = new MemoryRunner({
    env: {
      ...process.env,
      RUSTUP_HOME: writeFiles({}),
      RUSTUP_TOOLCHAIN: 'stable',
      RUSTUP_DIST_SERVER: 'http://127.0.0.1:9',
    },
  });
  const toolchain = {
    host: hostPlatform(),
    platform: target,
    rustTriple: target.rustTriple,
    libc: { name: 'glibc' },
  } as const;

  test(
    'is an error where rustup must give it and cannot',
    async () => {
      const riscv64 = findPlatform('riscv64');
      if (riscv64 === undefined) throw new Error('riscv64');
      await expect(
        provideStandardLibrary(
          helpless,
          { ...toolchain, platform: riscv64, rustTriple: riscv64.rustTriple },
          writeFiles({}),
          { source: 'rustup', user: 'process' },
        ),
      ).rejects.toThrow('rustup could not add riscv64gc-unknown-linux-gnu');
    },
    5 * MINUTES,
  );

  test(
    "comes from Debian where rustup cannot, and then Debian's compiler builds with it",
    async () => {
      expect(isDebianFamily(readDistribution())).toBe(true);
      const context = await cellOf(helpless, packageOf('rust', writeFiles(filesFor(target))), target);
      // Where there is no rustup, they are those on PATH too.
      for (const [variable, name] of Object.entries({ CARGO: 'cargo', RUSTC: 'rustc' })) {
        expect(context.env[variable] ?? findInPath(context.env['PATH'], [name])).toBe(`/usr/bin/${name}`);
      }
      await language.build(context);
      const program = join(context.stageDirectory, 'bin/sample');
      expect(await machineOf(program)).toBe(target.elf.machineName);
      const { stdout: compiler } = await helpless.exec('/usr/bin/rustc', ['--version', '--verbose']);
      const { stdout: comment } = await helpless.exec('readelf', ['--string-dump=.comment', program]);
      const release = /release: (\S+)/.exec(compiler)?.[1] ?? '';
      expect(comment).toContain(`rustc version ${release}`);
    },
    20 * MINUTES,
  );

  test(
    'of Debian is for this process alone, which gives back what it needs of apt',
    async () => {
      const record = '/var/lib/archway/apt-sources.json';
      const before = await readFile(record, 'utf8').catch(() => undefined);
      // One that outlives this test keeps the architecture where it is.
      const init = { ...(await currentHolder(helpless, 'process')), pid: 1, startTicks: await startTicksOfInit() };
      const used = [{ architecture: target.debianArchitecture, files: [], holders: [init] }];
      await root('mkdir', ['-p', dirname(record)]);
      try {
        await root('tee', [record], JSON.stringify(used));
        await language.prepare?.(helpless, describedToolchain(hostPlatform(), target), writeFiles({}));
        const [{ holders } = { holders: [] }] = JSON.parse(await readFile(record, 'utf8')) as typeof used;
        expect(holders.map(({ pid }) => pid)).toEqual([1, process.pid]);
      } finally {
        await (before === undefined ? root('rm', [record]) : root('tee', [record], before));
      }
    },
    20 * MINUTES,
  );
});

async function root(command: string, args: readonly string[], input?: string): Promise<void> {
  const asked = asRoot(command, args);
  await execCommand(asked.command, asked.args, input === undefined ? {} : { input });
}

/** Field 22 of its stat, behind the name in parentheses. */
async function startTicksOfInit(): Promise<string> {
  const stat = await readFile('/proc/1/stat', 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
