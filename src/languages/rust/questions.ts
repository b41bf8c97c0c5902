import { existsSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import { CommandError, errorMessage, type Runner } from '../../runner/index.js';
import { isMissingCommand } from '../fact-source.js';
import type { Package } from '../language.js';
import { foldersUpTo } from '../local-inputs.js';
import { essentials, isBoundToProcessor, type Metadata } from './metadata.js';
import { readIfThere } from '../text-file.js';

/**
 * What cargo says of a package and all that it depends on, for a platform. A workspace is asked about once for all its
 * members; and where nothing in the answer depends on the processor, once for all platforms.
 *
 * @param platforms all that are planned
 * @throws CommandError
 */
export async function askCargo(
  runner: Runner,
  one: Package,
  platform: Platform,
  platforms: readonly Platform[],
): Promise<Metadata> {
  const { checkout } = one;
  if (checkout === undefined) return await readMetadata(runner, one.directory, [platform]);
  const askOf = async (directory: string): Promise<Metadata> => {
    const once = async (key: string, asked: readonly Platform[]): Promise<Metadata> =>
      await checkout.recent(`cargo ${directory} ${key}`, async () => await readMetadata(runner, directory, asked));
    if (platforms.length > 1 && platforms.includes(platform)) {
      const shared = await once('all', platforms);
      if (!isBoundToProcessor(shared)) return shared;
    }
    return await once(platform.name, [platform]);
  };
  const workspace = workspaceFolder(one);
  if (workspace === one.directory) return await askOf(workspace);
  // A crate that its workspace leaves out has a lock file of its own.
  if (existsSync(join(one.directory, 'Cargo.lock'))) return await askOf(one.directory);
  const metadata = await askOf(workspace);
  return (await isMember(metadata, one.directory)) ? metadata : await askOf(one.directory);
}

/** The nearest folder from a package upwards with a workspace; the package's own where there is none. */
export function workspaceFolder(one: Package): string {
  for (const folder of foldersUpTo(one.root, one.directory)) {
    const text = readIfThere(join(folder, 'Cargo.toml')) ?? '';
    if (/^\s*\[\s*workspace\b/m.test(text)) return folder;
  }
  return one.directory;
}

async function isMember(metadata: Metadata, directory: string): Promise<boolean> {
  const manifest = join(await realpath(directory), 'Cargo.toml');
  const own = metadata.packages.find((each) => each.manifest_path === manifest);
  return own !== undefined && metadata.workspace_members.includes(own.id);
}

/**
 * Asks without the network where all crates are there already: that is faster, and asks nobody.
 *
 * @param directory folder with a Cargo.toml
 * @throws CommandError
 */
export async function readMetadata(
  runner: Runner,
  directory: string,
  platforms: readonly Platform[],
  features: readonly string[] = [],
): Promise<Metadata> {
  const env = await withCompilerNotes(runner);
  const ask = async (more: readonly string[], cwd = directory): Promise<Metadata> => {
    const manifest = `--manifest-path=${join(directory, 'Cargo.toml')}`;
    const targets = platforms.map(({ rustTriple }) => `--filter-platform=${rustTriple}`);
    const args = ['metadata', '--format-version=1', '--locked', manifest, ...targets, ...features, ...more];
    const { stdout } = await runner.exec('cargo', args, { cwd, env, quiet: true });
    return essentials(JSON.parse(stdout) as Metadata);
  };
  try {
    return await ask(['--offline']);
  } catch (error) {
    if (!(error instanceof CommandError) || isMissingCommand(error)) throw error;
    // Any cargo can tell the graph. From outside of the tree, rustup takes the one that is there.
    const lacksToolchain = error.failure.lastLines.some((line) => MISSING_TOOLCHAIN.test(line));
    return await (lacksToolchain ? ask([], parse(directory).root) : ask([]));
  }
}

/** What rustup says of a toolchain that rust-toolchain.toml names, where it may not install it. */
const MISSING_TOOLCHAIN = /^error: toolchain '[^']+' is not installed/;

/**
 * cargo notes in its target folder what rustc says of itself and of targets, and asks it only when there is no note or
 * rustc has changed. In a folder for all packages that halves the time of an answer. Source: cargo's
 * `util/rustc.rs`, "`.rustc_info.json`".
 */
async function withCompilerNotes(runner: Runner): Promise<NodeJS.ProcessEnv> {
  const directory = join(runner.toolCacheDirectory, 'archway-facts', 'cargo');
  if (runner.env['CARGO_TARGET_DIR'] !== undefined) return runner.env;
  try {
    await mkdir(directory, { recursive: true });
    return { ...runner.env, CARGO_TARGET_DIR: directory };
  } catch (error) {
    runner.debug(`What cargo learns of rustc is not kept: ${errorMessage(error)}`);
    return runner.env;
  }
}
