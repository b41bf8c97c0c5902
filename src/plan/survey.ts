import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { matchesPathOrAbove } from '../artifact/index.js';
import { defaultRecipe, type Config, type PackageRecipe } from '../config/index.js';
import { inParallel } from '../host/index.js';
import { Checkout } from '../languages/checkout.js';
import { LANGUAGES, languageByName } from '../languages/index.js';
import type { DetectedFolder, Package } from '../languages/language.js';
import { InputError, type Runner } from '../runner/index.js';

/** Folders that never hold packages of their own, wherever git is not there to say so. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['vendor', 'node_modules', 'target', 'testdata', '__pycache__']);

/** Folders that are read at the same time. Reading waits for the disk, so there may be more than there are cores. */
const FOLDERS_AT_ONCE = 16;

/**
 * Finds the packages of a repository: those that archway.yml names, and where it names none or says `discover: true`,
 * every folder that has the build files of a language, leaving out what git ignores and what `exclude` names.
 *
 * @param root absolute path of the repository
 * @returns the packages in the order of archway.yml, then those discovered, by path
 * @throws InputError for a path that is not there or leads out of the repository, for a folder without build files,
 *   for two packages of one name, and when there is no package at all
 */
export async function surveyPackages(runner: Runner, root: string, config: Config): Promise<readonly Package[]> {
  const realRoot = await realpath(root);
  const [named, checkout] = await Promise.all([namedPackages(realRoot, config), Checkout.read(runner, realRoot)]);
  const discovers = config.discover ?? config.packages === undefined;
  const discovered = discovers ? await discover(runner, realRoot, checkout, config, named) : [];
  const found = [...named, ...withUniqueNames(discovered, new Set(named.map((one) => one.name)))];
  if (found.length > 0) return withNested(found).map((one) => ({ ...one, ...(checkout && { checkout }) }));
  throw new InputError(
    `No package was found in ${root}: no folder has a go.mod, Cargo.toml, CMakeLists.txt, meson.build, configure.ac, ` +
      'Makefile, pyproject.toml, setup.py, rockspec or debian/control that is not ignored by git' +
      `${config.exclude === undefined ? '' : ' or left out by `exclude`'}. Name packages in archway.yml, or give another \`root\`.`,
  );
}

async function namedPackages(root: string, config: Config): Promise<readonly Package[]> {
  const entries = Object.entries(config.packages ?? {});
  const results = await Promise.allSettled(entries.map(([name, recipe]) => namedPackage(root, name, recipe)));
  const mistakes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  const unexpected = mistakes.find((mistake) => !(mistake instanceof InputError));
  if (unexpected !== undefined) throw unexpected as Error;
  if (mistakes.length > 0) throw new InputError(mistakes.map((one) => (one as InputError).message).join('\n'));
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

async function namedPackage(root: string, name: string, recipe: PackageRecipe): Promise<Package> {
  const shown = `Package '${name}': path '${recipe.path}'`;
  const directory = await realFolder(join(root, recipe.path), shown);
  if (directory !== root && !directory.startsWith(root + sep)) {
    throw new InputError(`${shown} leads out of the repository, through a symbolic link to ${directory}.`);
  }
  const path = relative(root, directory) || '.';
  const place = { name, root, path, directory, recipe };
  const language = recipe.language ?? (await detect(directory))[0]?.language;
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

/** All packages that languages see in a folder, in their order of precedence, without those that are parts of another. */
async function detect(directory: string): Promise<readonly DetectedFolder[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const files = new Set(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name));
  const seen: DetectedFolder[] = [];
  for (const language of LANGUAGES) {
    const detection = language.detect(directory, files);
    if (detection !== undefined) seen.push({ ...detection, directory });
  }
  const own: DetectedFolder[] = [];
  for (const [index, one] of seen.entries()) {
    // These two may stand for the whole folder, whatever it is written in.
    if (index > 0 && ['c', 'debian'].includes(one.language)) continue;
    const others = await Promise.all(seen.filter((other) => other !== one).map(coverageOf));
    if (!others.some((covers) => covers(one))) own.push(one);
  }
  return own;
}

type Coverage = (inner: DetectedFolder) => boolean;

async function coverageOf(outer: DetectedFolder): Promise<Coverage> {
  const language = languageByName(outer.language);
  return (await language.coverage?.(outer)) ?? ((inner) => inner.language === outer.language);
}

/**
 * Looks through the folders from the outermost in: what lies in a package, and is a part of it, is no package of its own.
 *
 * @param named the packages of archway.yml, whose folders are not looked at again
 */
async function discover(
  runner: Runner,
  root: string,
  checkout: Checkout | undefined,
  config: Config,
  named: readonly Package[],
): Promise<readonly Package[]> {
  const known = await foldersOf(root, checkout);
  const sorted = [...(known.delete('.') ? ['.'] : []), ...[...known].sort()];
  const folders = withoutExcluded(runner, sorted, config.exclude ?? []);
  const detected = await inParallel(folders, FOLDERS_AT_ONCE, async (path) => ({
    path,
    seen: await detect(join(root, path)),
  }));
  const coverage = new Map<string, Coverage[]>();
  for (const { path, directory, language } of named) {
    const place = { directory, language, name: path, evidence: '' };
    coverage.set(path, [...(coverage.get(path) ?? []), await coverageOf(place)]);
  }
  const taken = new Set(coverage.keys());
  const found: Package[] = [];
  for (const { path, seen } of detected) {
    if (taken.has(path) || isSample(path, coverage)) continue;
    const outer = ancestorsOf(path).flatMap((one) => coverage.get(one) ?? []);
    const own = seen.filter((one) => !outer.some((covers) => covers(one)));
    if (own.length > 0) coverage.set(path, await Promise.all(own.map(coverageOf)));
    for (const { name, language, directory } of own) {
      found.push({ name: packageName(name, path, root), language, root, path, directory, recipe: defaultRecipe(path) });
    }
  }
  return found;
}

/** Folders in which packages keep what their tests work on: much of it is made to fail. */
const SAMPLES = /(^|\/)(tests?|testing|fixtures?)\//;

function isSample(path: string, packages: ReadonlyMap<string, unknown>): boolean {
  return ancestorsOf(path).some((outer) => packages.has(outer) && SAMPLES.test(`${relative(outer, path)}/`));
}

function withoutExcluded(runner: Runner, folders: readonly string[], patterns: readonly string[]): readonly string[] {
  const excludes = (pattern: string, path: string): boolean =>
    path === '.' ? /^[./]+$/.test(pattern) : !/^[./]+$/.test(pattern) && matchesPathOrAbove(pattern, path);
  for (const pattern of patterns) {
    if (folders.some((path) => excludes(pattern, path))) continue;
    runner.warning(`\`exclude\` in archway.yml: '${pattern}' matches no folder with files that git does not ignore.`);
  }
  return folders.filter((path) => !patterns.some((pattern) => excludes(pattern, path)));
}

/** The folders that a folder lies in, the nearest first, `.` for the root. */
function ancestorsOf(path: string): readonly string[] {
  const found: string[] = [];
  for (let folder = path; folder !== '.';) {
    folder = dirname(folder);
    found.push(folder);
  }
  return found;
}

/** Tells each package which folders in it are other packages. */
function withNested(packages: readonly Package[]): readonly Package[] {
  const nested = new Map<string, Set<string>>();
  for (const { path } of packages) {
    for (const ancestor of ancestorsOf(path)) {
      const inner = nested.get(ancestor) ?? new Set();
      nested.set(ancestor, inner.add(relative(ancestor, path)));
    }
  }
  return packages.map((one) => {
    const inner = nested.get(one.path);
    return inner === undefined ? one : { ...one, nested: [...inner].sort() };
  });
}

function packageName(name: string, path: string, root: string): string {
  const fallback = basename(path === '.' ? root : path);
  const cleaned = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  return cleaned === '' ? fallback : cleaned;
}

/** The folders with files that git knows or would take; every folder where there is no git checkout. */
async function foldersOf(root: string, checkout: Checkout | undefined): Promise<Set<string>> {
  const folders = new Set<string>();
  if (checkout === undefined) {
    await walk(root, '.', folders);
    return folders;
  }
  for (const folder of new Set(checkout.paths.map((file) => dirname(file)))) {
    if (!folder.split('/').some(isSkipped)) folders.add(folder);
  }
  return folders;
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

/**
 * Discovered packages of one name get their path as name instead, and where that is not enough their language behind
 * it, so that cells and artifacts stay distinct.
 *
 * @param taken names that archway.yml gives
 */
function withUniqueNames(found: readonly Package[], taken: ReadonlySet<string>): readonly Package[] {
  const longer: readonly ((one: Package) => string)[] = [
    ({ name, path }) => (path === '.' ? name : path.replaceAll('/', '-')),
    ({ name, language }) => `${name}-${language}`,
  ];
  return longer.reduce<readonly Package[]>((packages, rename) => {
    const counts = new Map([...taken].map((name) => [name, 1]));
    for (const { name } of packages) counts.set(name, (counts.get(name) ?? 0) + 1);
    return packages.map((one) => ((counts.get(one.name) ?? 0) > 1 ? { ...one, name: rename(one) } : one));
  }, found);
}
