/** The downloads that lock files pin: select, hash, verify, place, store. */
import type { Runner } from '../runner/index.js';
import { cargoDownloads } from './cargo.js';
import type { DownloadSet, Ecosystem } from './download-set.js';
import { goDownloads } from './go.js';
import { findLockFolders } from './lock-files.js';

export { directoryStore } from './directory-store.js';
export { ECOSYSTEMS } from './download-set.js';
export type { DownloadSet, Ecosystem } from './download-set.js';
export { requireNoRejects, restoreSet } from './restore.js';
export type { RestoreReport } from './restore.js';
export { saveSet } from './save.js';
export type { SaveOutcome } from './save.js';
export { SAVE_CHOICES, whyNotSave } from './save-policy.js';
export type { SaveChoice } from './save-policy.js';
export { serviceStore } from './service-store.js';
export { keyOf } from './store.js';
export type { Store } from './store.js';
export { describeSave, restoreMarkdown } from './summary.js';

/**
 * Reads the lock files of the checkout.
 *
 * @param workspaces folders with lock files, relative to the checkout; empty: all that are found
 * @throws InputError for a folder without lock files
 */
export async function readDownloadSets(
  runner: Runner,
  ecosystems: readonly Ecosystem[],
  workspaces: readonly string[],
): Promise<readonly DownloadSet[]> {
  const root = runner.workspace;
  const found = await findLockFolders(root, workspaces);
  const readers: Readonly<Record<Ecosystem, () => Promise<DownloadSet | undefined>>> = {
    cargo: async () => await cargoDownloads(root, found.cargo),
    go: async () => await goDownloads(root, found, runner.env['GOFLAGS'] ?? ''),
  };
  const sets = await Promise.all(ecosystems.map(async (ecosystem) => await readers[ecosystem]()));
  return sets.filter((set) => set !== undefined);
}
