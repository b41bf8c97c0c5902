import { stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { readIfThere } from './text-file.js';

/** The folder and those above it, up to the root. */
export function foldersUpTo(root: string, directory: string): readonly string[] {
  const folders = [directory];
  for (let folder = directory; folder !== root && isWithin(root, folder);) {
    folder = dirname(folder);
    folders.push(folder);
  }
  return folders;
}

/** Whether a path is a folder or lies below it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** Files that may name others by path: sources with includes, and build files. */
const NAMING =
  /\.(c|cc|cpp|cxx|h|hh|hpp|hxx|inc|S|cmake|am|ac|in|mk|py|cfg|toml|rockspec|build|txt)$|(^|\/)(GNU)?[Mm]akefile$/;
const LARGEST = 1024 * 1024;

/**
 * What lies outside a folder and is named in its files by a path that climbs out of it: `#include "../lib/x.h"`,
 * `add_subdirectory(../lib)`, `include ../common.mk`, `-I../include`.
 *
 * @param root absolute path of the repository; what lies outside is left out
 * @param directory absolute path of the folder
 * @param files relative to the folder
 * @param commands texts that run in the folder, such as a recipe's
 * @returns absolute paths that exist
 */
export async function climbingPaths(
  root: string,
  directory: string,
  files: readonly string[],
  commands: readonly string[],
): Promise<readonly string[]> {
  const found = new Set(commands.flatMap((text) => climbs(text, directory)));
  for (const file of files.filter((name) => NAMING.test(name))) {
    const path = join(directory, file);
    const size = await stat(path).then(
      (one) => (one.isFile() ? one.size : Infinity),
      () => Infinity,
    );
    if (size > LARGEST) continue;
    for (const target of climbs(readIfThere(path) ?? '', dirname(path))) found.add(target);
  }
  const outside = [...found].filter((path) => isWithin(root, path) && path !== root && !isWithin(path, directory));
  const there = await Promise.all(
    outside
      .filter((path) => !isWithin(directory, path))
      .map(
        async (path) =>
          await stat(path).then(
            () => [path],
            () => [],
          ),
      ),
  );
  return there.flat();
}

function climbs(text: string, from: string): readonly string[] {
  return [...text.matchAll(/(?<![\w.])(?:\.\.\/)+[\w.+/-]*\w/g)].map(([path]) => resolve(from, path));
}
