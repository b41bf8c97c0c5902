import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parsePlatform } from '../../src/config/index.js';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import { openEnvironment, type EnvironmentRequest } from '../../src/environment/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { DockerEngine } from '../harness/docker-engine.js';
import { imageOfRoot } from '../harness/image-of-root.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const MINUTE = 60_000;
const host = hostPlatform();
const platform = parsePlatform('linux/arm64');

/** A program whose crates derive much by macros, with build scripts that try out what the compiler can do. */
const PROJECT: Readonly<Record<string, string>> = {
  'Cargo.toml': `
[package]
name = "told"
version = "1.0.0"
edition = "2021"
[dependencies]
serde = { version = "=1.0.200", features = ["derive"] }
serde_json = "=1.0.116"
clap = { version = "=4.5.4", features = ["derive"] }
anyhow = "=1.0.82"
`,
  'src/main.rs': `
use clap::Parser;
use serde::{Deserialize, Serialize};
#[derive(Serialize, Deserialize, Debug)]
struct Told { times: i32, machine: Vec<String> }
#[derive(Parser)]
struct Arguments { #[arg(short, long, default_value_t = 3)] times: i32 }
fn main() -> anyhow::Result<()> {
    let told = Told { times: Arguments::parse().times, machine: vec![std::env::consts::ARCH.into()] };
    println!("{}", serde_json::to_string(&told)?);
    Ok(())
}
#[test]
fn read() { assert_eq!(serde_json::from_str::<Told>(r#"{"times":1,"machine":[]}"#).unwrap().times, 1); }
`,
};

let folder: string;
let work: string;
let runner: MemoryRunner;
let lease: EmulationLease;
let engine: DockerEngine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-rust-inside-'));
  work = join(folder, 'work');
  for (const [name, text] of Object.entries(PROJECT)) {
    mkdirSync(dirname(join(work, name)), { recursive: true });
    writeFileSync(join(work, name), text);
  }
  await installPackages(new MemoryRunner(), ['docker.io']);
  mkdirSync(join(folder, 'engine'));
  engine = await DockerEngine.start(join(folder, 'engine'));
  runner = new MemoryRunner({ toolCacheDirectory: join(folder, 'tools'), env: { ...process.env, ...engine.client } });
  lease = (await acquireEmulation(runner, defaultEmulationRequest(host, [platform]))).lease;
}, 10 * MINUTE);

afterAll(async () => {
  await releaseEmulation(runner, lease);
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const request: EnvironmentRequest = {
  platform,
  base: { codename: 'trixie' },
  packages: [{ packages: ['gcc', 'libc6-dev', 'rustc', 'cargo'], recommends: false }],
  install: '',
  mounts: [],
  network: true,
  accelerate: 'compilers',
};

/** Carries out shell text in the project, with crates kept beside it. @returns what it says, and its seconds */
async function inside(more: Partial<EnvironmentRequest>, text: string): Promise<{ said: string; seconds: number }> {
  const mounts = [
    { source: folder, target: folder, readOnly: false },
    // What this machine trusts.
    { source: '/etc/ssl/certs', target: '/etc/ssl/certs', readOnly: true },
  ];
  const environment = await openEnvironment(runner, { ...request, mounts, ...more });
  try {
    const begun = performance.now();
    const { stdout } = await environment.run('sh', ['-e', '-c', text], {
      cwd: work,
      env: { CARGO_HOME: join(folder, 'cargo'), CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS: 'fallback' },
    });
    return { said: stdout, seconds: Math.round((performance.now() - begun) / 1000) };
  } finally {
    await environment.dispose();
  }
}

/** Objects and programs of one build, by name. */
function built(target: string): ReadonlyMap<string, Buffer> {
  const deps = join(work, target, 'debug', 'deps');
  const names = readdirSync(deps).filter((name) => /\.(so|o)$/.test(name) || /^told-\w+$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(deps, name))]));
}

function differences(target: string, plain: ReadonlyMap<string, Buffer>): readonly string[] {
  const other = built(target);
  return [...plain].flatMap(([name, content]) => (other.get(name)?.equals(content) === true ? [] : [name]));
}

test(
  'a project with derived code is the same by the rustc that runs natively, in a root and in a container',
  async () => {
    const TEXT = `cargo build --quiet
target/debug/told
cargo test --quiet
find /var/tmp/archway-rustc-0 -path '*/@/host/*' -printf '%f\\n' | sort
find /var/tmp/archway-rustc-0 -name refused`;
    const fast = await inside({}, TEXT);
    renameSync(join(work, 'target'), join(work, 'fast'));
    const image = await imageOfRoot(runner, engine, request);
    const contained = await inside({ base: image, packages: [], container: 'always' }, TEXT);
    renameSync(join(work, 'target'), join(work, 'contained'));
    const plain = await inside({ accelerate: 'off' }, 'cargo build --quiet; target/debug/told; cargo test --quiet');
    process.stderr.write(
      `seconds emulated ${String(plain.seconds)}, native rustc ${String(fast.seconds)}, in a container ${String(contained.seconds)}\n`,
    );
    for (const { said } of [fast, contained]) {
      expect(said).toContain(`{"times":3,"machine":["${platform.machine}"]}`);
      expect(said).toContain('1 passed');
      expect(said).toMatch(/^libclap_derive-\w+\.so$/m);
      expect(said).toMatch(/^libserde_derive-\w+\.so$/m);
      expect(said).not.toContain('refused');
    }
    const files = built('target');
    expect([...files.keys()].filter((name) => /\.so$|^told-/.test(name)).length).toBeGreaterThanOrEqual(4);
    expect(differences('fast', files)).toEqual([]);
    expect(differences('contained', files)).toEqual([]);
  },
  180 * MINUTE,
);
