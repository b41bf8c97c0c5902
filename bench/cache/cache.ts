import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { keyOf, readDownloadSets, restoreSet, saveSet, serviceStore } from '../../src/downloads/index.js';
import { DEFAULT_PLATFORMS } from '../../src/platform/platform.js';
import { connectCacheService } from '../../src/runner/cache-service.js';
import { execCommand } from '../../src/runner/exec.js';
import { MemoryRunner } from '../../test/harness/memory-runner.js';

const FIXTURES = resolve('bench', 'cache', 'fixtures');
const REPEATS = 3;

/** Everything of one machine: tools' caches, checkout, temporary folder. */
interface Machine {
  readonly home: string;
  readonly workspace: string;
  readonly env: NodeJS.ProcessEnv;
}

/** One way of caching. */
interface Contender {
  readonly name: string;
  /** Whether it makes an entry for each architecture. */
  readonly perPlatform: boolean;
  /** Has the tools download what they do in a job of this kind. */
  fill(machine: Machine): Promise<void>;
  save(machine: Machine): Promise<void>;
  /** The machine to restore on, with nothing of the downloads on it. */
  freshMachine(): Machine;
  restore(machine: Machine): Promise<void>;
}

interface Cost {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

interface Result {
  readonly name: string;
  readonly bytes: number;
  readonly platforms: (count: number) => number;
  readonly save: Cost;
  readonly restore: Cost;
  readonly files: number;
  readonly firstBuild: Readonly<Record<'cargo' | 'go', number>>;
}

let scratch = '';
let machines = 0;

function newMachine(): Machine {
  const home = join(scratch, `machine-${String(machines++)}`);
  const workspace = join(home, 'work', 'repository', 'repository');
  cpSync(FIXTURES, workspace, { recursive: true });
  mkdirSync(join(home, 'temp'));
  const env = {
    ...process.env,
    CARGO_HOME: join(home, '.cargo'),
    GOMODCACHE: join(home, 'go', 'pkg', 'mod'),
    GOCACHE: join(home, '.cache', 'go-build'),
    GOFLAGS: '-modcacherw',
  };
  return { home, workspace, env };
}

/** CPU time of this process and of all programs it has waited for. Source: proc(5), fields 14 to 17 of stat. */
function cpuSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0) / 100;
}

async function measure(work: () => Promise<void>): Promise<Cost> {
  const [started, before] = [performance.now(), cpuSeconds()];
  await work();
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: cpuSeconds() - before };
}

function archway(env: NodeJS.ProcessEnv): Contender {
  const open = (machine: Machine) => {
    const runner = new MemoryRunner({
      workspace: machine.workspace,
      temporaryDirectory: join(machine.home, 'temp'),
      env: machine.env,
      keptBetweenJobs: false,
    });
    const service = connectCacheService(env, runner);
    if (typeof service === 'string') throw new Error(service);
    return { runner, store: serviceStore(service, runner.temporaryDirectory) };
  };
  return {
    name: 'archway',
    perPlatform: false,
    // All of it is downloaded before saving, for all platforms.
    fill: async ({ workspace, env: tools }) => {
      await execCommand('cargo', ['fetch', '--locked'], { cwd: join(workspace, 'cargo'), env: tools });
      await execCommand('go', ['mod', 'download'], { cwd: join(workspace, 'go'), env: tools });
    },
    save: async (machine) => {
      const { runner, store } = open(machine);
      const sets = await readDownloadSets(runner, runner.workspace, ['cargo', 'go'], []);
      // As the action does: all at the same time.
      await Promise.all(
        sets.map(async (set) => {
          const outcome = await saveSet(runner, store, set, { prefix: 'archway', complete: true });
          if (!outcome.saved) throw new Error(`${keyOf(set, 'archway').exact}: ${outcome.reason}`);
        }),
      );
    },
    freshMachine: newMachine,
    restore: async (machine) => {
      const { runner, store } = open(machine);
      const sets = await readDownloadSets(runner, runner.workspace, ['cargo', 'go'], []);
      const reports = await Promise.all(sets.map((set) => restoreSet(runner, store, set, keyOf(set, 'archway'))));
      if (reports.some(({ match, rejected }) => match !== 'exact' || rejected.length > 0)) throw new Error('no hit');
    },
  };
}

/** What setup-go and actions/cache store for Go, and rust-cache and actions/cache for Rust, without build results. */
const PATHS = ['.cargo/registry/index', '.cargo/registry/cache', '.cargo/git/db', 'go/pkg/mod'];

/** What rust-cache and setup-go store beside that: what was built of the dependencies. */
const BUILT_PATHS = ['work/repository/repository/cargo/target', '.cache/go-build'];

/** @param whole with build results, as the documented set-ups of rust-cache and setup-go keep them */
function toolkit(whole: boolean): Contender {
  const paths = (machine: Machine): string[] =>
    [...PATHS, ...(whole ? BUILT_PATHS : [])].map((path) => join(machine.home, path));
  const key = whole ? 'toolkit-whole' : 'toolkit';
  const enter = async (machine: Machine) => {
    process.env['GITHUB_WORKSPACE'] = machine.workspace;
    process.env['RUNNER_TEMP'] = join(machine.home, 'temp');
    process.chdir(machine.workspace);
    return await import('@actions/cache');
  };
  let saver: Machine | undefined;
  return {
    name: whole ? 'rust-cache, setup-go (whole)' : 'actions/cache, rust-cache, setup-go (downloads only)',
    perPlatform: true,
    // Only for the platform of the job, as its build would.
    fill: async ({ workspace, env }) => {
      const target = ['--target', DEFAULT_PLATFORMS[0].rustTriple];
      await execCommand('cargo', ['fetch', '--locked', ...target], { cwd: join(workspace, 'cargo'), env });
      await execCommand('go', ['mod', 'download'], { cwd: join(workspace, 'go'), env });
      if (!whole) return;
      // It is the machine's compiler that is at hand, whatever newer one a crate asks for.
      const build = ['build', '--locked', '--ignore-rust-version'];
      await execCommand('cargo', build, { cwd: join(workspace, 'cargo'), env });
      await execCommand('go', ['build', './...'], { cwd: join(workspace, 'go'), env });
      // rust-cache keeps nothing of the workspace's own crates.
      rmSync(join(workspace, 'cargo', 'target', 'debug', 'incremental'), { recursive: true, force: true });
    },
    save: async (machine) => {
      saver = machine;
      const { saveCache } = await enter(machine);
      if ((await saveCache(paths(machine), key)) < 0) throw new Error('not saved');
    },
    // On a runner every job has the same folders, and the paths are part of what an entry is found by.
    freshMachine: () => {
      if (saver === undefined) throw new Error('nothing was saved');
      const unpacked = join(saver.home, '.cargo', 'registry', 'src');
      for (const path of [...paths(saver), unpacked]) rmSync(path, { recursive: true, force: true });
      return saver;
    },
    restore: async (machine) => {
      const { restoreCache } = await enter(machine);
      if ((await restoreCache(paths(machine), key)) === undefined) throw new Error('no hit');
    },
  };
}

async function evaluate(contender: Contender, server: ChildProcess, standardLibrary: string): Promise<Result> {
  const first = newMachine();
  await contender.fill(first);
  const save = await measure(async () => await contender.save(first));
  const bytes = Object.values(await sizes(server)).reduce((sum, size) => sum + size, 0);
  const costs: Cost[] = [];
  let machine = first;
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    machine = contender.freshMachine();
    costs.push(await measure(async () => await contender.restore(machine)));
  }
  const files = countFiles(join(machine.home, '.cargo')) + countFiles(join(machine.home, 'go'));
  const firstBuild = await buildFirst(machine, standardLibrary);
  const restore = costs.sort((a, b) => a.seconds - b.seconds)[Math.floor(REPEATS / 2)] ?? save;
  const platforms = (count: number): number => (contender.perPlatform ? bytes * count : bytes);
  await sizes(server, true);
  return { name: contender.name, bytes, platforms, save, restore, files, firstBuild };
}

/** Seconds until the first crate and the first package are compiled, go's own library apart. */
async function buildFirst(machine: Machine, standardLibrary: string): Promise<Result['firstBuild']> {
  const env = { ...machine.env, CARGO_NET_OFFLINE: 'true', GOPROXY: 'off' };
  cpSync(standardLibrary, machine.env['GOCACHE'] ?? '', { recursive: true });
  const cargo = await execCommand('cargo', ['fetch', '--locked', '--target', DEFAULT_PLATFORMS[0].rustTriple], {
    cwd: join(machine.workspace, 'cargo'),
    env,
  }).then(async ({ milliseconds }) => {
    const build = await execCommand('cargo', ['build', '--locked', '--package', 'itoa'], {
      cwd: join(machine.workspace, 'cargo'),
      env,
    });
    return milliseconds + build.milliseconds;
  });
  const go = await execCommand('go', ['build', 'go.uber.org/zap/zapcore'], { cwd: join(machine.workspace, 'go'), env });
  return { cargo: cargo / 1000, go: go.milliseconds / 1000 };
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

async function sizes(server: ChildProcess, forget = false): Promise<Readonly<Record<string, number>>> {
  server.send({ forget });
  const [message] = (await once(server, 'message')) as [{ readonly sizes: Readonly<Record<string, number>> }];
  return message.sizes;
}

function report(results: readonly Result[]): string {
  const [ours, ...others] = results;
  if (ours === undefined) return '';
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const rows: [what: string, of: (result: Result) => number, show: (value: number) => string][] = [
    ['stored for 1 platform', ({ platforms }) => platforms(1), megabytes],
    ['stored for 2 platforms', ({ platforms }) => platforms(2), megabytes],
    ['stored for 6 platforms', ({ platforms }) => platforms(6), megabytes],
    ['save, seconds', ({ save }) => save.seconds, (value) => value.toFixed(2)],
    ['save, CPU seconds', ({ save }) => save.cpuSeconds, (value) => value.toFixed(2)],
    ['restore (ours with verification), seconds', ({ restore }) => restore.seconds, (value) => value.toFixed(2)],
    ['restore, CPU seconds', ({ restore }) => restore.cpuSeconds, (value) => value.toFixed(2)],
    ['files written by restore', ({ files }) => files, String],
    ['then first crate compiled, seconds', ({ firstBuild }) => firstBuild.cargo, (value) => value.toFixed(2)],
    ['then first package compiled, seconds', ({ firstBuild }) => firstBuild.go, (value) => value.toFixed(2)],
    [
      'restore and both first builds, seconds',
      ({ restore, firstBuild }) => restore.seconds + firstBuild.cargo + firstBuild.go,
      (value) => value.toFixed(2),
    ],
  ];
  return [
    `| | ${results.map(({ name }) => name).join(' | ')} | ratio |`,
    `| --- |${results.map(() => ' ---: |').join('')} ---: |`,
    ...rows.map(([what, of, show]) => {
      const ratios = others.map((other) => `${(of(other) / of(ours)).toFixed(1)}x`);
      return `| ${what} | ${results.map((result) => show(of(result))).join(' | ')} | ${ratios.join(', ')} |`;
    }),
  ].join('\n');
}

/**
 * Compares the `cache` action with what its users have now: the same lock files, the same loopback service, one run. See
 * README.md beside this file.
 *
 * @param parts `whole` for the others' whole entries too, which takes a build of all dependencies
 */
export async function cacheBenchmark(parts: readonly string[] = []): Promise<void> {
  scratch = mkdtempSync(join(tmpdir(), 'archway-bench-'));
  const server = fork(join(import.meta.dirname, 'server.js'));
  try {
    const [{ env }] = (await once(server, 'message')) as [{ readonly env: NodeJS.ProcessEnv }];
    Object.assign(process.env, env, { GITHUB_SERVER_URL: 'https://github.com' });
    const standardLibrary = join(scratch, 'standard-library');
    await execCommand('go', ['build', 'std'], { env: { ...process.env, GOCACHE: standardLibrary } });
    const results: Result[] = [];
    const others = parts.includes('whole') ? [toolkit(false), toolkit(true)] : [toolkit(false)];
    for (const contender of [archway(process.env), ...others]) {
      results.push(await evaluate(contender, server, standardLibrary));
    }
    process.stdout.write(`${report(results)}\n`);
  } finally {
    server.disconnect();
    process.chdir(tmpdir());
    rmSync(scratch, { recursive: true, force: true });
  }
}
