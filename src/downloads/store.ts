import type { ArchiveEntry } from './archive.js';
import type { DownloadSet } from './download-set.js';
import type { Item } from './item.js';

/** Where downloads are kept between jobs. A store that fails throws; to the user that is a warning. */
export interface Store {
  /** For people: `the cache service`, a folder. */
  readonly name: string;
  readonly mode: Readonly<Record<'read' | 'write', boolean>>;
  /** Opens what was stored for a key, or what comes nearest to it. */
  open(key: StoreKey): Promise<Stock | undefined>;
  /** Whether the whole set is stored. */
  has(key: StoreKey): Promise<boolean>;
  /**
   * Stores a whole set.
   *
   * @param contentOf gives the bytes of one of the entries
   * @returns bytes that were added, or `taken` when another job has stored the set or does so now
   */
  save(
    key: StoreKey,
    contents: readonly StoredItem[],
    contentOf: (id: string) => Promise<Buffer>,
  ): Promise<number | 'taken'>;
  /** Stores what there is of a set, without saying that it were whole. Only where single items can be stored. */
  keep?(contents: readonly StoredItem[], contentOf: (id: string) => Promise<Buffer>): Promise<number>;
}

/** What was found in a store, open for reading. */
export interface Stock {
  /** Whether it was stored for the very same lock files. */
  readonly exact: boolean;
  readonly key: string;
  /** Bytes that were moved to get at it. */
  readonly bytes: number;
  /** Names of all that is in it, where that is known. */
  readonly ids: readonly string[];
  /** The stored bytes of an item; undefined when it is not there. Throws when it is there and damaged. */
  read(item: Item): Promise<Buffer | undefined>;
  /** Forgets an item whose content was wrong, where single items can be forgotten. */
  discard(item: Item): Promise<void>;
  close(): Promise<void>;
}

/** An item with what is to be stored of it. */
export interface StoredItem {
  readonly item: Item;
  readonly entry: ArchiveEntry;
}

/** What a set is stored under. */
export interface StoreKey {
  readonly exact: string;
  /** What the keys of all sets of the ecosystem begin with. */
  readonly prefix: string;
}

/** To be raised when what is stored, or how, changes in a way that older versions cannot read. */
const FORMAT = 'v1';

/**
 * The key of a set: nothing of the machine, its architecture or its folders goes into it.
 *
 * @param prefix of the user's choice
 */
export function keyOf(set: Pick<DownloadSet, 'ecosystem' | 'digest'>, prefix: string): StoreKey {
  const start = `${prefix}-${set.ecosystem}-${FORMAT}-`;
  return { exact: `${start}${set.digest}`, prefix: start };
}
