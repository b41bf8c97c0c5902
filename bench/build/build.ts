import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { standardErrorSink, TerminalRunner } from '../../src/cli/terminal.js';
import { acquireEmulation, defaultEmulationRequest, releaseEmulation } from '../../src/emulation/index.js';
import { openEnvironment } from '../../src/environment/index.js';
import { asRoot, hostPlatform } from '../../src/host/index.js';
import { DEFAULT_PLATFORMS, type Platform } from '../../src/platform/platform.js';
import type { Runner } from '../../src/runner/index.js';
import { nodeProgram } from '../node-program.js';
import { measureOf, TIMED, timed, type Measure } from '../timing.js';
import { checkout, SUBJECTS, type Subject } from './subjects.js';

const ROUNDS = 3;
/** What Archway may take of the time that the same takes by hand. */
const AIM = 1.05;
/** Its compilers and tools are new enough for all subjects. */
const RELEASE = { codename: 'trixie' } as const;

/** What all that is measured shares. */
interface Bench {
  readonly runner: Runner;
  readonly folder: string;
  readonly node: string;
  readonly host: Platform;
  readonly target: Platform;
}

/** Seconds of wall and CPU time by the way's name. */
type Measures = ReadonlyMap<string, readonly Measure[]>;

/**
 * Builds packages for the other platform with Archway, by hand, natively and emulated, and prints the table. See README.md
 * beside this file.
 *
 * @param names subjects, all when there are none; `quick` to leave plain emulation out, `once` for one round
 */
export async function buildBenchmark(names: readonly string[]): Promise<void> {
  const wanted = names.filter((name) => !['quick', 'once'].includes(name));
  const rounds = names.includes('once') ? 1 : ROUNDS;
  const subjects = SUBJECTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const host = hostPlatform();
  const target = DEFAULT_PLATFORMS.find((platform) => platform.name !== host.name);
  if (target === undefined) throw new Error('both default platforms are the host');
  const runner = new TerminalRunner(standardErrorSink(false));
  const folder = await mkdtemp(join(tmpdir(), 'archway-bench-'));
  const bench: Bench = { runner, folder, node: nodeProgram(), host, target };
  const { lease } = await acquireEmulation(runner, defaultEmulationRequest(host, [target]));
  try {
    console.log(`${'package'.padEnd(9)}${'way'.padEnd(22)}${['wall s', 'CPU s', 'wall', 'CPU'].map(right).join('')}`);
    const verdicts: string[] = [];
    for (const subject of subjects) {
      const emulated = !names.includes('quick');
      verdicts.push(report(subject, await measureSubject(bench, subject, { rounds, emulated })));
    }
    console.log(
      `Cross: medians of rounds in turn, ${String(rounds)} of them; the rest once. The ratios are to cross by hand, in pairs.\n`,
    );
    for (const line of verdicts) console.log(line);
  } finally {
    await releaseEmulation(runner, lease);
    const { command, args } = asRoot('rm', ['-rf', '--one-file-system', '--', folder]);
    await runner.exec(command, args);
  }
}

/** One way to a package. */
interface Way {
  readonly name: string;
  readonly run: () => Promise<Measure>;
}

const ARCHWAY = 'Archway, cross';
const COMMAND = 'archway build, cross';
const CHECKED = 'by hand and checked';
const BY_HAND = 'by hand, cross';

/** How much of a subject is measured. */
interface Extent {
  readonly rounds: number;
  readonly emulated: boolean;
}

async function measureSubject(bench: Bench, subject: Subject, { rounds, emulated }: Extent): Promise<Measures> {
  const { host, target } = bench;
  const root = await checkout(bench.runner, subject, bench.folder);
  // Installs and downloads what is missing, which is no part of any way.
  for (const platform of [host, target]) {
    await prime(bench, subject, root, platform);
    await command(bench, root, platform, ['--setup', '--no-test']);
  }
  const inTurn: readonly Way[] = [
    { name: ARCHWAY, run: () => action(bench, subject, root, target) },
    { name: BY_HAND, run: () => byHand(bench, subject, root, target) },
    { name: CHECKED, run: () => byHand(bench, subject, root, target, [CHECKS, ...subject.versions].join('\n')) },
    { name: COMMAND, run: () => command(bench, root, target) },
  ];
  const once: readonly Way[] = [
    { name: 'Archway, native', run: () => action(bench, subject, root, host) },
    { name: 'by hand, native', run: () => byHand(bench, subject, root, host) },
    ...(emulated ? [{ name: 'by hand, emulated', run: () => inEmulation(bench, subject, root) }] : []),
  ];
  const measures = new Map<string, Measure[]>([...inTurn, ...once].map(({ name }) => [name, []]));
  const measure = async ({ name, run }: Way): Promise<void> => {
    const one = await run();
    measures.get(name)?.push(one);
    console.error(`${subject.name}, ${name}: ${one.wall.toFixed(2)} s, CPU ${one.cpu.toFixed(2)} s`);
  };
  for (let round = 0; round < rounds; round++) {
    for (const way of round % 2 === 0 ? inTurn : [...inTurn].reverse()) await measure(way);
  }
  for (const way of once) await measure(way);
  return measures;
}

/** Fills the cache that every run for the platform begins with a copy of. */
async function prime(bench: Bench, { prime: text }: Subject, root: string, platform: Platform): Promise<void> {
  if (text === undefined) return;
  const env = { ...process.env, ...namesOf(bench, platform), GOCACHE: primedCache(bench, platform), SCRIPT: text };
  execFileSync('bash', ['-euo', 'pipefail', '-c', text], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  await Promise.resolve();
}

function primedCache({ folder }: Bench, { slug }: Platform): string {
  return join(folder, `go-build-${slug}`);
}

/** The `build` action, given its cell as by a workflow in which `plan` ran before, started as the runner starts it. */
async function action(bench: Bench, { name }: Subject, root: string, platform: Platform): Promise<Measure> {
  return await inScratch(bench, root, platform, async ({ scratch, sources, out }) => {
    const inputs = { package: name, platform: platform.name, root: '.', config: 'archway.yml', output: out };
    const files = { GITHUB_OUTPUT: 'output', GITHUB_ENV: 'env', GITHUB_STATE: 'state', GITHUB_STEP_SUMMARY: 'summary' };
    for (const file of Object.values(files)) await writeFile(join(scratch, file), '');
    const env: NodeJS.ProcessEnv = {
      ...cold(scratch),
      ...Object.fromEntries(Object.entries(files).map(([variable, file]) => [variable, join(scratch, file)])),
      GITHUB_WORKSPACE: sources,
      RUNNER_TEMP: scratch,
      RUNNER_TOOL_CACHE: join(scratch, 'tool-cache'),
    };
    for (const [input, value] of Object.entries({ ...inputs, upload: 'false', cache: 'none' })) {
      env[`INPUT_${input.toUpperCase()}`] = value;
    }
    return await timedPackage('exec "$0" "$1"', [bench.node, bundle('build')], sources, env, out, platform);
  });
}

function bundle(name: string): string {
  return join(process.cwd(), 'dist', name, 'index.js');
}

/** `archway build` of a fresh checkout, with nothing kept from before but downloads. It plans first. */
async function command(bench: Bench, root: string, platform: Platform, more: readonly string[] = []): Promise<Measure> {
  return await inScratch(bench, root, platform, async ({ scratch, sources, out }) => {
    const args = ['build', '--root', sources, '--platform', platform.name, '--output', out, ...more];
    return await timedPackage(
      'exec "$0" "$@"',
      [bench.node, bundle('cli'), ...args],
      sources,
      cold(scratch),
      out,
      platform,
    );
  });
}

const PACKAGE = [
  'tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(git log -1 --format=%ct)" -C "$STAGE" -czf "$OUT/package.tar.gz" .',
  'sha256sum "$OUT/package.tar.gz" > "$OUT/SHA256SUMS"',
].join('\n');

/** What else a cell delivers, by tools that everybody has: the tools' versions, and the opened package's ELF headers. */
const CHECKS = [
  'mkdir "$OUT/opened"',
  'tar -xzf "$OUT/package.tar.gz" -C "$OUT/opened"',
  'find "$OUT/opened" -type f -exec readelf --wide --file-header --program-headers --dynamic --version-info --notes {} + > "$OUT/headers" 2>&1 || true',
  'sha256sum --check "$OUT/SHA256SUMS"',
  '"${CROSS}gcc" --version > "$OUT/tools"',
].join('\n');

/** The same tools, called as somebody would who knows what to say to each. */
async function byHand(
  bench: Bench,
  { byHand: text }: Subject,
  root: string,
  platform: Platform,
  checks = '',
): Promise<Measure> {
  return await inScratch(bench, root, platform, async ({ scratch, sources, out }) => {
    const env = { ...cold(scratch), ...namesOf(bench, platform), OUT: out, STAGE: join(scratch, 'stage') };
    await mkdir(env.STAGE);
    return await timedPackage(`${text}\n${PACKAGE}\n${checks}`, [], sources, env, out, platform);
  });
}

function namesOf({ host }: Pick<Bench, 'host'>, platform: Platform): Readonly<Record<string, string>> {
  return {
    CROSS: platform === host ? '' : `${platform.gnuTriple}-`,
    GOARCH: platform.goarch,
    RUST_TARGET: platform.rustTriple,
    PROCESSOR: platform.machine,
    JOBS: String(availableParallelism()),
  };
}

/** Nothing of an earlier build but downloads and the standard library of Go, as in a job of its own. */
function cold(scratch: string): NodeJS.ProcessEnv {
  return { ...process.env, XDG_CACHE_HOME: join(scratch, 'cache'), GOCACHE: join(scratch, 'go-build') };
}

interface Scratch {
  readonly scratch: string;
  readonly sources: string;
  readonly out: string;
}

async function inScratch<T>(
  bench: Bench,
  root: string,
  platform: Platform,
  work: (places: Scratch) => Promise<T>,
): Promise<T> {
  const scratch = await mkdtemp(join(bench.folder, 'run-'));
  const places: Scratch = { scratch, sources: join(scratch, 'sources'), out: join(scratch, 'out') };
  try {
    await mkdir(places.out);
    execFileSync('git', ['clone', '--quiet', root, places.sources]);
    const primed = primedCache(bench, platform);
    if (existsSync(primed)) await cp(primed, join(scratch, 'go-build'), { recursive: true, preserveTimestamps: true });
    return await work(places);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Measures a script, which must leave a package with a program or library in it. */
async function timedPackage(
  script: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  out: string,
  platform: Platform,
): Promise<Measure> {
  const measure = timed(script, ['bash', ...args], cwd, env, join(out, 'log'));
  await requirePackage(out, platform);
  return measure;
}

async function requirePackage(out: string, platform: Platform): Promise<void> {
  const name = (await readdir(out)).find((file) => file.endsWith('.tar.gz'));
  if (name === undefined) throw new Error('no package was made');
  const unpacked = join(out, 'unpacked');
  await mkdir(unpacked);
  execFileSync('tar', ['-xf', join(out, name), '-C', unpacked]);
  const headers = execFileSync(
    'bash',
    ['-c', 'find . -type f -print0 | xargs -0 -n1 readelf --file-header 2>/dev/null || true'],
    { cwd: unpacked, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  const machines = new Set([...headers.matchAll(/Machine: +(.*)/g)].map(([, machine]) => machine));
  if (machines.size !== 1 || !machines.has(platform.elf.machineName)) {
    throw new Error(`${name} holds programs for ${[...machines].join(', ') || 'nothing'}`);
  }
}

/** By hand in a Debian of the target, with its own compilers, all of it emulated. Preparing it is not measured. */
async function inEmulation(bench: Bench, subject: Subject, root: string): Promise<Measure> {
  const { runner, target } = bench;
  return await inScratch(bench, root, target, async ({ scratch, sources, out }) => {
    const cargo = join(process.env['CARGO_HOME'] ?? join(homedir(), '.cargo'), 'registry');
    const modules = execFileSync('go', ['env', 'GOMODCACHE'], { encoding: 'utf8' }).trim();
    for (const path of [cargo, modules]) await mkdir(path, { recursive: true });
    const environment = await openEnvironment(runner, {
      platform: target,
      base: RELEASE,
      packages: [{ packages: [...subject.emulated, 'git'], recommends: false }],
      install: '',
      mounts: [
        { source: scratch, target: scratch, readOnly: false },
        { source: cargo, target: '/cargo/registry', readOnly: false },
        { source: modules, target: '/go/pkg/mod', readOnly: false },
      ],
      network: true,
      accelerate: 'off',
    });
    try {
      const env = {
        ...namesOf({ host: target }, target),
        HOME: scratch,
        GOPATH: '/go',
        GOFLAGS: '-buildvcs=false',
        CARGO_HOME: '/cargo',
        CARGO_NET_OFFLINE: 'true',
        OUT: out,
        STAGE: join(scratch, 'stage'),
        LOG: join(out, 'log'),
        SCRIPT: `git config --global --add safe.directory '*'\n${subject.byHand}\n${PACKAGE}`,
      };
      await mkdir(env.STAGE);
      await writeFile(env.LOG, '');
      const { stderr } = await environment.run('bash', ['-c', TIMED], { cwd: sources, env });
      await requirePackage(out, target);
      return measureOf(stderr);
    } catch (error) {
      throw new Error((await readFile(join(out, 'log'), 'utf8')).slice(-3000), { cause: error });
    } finally {
      await environment.dispose();
    }
  });
}

/** Prints a subject's rows. Returns its verdict. */
function report({ name, what }: Subject, measures: Measures): string {
  const reference = measures.get(BY_HAND) ?? [];
  console.log(`${name}: ${what}`);
  for (const [way, list] of measures) {
    const cells = [
      median(list.map(({ wall }) => wall)).toFixed(2),
      median(list.map(({ cpu }) => cpu)).toFixed(2),
      ratio(list, reference, 'wall').toFixed(2),
      ratio(list, reference, 'cpu').toFixed(2),
    ];
    console.log(`${''.padEnd(9)}${way.padEnd(22)}${cells.map(right).join('')}`);
  }
  const own = measures.get(ARCHWAY) ?? [];
  const checked = measures.get(CHECKED) ?? [];
  const verdicts = (['wall', 'cpu'] as const).map((kind) => {
    const over = ratio(own, reference, kind);
    const seconds = median(own.map((one) => one[kind])) - median(reference.map((one) => one[kind]));
    return `${kind === 'cpu' ? 'CPU' : kind} ${over <= AIM ? 'met' : 'missed'} (${over.toFixed(2)}, ${seconds.toFixed(2)} s over)`;
  });
  const beside = (['wall', 'cpu'] as const).map((kind) => ratio(own, checked, kind).toFixed(2)).join(' and ');
  return `aim 5 % over by hand, ${name}: ${verdicts.join(', ')}; beside by hand and checked: ${beside}`;
}

/** Of one way to another: the median of what each round gives; the last of the other serves a way that ran once. */
function ratio(list: readonly Measure[], reference: readonly Measure[], kind: keyof Measure): number {
  const whole = median(reference.map((one) => one[kind]));
  return median(list.map((one, round) => one[kind] / (list.length > 1 ? (reference[round]?.[kind] ?? NaN) : whole)));
}

function right(cell: string): string {
  return cell.padStart(10);
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
