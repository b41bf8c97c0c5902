import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { InputError } from '../runner/index.js';

/** Folders with lock files, as absolute paths. */
export interface LockFolders {
  /** Those with a Cargo.lock. */
  readonly cargo: readonly string[];
  /** Those with a go.mod. */
  readonly go: readonly string[];
  /** Those with a go.work. */
  readonly goWork: readonly string[];
}

const MARKS = { cargo: 'Cargo.lock', go: 'go.mod', goWork: 'go.work' } as const;

/** Copies of other people's code, test data and build results: their lock files are not the repository's. */
const FOREIGN = new Set(['node_modules', 'vendor', 'testdata']);

/**
 * Finds the folders with lock files.
 *
 * @param root absolute path of the checkout
 * @param workspaces folders relative to it; empty: all below it
 * @throws InputError for a given folder that has none
 */
export async function findLockFolders(root: string, workspaces: readonly string[]): Promise<LockFolders> {
  const folders = workspaces.length === 0 ? await foldersBelow(root) : workspaces.map((one) => resolve(root, one));
  const found = {
    cargo: folders.filter((folder) => existsSync(join(folder, MARKS.cargo))),
    go: folders.filter((folder) => existsSync(join(folder, MARKS.go))),
    goWork: folders.filter((folder) => existsSync(join(folder, MARKS.goWork))),
  };
  const useless = workspaces.filter((one) => !Object.values(found).some((some) => some.includes(resolve(root, one))));
  if (useless.length > 0) {
    throw new InputError(
      `${useless.map((one) => `'${one}'`).join(', ')}: there is no ${Object.values(MARKS).join(', ')} in it. ` +
        'Give folders that have one, relative to the checkout, or leave `workspaces` at auto.',
    );
  }
  return found;
}

async function foldersBelow(root: string): Promise<string[]> {
  const folders = [root];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const skipped = !entry.isDirectory() || entry.name.startsWith('.') || FOREIGN.has(entry.name);
      // Cargo and others mark folders that anyone may delete. Source: bford.info/cachedir.
      if (!skipped && !existsSync(join(folder, entry.name, 'CACHEDIR.TAG'))) folders.push(join(folder, entry.name));
    }
  }
  return folders.sort();
}

/** Of some folders with lock files, those that bear on packages: in their folders, below them, or above them. */
export function foldersOf(found: LockFolders, packages: readonly string[]): LockFolders {
  const isWithin = (inner: string, outer: string): boolean => `${inner}/`.startsWith(`${outer}/`);
  const bearing = (folders: readonly string[]): readonly string[] =>
    folders.filter((folder) => packages.some((one) => isWithin(one, folder) || isWithin(folder, one)));
  return { cargo: bearing(found.cargo), go: bearing(found.go), goWork: bearing(found.goWork) };
}

/** A path as messages show it. */
export function shownPath(root: string, path: string): string {
  return relative(root, path) || '.';
}

/** The size of a file in bytes, or undefined where there is none. */
export async function fileSize(path: string): Promise<number | undefined> {
  return await stat(path).then(
    (status) => (status.isFile() ? status.size : undefined),
    () => undefined,
  );
}
