import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { standardErrorSink, TerminalRunner } from '../../src/cli/terminal.js';
import { acquireEmulation, defaultEmulationRequest, releaseEmulation } from '../../src/emulation/index.js';
import { openEnvironment, type Acceleration } from '../../src/environment/index.js';
import { hostPlatform } from '../../src/host/index.js';
import { DEFAULT_PLATFORMS, type Platform } from '../../src/platform/platform.js';
import type { Runner } from '../../src/runner/index.js';
import { nodeProgram } from '../node-program.js';
import { commitAll, downloadCrate, downloadOriginal, unpack } from '../sources.js';
import { measureOf, TIMED, timed, type Measure } from '../timing.js';

/** What both workflows are moved in: a folder for everything, and the two default platforms. */
interface Bench {
  readonly runner: Runner;
  readonly folder: string;
  readonly host: Platform;
  readonly target: Platform;
}

/** A workflow of others, and the ways to what it makes: the first is its own. */
interface Move {
  readonly name: string;
  /** Downloads the project's archive into the folder. Returns its path. */
  readonly download: (bench: Bench, folder: string) => Promise<string>;
  readonly sha256: string;
  /** The `archway.yml` of the guide, if it has one. */
  readonly config?: string;
  readonly ways: readonly Way[];
}

interface Way {
  readonly name: string;
  /** @param sources a checkout of the project, for this way alone */
  readonly run: (bench: Bench, sources: string) => Measure | Promise<Measure>;
}

const SIMDJSON = 'cmake -B build\ncmake --build build -j=2\nctest --output-on-failure --test-dir build';

/** What zoxide's release.yml runs in each job before it builds, with downloads that are there already. */
const ZOXIDE_TOOLS = [
  'cargo install --locked --root "$OUT/tools" cross@0.2.5',
  'cargo install --locked --root "$OUT/tools" cargo-deb@3.8.0',
].join('\n');

/** What it runs then, with this machine's cross compiler in place of the image that cross takes. */
const ZOXIDE_BUILD = [
  'export "CARGO_TARGET_$(echo "$RUST_TARGET" | tr a-z- A-Z_)_LINKER=${CROSS}gcc"',
  'cargo build --release --locked --target="$RUST_TARGET"',
  '"$TOOLS/bin/cargo-deb" deb --no-build --no-strip --output=. --target="$RUST_TARGET"',
  'tar -cv CHANGELOG.md LICENSE README.md man/ -C contrib/ completions/ -C "../target/$RUST_TARGET/release/" zoxide | gzip --best > "zoxide-$RUST_TARGET.tar.gz"',
].join('\n');

const MOVES: readonly Move[] = [
  {
    name: 'simdjson',
    download: ({ runner }, folder) => downloadOriginal(runner, { codename: 'bookworm' }, 'simdjson', folder),
    sha256: '156b1bc5eb0561b2bd166b46d191fd3d95a3e709cc63761477d3b7aec2b6e9ed',
    ways: [
      { name: 'before: all emulated', run: (bench, sources) => emulated(bench, sources, 'off') },
      { name: '`run`', run: (bench, sources) => emulated(bench, sources, 'compilers') },
      { name: 'the reusable workflow', run: (bench, sources) => archway(bench, sources, [bench.target]) },
    ],
  },
  {
    name: 'zoxide',
    download: () => Promise.resolve(downloadCrate('zoxide', '0.9.8')),
    sha256: 'c2f67db392d321a1128bb291cc6bc074851942e63f6fe38232e1974721787520',
    config: documented('zoxide:'),
    ways: [
      { name: 'before: tools and builds', run: (bench, sources) => twoJobs(bench, sources, true) },
      { name: 'before: tools are kept', run: (bench, sources) => twoJobs(bench, sources, false) },
      {
        name: 'the reusable workflow',
        run: (bench, sources) => archway(bench, sources, [bench.host, bench.target]),
      },
    ],
  },
];

/** The block of the guide in which a text is, so that what is measured is what is shown. */
function documented(text: string): string {
  const guide = readFileSync(resolve('docs', 'guides', 'two-workflows-moved.md'), 'utf8');
  const block = [...guide.matchAll(/^```yaml\n(.*?)^```/gms)].find(([, body]) => body?.includes(text));
  if (block?.[1] === undefined) throw new Error(`the guide shows no YAML with "${text}"`);
  return block[1];
}

/**
 * Measures the two workflows of docs/guides/two-workflows-moved.md before and after, and prints the table. See README.md
 * beside this file.
 */
export async function movedBenchmark(names: readonly string[]): Promise<void> {
  const moves = MOVES.filter(({ name }) => names.length === 0 || names.includes(name));
  const host = hostPlatform();
  const target = DEFAULT_PLATFORMS.find((platform) => platform.name !== host.name);
  if (target === undefined) throw new Error('both default platforms are the host');
  const runner = new TerminalRunner(standardErrorSink(false));
  const folder = mkdtempSync(join(tmpdir(), 'archway-bench-'));
  const bench: Bench = { runner, folder, host, target };
  const { lease } = await acquireEmulation(runner, defaultEmulationRequest(host, [target]));
  try {
    for (const move of moves) await measure(bench, move);
  } finally {
    await releaseEmulation(runner, lease);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(bench: Bench, { name, download, sha256, config, ways }: Move): Promise<void> {
  const original = join(bench.folder, name);
  const archives = join(bench.folder, `${name}-archives`);
  for (const folder of [original, archives]) mkdirSync(folder);
  unpack(await download(bench, archives), sha256, original);
  if (config !== undefined) writeFileSync(join(original, 'archway.yml'), config);
  commitAll(original);
  // Downloads and packages of the distribution are no part of any way.
  archway(bench, copyOf(bench, original), [bench.host, bench.target], ['--setup', '--no-test']);
  const rows: (readonly [string, Measure])[] = [];
  for (const way of ways) {
    const took = await way.run(bench, copyOf(bench, original));
    console.error(`${name}, ${way.name}: ${took.wall.toFixed(0)} s, CPU ${took.cpu.toFixed(0)} s`);
    rows.push([way.name, took]);
  }
  const before = rows[0]?.[1] ?? { wall: NaN, cpu: NaN };
  console.log(`\n| ${name} | wall s | CPU s | wall, of before | CPU, of before |\n| --- | --- | --- | --- | --- |`);
  for (const [way, { wall, cpu }] of rows) {
    const ratios = [wall / before.wall, cpu / before.cpu].map((ratio) => ratio.toFixed(2));
    console.log(`| ${[way, wall.toFixed(1), cpu.toFixed(1), ...ratios].join(' | ')} |`);
  }
}

/** A checkout with nothing of an earlier build. */
function copyOf({ folder }: Bench, original: string): string {
  const copy = mkdtempSync(join(folder, 'sources-'));
  cpSync(original, copy, { recursive: true });
  return copy;
}

/** simdjson's commands in a Debian 13 of the target, which is prepared before. */
async function emulated(bench: Bench, sources: string, accelerate: Acceleration): Promise<Measure> {
  const log = join(sources, '.log');
  writeFileSync(log, '');
  const environment = await openEnvironment(bench.runner, {
    platform: bench.target,
    base: { codename: 'trixie' },
    packages: [{ packages: ['cmake', 'make', 'g++'], recommends: false }],
    install: '',
    mounts: [{ source: sources, target: sources, readOnly: false }],
    network: true,
    accelerate,
  });
  try {
    const env = { SCRIPT: SIMDJSON, LOG: log };
    const { stderr } = await environment.run('bash', ['-c', TIMED], { cwd: sources, env });
    return measureOf(stderr);
  } catch (error) {
    throw new Error(readFileSync(log, 'utf8').slice(-3000), { cause: error });
  } finally {
    await environment.dispose();
  }
}

/** zoxide's jobs for this machine's platform and the other one. Tools that are kept are made before, unmeasured. */
function twoJobs(bench: Bench, sources: string, install: boolean): Measure {
  const jobs = [bench.host, bench.target].map((platform) => {
    const out = mkdtempSync(join(bench.folder, 'job-'));
    const job = join(out, 'sources');
    cpSync(sources, job, { recursive: true });
    return { out, job, platform };
  });
  const kept = join(bench.folder, 'zoxide-tools');
  if (!install) {
    const env = { ...process.env, OUT: kept };
    timed(ZOXIDE_TOOLS.replaceAll('"$OUT/tools"', '"$OUT"'), ['bash'], sources, env, join(bench.folder, 'log'));
  }
  const took: Measure[] = [];
  for (const { out, job, platform } of jobs) {
    const env = {
      ...process.env,
      OUT: out,
      TOOLS: install ? join(out, 'tools') : kept,
      RUST_TARGET: platform.rustTriple,
      CROSS: platform === bench.host ? '' : `${platform.gnuTriple}-`,
      CARGO_INCREMENTAL: '0',
    };
    const script = install ? `${ZOXIDE_TOOLS}\n${ZOXIDE_BUILD}` : ZOXIDE_BUILD;
    took.push(timed(script, ['bash'], job, env, join(out, 'log')));
  }
  const sum = (kind: keyof Measure): number => took.reduce((all, one) => all + one[kind], 0);
  return { wall: sum('wall'), cpu: sum('cpu') };
}

/** `archway build`, which plans, builds, tests, packages and verifies as the jobs of the workflow do. */
function archway(bench: Bench, sources: string, platforms: readonly Platform[], more: readonly string[] = []): Measure {
  const out = mkdtempSync(join(bench.folder, 'out-'));
  const chosen = ['--platform', platforms.map(({ name }) => name).join(',')];
  const args = [resolve('dist', 'cli', 'index.js'), 'build', '--root', sources, '--output', out, ...chosen, ...more];
  const env = { ...process.env, XDG_CACHE_HOME: join(out, 'cache') };
  return timed('exec "$0" "$@"', [nodeProgram(), ...args], sources, env, join(out, 'log'));
}
