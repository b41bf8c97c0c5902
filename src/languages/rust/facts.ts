import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import { CommandError, type Runner } from '../../runner/index.js';
import { factSource, isMissingCommand, lineOf } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { judgeCrate, suspectCrates } from './crates.js';
import { targetBuildScripts, type Metadata } from './metadata.js';

/**
 * Reads from cargo's own graph, with the features and for the platform at hand, what the build scripts of the crates
 * that are compiled for the target will do.
 */
export async function rustFacts(runner: Runner, one: Package, platform: Platform): Promise<readonly Fact[]> {
  let metadata: Metadata;
  try {
    metadata = await readMetadata(runner, one, platform);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return await staticFacts(one, error);
  }
  const lockFile = join(metadata.workspace_root, 'Cargo.lock');
  const lock = existsSync(lockFile) ? await readFile(lockFile, 'utf8') : '';
  const crates = targetBuildScripts(metadata, await builtMembers(metadata, one));
  const facts = crates.flatMap((crate) =>
    judgeCrate(crate).map((judgement): Fact => ({
      ...judgement,
      detail: `${judgement.detail} ${crate.version}`,
      source: factSource(one, lockFile, lineOf(lock, new RegExp(`^name = "${crate.name}"$`))),
    })),
  );
  return facts.length > 0 ? facts : [PURE_RUST];
}

const PURE_RUST: Fact = {
  effect: 'harmless',
  detail: 'no crate for the target compiles C or looks for a library of the system',
};

/** Without the network where all crates are there already: that is faster, and asks nobody. */
async function readMetadata(runner: Runner, one: Package, platform: Platform): Promise<Metadata> {
  const ask = async (more: readonly string[]): Promise<Metadata> => {
    const args = ['metadata', '--format-version=1', '--locked', `--filter-platform=${platform.rustTriple}`, ...more];
    const { stdout } = await runner.exec('cargo', args, { cwd: one.directory, quiet: true });
    return JSON.parse(stdout) as Metadata;
  };
  try {
    return await ask(['--offline']);
  } catch (error) {
    if (!(error instanceof CommandError) || isMissingCommand(error)) throw error;
    return await ask([]);
  }
}

/** The member that stands in the package's folder; in a folder that is only a workspace's root, all members. */
async function builtMembers(
  { packages, workspace_members: members }: Metadata,
  one: Package,
): Promise<readonly string[]> {
  const home = await realpath(one.directory);
  const own = packages.filter((each) => members.includes(each.id) && dirname(each.manifest_path) === home);
  return own.length > 0 ? own.map(({ id }) => id) : members;
}

/** Names alone, from a lock file that lists the crates for all platforms and features. */
async function staticFacts(one: Package, error: CommandError): Promise<readonly Fact[]> {
  const lockFile = join(one.directory, 'Cargo.lock');
  const lock = existsSync(lockFile) ? await readFile(lockFile, 'utf8') : '';
  const names = [...lock.matchAll(/^name = "([^"]+)"$/gm)].map(([, name = '']) => name);
  const suspects = suspectCrates(names);
  const why = isMissingCommand(error)
    ? 'cargo is not on this machine'
    : `cargo says: ${error.failure.lastLines.find((line) => line.startsWith('error'))?.replace(/^error: /, '') ?? ''}`;
  const hint = suspects.length === 0 ? '' : `; Cargo.lock names ${suspects.join(', ')}`;
  return [
    {
      effect: 'unknown',
      detail: `the build scripts of crates could not be read: ${why}${hint}`,
      source: factSource(
        one,
        lock === '' ? join(one.directory, 'Cargo.toml') : lockFile,
        lineOf(lock, suspectLine(suspects)),
      ),
    },
  ];
}

function suspectLine([first]: readonly string[]): RegExp {
  return new RegExp(`^name = "${first ?? ''}"$`);
}
