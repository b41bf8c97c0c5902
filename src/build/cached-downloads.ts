import type { LanguageName } from '../config/index.js';
import {
  DEFAULT_PREFIX,
  keepSet,
  keyOf,
  openBuildStore,
  readPackageSets,
  restoreSet,
  tellRestored,
  type BuildBackend,
  type Ecosystem,
} from '../downloads/index.js';
import type { Package } from '../languages/language.js';
import type { Runner } from '../runner/index.js';

/** The cache that a build takes its downloads from. */
export interface DownloadCache {
  readonly backend: BuildBackend;
  /** Absolute path of the repository: the lock files in it make the key. */
  readonly root: string;
}

const ECOSYSTEMS: Partial<Record<LanguageName, Ecosystem>> = { go: 'go', rust: 'cargo' };

/**
 * Restores what the packages' lock files pin, as far as `plan` with `warm`, the `cache` action or an earlier build has
 * stored it. The key is that of the whole repository, so that all cells share one entry; what is restored is what the
 * packages need.
 *
 * @param tools runs cargo and go, which say where their downloads belong; the runner itself when not given
 * @returns to be called once the rest is downloaded: keeps that too. Undefined where nothing is missing, or no single file
 *   can be kept: what is stored on the cache service is stored whole, and not by cells
 */
export async function restoreDownloads(
  runner: Runner,
  { backend, root }: DownloadCache,
  packages: readonly Package[],
  tools: Runner = runner,
): Promise<(() => Promise<void>) | undefined> {
  const ecosystems = [...new Set(packages.flatMap(({ language }) => ECOSYSTEMS[language] ?? []))];
  const directories = packages.map(({ directory }) => directory);
  const sets = ecosystems.length === 0 ? [] : await readPackageSets(tools, root, ecosystems, directories);
  const store = sets.length === 0 ? 'no lock file pins anything' : openBuildStore(runner, backend);
  if (typeof store === 'string') {
    runner.info(`Downloads are not cached: ${store}.`);
    return undefined;
  }
  const reports = await Promise.all(
    // What is here already is as right as it is for a build without a cache; this one is not to be slower.
    sets.map(async ({ whole, part }) => await restoreSet(tools, store, part, keyOf(whole, DEFAULT_PREFIX), true)),
  );
  tellRestored(runner, reports);
  const lacking = reports.filter(({ missing, declined }) => missing > 0 && declined === undefined);
  if (lacking.length === 0 || store.keep === undefined) return undefined;
  return async () => {
    for (const { set } of lacking) await keepSet(tools, store, set);
  };
}
