import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { CommandError, type Runner } from '../runner/index.js';
import { buildIndexEntry, indexEntryPath, indexHeader, pruneIndexEntry } from './cargo-index.js';
import { parseCargoLock, type LockedCrate } from './cargo-lock.js';
import { addressOf, sha256 } from './checksum.js';
import { digestOf, uniqueItems, type DownloadSet } from './download-set.js';
import { Rejection, plainItem, type Item } from './item.js';
import { shownPath } from './lock-files.js';

/** Far above what registries take. */
const MAX_CRATE_BYTES = 128 * 1024 * 1024;
const MAX_INDEX_BYTES = 16 * 1024 * 1024;

interface CargoWorkspace {
  readonly directory: string;
  readonly crates: readonly LockedCrate[];
}

/** Where cargo keeps the files of one registry. */
interface RegistryPlace {
  readonly crateDirectory: string;
  /** Of the unpacked crates. */
  readonly sourceDirectory: string;
  /** Undefined where the index is not a sparse one, or of a format that we do not know: cargo then asks the registry. */
  readonly index: { readonly directory: string; readonly header: Buffer } | undefined;
}

/**
 * Reads the Cargo.lock files of the given folders.
 *
 * @param root absolute path of the checkout
 * @returns undefined when they pin nothing
 */
export async function cargoDownloads(root: string, directories: readonly string[]): Promise<DownloadSet | undefined> {
  const notes: string[] = [];
  const workspaces: CargoWorkspace[] = [];
  for (const directory of directories) {
    const lock = parseCargoLock(await readFile(join(directory, 'Cargo.lock'), 'utf8'));
    const shown = shownPath(root, join(directory, 'Cargo.lock'));
    if (lock.git.length > 0) {
      notes.push(`${shown}: ${String(lock.git.length)} git dependencies are not cached`);
    }
    if (lock.unusable.length > 0) notes.push(`${shown}: no checksum for ${lock.unusable.join(', ')}`);
    if (lock.crates.length > 0) workspaces.push({ directory, crates: lock.crates });
  }
  if (workspaces.length === 0) return undefined;
  const pinned = workspaces.flatMap(({ crates }) => crates);
  return {
    ecosystem: 'cargo',
    what: 'crates',
    lockFiles: workspaces.map(({ directory }) => shownPath(root, join(directory, 'Cargo.lock'))),
    digest: digestOf(pinned.map(({ name, version, checksum, source }) => [name, version, checksum, source].join(' '))),
    notes,
    locate: async (runner) => await locateCrates(runner, root, workspaces),
    complete: async (runner) => {
      for (const { directory } of workspaces) {
        // Without --target, for all targets that the lock file covers.
        await runner.exec('cargo', ['fetch', '--locked'], { cwd: directory, quiet: true });
      }
    },
  };
}

async function locateCrates(
  runner: Runner,
  root: string,
  workspaces: readonly CargoWorkspace[],
): Promise<readonly Item[]> {
  const places = new Map<string, RegistryPlace>();
  const items: Item[] = [];
  for (const { directory, crates } of workspaces) {
    for (const [source, served] of groupBy(crates, (crate) => crate.source)) {
      const question = JSON.stringify([source, ...settingsAbove(directory, root)]);
      const place = places.get(question) ?? (await findPlace(runner, directory, source, served));
      places.set(question, place);
      items.push(...itemsOf(place, source, served));
    }
  }
  return uniqueItems(items);
}

/** The files that decide which cargo runs in a folder and what it replaces registries by. */
function settingsAbove(directory: string, root: string): string[] {
  const names = ['rust-toolchain', 'rust-toolchain.toml', '.cargo/config', '.cargo/config.toml'];
  const found = names.map((name) => join(directory, name)).filter((path) => existsSync(path));
  const parent = dirname(directory);
  return directory === root || parent === directory ? found : [...found, ...settingsAbove(parent, root)];
}

const metadataSchema = z.object({
  packages: z.array(z.object({ name: z.string(), manifest_path: z.string() })),
});

/**
 * Asks cargo where it keeps a registry's files, by having it resolve one locked crate. The folder's name holds a hash
 * over the registry's address, the kind of its index and what replaces it in the configuration, made in another way
 * before Rust 1.85 (rust-lang/cargo#14917). And cargo thereby fetches the registry's `config.json` itself, which says
 * where tokens are sent and so must not come out of a cache.
 */
async function findPlace(
  runner: Runner,
  directory: string,
  source: string,
  crates: readonly LockedCrate[],
): Promise<RegistryPlace> {
  const crate = easiest(crates);
  const scratch = await mkdtemp(join(runner.temporaryDirectory, 'archway-registry-'));
  try {
    await mkdir(join(scratch, 'src'));
    await writeFile(join(scratch, 'src', 'lib.rs'), '');
    await writeFile(join(scratch, 'Cargo.toml'), manifestFor(crate, source));
    const manifest = join(scratch, 'Cargo.toml');
    const { stdout } = await runner.exec(
      'cargo',
      ['metadata', '--format-version', '1', '--manifest-path', manifest],
      // Configuration and toolchain are those of the folder that cargo is started in.
      { cwd: directory, quiet: true },
    );
    const { packages } = metadataSchema.parse(JSON.parse(stdout));
    const found = packages.find(({ name }) => name === crate.name)?.manifest_path ?? '';
    return await readPlace(dirname(dirname(found)), crate);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** One without dependencies, so that no other is looked up, and with a short name: those tend to be small. */
function easiest(crates: readonly LockedCrate[]): LockedCrate {
  const cost = ({ leaf, name }: LockedCrate): number => (leaf ? 0 : 1000) + name.length;
  return crates.reduce((best, one) => (cost(one) < cost(best) ? one : best));
}

/** Cargo names the sparse index of its default registry, and of no other, by the git repository that it once was. */
const DEFAULT_REGISTRY = /^registry\+https:\/\/[^/]+\/rust-lang\/crates\.io-index$/;

function manifestFor({ name, version }: LockedCrate, source: string): string {
  const index = source.startsWith('sparse+') ? source : source.replace(/^registry\+/, '');
  const registry = DEFAULT_REGISTRY.test(source) ? '' : `, registry-index = ${JSON.stringify(index)}`;
  return [
    '[package]',
    'name = "archway-probe"',
    'version = "0.0.0"',
    'edition = "2018"',
    '[workspace]',
    '[dependencies]',
    `${name} = { version = "=${version.replace(/\+.*$/, '')}", default-features = false${registry} }`,
    '',
  ].join('\n');
}

/** @param sources cargo's folder of the registry's unpacked crates: `<home>/registry/src/<registry>` */
async function readPlace(sources: string, crate: LockedCrate): Promise<RegistryPlace> {
  const registry = dirname(dirname(sources));
  if (basename(dirname(sources)) !== 'src' || basename(registry) !== 'registry') {
    throw new CommandError({
      command: 'cargo',
      args: ['metadata'],
      exitCode: 0,
      lastLines: [`cargo takes ${crate.name} from ${sources}, not from a registry: vendored crates need no cache`],
    });
  }
  const directory = join(registry, 'index', basename(sources));
  const entry = await readFile(join(directory, '.cache', indexEntryPath(crate.name))).catch(() => undefined);
  const header = entry === undefined || !existsSync(join(directory, 'config.json')) ? undefined : indexHeader(entry);
  return {
    crateDirectory: join(registry, 'cache', basename(sources)),
    sourceDirectory: sources,
    index: header === undefined ? undefined : { directory, header },
  };
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
