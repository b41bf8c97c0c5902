import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { defaultRecipe, type Config, type PackageRecipe } from '../config/index.js';
import { LANGUAGES } from '../languages/index.js';
import type { Detection, Package } from '../languages/language.js';
import { CommandError, InputError, type Runner } from '../runner/index.js';

/** Folders that never hold packages of their own, wherever git is not there to say so. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['vendor', 'node_modules', 'target', 'testdata', '__pycache__']);

/** Languages whose packages may lie inside one another and still be separate. */
const NESTING: ReadonlySet<string> = new Set(['go']);

/**
 * Finds the packages of a repository: those that archway.yml names, or else every folder that has the build files of a
 * language, leaving out what git ignores.
 *
 * @param root absolute path of the repository
 * @returns the packages in the order of archway.yml, or by path
 * @throws InputError for a path that is not there or leads out of the repository, for a folder without build files,
 *   for two packages of one name, and when there is no package at all
 */
export async function surveyPackages(runner: Runner, root: string, config: Config): Promise<readonly Package[]> {
  const realRoot = await realpath(root);
  if (config.packages !== undefined) {
    const entries = Object.entries(config.packages);
    const results = await Promise.allSettled(entries.map(([name, recipe]) => namedPackage(realRoot, name, recipe)));
    const mistakes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    const unexpected = mistakes.find((mistake) => !(mistake instanceof InputError));
    if (unexpected !== undefined) throw unexpected as Error;
    if (mistakes.length > 0) throw new InputError(mistakes.map((one) => (one as InputError).message).join('\n'));
    return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  }
  const found = await discover(runner, realRoot);
  if (found.length === 0) {
    throw new InputError(
      `No package was found in ${root}: no folder has a go.mod, Cargo.toml, CMakeLists.txt, Makefile, pyproject.toml, ` +
        'setup.py or rockspec that is not ignored by git. Name packages in archway.yml, or give another `root`.',
    );
  }
  return withUniqueNames(found);
}

async function namedPackage(root: string, name: string, recipe: PackageRecipe): Promise<Package> {
  const shown = `Package '${name}': path '${recipe.path}'`;
  const directory = await realFolder(join(root, recipe.path), shown);
  if (directory !== root && !directory.startsWith(root + sep)) {
    throw new InputError(`${shown} leads out of the repository, through a symbolic link to ${directory}.`);
  }
  const path = relative(root, directory) || '.';
  const place = { name, root, path, directory, recipe };
  const language = recipe.language ?? (await detect(directory))?.language;
  if (language !== undefined) return { ...place, language };
  if (recipe.build !== undefined) return { ...place, language: 'custom' };
  throw new InputError(
    `${shown} has no build files that Archway knows. Say how to build it with \`build\` and \`artifacts\`.`,
  );
}

async function realFolder(path: string, shown: string): Promise<string> {
  try {
    const real = await realpath(path);
    if ((await stat(real)).isDirectory()) return real;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ELOOP') throw error;
    throw new InputError(`${shown} does not exist.`, { cause: error });
  }
  throw new InputError(`${shown} is not a folder.`);
}

async function detect(directory: string): Promise<Detection | undefined> {
  const entries = await readdir(directory, { withFileTypes: true });
  const files = new Set(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name));
  for (const language of LANGUAGES) {
    const detection = await language.detect(directory, files);
    if (detection !== undefined) return detection;
  }
  return undefined;
}

async function discover(runner: Runner, root: string): Promise<readonly Package[]> {
  const folders = [...(await foldersOf(runner, root))].sort();
  const found: Package[] = [];
  for (const path of folders) {
    const directory = join(root, path);
    const detection = await detect(directory);
    if (detection === undefined) continue;
    if (found.some((other) => isPartOf(path, detection, other))) continue;
    found.push({
      name: packageName(detection.name, path, root),
      language: detection.language,
      root,
      path,
      directory,
      recipe: defaultRecipe(path),
    });
  }
  return found;
}

/** A folder inside a package of the same language is a part of it: a workspace member, a CMake subdirectory. */
function isPartOf(path: string, detection: Detection, other: Package): boolean {
  return detection.language === other.language && !NESTING.has(other.language) && isBelow(path, other.path);
}

function isBelow(path: string, ancestor: string): boolean {
  return ancestor === '.' ? path !== '.' : path.startsWith(`${ancestor}/`);
}

function packageName(name: string, path: string, root: string): string {
  const fallback = basename(path === '.' ? root : path);
  const cleaned = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  return cleaned === '' ? fallback : cleaned;
}

/** The folders with files that git knows or would take; every folder where there is no git checkout. */
async function foldersOf(runner: Runner, root: string): Promise<ReadonlySet<string>> {
  try {
    const { stdout } = await runner.exec(
      'git',
      ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
      { quiet: true },
    );
    const folders = new Set(
      stdout
        .split('\0')
        .filter(Boolean)
        .map((file) => dirname(file)),
    );
    return new Set([...folders].filter((folder) => !folder.split('/').some(isSkipped)));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    runner.debug(`${root} is read without git: ${error.message}`);
    const folders = new Set<string>();
    await walk(root, '.', folders);
    return folders;
  }
}

async function walk(root: string, path: string, folders: Set<string>): Promise<void> {
  folders.add(path);
  for (const entry of await readdir(join(root, path), { withFileTypes: true })) {
    if (entry.isDirectory() && !isSkipped(entry.name)) await walk(root, join(path, entry.name), folders);
  }
}

function isSkipped(folder: string): boolean {
  return SKIPPED_FOLDERS.has(folder) || (folder.startsWith('.') && folder !== '.');
}

/** Two discovered packages of one name get their path as name instead, so that cells and artifacts stay distinct. */
function withUniqueNames(found: readonly Package[]): readonly Package[] {
  const counts = new Map<string, number>();
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return found.map((one) =>
    (counts.get(one.name) ?? 0) > 1 && one.path !== '.' ? { ...one, name: one.path.replaceAll('/', '-') } : one,
  );
}
