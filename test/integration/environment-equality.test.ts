import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Environment, RunOptions } from '../../src/environment/index.js';
import { withStrings } from '../../src/environment/program-strings.js';
import { CommandError } from '../../src/runner/index.js';
import { CORPUS, differences, GCC, GOLD, GOLD_CORPUS } from '../harness/compiler-corpus.js';
import { foreign, ForeignRoots, host } from '../harness/foreign-roots.js';

// What runs natively is compared with what is emulated, which takes minutes with one thread. So the tests that take longest
// run at the same time.
jest.setTimeout(900_000);

const PACKAGES = [...GCC, GOLD];

let roots: ForeignRoots;

beforeAll(async () => {
  roots = await ForeignRoots.open();
});

afterAll(async () => {
  await roots.close();
});

test.concurrent('compilers that run natively write the same bytes as emulated ones', async () => {
  const build = async (
    accelerate: 'compilers' | 'all' | 'off',
  ): Promise<{ folder: string; said: string; native: readonly string[] }> => {
    const out = join(roots.runner.workspace, accelerate);
    mkdirSync(out);
    return await roots.within(
      { packages: [{ packages: PACKAGES, recommends: false }], accelerate },
      async (environment) => ({
        folder: out,
        said: await roots.shell(environment, `${CORPUS}${GOLD_CORPUS}`, { out }),
        native: environment.acceleration.native.map((path) => path.slice(path.lastIndexOf('/') + 1)),
      }),
    );
  };
  const fast = await build('compilers');
  const all = await build('all');
  const plain = await build('off');
  const prefix = `${foreign.gnuTriple}-`;
  expect(fast.native).toEqual(
    expect.arrayContaining([
      'cc1',
      'cc1plus',
      'lto1',
      'collect2',
      ...['as', 'ld.bfd', 'ld.gold'].map((name) => `${prefix}${name}`),
    ]),
  );
  expect(plain.native).toEqual([]);
  expect(all.native).toEqual(expect.arrayContaining(['cc1', 'dash', 'make', 'sed', 'tar', 'dpkg-deb', 'cp']));
  const files = readdirSync(plain.folder);
  expect(files.length).toBeGreaterThan(22);
  for (const one of [fast, all]) {
    expect(one.said).toBe(plain.said);
    expect(differences(plain.folder, one.folder)).toEqual([]);
  }
});

/** All that bash tells of itself and of where it runs, but for what is another one at each start. */
const BASH_TELLS = `
declare -p | grep -vE ' (BASHPID|EPOCHREALTIME|EPOCHSECONDS|PPID|RANDOM|SECONDS|SRANDOM|_)='
printf '%s\\n' "$HOSTTYPE $MACHTYPE $OSTYPE \${BASH_VERSINFO[*]} $BASH $0" "$LINENO"
"$BASH" --version; sh -c 'echo $0'
help; kill -l; enable -a; shopt; set -o; ulimit -a
printf '%5.2f|%x|%b|%q\\n' 3.14159 255 'a\\tb' 'a b'
[[ ab12 =~ ^([a-z]+)([0-9]+)$ ]] && echo "\${BASH_REMATCH[@]}"; [[ $'\\u00e4' < b ]]; echo $?
trap 'echo caught' USR1; kill -USR1 $$; (exit 3); echo $?; sleep 5 & kill -9 $!; wait $! 2>/dev/null; echo $?
echo *; nothing-there; echo $?; cat <(echo through a pipe) <<<here - ; echo \${PIPESTATUS[@]}
`;

test("bash that runs natively tells the environment's machine, and all else that the environment's own does", async () => {
  const ask = async (accelerate: 'all' | 'off'): Promise<{ machine: string; said: string }> =>
    await roots.within({ packages: [{ packages: PACKAGES, recommends: false }], accelerate }, async (environment) => ({
      // e_machine of elf(5).
      machine: (await roots.shell(environment, 'od -An -t u1 -j 18 -N 1 /usr/bin/bash')).trim(),
      said: await roots.shell(environment, 'cd /etc/skel; env -i PATH="$PATH" bash --norc -c "$TELL" 2>&1', {
        TELL: BASH_TELLS,
      }),
    }));
  const [native, own] = [await ask('all'), await ask('off')];
  expect([native.machine, own.machine]).toEqual([host, foreign].map(({ elf }) => String(elf.machine)));
  expect(own.said).toMatch(new RegExp(`GNU bash, version .*\\(${foreign.machine}-`));
  const lines = ({ said }: { said: string }): string[] => said.replace(/ \d+ Killed /, ' Killed ').split('\n');
  expect(lines(native)).toEqual(lines(own));
});

test("the environment's bash can be told another machine too, as an arm64 host would", async () => {
  const ask = 'echo $HOSTTYPE $MACHTYPE';
  const there = execFileSync('bash', ['-c', ask], { encoding: 'utf8' }).trim().split(' ');
  await roots.within({}, async (environment) => {
    const here = (await environment.run('bash', ['-c', ask])).stdout.trim().split(' ');
    const machines = new Map(here.map((from, index) => [from, there[index] ?? '']));
    await roots.shell(environment, 'cp /usr/bin/bash own');
    const [own, other] = ['own', 'other'].map((name) => join(roots.runner.workspace, name)) as [string, string];
    writeFileSync(other, withStrings(readFileSync(own), machines), { mode: 0o755 });
    const tell = async (bash: string): Promise<string> =>
      await roots.shell(environment, '"$BASH_TO_ASK" --norc -c "$TELL" 2>&1', { BASH_TO_ASK: bash, TELL: BASH_TELLS });
    expect(await tell(other)).toBe(
      [...machines]
        .reduceRight((text, [from, to]) => text.replaceAll(from, to), await tell(own))
        .replaceAll(own, other),
    );
  });
});

/** A macro that uses a library, a build script that asks what it builds for, and all kinds of crates that others link. */
const CRATES: Readonly<Record<string, string>> = {
  'Cargo.toml': `
[workspace]
members = ["names", "derive"]
[package]
name = "shapes"
version = "1.0.0"
edition = "2021"
[lib]
crate-type = ["rlib", "cdylib", "staticlib"]
[dependencies]
derive = { path = "derive" }
`,
  'build.rs': `
use std::{env, fs, path::Path};
fn main() {
    println!("cargo:rustc-check-cfg=cfg(wide)");
    if env::var("CARGO_CFG_TARGET_POINTER_WIDTH").unwrap() == "64" { println!("cargo:rustc-cfg=wide"); }
    let text = format!("{} {} {}", env::var("TARGET").unwrap(), env::var("HOST").unwrap(), env::consts::ARCH);
    fs::write(Path::new(&env::var("OUT_DIR").unwrap()).join("told"), text).unwrap();
}
`,
  'src/lib.rs': `
#[derive(derive::Named)]
pub struct Circle;
#[no_mangle]
pub extern "C" fn width() -> u32 { if cfg!(wide) { 64 } else { 32 } }
pub fn told() -> String { format!("{} {}", Circle::name(), include_str!(concat!(env!("OUT_DIR"), "/told"))) }
#[test]
fn named() { assert_eq!(Circle::name(), "circle"); }
`,
  'src/main.rs': 'fn main() { println!("{} {} {}", shapes::told(), shapes::width(), std::env::consts::ARCH); }',
  'names/Cargo.toml': '[package]\nname = "names"\nversion = "1.0.0"\nedition = "2021"\n',
  'names/src/lib.rs': 'pub fn lower(name: &str) -> String { name.to_lowercase() }',
  'derive/Cargo.toml': `
[package]
name = "derive"
version = "1.0.0"
edition = "2021"
[lib]
proc-macro = true
[dependencies]
names = { path = "../names" }
`,
  'derive/src/lib.rs': `
use proc_macro::{TokenStream, TokenTree};
#[proc_macro_derive(Named)]
pub fn named(item: TokenStream) -> TokenStream {
    let words: Vec<String> = item.into_iter().filter_map(|tree| match tree {
        TokenTree::Ident(word) => Some(word.to_string()),
        _ => None,
    }).collect();
    let name = words.last().unwrap();
    format!(r#"impl {name} {{ pub fn name() -> &'static str {{ "{}" }} }}"#, names::lower(name)).parse().unwrap()
}
`,
};

/**
 * What shell text prints that can be done twice. An emulated cargo may wait for ever, its child for a lock of QEMU's that
 * another thread had when it was forked. What is stuck is done once more on one CPU, as in builds.
 */
async function withCargo(environment: Environment, text: string): Promise<string> {
  const run = async (more: RunOptions): Promise<string> =>
    (await environment.run('sh', ['-e', '-c', text], { cwd: roots.runner.workspace, ...more })).stdout;
  try {
    return await run({ stallTimeout: 120_000 });
  } catch (error) {
    if (!(error instanceof CommandError) || error.failure.stalled === undefined) throw error;
    return await run({ cpu: 0 });
  }
}

test.concurrent(
  "rustc that runs natively makes cargo's crates, macros and build scripts the same as the environment's own",
  async () => {
    for (const [name, text] of Object.entries(CRATES)) {
      const path = join(roots.runner.workspace, 'crates', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    // The first lot is kept of the test above.
    const packages = [PACKAGES, ['rustc', 'cargo']].map((lot) => ({ packages: lot, recommends: false }));
    const { native, said } = await roots.within({ packages, accelerate: 'compilers' }, async (environment) => ({
      native: environment.acceleration.native,
      said: await withCargo(
        environment,
        `cd crates
rm -rf target fast plain
cargo build --quiet --offline
target/debug/shapes
cargo test --quiet --offline --lib
find /var/tmp/archway-rustc-0 -path '*/@/host/*' -printf '%f\\n' | sort
rustc -vV | grep ^host
mv target fast
RUSTC=/usr/lib/rustlib/${host.rustTriple}/bin/rustc-emulated cargo build --quiet --offline
mv target plain`,
      ),
    }));
    expect(native).toContain('/usr/bin/rustc');
    const triple = foreign.rustTriple;
    expect(said).toContain(`circle ${triple} ${triple} ${foreign.machine} 64 ${foreign.machine}\n`);
    expect(said).toContain('1 passed');
    expect(said).toMatch(/^libderive-\w+\.so\nlibnames-\w+\.rlib$/m);
    expect(said).toContain(`host: ${triple}\n`);
    const made = (folder: string): string[] =>
      readdirSync(join(roots.runner.workspace, 'crates', folder, 'debug', 'deps'))
        .filter((name) => /\.(a|so|rlib)$|^shapes-\w+$/.test(name))
        .map((name) => join('debug', 'deps', name));
    const plain = made('plain');
    expect(plain.length).toBeGreaterThanOrEqual(6);
    const different = plain.filter(
      (file) =>
        !readFileSync(join(roots.runner.workspace, 'crates/plain', file)).equals(
          readFileSync(join(roots.runner.workspace, 'crates/fast', file)),
        ),
    );
    expect(different).toEqual([]);
  },
);

/** Makes a source package and asks all that a build asks of Debian's tools; what they say is on the output. */
const WORK = `trap "cat /tmp/said" EXIT
mkdir -p /tmp/word-1/debian/source; cd /tmp/word-1
printf '3.0 (quilt)\\n' > debian/source/format
printf 'word (1-1) unstable; urgency=low\\n\\n  * Caf\\303\\251.\\n\\n -- N <n@example.org>  Thu, 01 Jan 2026 00:00:00 +0000\\n' > debian/changelog
printf 'Source: word\\nMaintainer: N <n@example.org>\\n\\nPackage: word\\nArchitecture: any\\nDepends: \${shlibs:Depends}\\nDescription: d\\n' > debian/control
echo text > text
tar --create --gzip --mtime=@0 --owner=0 --group=0 --file=../word_1.orig.tar.gz --exclude=debian -C .. word-1
export SOURCE_DATE_EPOCH=0
{
  dpkg-architecture
  dpkg-buildflags --dump
  dpkg-buildflags --status
  dpkg-buildflags --export=make
  dpkg-parsechangelog
  mkdir -p debian/word/DEBIAN
  dpkg-shlibdeps -Tdebian/substvars /usr/bin/patch
  cat debian/substvars
  dpkg-gencontrol -pword -Pdebian/word -Tdebian/substvars
  cat debian/word/DEBIAN/control debian/files
  dpkg-source --build .
  sha256sum ../word_1-1.*
  dpkg-checkbuilddeps || echo "wants more"
} > /tmp/said 2>&1`;

const SCRIPTS = ['dpkg-architecture', 'dpkg-buildflags', 'dpkg-parsechangelog', 'dpkg-shlibdeps', 'dpkg-gencontrol'];

test.concurrent(
  "the host's Perl runs Debian's scripts to the same ends, with the modules that the environment has",
  async () => {
    // The second one has a module in machine code, without which dpkg-gencontrol warns.
    const packages = [{ packages: ['dpkg-dev', 'libfile-fcntllock-perl', 'binutils'], recommends: false }];
    const said = await roots.within(
      { packages, accelerate: 'off' },
      async (one) => (await one.run('sh', ['-ec', WORK])).stdout,
    );
    expect(said).toContain(`DEB_HOST_ARCH=${foreign.debianArchitecture}\n`);
    expect(said).toMatch(/^Depends: .*libc6 \(/m);
    expect(said).not.toMatch(/FcntlLock|locale/i);
    await roots.within({ packages, accelerate: 'all' }, async (one) => {
      const { native, emulated } = one.acceleration;
      expect(SCRIPTS.filter((name) => !native.includes(`/usr/bin/${name}`))).toEqual([]);
      expect(emulated).toContainEqual({
        program: '/usr/bin/dpkg-genbuildinfo',
        reason: 'it asks for which machine its Perl was built',
      });
      expect((await one.run('sh', ['-ec', WORK])).stdout).toBe(said);
      const asked = await one.run('perl', ['-MConfig', '-e', 'print $Config{archname}']);
      expect(asked.stdout).toContain(foreign.multiarch);
    });
  },
);
