import { CommandError, InputError, type Runner } from '../runner/index.js';
import type { Package } from '../languages/language.js';

/**
 * The names of the packages that have changed since a commit: those with a changed file in their folder, or all when
 * the configuration itself has changed.
 *
 * @param since any revision that the checkout has: a branch, a tag, a SHA
 * @param configPath path of archway.yml relative to the root
 * @throws InputError when git does not know the revision, as in a shallow checkout
 */
export async function changedPackages(
  runner: Runner,
  root: string,
  packages: readonly Package[],
  since: string,
  configPath: string,
): Promise<readonly string[]> {
  const files = await changedFiles(runner, root, since);
  if (files.includes(configPath)) return packages.map((one) => one.name);
  return packages
    .filter((one) => files.some((file) => one.path === '.' || file.startsWith(`${one.path}/`)))
    .map((one) => one.name);
}

async function changedFiles(runner: Runner, root: string, since: string): Promise<readonly string[]> {
  if (since.startsWith('-')) throw new InputError(`'${since}' is not a revision. Give a branch, a tag or a commit.`);
  try {
    const { stdout } = await runner.exec(
      'git',
      ['-C', root, 'diff', '--name-only', '-z', '--relative', `${since}...HEAD`, '--'],
      { quiet: true },
    );
    return stdout.split('\0').filter(Boolean);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new InputError(
      `git cannot tell what has changed since '${since}': ${error.failure.lastLines.join(' ').trim()} ` +
        'Check out with `fetch-depth: 0`, so that the revision is there.',
      { cause: error },
    );
  }
}
