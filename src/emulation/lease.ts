import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Platform } from '../platform/platform.js';
import type { Runner } from '../runner/index.js';
import {
  isBinfmtMounted,
  noteRegistration,
  readEntries,
  readEntry,
  registerEntry,
  removeEntry,
  type BinfmtEntry,
} from './binfmt-misc.js';
import { canBecomeRoot, currentHolder, isAlive, type Holder } from '../host/index.js';
import { withBinfmtLock } from './lock.js';

/** What has to be given back. JSON-serialisable; made before anything is changed, so that it can be saved first. */
export interface EmulationLease {
  /** Unique on the machine. */
  readonly id: string;
}

/** A lease that nothing was taken for yet. */
export function createLease(): EmulationLease {
  return { id: randomBytes(6).toString('hex') };
}

/** What `releaseEmulation` did. */
export interface ReleaseReport {
  /** Names of the handlers that were removed. */
  readonly removed: readonly string[];
  /** Handlers that stay, each with the reason. */
  readonly kept: readonly { readonly handler: string; readonly reason: string }[];
}

/**
 * That somebody uses a handler. Kept where the handler itself is kept, as a binfmt_misc entry that matches no file: it
 * is seen by all who see the handler, whatever their tool-cache, user or container, and vanishes with it at a reboot.
 */
const useSchema = z.object({
  /** The platform, as QEMU names it. */
  qemu: z.string(),
  handler: z.string(),
  interpreter: z.string(),
  flags: z.string(),
  /** Whether Archway added the handler, and so may remove it. */
  ours: z.boolean(),
  cleanup: z.boolean(),
  holder: z.object({
    pid: z.number(),
    startTicks: z.string(),
    pidNamespace: z.string(),
    runnerName: z.string(),
    job: z.string(),
    since: z.number(),
  }),
});

/** One use of a handler, and the name of the note that records it. */
export type HandlerUse = z.output<typeof useSchema> & { readonly note: string };

const NOTE_PREFIX = 'archway-use';

function noteName(lease: EmulationLease, qemu: string): string {
  return `${NOTE_PREFIX}-${qemu}-${lease.id}`;
}

/**
 * Notes that a lease uses a handler. To be called under the lock, before the handler is added: should this process die
 * in between, the note still tells whose the handler is.
 */
export async function noteUse(
  runner: Runner,
  lease: EmulationLease,
  platform: Platform,
  use: Omit<HandlerUse, 'note' | 'qemu'>,
): Promise<void> {
  const name = noteName(lease, platform.qemu);
  await removeEntry(runner, name);
  await registerEntry(runner, noteRegistration(name, JSON.stringify({ ...use, qemu: platform.qemu })));
}

/** All uses of handlers that are noted on this machine. */
export async function readUses(): Promise<readonly HandlerUse[]> {
  return (await readEntries()).flatMap((entry) => {
    const use = entry.name.startsWith(NOTE_PREFIX) ? parseUse(entry) : undefined;
    return use === undefined ? [] : [use];
  });
}

function parseUse(entry: BinfmtEntry): HandlerUse | undefined {
  try {
    return { ...useSchema.parse(JSON.parse(entry.interpreter)), note: entry.name };
  } catch {
    // Another version of Archway may write what this one cannot read: leave it to that one.
    return undefined;
  }
}

/** Whether the handler that stands is still the one that was noted. */
function isUnchanged(entry: BinfmtEntry, use: HandlerUse): boolean {
  return entry.interpreter === use.interpreter && entry.flags === use.flags;
}

/**
 * Takes back the uses of holders that have died without giving them back, as a job that is killed does. To be called
 * under the lock. Without root they stay for one who may, and do not count.
 *
 * @returns the uses that are left
 */
export async function reconcileUses(runner: Runner, self: Holder): Promise<readonly HandlerUse[]> {
  const uses = await readUses();
  const alive = await Promise.all(uses.map(async (use) => await isAlive(use.holder, self)));
  const dead = uses.filter((_, index) => alive[index] === false);
  const left = uses.filter((use) => !dead.includes(use));
  if (dead.length === 0 || !(await canBecomeRoot(runner))) return left;
  const report = await dropUses(runner, uses, dead);
  const removed = report.removed.length === 0 ? '' : ` Removed: ${report.removed.join(', ')}.`;
  runner.info(`A job on this machine ended without giving back its emulators.${removed}`);
  return left;
}

/**
 * Takes back some uses, and removes each handler of ours that nobody uses any more. The handler goes before its last
 * note: should this process die in between, the note still tells whose the handler is.
 */
async function dropUses(
  runner: Runner,
  uses: readonly HandlerUse[],
  leaving: readonly HandlerUse[],
): Promise<ReleaseReport> {
  const removed: string[] = [];
  const kept: { handler: string; reason: string }[] = [];
  const staying = uses.filter((use) => !leaving.includes(use));
  for (const use of leaving) {
    const reason = await reasonToKeep(use, staying);
    if (reason !== undefined) kept.push({ handler: use.handler, reason });
    else if (await removeEntry(runner, use.handler)) removed.push(use.handler);
    await removeEntry(runner, use.note);
  }
  return { removed, kept: kept.filter((one) => !removed.includes(one.handler)) };
}

async function reasonToKeep(use: HandlerUse, staying: readonly HandlerUse[]): Promise<string | undefined> {
  if (!use.ours) return 'it stood before';
  if (!use.cleanup) return 'cleanup is off';
  const others = staying.filter((other) => other.handler === use.handler).length;
  if (others > 0) return `${String(others)} other ${others === 1 ? 'job uses' : 'jobs use'} it`;
  const entry = await readEntry(use.handler);
  return entry !== undefined && !isUnchanged(entry, use) ? 'somebody else has changed it' : undefined;
}

/**
 * Gives a lease back. The last one to use a handler of ours removes it, so that what stood before is in force again.
 * Giving back twice, or what was never taken, does nothing.
 */
export async function releaseEmulation(runner: Runner, lease: EmulationLease): Promise<ReleaseReport> {
  if (!(await isBinfmtMounted())) return { removed: [], kept: [] };
  return await withBinfmtLock(runner, async () => {
    const self = await currentHolder(runner, 'process');
    const uses = await reconcileUses(runner, self);
    return await dropUses(
      runner,
      uses,
      uses.filter((use) => use.note === noteName(lease, use.qemu)),
    );
  });
}
