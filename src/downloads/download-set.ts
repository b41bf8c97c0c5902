import type { Runner } from '../runner/index.js';
import { sha256 } from './checksum.js';
import type { Item } from './item.js';

export const ECOSYSTEMS = ['cargo', 'go'] as const;

export type Ecosystem = (typeof ECOSYSTEMS)[number];

/** All downloads of one ecosystem that the repository's lock files pin. */
export interface DownloadSet {
  readonly ecosystem: Ecosystem;
  /** What its files are called, for people. */
  readonly what: string;
  /** Lock files that were read, relative to the checkout. */
  readonly lockFiles: readonly string[];
  /** SHA-256 over the pinned checksums: the same set has the same digest on every machine and in every folder. */
  readonly digest: string;
  /** What is not covered, and why. */
  readonly notes: readonly string[];
  /**
   * Asks the tool where its downloads belong.
   *
   * @throws CommandError when the tool is missing or cannot say
   */
  locate(runner: Runner): Promise<Located>;
  /** Why the tool may not download at all, if so. */
  whyOffline(runner: Runner): Promise<string | undefined>;
  /**
   * Has the tool download whatever is not there yet, for all platforms.
   *
   * @throws CommandError
   */
  complete(runner: Runner): Promise<void>;
}

/** Where the files of a set belong. */
export interface Located {
  readonly items: readonly Item[];
  /** What needs no cache, and why. */
  readonly notes: readonly string[];
  /** What nothing can be said of now, and why; another job may know more. */
  readonly unreachable: readonly string[];
}

/** The digest of a set of lines, whatever their order and however often they come. */
export function digestOf(lines: Iterable<string>): string {
  return sha256([...new Set(lines)].sort().join('\n'));
}

/** One item for each place: lock files of one repository often pin the same thing. */
export function uniqueItems(items: Iterable<Item>): readonly Item[] {
  const byPath = new Map<string, Item>();
  for (const item of items) if (!byPath.has(item.path)) byPath.set(item.path, item);
  return [...byPath.values()];
}
