import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError, whyNot, type Runner } from '../runner/index.js';
import { buildIndexEntry, indexEntryPath, pruneIndexEntry } from './cargo-index.js';
import { commitItem, findClone } from './cargo-git.js';
import { parseCargoLock, type LockedCommit, type LockedCrate } from './cargo-lock.js';
import { findPlace, type RegistryPlace } from './cargo-place.js';
import { addressOf, sha256 } from './checksum.js';
import { digestOf, uniqueItems, type DownloadSet, type Located } from './download-set.js';
import { Rejection, plainItem, type Item } from './item.js';
import { shownPath } from './lock-files.js';

/** Far above what registries take. */
const MAX_CRATE_BYTES = 128 * 1024 * 1024;
const MAX_INDEX_BYTES = 16 * 1024 * 1024;

interface CargoWorkspace {
  readonly directory: string;
  readonly crates: readonly LockedCrate[];
  /** Empty unless git dependencies are to be cached. */
  readonly commits: readonly LockedCommit[];
}

/**
 * Reads the Cargo.lock files of the given folders.
 *
 * @param root absolute path of the checkout
 * @param git whether dependencies from git repositories are cached too
 * @returns undefined when they pin nothing
 */
export async function cargoDownloads(
  root: string,
  directories: readonly string[],
  git: boolean,
): Promise<DownloadSet | undefined> {
  const notes: string[] = [];
  const workspaces: CargoWorkspace[] = [];
  for (const directory of directories) {
    const lock = parseCargoLock(await readFile(join(directory, 'Cargo.lock'), 'utf8'));
    const shown = shownPath(root, join(directory, 'Cargo.lock'));
    if (lock.git.length > 0 && !git) {
      notes.push(`${shown}: ${String(lock.git.length)} git dependencies are not cached, because \`git\` is false`);
    }
    if (lock.unusable.length > 0) notes.push(`${shown}: no checksum for ${lock.unusable.join(', ')}`);
    const commits = git ? lock.git : [];
    if (lock.crates.length + commits.length > 0) workspaces.push({ directory, crates: lock.crates, commits });
  }
  if (workspaces.length === 0) return undefined;
  const pinned = workspaces.flatMap(({ crates, commits }) => [
    ...crates.map(({ name, version, checksum, source }) => [name, version, checksum, source].join(' ')),
    ...commits.map(({ url, commit }) => ['git', url, commit].join(' ')),
  ]);
  return {
    ecosystem: 'cargo',
    what: 'crates',
    lockFiles: workspaces.map(({ directory }) => shownPath(root, join(directory, 'Cargo.lock'))),
    digest: digestOf(pinned),
    notes,
    locate: async (runner) => await locateCrates(runner, root, workspaces),
    whyOffline: async ({ env }) => {
      const offline = env['CARGO_NET_OFFLINE'] === 'true';
      return await Promise.resolve(offline ? 'CARGO_NET_OFFLINE is true' : undefined);
    },
    complete: async (runner) => {
      for (const { directory } of workspaces) {
        // Without --target, for all targets that the lock file covers.
        await runner.exec('cargo', ['fetch', '--locked'], { cwd: directory, quiet: true });
      }
    },
  };
}

async function locateCrates(runner: Runner, root: string, workspaces: readonly CargoWorkspace[]): Promise<Located> {
  const places = new Map<string, RegistryPlace | undefined>();
  const items: Item[] = [];
  const notes: string[] = [];
  const unreachable: string[] = [];
  const find = async (directory: string, source: string, served: readonly LockedCrate[]) => {
    try {
      const place = await findPlace(runner, directory, source, served);
      if (typeof place !== 'string') return place;
      notes.push(`cargo takes the crates of ${shownSource(source)} from ${place}: they need no cache`);
    } catch (error) {
      unreachable.push(`${shownSource(source)}: ${reasonOf(error)}`);
    }
    return undefined;
  };
  for (const { directory, crates, commits } of workspaces) {
    for (const [url, of] of groupBy(commits, (one) => one.url)) {
      try {
        const [first] = of;
        const clone = first && (await findClone(runner, directory, first));
        if (clone !== undefined) items.push(...of.map((one) => commitItem(runner, clone, one)));
      } catch (error) {
        unreachable.push(`${shownSource(url)}: ${reasonOf(error)}`);
      }
    }
    for (const [source, served] of groupBy(crates, (crate) => crate.source)) {
      const question = JSON.stringify([source, ...settingsAbove(directory, root)]);
      if (!places.has(question)) places.set(question, await find(directory, source, served));
      const place = places.get(question);
      if (place !== undefined) items.push(...itemsOf(place, source, served));
    }
  }
  return { items: uniqueItems(items), notes, unreachable };
}

/** Why cargo could not say where files belong. Without cargo nothing can be done, which is not a reason but the end. */
function reasonOf(error: unknown): string {
  if (!(error instanceof CommandError) || error.failure.exitCode === 127) throw error;
  return whyNot(error);
}

/** A source as people know it: without the kind of its index, and without what may be a password. */
function shownSource(source: string): string {
  return source.replace(/^(registry|sparse)\+/, '').replace(/\/\/[^/@]*@/, '//');
}

/** The files that decide which cargo runs in a folder and what it replaces registries by. */
function settingsAbove(directory: string, root: string): string[] {
  const names = ['rust-toolchain', 'rust-toolchain.toml', '.cargo/config', '.cargo/config.toml'];
  const found = names.map((name) => join(directory, name)).filter((path) => existsSync(path));
  const parent = dirname(directory);
  return directory === root || parent === directory ? found : [...found, ...settingsAbove(parent, root)];
}

function itemsOf(place: RegistryPlace, source: string, crates: readonly LockedCrate[]): Item[] {
  const registry = sha256(source).slice(0, 16);
  const files = crates.map((crate) => crateItem(place, registry, crate));
  const { index } = place;
  if (index === undefined) return files;
  const entries = [...groupBy(crates, ({ name }) => name)];
  return [...files, ...entries.map(([name, versions]) => indexItem(index, registry, name, versions))];
}

function crateItem(place: RegistryPlace, registry: string, { name, version, checksum }: LockedCrate): Item {
  const facts = {
    id: `crate/${registry}/${name}/${version}`,
    address: checksum,
    pinned: true,
    path: join(place.crateDirectory, `${name}-${version}.crate`),
    derived: join(place.sourceDirectory, `${name}-${version}`),
    maxBytes: MAX_CRATE_BYTES,
  };
  return plainItem(facts, (content) => {
    const actual = sha256(content);
    if (actual !== checksum) throw new Rejection(`${name} ${version} has the SHA-256 ${actual}, and not ${checksum}`);
  });
}

function indexItem(
  index: NonNullable<RegistryPlace['index']>,
  registry: string,
  name: string,
  versions: readonly LockedCrate[],
): Item {
  return {
    id: `index/${registry}/${name}`,
    address: addressOf(
      'index',
      registry,
      name,
      ...versions.map(({ version, checksum }) => `${version} ${checksum}`).sort(),
    ),
    path: join(index.directory, '.cache', indexEntryPath(name)),
    pinned: false,
    maxBytes: MAX_INDEX_BYTES,
    pack: async (file) => await Promise.resolve(pruneIndexEntry(file, versions)),
    unpack: async (stored) => await Promise.resolve(buildIndexEntry(stored, versions, index.header)),
  };
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
