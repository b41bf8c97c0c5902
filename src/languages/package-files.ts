import { basename } from 'node:path';
import type { Runner } from '../runner/index.js';
import type { Package } from './language.js';
import { sourceFiles } from './source-copy.js';

const listed = new WeakMap<Package, Promise<readonly string[]>>();

/**
 * The files of a package that git does not ignore, relative to its folder, without those of packages nested in it. They
 * are listed once for all platforms.
 */
export async function packageFiles(runner: Runner, one: Package): Promise<readonly string[]> {
  const known = listed.get(one) ?? listFiles(runner, one);
  listed.set(one, known);
  return await known;
}

async function listFiles(runner: Runner, one: Package): Promise<readonly string[]> {
  const known = one.checkout?.files(one.directory) ?? [];
  // A submodule's files are listed by its own checkout.
  const files = known.length > 0 ? known : await sourceFiles(runner, one.directory);
  const nested = (one.nested ?? []).map((folder) => `${folder}/`);
  return nested.length === 0 ? files : files.filter((file) => !nested.some((folder) => file.startsWith(folder)));
}

const SIDE_FOLDER =
  /^(contrib|examples?|samples?|demos?|docs?|tests?|testing|testdata|fixtures?|bench(mark)?s?|fuzz(ing)?|corpus|windows|win(32|64)?|msdos|dos|msvc|vs\d+|visualc\w*|macos(x)?|darwin|amiga|vms|os400|android|ios)$/i;

/**
 * Whether a file lies in a folder that a build does not come to by default, or that is for other systems: what is found
 * there says nothing about the package.
 */
export function isAside(file: string): boolean {
  return file
    .slice(0, -basename(file).length)
    .split('/')
    .some((folder) => SIDE_FOLDER.test(folder));
}

/** What is said of many lines is said once, of the first. */
export function firstOfEach<T extends { readonly detail: string }>(facts: readonly T[]): readonly T[] {
  const byDetail = new Map<string, T>();
  for (const fact of facts) if (!byDetail.has(fact.detail)) byDetail.set(fact.detail, fact);
  return [...byDetail.values()];
}
