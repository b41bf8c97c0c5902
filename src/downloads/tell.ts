import type { Log } from '../runner/index.js';
import type { RestoreReport } from './restore.js';
import { describeSave } from './summary.js';
import type { SavedSet } from './warm.js';

/** Logs what restoring came to, and warns of what was not what the lock files say. */
export function tellRestored(log: Log, reports: readonly RestoreReport[]): void {
  for (const { set, match, matchedKey, restored, verified, rejected, missing, seconds, left, declined } of reports) {
    for (const note of [...set.notes, ...left]) log.info(`${note}.`);
    if (declined !== undefined) {
      log.notice(`The ${set.what} are left to the build: ${declined}.`);
      continue;
    }
    log.info(
      `${set.what}: ${match}, ${String(restored)} files restored, ${String(verified)} verified, ` +
        `${String(missing)} missing, ${seconds.toFixed(2)} s.`,
    );
    if (rejected.length === 0) continue;
    log.warning(
      `${String(rejected.length)} ${set.what} were not what the lock files say, and were removed: ${rejected.join('; ')}. ` +
        `Whoever can save caches in this repository may have put them there. Delete the entry ${matchedKey ?? ''}.`,
    );
  }
}

/** Logs what became of saving. Gives the same for the job summary. */
export function tellSaved(log: Log, saved: readonly SavedSet[]): string {
  const lines = saved.map(({ what, outcome }) => describeSave(what, outcome));
  for (const line of lines) log.info(line);
  return lines.map((line) => `${line}\n\n`).join('');
}
