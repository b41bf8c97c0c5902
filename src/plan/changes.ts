import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../host/index.js';
import { languageByName } from '../languages/index.js';
import type { Package } from '../languages/language.js';
import { climbingPaths, isWithin } from '../languages/local-inputs.js';
import { packageFiles } from '../languages/package-files.js';
import { CommandError, InputError, type Runner } from '../runner/index.js';

/**
 * The names of the packages that have changed since a commit, and of those that are built from what has changed in the
 * repository. All, when the configuration itself has changed.
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
  return await packagesTouchedBy(runner, root, packages, files);
}

/**
 * The names of the packages that files belong to, and of those that are built from these.
 *
 * @param files relative to the root; they need not exist any more
 */
export async function packagesTouchedBy(
  runner: Runner,
  root: string,
  packages: readonly Package[],
  files: readonly string[],
): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const changed = files.map((file) => join(root, file));
  const inputs = await inParallel(packages, WIDTH, async (one) => await localInputs(runner, one));
  const touched = new Set(
    packages.filter((one, index) =>
      [one.directory, ...(inputs[index] ?? [])].some((input) => changed.some((file) => isWithin(input, file))),
    ),
  );
  const owners = inputs.map((paths) => new Set(paths.flatMap((path) => ownerOf(path, packages) ?? [])));
  // Dependants of dependants, until there are no more.
  for (let before = -1; before < touched.size;) {
    before = touched.size;
    for (const [index, one] of packages.entries()) {
      if ([...(owners[index] ?? [])].some((owner) => touched.has(owner))) touched.add(one);
    }
  }
  return packages.filter((one) => touched.has(one)).map((one) => one.name);
}

/** How many packages are looked through at the same time. */
const WIDTH = 8;

/** The innermost package that a path lies in. */
function ownerOf(path: string, packages: readonly Package[]): Package | undefined {
  return packages
    .filter((one) => isWithin(one.directory, path))
    .reduce<Package | undefined>(
      (best, one) => (best === undefined || one.directory.length > best.directory.length ? one : best),
      undefined,
    );
}

/**
 * Folders and files of the repository, outside of a package's own folder, that it is built from. Where the language
 * tells them, through whatever lies between.
 *
 * @returns absolute paths, which need not exist
 */
export async function localInputs(runner: Runner, one: Package): Promise<readonly string[]> {
  const language = languageByName(one.language);
  const { install, build, test } = one.recipe;
  const commands = [install, build, test].filter((text) => typeof text === 'string');
  if (language.localInputs === undefined) {
    return await climbingPaths(one.root, one.directory, await packageFiles(runner, one), commands);
  }
  const seen = new Set([one.directory, ...(await climbingPaths(one.root, one.directory, [], commands))]);
  const queue = [one.directory];
  for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
    for (const input of language.localInputs(one.root, folder)) {
      if (seen.has(input) || !isWithin(one.root, input)) continue;
      seen.add(input);
      if (await isFolder(input)) queue.push(input);
    }
  }
  seen.delete(one.directory);
  return [...seen];
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Relative to the root. A file that was moved counts at both of its places. */
async function changedFiles(runner: Runner, root: string, since: string): Promise<readonly string[]> {
  if (since.startsWith('-')) throw new InputError(`'${since}' is not a revision. Give a branch, a tag or a commit.`);
  try {
    const { stdout } = await runner.exec(
      'git',
      [
        '-c',
        'safe.directory=*',
        '-C',
        root,
        'diff',
        '--name-only',
        '--no-renames',
        '-z',
        '--relative',
        `${since}...HEAD`,
        '--',
      ],
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
