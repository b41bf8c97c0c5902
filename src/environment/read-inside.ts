import { readFile } from 'node:fs/promises';
import { resolveInRoot } from './executable.js';

/** Reads a text file inside, links followed; undefined where there is none. */
export type ReadInside = (path: string) => Promise<string | undefined>;

/** Reads files of a root file system. */
export function readerOfRoot(root: string): ReadInside {
  return async (path) => {
    const file = await resolveInRoot(root, path);
    return file === undefined ? undefined : await readFile(file, 'utf8');
  };
}
