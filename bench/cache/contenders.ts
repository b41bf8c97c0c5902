import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, readDownloadSets, restoreSet, saveSet, serviceStore } from '../../src/downloads/index.js';
import { connectCacheService } from '../../src/runner/cache-service.js';
import { execCommand } from '../../src/runner/exec.js';
import { MemoryRunner } from '../../test/harness/memory-runner.js';
import type { Machine } from './machine.js';

/** One way of caching. */
export interface Contender {
  readonly name: string;
  /** Whether it makes an entry for each architecture. */
  readonly perPlatform: boolean;
  /** What its keys begin with. */
  readonly key: string;
  /** Makes of a machine that has downloaded, or built, one whose job ends now. */
  prepare(machine: Machine): Promise<void>;
  save(machine: Machine): Promise<void>;
  /** What it restores is removed. */
  clear(machine: Machine): void;
  restore(machine: Machine): Promise<void>;
}

/** The action, without what else a job does: each step runs in this process. */
export function archway(env: NodeJS.ProcessEnv): Contender {
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
    key: 'archway',
    perPlatform: false,
    prepare: async () => await Promise.resolve(),
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
    clear: ({ home }) => {
      for (const path of ['.cargo', 'go']) rmSync(join(home, path), { recursive: true, force: true });
    },
    restore: async (machine) => {
      const { runner, store } = open(machine);
      const sets = await readDownloadSets(runner, runner.workspace, ['cargo', 'go'], []);
      const reports = await Promise.all(sets.map((set) => restoreSet(runner, store, set, keyOf(set, 'archway'))));
      if (reports.some(({ match, rejected }) => match !== 'exact' || rejected.length > 0)) throw new Error('no hit');
    },
  };
}

const TARGET = 'work/repository/repository/cargo/target';
const INDEX_AND_CRATES = ['.cargo/registry/index', '.cargo/registry/cache', '.cargo/git/db'];

/** What actions/cache documents for downloads alone. Source: actions/cache, examples.md. */
export const DOWNLOADS = toolkit('downloads alone', [INDEX_AND_CRATES, ['go/pkg/mod']]);

/** What actions/cache documents for Rust and Go. Source: actions/cache, examples.md. */
export const DOCUMENTED = toolkit('actions/cache', [
  ['.cargo/bin', ...INDEX_AND_CRATES, TARGET],
  ['.cache/go-build', 'go/pkg/mod'],
]);

/**
 * What rust-cache and setup-go store. Source: Swatinem/rust-cache 2.9.2, src/config.ts and src/cleanup.ts, and its
 * README, "Cache Details"; actions/setup-go v7, src/cache-utils.ts.
 */
export const PRUNED: Contender = {
  ...toolkit('rust-cache, setup-go', [
    ['.cargo/registry', '.cargo/git', TARGET],
    ['go/pkg/mod', '.cache/go-build'],
  ]),
  prepare: async (machine) => {
    const metadata = await dependencies(machine);
    pruneRegistry(join(machine.home, '.cargo', 'registry'), metadata);
    pruneTarget(join(machine.home, TARGET), metadata);
  },
};

/** Each list of paths, relative to the home, is an entry of its own, as two steps of a job make them. */
function toolkit(name: string, entries: readonly (readonly string[])[]): Contender {
  const key = name.replaceAll(/\W+/g, '-');
  const pathsIn = ({ home }: Machine): string[][] => entries.map((some) => some.map((path) => join(home, path)));
  const enter = (machine: Machine): void => {
    process.env['GITHUB_WORKSPACE'] = machine.workspace;
    process.env['RUNNER_TEMP'] = join(machine.home, 'temp');
    process.chdir(machine.workspace);
  };
  return {
    name,
    key,
    perPlatform: true,
    prepare: async () => {
      await import('@actions/cache');
    },
    save: async (machine) => {
      enter(machine);
      const { saveCache } = await import('@actions/cache');
      for (const [index, paths] of pathsIn(machine).entries()) {
        if ((await quietly(() => saveCache(paths, `${key}-${String(index)}`))) < 0) throw new Error('not saved');
      }
    },
    clear: (machine) => {
      // What was unpacked since is not theirs either.
      for (const path of [...pathsIn(machine).flat(), join(machine.home, '.cargo', 'registry')]) {
        rmSync(path, { recursive: true, force: true });
      }
    },
    restore: async (machine) => {
      enter(machine);
      const { restoreCache } = await import('@actions/cache');
      for (const [index, paths] of pathsIn(machine).entries()) {
        const hit = await quietly(() => restoreCache(paths, `${key}-${String(index)}`));
        if (hit === undefined) throw new Error('no hit');
      }
    },
  };
}

/** Without the toolkit's lines for the runner. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = () => true;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
}

interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly manifest_path: string;
  readonly targets: readonly { readonly name: string }[];
}

async function dependencies({ workspace, env }: Machine): Promise<readonly Dependency[]> {
  const args = ['metadata', '--all-features', '--format-version=1', '--locked'];
  const { stdout } = await execCommand('cargo', args, { cwd: join(workspace, 'cargo'), env });
  const { packages } = JSON.parse(stdout) as { readonly packages: readonly Dependency[] };
  return packages.filter(({ manifest_path: path }) => !path.startsWith(workspace));
}

/** Of the unpacked crates only those of system libraries are kept: their build scripts look at times. */
function pruneRegistry(registry: string, packages: readonly Dependency[]): void {
  const kept = new Set(packages.filter(({ name }) => name.endsWith('-sys')).map((one) => `${one.name}-${one.version}`));
  for (const name of readdirSync(join(registry, 'src')))
    removeExcept(join(registry, 'src', name), (one) => kept.has(one));
}

/** What was built of dependencies is kept, nothing of the workspace's own crates. */
function pruneTarget(target: string, packages: readonly Dependency[]): void {
  const names = packages.flatMap(({ name, targets }) => [name, ...targets.map((one) => one.name)]);
  const kept = new Set(names.flatMap((name) => [name, name.replaceAll('-', '_'), `lib${name.replaceAll('-', '_')}`]));
  removeExcept(target, (name) => name === 'debug' || name === 'CACHEDIR.TAG');
  removeExcept(join(target, 'debug'), (name) => ['build', '.fingerprint', 'deps'].includes(name));
  for (const folder of ['build', '.fingerprint', 'deps']) {
    removeExcept(join(target, 'debug', folder), (name) => kept.has(name.replace(/-[^-]*$/, '')));
  }
}

function removeExcept(folder: string, isKept: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!isKept(name)) rmSync(join(folder, name), { recursive: true });
}
