import {
  readDownloadSets,
  requireNoRejects,
  restoreMarkdown,
  restoreSet,
  type RestoreReport,
  type Store,
} from '../../downloads/index.js';
import type { ActionRunner } from '../../runner/index.js';
import { readCacheInputs } from './inputs.js';
import { saveDownloads } from './post.js';
import { openStore } from './store.js';

/** What the post step is told of each set. */
export interface RestoredSet {
  readonly key: string;
  /** Nothing is left to be saved: the very set was found, or was saved already. */
  readonly settled: boolean;
}

/** Restores the downloads that the lock files pin. */
export async function main(runner: ActionRunner): Promise<void> {
  const inputs = readCacheInputs(runner);
  const sets = await readDownloadSets(runner, inputs.ecosystems, inputs.workspaces);
  const store = openStore(runner, inputs);
  if (typeof store === 'string') {
    runner.notice(`Downloads are not cached: ${store}.`);
    await publish(runner, [], store);
    return;
  }
  const reports = await runner.group(`Restore downloads from ${store.name}`, async () =>
    Promise.all(sets.map(async (set) => await restoreSet(runner, store, set, inputs.prefix))),
  );
  await publish(runner, reports, store);
  tell(runner, reports);
  if (inputs.strict) requireNoRejects(reports);
  const restored = reports.map((report): RestoredSet => ({ key: report.key, settled: isSettled(report) }));
  // Warming ends here: the sets are saved now, so that the jobs after this one find them.
  if (inputs.warm) await saveDownloads(runner, inputs, restored);
  runner.saveState(inputs.warm ? restored.map(({ key }): RestoredSet => ({ key, settled: true })) : restored);
}

/** A set that was damaged is offered to the store again: a folder can be mended. */
function isSettled({ match, rejected, declined }: RestoreReport): boolean {
  return declined !== undefined || (match === 'exact' && rejected.length === 0);
}

function isHit({ match, rejected, declined }: RestoreReport): boolean {
  return (match === 'exact' || match === 'present') && rejected.length === 0 && declined === undefined;
}

async function publish(runner: ActionRunner, reports: readonly RestoreReport[], store: Store | string): Promise<void> {
  const sum = (count: (report: RestoreReport) => number): string =>
    String(reports.reduce((total, report) => total + count(report), 0));
  runner.setOutput('cache-hit', String(reports.length > 0 && reports.every(isHit)));
  runner.setOutput('key', reports.map(({ key }) => key).join(','));
  runner.setOutput(
    'verified',
    sum(({ verified }) => verified),
  );
  runner.setOutput(
    'rejected',
    sum(({ rejected }) => rejected.length),
  );
  runner.setOutput(
    'bytes',
    sum(({ bytes }) => bytes),
  );
  if (typeof store !== 'string') await runner.summarize(restoreMarkdown(reports, store.name));
}

function tell(runner: ActionRunner, reports: readonly RestoreReport[]): void {
  for (const { set, match, matchedKey, restored, verified, rejected, missing, seconds, declined } of reports) {
    for (const note of set.notes) runner.info(`${note}.`);
    if (declined !== undefined) {
      runner.notice(`The ${set.what} are left to the build: ${declined}.`);
      continue;
    }
    runner.info(
      `${set.what}: ${match}, ${String(restored)} files restored, ${String(verified)} verified, ` +
        `${String(missing)} missing, ${seconds.toFixed(2)} s.`,
    );
    if (rejected.length === 0) continue;
    runner.warning(
      `${String(rejected.length)} ${set.what} were not what the lock files say, and were removed: ${rejected.join('; ')}. ` +
        `Whoever can save caches in this repository may have put them there. Delete the entry ${matchedKey ?? ''}.`,
    );
  }
}
