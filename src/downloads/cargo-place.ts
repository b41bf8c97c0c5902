import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { cargoHome } from '../host/index.js';
import type { Runner } from '../runner/index.js';
import { indexEntryPath, indexHeader } from './cargo-index.js';
import type { LockedCrate } from './cargo-lock.js';
import { writeWhole } from './place.js';

/** Where cargo keeps the files of one registry. */
export interface RegistryPlace {
  readonly crateDirectory: string;
  /** Of the unpacked crates. */
  readonly sourceDirectory: string;
  /** Undefined where the index is not a sparse one, or of a format that we do not know: cargo then asks the registry. */
  readonly index: { readonly directory: string; readonly header: Buffer } | undefined;
}

/**
 * Asks cargo where it keeps a registry's files, by having it resolve one locked crate. The folder's name holds a hash
 * over the registry's address, the kind of its index and what replaces it in the configuration, made in another way
 * before Rust 1.85 (rust-lang/cargo#14917). And the registry's `config.json`, which says where tokens are sent and so
 * must not come out of a cache, thereby comes from the registry itself.
 *
 * @param directory whose configuration and toolchain hold
 * @returns the folder, as text, where the configuration takes the crates from a folder
 * @throws CommandError when cargo is missing or does not reach the registry
 */
export async function findPlace(
  runner: Runner,
  directory: string,
  source: string,
  crates: readonly LockedCrate[],
): Promise<RegistryPlace | string> {
  const crate = easiest(crates);
  const scratch = await mkdtemp(join(runner.temporaryDirectory, 'archway-registry-'));
  try {
    await mkdir(join(scratch, 'src'));
    await writeFile(join(scratch, 'src', 'lib.rs'), '');
    await writeFile(join(scratch, 'Cargo.toml'), manifestFor(crate, source));
    const probe = { runner, directory, scratch, crate };
    return (await askMachine(probe)) ?? (await askRegistry(probe));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Probe {
  readonly runner: Runner;
  readonly directory: string;
  /** Folder of the package that depends on the crate. */
  readonly scratch: string;
  readonly crate: LockedCrate;
}

const metadataSchema = z.object({
  packages: z.array(z.object({ name: z.string(), manifest_path: z.string() })),
});

/** A machine that has the crate is not to wait for the network, which it may not even have. */
async function askMachine({ runner, directory, scratch, crate }: Probe): Promise<RegistryPlace | string | undefined> {
  const options = ['--format-version', '1', '--offline', '--manifest-path', join(scratch, 'Cargo.toml')];
  const { exitCode, stdout } = await runner.exec('cargo', ['metadata', ...options], {
    cwd: directory,
    quiet: true,
    acceptExitCodes: 'any',
  });
  if (exitCode !== 0) return undefined;
  const { packages } = metadataSchema.parse(JSON.parse(stdout));
  const sources = dirname(dirname(packages.find(({ name }) => name === crate.name)?.manifest_path ?? ''));
  const registry = dirname(dirname(sources));
  if (basename(dirname(sources)) !== 'src' || basename(registry) !== 'registry') return sources;
  return await placeIn(registry, basename(sources), crate, join(registry, 'index', basename(sources)));
}

/** Cargo's settings and tokens: what it is asked in another home must hold in its own. */
const SETTINGS = ['config', 'config.toml', 'credentials', 'credentials.toml'];

/**
 * Has cargo look the crate up in a home of its own, where nothing but this registry's folder appears, and nothing is
 * downloaded but two small files.
 */
async function askRegistry({ runner, directory, scratch, crate }: Probe): Promise<RegistryPlace | string> {
  const home = cargoHome(runner.env);
  const emptyHome = join(scratch, 'home');
  await mkdir(emptyHome);
  for (const name of SETTINGS) {
    if (existsSync(join(home, name))) await symlink(join(home, name), join(emptyHome, name));
  }
  await runner.exec('cargo', ['generate-lockfile', '--manifest-path', join(scratch, 'Cargo.toml')], {
    cwd: directory,
    quiet: true,
    env: { ...runner.env, CARGO_HOME: emptyHome },
  });
  const [name] = await readdir(join(emptyHome, 'registry', 'index')).catch(() => []);
  if (name === undefined) return 'a folder';
  const registry = join(home, 'registry');
  const fresh = join(emptyHome, 'registry', 'index', name);
  const config = join(registry, 'index', name, 'config.json');
  if (existsSync(join(fresh, 'config.json')) && !existsSync(config)) {
    await writeWhole(config, await readFile(join(fresh, 'config.json')));
  }
  return await placeIn(registry, name, crate, fresh);
}

/** @param index where the entry of the crate can be looked at */
async function placeIn(registry: string, name: string, crate: LockedCrate, index: string): Promise<RegistryPlace> {
  const entry = await readFile(join(index, '.cache', indexEntryPath(crate.name))).catch(() => undefined);
  const directory = join(registry, 'index', name);
  const header = entry === undefined || !existsSync(join(directory, 'config.json')) ? undefined : indexHeader(entry);
  return {
    crateDirectory: join(registry, 'cache', name),
    sourceDirectory: join(registry, 'src', name),
    index: header === undefined ? undefined : { directory, header },
  };
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
