import { readFile } from 'node:fs/promises';
import { CommandError, errorMessage, whyNot, type Runner } from '../runner/index.js';
import { sha256 } from './checksum.js';
import type { DownloadSet } from './download-set.js';
import type { Item } from './item.js';
import { forEachFile } from './parallel.js';
import { inspectItem, removeItem } from './place.js';
import { keyOf, type Store, type StoredItem } from './store.js';

/** What became of saving one set: bytes that were added, or the reason why nothing was saved. */
export type SaveOutcome =
  | { readonly saved: true; readonly files: number; readonly bytes: number }
  | { readonly saved: false; readonly reason: string };

/** How a set is to be saved. */
export interface SaveOptions {
  /** What keys begin with. */
  readonly prefix: string;
  /** Whether the tool is to download what is missing; else an incomplete set is not stored. */
  readonly complete: boolean;
}

/**
 * Stores a set, whole or not at all. Looks first whether another job has: those that lose the race pay nothing.
 *
 * @returns what became of it; nothing that goes wrong here is thrown
 */
export async function saveSet(
  runner: Runner,
  store: Store,
  set: DownloadSet,
  options: SaveOptions,
): Promise<SaveOutcome> {
  try {
    return await trySave(runner, store, set, options);
  } catch (error) {
    const reason = error instanceof CommandError ? whyNot(error) : errorMessage(error);
    runner.warning(`The ${set.what} were not saved to ${store.name}: ${reason}`);
    return { saved: false, reason };
  }
}

/** Keeps what there is of a set in a store that keeps single files; does nothing in another. Failing is a warning. */
export async function keepSet(runner: Runner, store: Store, set: DownloadSet): Promise<void> {
  if (store.keep === undefined) return;
  try {
    const here = await readContents((await set.locate(runner)).items);
    await store.keep([...here.values()], async (id) => await contentOf(here.get(id)));
  } catch (error) {
    const reason = error instanceof CommandError ? whyNot(error) : errorMessage(error);
    runner.warning(`The ${set.what} were not kept in ${store.name}: ${reason}`);
  }
}

async function trySave(
  runner: Runner,
  store: Store,
  set: DownloadSet,
  { prefix, complete }: SaveOptions,
): Promise<SaveOutcome> {
  const key = keyOf(set, prefix);
  if (!store.mode.write) return { saved: false, reason: 'ACTIONS_CACHE_MODE does not allow to write' };
  // Where reading is not allowed, the service's answer to the reservation tells.
  if (store.mode.read && (await store.has(key))) return { saved: false, reason: 'another job has saved them' };
  const { items, unreachable } = await set.locate(runner);
  // Under this key, what is missing now would be missing for ever.
  if (unreachable.length > 0) return { saved: false, reason: unreachable.join('; ') };
  const here = await readContents(items);
  const absent = items.filter((item) => !here.has(item.id));
  const lacking = absent.filter(({ pinned }) => pinned).length;
  if (lacking > 0 && !complete) {
    return {
      saved: false,
      reason: `${String(lacking)} files that the lock files pin are not here, and \`complete\` is false`,
    };
  }
  if (absent.length > 0 && complete) {
    const offline = await set.whyOffline(runner);
    if (offline !== undefined && lacking > 0) {
      return { saved: false, reason: `${String(lacking)} files that the lock files pin are not here, and ${offline}` };
    }
    await set.complete(runner);
    for (const [id, content] of await readContents(absent)) here.set(id, content);
  }
  if (here.size === 0) return { saved: false, reason: 'there are none' };
  const bytes = await store.save(key, [...here.values()], async (id) => await contentOf(here.get(id)));
  return bytes === 'taken'
    ? { saved: false, reason: 'another job is saving them' }
    : { saved: true, files: here.size, bytes };
}

/** An item that is to be stored; small ones, which are not stored as they lie, with their bytes. */
interface Content extends StoredItem {
  readonly stored: Buffer | undefined;
}

/** What there is of a set, by name. What is wrong is removed, and what the tool itself does not need is not there. */
async function readContents(items: readonly Item[]): Promise<Map<string, Content>> {
  const found = await forEachFile(items, async (item): Promise<[string, Content][]> => {
    const presence = await inspectItem(item, true);
    if (presence.state === 'wrong') await removeItem(item);
    if (presence.state !== 'right') return [];
    const { stored } = presence;
    const entry = { id: item.id, size: stored.length, sha256: sha256(stored) };
    return [[item.id, { item, entry, stored: item.pinned && item.placement === undefined ? undefined : stored }]];
  });
  return new Map(found.flat());
}

/** The bytes of an item once more. The store compares them with the checksum that the item had when it was checked. */
async function contentOf(content: Content | undefined): Promise<Buffer> {
  if (content === undefined) throw new Error('a store asks for what is not in the set');
  return content.stored ?? (await readFile(content.item.path));
}
