import { keyOf, openStore, readDownloadSets, saveSets, tellSaved } from '../../downloads/index.js';
import type { ActionRunner } from '../../runner/index.js';
import { readCacheInputs } from './inputs.js';
import type { RestoredSet } from './main.js';

/** Saves what the main step did not find. Whatever fails is a warning. */
export async function post(runner: ActionRunner): Promise<void> {
  const restored = runner.loadState();
  if (!isRestored(restored)) return;
  const open = restored.filter(({ settled }) => !settled).map(({ key }) => key);
  if (open.length === 0) return;
  const inputs = readCacheInputs(runner);
  const store = openStore(runner, inputs.backend, inputs.maxBytes);
  if (typeof store === 'string') return;
  const sets = await readDownloadSets(runner, runner.workspace, inputs.ecosystems, inputs.workspaces, inputs.git);
  const keyed = sets.map((set) => ({ set, key: keyOf(set, inputs.prefix).exact }));
  for (const { set, key } of keyed) {
    // The job has changed its own lock files: the next one would not find this.
    if (!restored.some((one) => one.key === key)) {
      runner.info(`The ${set.what} are not saved: the lock files are not those that the job began with.`);
    }
  }
  const due = keyed.filter(({ key }) => open.includes(key)).map(({ set }) => set);
  await runner.summarize(tellSaved(runner, await saveSets(runner, store, due, inputs)));
}

function isRestored(state: unknown): state is readonly RestoredSet[] {
  return Array.isArray(state);
}
