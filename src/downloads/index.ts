/** The downloads that lock files pin: select, hash, verify, place, store. */
import type { Runner } from '../runner/index.js';
import { cargoDownloads } from './cargo.js';
import type { DownloadSet, Ecosystem } from './download-set.js';
import { goDownloads } from './go.js';
import { readGoFlags } from './go-flags.js';
import { findLockFolders, foldersOf, type LockFolders } from './lock-files.js';

export { DEFAULT_PREFIX, openBuildStore, openStore, parseBackend, parseBuildBackend } from './backend.js';
export type { Backend, BuildBackend } from './backend.js';
export { directoryStore } from './directory-store.js';
export { ECOSYSTEMS } from './download-set.js';
export type { DownloadSet, Ecosystem } from './download-set.js';
export { requireNoRejects, restoreSet } from './restore.js';
export type { RestoreReport } from './restore.js';
export { keepSet, saveSet } from './save.js';
export type { SaveOutcome } from './save.js';
export { SAVE_CHOICES, whyNotSave } from './save-policy.js';
export type { SaveChoice } from './save-policy.js';
export { serviceStore } from './service-store.js';
export { keyOf } from './store.js';
export type { Store } from './store.js';
export { restoreMarkdown } from './summary.js';
export { tellRestored, tellSaved } from './tell.js';
export { isSettled, restoreSets, saveSets, warmDownloads } from './warm.js';

/**
 * Reads the lock files of a repository.
 *
 * @param root absolute path
 * @param workspaces folders with lock files, relative to the root; empty: all that are found
 * @param git whether Cargo's dependencies from git repositories are included
 * @throws InputError for a folder without lock files
 */
export async function readDownloadSets(
  runner: Runner,
  root: string,
  ecosystems: readonly Ecosystem[],
  workspaces: readonly string[],
  git = false,
): Promise<readonly DownloadSet[]> {
  return await readSets(runner, root, ecosystems, await findLockFolders(root, workspaces), git);
}

/** What packages need of one ecosystem's downloads. */
export interface PackageSet {
  /** All that the repository's lock files pin: what keys are made of. */
  readonly whole: DownloadSet;
  /** What the packages' own lock files pin. */
  readonly part: DownloadSet;
}

/**
 * Reads the lock files that hold for packages: those in their folders, below them and above them.
 *
 * @param root absolute path of the repository
 * @param packages absolute paths of their folders
 */
export async function readPackageSets(
  runner: Runner,
  root: string,
  ecosystems: readonly Ecosystem[],
  packages: readonly string[],
): Promise<readonly PackageSet[]> {
  const found = await findLockFolders(root, []);
  const all = await readSets(runner, root, ecosystems, found);
  const parts = await readSets(runner, root, ecosystems, foldersOf(found, packages));
  return parts.flatMap((part) => {
    const whole = all.find(({ ecosystem }) => ecosystem === part.ecosystem);
    return whole === undefined ? [] : [{ whole, part }];
  });
}

async function readSets(
  runner: Runner,
  root: string,
  ecosystems: readonly Ecosystem[],
  found: LockFolders,
  git = false,
): Promise<readonly DownloadSet[]> {
  const readers: Readonly<Record<Ecosystem, () => Promise<DownloadSet | undefined>>> = {
    cargo: async () => await cargoDownloads(root, found.cargo, git),
    go: async () => await goDownloads(root, found, readGoFlags(runner.env)),
  };
  const sets = await Promise.all(ecosystems.map(async (ecosystem) => await readers[ecosystem]()));
  return sets.filter((set) => set !== undefined);
}
