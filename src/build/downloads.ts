import { languageByName } from '../languages/index.js';
import type { Downloads, Package } from '../languages/language.js';
import type { Platform } from '../platform/platform.js';
import { CommandError, InputError, type Runner } from '../runner/index.js';
import { restoreDownloads, type DownloadCache } from './cached-downloads.js';
import type { Job } from './workbench.js';

/** What cargo, go and the C library say when there is no way to the registry. */
const NO_NETWORK =
  /Could not resolve|Couldn't resolve|no such host|Temporary failure in name resolution|Network is unreachable|dial tcp|Connection refused|Failed to connect|spurious network error|i\/o timeout/i;

/**
 * Downloads what the packages' lock files name, once for all their platforms, and says what was there already.
 *
 * @param cache where they may have been stored before
 * @throws InputError when there is no network, before anything is built
 */
export async function downloadAll(runner: Runner, jobs: readonly Job[], cache: DownloadCache): Promise<void> {
  const platformsOf = new Map<Package, Platform[]>();
  for (const job of jobs) platformsOf.set(job.package, [...(platformsOf.get(job.package) ?? []), job.platform]);
  const keep = await restoreDownloads(runner, cache, [...platformsOf.keys()]);
  await Promise.all([...platformsOf].map(([one, platforms]) => downloadPackage(runner, one, platforms)));
  await keep?.();
}

/**
 * Downloads what a package's lock file names. Where that fails on the package's own account it is left to the build, which
 * fails with the same words.
 *
 * @throws InputError when there is no network
 */
export async function downloadPackage(runner: Runner, one: Package, platforms: readonly Platform[]): Promise<void> {
  const language = languageByName(one.language);
  if (language.download === undefined) return;
  try {
    runner.notice(`${one.name}: ${describe(await language.download(runner, one, platforms))}`);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const lastLines = error.failure.lastLines.join('\n');
    if (!NO_NETWORK.test(lastLines)) {
      runner.info(`${one.name}: the downloads failed, and its build will: ${error.message}`);
      return;
    }
    throw new InputError(
      `There is no network, or no way to the registry: the downloads of ${one.name} failed. Nothing was built. ` +
        `Check the network and proxy settings, then run again.\n${error.message}`,
      { cause: error },
    );
  }
}

function describe({ what, locked, fetched }: Downloads): string {
  if (locked === 0) return `no ${what} to download`;
  if (fetched === 0) return `reused, all ${String(locked)} ${what} of the lock file were here already`;
  return `downloaded ${String(fetched)} ${what}; the lock file names ${String(locked)}`;
}
