import type { Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import { matchesPlatform, readEntries, removeEntry, type BinfmtEntry } from './binfmt-misc.js';
import type { HandlerUse } from './lease.js';

/**
 * Removes the handlers of some platforms: those that QEMU's usual tools and Archway name `qemu-*` and `archway-*`, and
 * no others. To be called under the lock.
 *
 * @param others uses by other jobs, whose handlers must stay
 * @returns the names of the handlers that were removed
 * @throws InputError when another job uses one
 */
export async function resetHandlers(
  runner: Runner,
  platforms: readonly Platform[],
  others: readonly HandlerUse[],
): Promise<readonly string[]> {
  const doomed = (await readEntries()).filter(
    (entry) => /^(archway-)?qemu-/.test(entry.name) && platforms.some((platform) => matchesPlatform(entry, platform)),
  );
  const inUse = doomed.find((entry) => others.some((use) => use.handler === entry.name));
  if (inUse !== undefined) {
    throw new InputError(`The handler ${inUse.name} is used by another job on this machine, so it cannot be reset.`);
  }
  for (const entry of doomed) {
    await removeEntry(runner, entry.name);
    runner.info(`Removed the handler ${describe(entry)}.`);
  }
  return doomed.map((entry) => entry.name);
}

function describe({ name, interpreter, flags }: BinfmtEntry): string {
  return `${name} (${interpreter}, flags ${flags || 'none'})`;
}
