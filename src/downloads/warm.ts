import type { Runner } from '../runner/index.js';
import type { DownloadSet } from './download-set.js';
import { restoreSet, type RestoreReport } from './restore.js';
import { whyNotSave, type SaveChoice } from './save-policy.js';
import { saveSet, type SaveOptions, type SaveOutcome } from './save.js';
import { keyOf, type Store } from './store.js';

/** Restores sets, all at the same time. */
export async function restoreSets(
  runner: Runner,
  store: Store,
  sets: readonly DownloadSet[],
  prefix: string,
): Promise<readonly RestoreReport[]> {
  return await runner.group(`Restore downloads from ${store.name}`, async () =>
    Promise.all(sets.map(async (set) => await restoreSet(runner, store, set, keyOf(set, prefix)))),
  );
}

/** Whether nothing of a set is left to be saved. A set that was damaged is offered again: a folder can be mended. */
export function isSettled({ match, rejected, declined }: RestoreReport): boolean {
  return declined !== undefined || (match === 'exact' && rejected.length === 0);
}

/** What became of a set. */
export interface SavedSet {
  readonly what: string;
  readonly outcome: SaveOutcome;
}

/** Saves sets, where the job may. Whatever fails is a warning. */
export async function saveSets(
  runner: Runner,
  store: Store,
  sets: readonly DownloadSet[],
  options: SaveOptions & { readonly save: SaveChoice },
): Promise<readonly SavedSet[]> {
  if (sets.length === 0) return [];
  const reason = await whyNotSave(options.save, runner.env);
  if (reason !== undefined) {
    runner.info(`Nothing is saved: ${reason}.`);
    return [];
  }
  return await runner.group(`Save downloads to ${store.name}`, async () =>
    Promise.all(sets.map(async (set) => ({ what: set.what, outcome: await saveSet(runner, store, set, options) }))),
  );
}

/**
 * Restores what is stored, downloads the rest for all platforms and saves it at once, so that the jobs after this one
 * find all of it.
 */
export async function warmDownloads(
  runner: Runner,
  store: Store,
  sets: readonly DownloadSet[],
  options: SaveOptions & { readonly save: SaveChoice },
): Promise<{ readonly reports: readonly RestoreReport[]; readonly saved: readonly SavedSet[] }> {
  const reports = await restoreSets(runner, store, sets, options.prefix);
  const open = reports.filter((report) => !isSettled(report)).map(({ set }) => set);
  return { reports, saved: await saveSets(runner, store, open, options) };
}
