import {
  isSettled,
  openStore,
  readDownloadSets,
  requireNoRejects,
  restoreMarkdown,
  restoreSets,
  saveSets,
  tellRestored,
  tellSaved,
  type RestoreReport,
  type Store,
} from '../../downloads/index.js';
import type { ActionRunner } from '../../runner/index.js';
import { readCacheInputs } from './inputs.js';

/** What the post step is told of each set. */
export interface RestoredSet {
  readonly key: string;
  /** Nothing is left to be saved: the very set was found, or was saved already. */
  readonly settled: boolean;
}

/** Restores the downloads that the lock files pin. */
export async function main(runner: ActionRunner): Promise<void> {
  const inputs = readCacheInputs(runner);
  const sets = await readDownloadSets(runner, runner.workspace, inputs.ecosystems, inputs.workspaces, inputs.git);
  const store = openStore(runner, inputs.backend, inputs.maxBytes);
  if (typeof store === 'string') {
    runner.notice(`Downloads are not cached: ${store}.`);
    await publish(runner, [], store);
    return;
  }
  const reports = await restoreSets(runner, store, sets, inputs.prefix);
  await publish(runner, reports, store);
  tellRestored(runner, reports);
  if (inputs.strict) requireNoRejects(reports);
  if (inputs.warm) {
    // The sets are saved now, so that the jobs after this one find them.
    const open = reports.filter((report) => !isSettled(report)).map(({ set }) => set);
    await runner.summarize(tellSaved(runner, await saveSets(runner, store, open, inputs)));
  }
  runner.saveState(
    reports.map((report): RestoredSet => ({ key: report.key, settled: inputs.warm || isSettled(report) })),
  );
}

function isHit({ match, rejected, whole, declined }: RestoreReport): boolean {
  return whole && (match === 'exact' || match === 'present') && rejected.length === 0 && declined === undefined;
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
