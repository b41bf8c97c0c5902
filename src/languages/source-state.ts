import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, type Runner } from '../runner/index.js';
import type { Package } from './language.js';
import { foldersUpTo } from './local-inputs.js';

/** Which commit of a repository is built. */
export interface SourceState {
  /** The commit's SHA; undefined outside of a git checkout. */
  readonly commit: string | undefined;
  /** Seconds since 1970 that reproducible builds put into what they make, whenever they run. */
  readonly date: number;
}

/**
 * Reads which commit a folder is at. SOURCE_DATE_EPOCH in the environment outranks its date, as its specification
 * demands; without git the date is 0. Source: reproducible-builds.org, "SOURCE_DATE_EPOCH".
 */
export async function sourceState(runner: Runner, root: string): Promise<SourceState> {
  const { commit, date } = await lastCommit(runner, root);
  const given = runner.env['SOURCE_DATE_EPOCH'];
  return { commit, date: given !== undefined && /^\d+$/.test(given) ? Number(given) : date };
}

/**
 * The same for a package and the repository that it is in, which differ where it is a submodule, with a commit of its own.
 */
export async function packageState(
  runner: Runner,
  { root, directory }: Pick<Package, 'root' | 'directory'>,
): Promise<{ readonly repository: SourceState; readonly own: SourceState }> {
  const inner = foldersUpTo(root, directory).slice(0, -1);
  const isApart = inner.some((folder) => existsSync(join(folder, '.git')));
  const [repository, own] = await Promise.all([
    sourceState(runner, root),
    isApart ? sourceState(runner, directory) : undefined,
  ]);
  return { repository, own: own ?? repository };
}

/** What file names and linker flags take as a version. */
const VERSION = /^\d[\w.+~-]*$/;

/**
 * The version that git's tags give a package: `1.4.0` at the tag `v1.4.0`, and `1.4.0-3-g1f2e3d4` three commits later. Tags
 * of the package's own folder, as Go has them for modules in one repository (`services/dns/v1.4.0`), come before those of
 * the whole. Source: git-describe(1); the Go Modules Reference, "Mapping versions to commits".
 *
 * @returns undefined where no tag is a version, or the checkout has none, as a shallow one of a branch
 */
export async function taggedVersion(
  runner: Runner,
  { root, path }: Pick<Package, 'root' | 'path'>,
): Promise<string | undefined> {
  for (const prefix of [...(path === '.' ? [] : [`${path}/`]), '']) {
    const quoted = prefix.replaceAll(/[\\*?[]/g, '\\$&');
    const patterns = ['v[0-9]*', '[0-9]*'].map((pattern) => `--match=${quoted}${pattern}`);
    const description = await describeCommit(runner, root, patterns);
    const version = description?.slice(prefix.length).replace(/^v/, '');
    if (version !== undefined && VERSION.test(version)) return version;
  }
  return undefined;
}

async function describeCommit(runner: Runner, root: string, options: readonly string[]): Promise<string | undefined> {
  const args = ['-c', 'safe.directory=*', '-C', root, 'describe', '--tags', ...options];
  try {
    return (await runner.exec('git', args, { quiet: true })).stdout.trim();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return undefined;
  }
}

async function lastCommit(runner: Runner, root: string): Promise<SourceState> {
  try {
    // The folder may belong to another user than the job's, as in container jobs; reading its history runs nothing.
    const { stdout } = await runner.exec(
      'git',
      ['-c', 'safe.directory=*', '-C', root, 'log', '-1', '--no-show-signature', '--format=%H %ct'],
      { quiet: true },
    );
    const [commit, date] = stdout.trim().split(' ');
    return { commit, date: Number(date) };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    runner.debug(`The last commit is not known: ${error.message}`);
    return { commit: undefined, date: 0 };
  }
}
