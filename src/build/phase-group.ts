import type { Cell } from '../config/index.js';
import type { Log } from '../runner/index.js';

/** Runs a phase of a cell as a group of the log, whose last line is the time that it took, also where it fails. */
export async function phaseGroup<T>(
  runner: Pick<Log, 'group' | 'info'>,
  { id }: Cell,
  phase: string,
  work: () => Promise<T>,
): Promise<T> {
  const begun = performance.now();
  return await runner.group(`${id}: ${phase}`, async () => {
    try {
      return await work();
    } finally {
      runner.info(`${id}: ${phase} took ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    }
  });
}
