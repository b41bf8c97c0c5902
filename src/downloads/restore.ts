import { CommandError, errorMessage, InputError, whyNot, type Runner } from '../runner/index.js';
import { ArchiveError } from './archive.js';
import type { DownloadSet, Located } from './download-set.js';
import { Rejection, type Item } from './item.js';
import { forEachFile } from './parallel.js';
import { inspectItem, placeItem, removeItem } from './place.js';
import type { Stock, Store, StoreKey } from './store.js';

/** What restoring one set came to. */
export interface RestoreReport {
  readonly set: DownloadSet;
  readonly key: string;
  /** `present`: the tool had all of it already, and nothing was looked for. */
  readonly match: 'exact' | 'near' | 'none' | 'present';
  /** The key of what was found; differs from `key` for a near match. */
  readonly matchedKey: string | undefined;
  /** Files that were put in place. */
  readonly restored: number;
  /** Bytes of those. */
  readonly bytes: number;
  /** Files with the content that the lock files pin, be they restored or there before. */
  readonly verified: number;
  /** Why each file that was not what the lock files say was refused or removed. */
  readonly rejected: readonly string[];
  /** Pinned files that are not there, and may be needed. */
  readonly missing: number;
  /** Things in the store that no lock file calls for; they were left there. */
  readonly ignored: number;
  readonly seconds: number;
  /** What of the set was left to the build, and why. */
  readonly left: readonly string[];
  /** Whether something could be said of all of it: where a registry cannot be reached, what it serves is not known. */
  readonly whole: boolean;
  /** Why nothing could be done for this set. */
  readonly declined: string | undefined;
}

/**
 * Puts what the lock files pin into the cache of its tool, as far as the store has it. Every file is checked before
 * the tool can see it. Only a mistake of ours makes this throw: a tool that is missing or a store that fails leaves a
 * build without cache.
 *
 * @param key what the set was stored under
 * @param trust whether files that are here already, and that the tool has checked itself, are right without another look
 */
export async function restoreSet(
  runner: Runner,
  store: Store,
  set: DownloadSet,
  key: StoreKey,
  trust = false,
): Promise<RestoreReport> {
  const started = performance.now();
  const report = (facts: Partial<RestoreReport>): RestoreReport => ({
    set,
    key: key.exact,
    match: 'none',
    matchedKey: undefined,
    restored: 0,
    bytes: 0,
    verified: 0,
    rejected: [],
    missing: 0,
    ignored: 0,
    left: [],
    whole: true,
    declined: undefined,
    ...facts,
    seconds: (performance.now() - started) / 1000,
  });
  const open = async (): Promise<Stock | undefined> => await openStock(runner, store, set, key);
  // On a fresh machine something will be needed, so the download need not wait for the tool's answer.
  const early = runner.keptBetweenJobs ? undefined : open();
  let located: Located;
  try {
    located = await set.locate(runner);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    await (await early)?.close();
    return report({ declined: whyNot(error) });
  }
  const { items, notes, unreachable } = located;
  const partly = unreachable.map((reason) => `left to the build, ${reason}`);
  const left = { left: [...notes, ...partly], whole: unreachable.length === 0 };
  if (items.length === 0) {
    await (await early)?.close();
    return report({ left: notes, declined: partly.length === 0 ? 'none need a cache' : unreachable.join('; ') });
  }
  const before = await surveyItems(items, trust);
  if (before.absent.length === 0) {
    await (await early)?.close();
    return report({ ...left, match: 'present', verified: before.verified, rejected: before.rejected });
  }
  const stock = await (early ?? open());
  if (stock === undefined) {
    return report({
      ...left,
      verified: before.verified,
      rejected: before.rejected,
      missing: before.absent.filter(isPinned).length,
    });
  }
  try {
    const taken = await takeItems(stock, before.absent);
    const wanted = new Set(items.map(({ id }) => id));
    return report({
      ...left,
      match: stock.exact ? 'exact' : 'near',
      matchedKey: stock.key,
      restored: taken.placed.length,
      bytes: taken.bytes,
      verified: before.verified + taken.placed.filter(isPinned).length,
      rejected: [...before.rejected, ...taken.rejected],
      // What a whole set does not have, the tool does not need: go.sum also pins modules that nothing is built from.
      missing: stock.exact
        ? taken.refused.filter(isPinned).length
        : before.absent.filter(isPinned).length - taken.placed.filter(isPinned).length,
      ignored: stock.ids.filter((id) => !wanted.has(id)).length,
    });
  } finally {
    await stock.close();
  }
}

/** @throws InputError that names what was rejected */
export function requireNoRejects(reports: readonly RestoreReport[]): void {
  const rejected = reports.flatMap((one) => one.rejected);
  if (rejected.length === 0) return;
  throw new InputError(
    `${String(rejected.length)} files were not what the lock files say:\n${rejected.map((one) => `- ${one}`).join('\n')}\n` +
      'They were removed. `verify` is strict, so the job ends here; with `verify: true` they would be downloaded anew.',
  );
}

async function openStock(runner: Runner, store: Store, set: DownloadSet, key: StoreKey): Promise<Stock | undefined> {
  if (!store.mode.read) {
    runner.info(`ACTIONS_CACHE_MODE does not allow to read from ${store.name}.`);
    return undefined;
  }
  try {
    return await store.open(key);
  } catch (error) {
    runner.warning(
      `The ${set.what} could not be had from ${store.name}, so they are downloaded: ${errorMessage(error)}`,
    );
    return undefined;
  }
}

/** What is in the tool's cache. */
interface Survey {
  readonly absent: readonly Item[];
  /** Pinned files that are right. */
  readonly verified: number;
  readonly rejected: readonly string[];
}

/** Looks through the tool's cache and removes what is wrong in it. */
async function surveyItems(items: readonly Item[], trust: boolean): Promise<Survey> {
  const absent: Item[] = [];
  const rejected: string[] = [];
  let verified = 0;
  await forEachFile(items, async (item) => {
    const presence = await inspectItem(item, trust);
    if (presence.state === 'right') {
      if (item.pinned) verified++;
      return;
    }
    absent.push(item);
    if (presence.state === 'absent') return;
    rejected.push(`${presence.reason} (in ${item.path})`);
    await removeItem(item);
  });
  return { absent, verified, rejected };
}

async function takeItems(
  stock: Stock,
  items: readonly Item[],
): Promise<{ placed: readonly Item[]; refused: readonly Item[]; bytes: number; rejected: readonly string[] }> {
  const placed: Item[] = [];
  const refused: Item[] = [];
  const rejected: string[] = [];
  let bytes = 0;
  await forEachFile(items, async (item) => {
    try {
      const stored = await stock.read(item);
      if (stored === undefined) return;
      await placeItem(item, stored);
      placed.push(item);
      bytes += stored.length;
    } catch (error) {
      if (!(error instanceof Rejection) && !(error instanceof ArchiveError)) throw error;
      refused.push(item);
      rejected.push(error.message);
      await stock.discard(item);
    }
  });
  return { placed, refused, bytes, rejected };
}

function isPinned({ pinned }: Item): boolean {
  return pinned;
}
