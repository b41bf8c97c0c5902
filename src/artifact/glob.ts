import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { InputError } from '../runner/index.js';

/**
 * The files and folders that patterns stand for. `*` and `?` stay within a name and pass over names that begin with a
 * dot, `**` is any number of folders; a leading `!` takes away from what the patterns before it found. Links to
 * folders are not gone through.
 *
 * @param root absolute path of the folder that relative patterns start from
 * @returns sorted paths without repeats, relative to the root where the pattern is
 * @throws InputError when a pattern finds nothing: a step that checks no file must not look like success
 */
export async function selectPaths(root: string, patterns: readonly string[]): Promise<readonly string[]> {
  const selected = new Set<string>();
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) {
      for await (const path of expand(root, pattern.slice(1).trim())) selected.delete(path);
      continue;
    }
    let found = false;
    for await (const path of expand(root, pattern)) {
      selected.add(path);
      found = true;
    }
    if (!found) throw new InputError(`'${pattern}' matches no file or folder in ${root}.`);
  }
  if (selected.size === 0) throw new InputError(`Nothing is left of what the patterns found: ${patterns.join(', ')}.`);
  return [...selected].sort();
}

function expand(root: string, pattern: string): AsyncGenerator<string> {
  const segments = pattern.split('/').filter((segment) => segment !== '' && segment !== '.');
  return isAbsolute(pattern) ? matches('/', '/', segments) : matches(root, '', segments);
}

/**
 * @param base where the remaining segments apply
 * @param shown the way to it as it is returned
 */
async function* matches(base: string, shown: string, segments: readonly string[]): AsyncGenerator<string> {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    if (await exists(base)) yield shown === '' ? '.' : shown;
  } else if (segment === '**') {
    yield* matches(base, shown, rest);
    for (const entry of await entriesOf(base)) {
      if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
      yield* matches(join(base, entry.name), join(shown, entry.name), segments);
    }
  } else if (/[*?]/.test(segment)) {
    const pattern = namePattern(segment);
    for (const { name } of await entriesOf(base)) {
      if (pattern.test(name)) yield* matches(join(base, name), join(shown, name), rest);
    }
  } else {
    yield* matches(join(base, segment), join(shown, segment), rest);
  }
}

/**
 * Whether a pattern, as `selectPaths` takes it, stands for a path or for a folder that the path lies in.
 *
 * @param path relative, with `/` between names
 */
export function matchesPathOrAbove(pattern: string, path: string): boolean {
  const segments = pattern.split('/').filter((segment) => segment !== '' && segment !== '.');
  return matchesSegments(segments, path.split('/'));
}

function matchesSegments([segment, ...rest]: readonly string[], names: readonly string[]): boolean {
  if (segment === undefined) return true;
  if (segment === '**') return names.some((_name, index) => matchesSegments(rest, names.slice(index)));
  const [name, ...below] = names;
  return name !== undefined && namePattern(segment).test(name) && matchesSegments(rest, below);
}

function namePattern(segment: string): RegExp {
  const source = segment.replaceAll(/[*?]|[.+^${}()|[\]\\]/g, (part) => WILDCARDS[part] ?? `\\${part}`);
  return new RegExp(`^${segment.startsWith('.') ? '' : '(?!\\.)'}${source}$`, 's');
}

const WILDCARDS: Readonly<Record<string, string>> = { '*': '.*', '?': '.' };

async function entriesOf(directory: string): Promise<readonly Dirent[]> {
  return await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
}

async function exists(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
