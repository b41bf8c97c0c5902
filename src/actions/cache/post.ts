import { describeSave, keyOf, readDownloadSets, saveSet, whyNotSave } from '../../downloads/index.js';
import type { ActionRunner } from '../../runner/index.js';
import { readCacheInputs, type CacheInputs } from './inputs.js';
import type { RestoredSet } from './main.js';
import { openStore } from './store.js';

/** Saves what the main step did not find. */
export async function post(runner: ActionRunner): Promise<void> {
  const restored = runner.loadState();
  if (!isRestored(restored)) return;
  await saveDownloads(runner, readCacheInputs(runner), restored);
}

/** Saves the sets that are not settled. Whatever fails is a warning. */
export async function saveDownloads(
  runner: ActionRunner,
  inputs: CacheInputs,
  restored: readonly RestoredSet[],
): Promise<void> {
  const open = restored.filter(({ settled }) => !settled);
  if (open.length === 0) return;
  const reason = await whyNotSave(inputs.save, runner.env);
  if (reason !== undefined) {
    runner.info(`Nothing is saved: ${reason}.`);
    return;
  }
  const store = openStore(runner, inputs);
  if (typeof store === 'string') return;
  const keys = open.map(({ key }) => key);
  for (const set of await readDownloadSets(runner, inputs.ecosystems, inputs.workspaces)) {
    const { exact } = keyOf(set, inputs.prefix);
    if (!keys.includes(exact)) {
      // Either there is nothing to save, or the job has changed its own lock files: the next one would not find this.
      if (!restored.some(({ key }) => key === exact)) {
        runner.info(`The ${set.what} are not saved: the lock files are not those that the job began with.`);
      }
      continue;
    }
    const outcome = await runner.group(`Save ${set.what} to ${store.name}`, async () =>
      saveSet(runner, store, set, { prefix: inputs.prefix, complete: inputs.complete }),
    );
    runner.info(describeSave(set.what, outcome));
    await runner.summarize(`${describeSave(set.what, outcome)}\n`);
  }
}

function isRestored(state: unknown): state is readonly RestoredSet[] {
  return Array.isArray(state);
}
