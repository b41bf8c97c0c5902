import { join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import { unpackEmulators } from './archive.js';
import { download, type Download } from './download.js';
import type { Emulator } from './emulator.js';
import pinned from './releases.json' with { type: 'json' };
import { withScratchFolder } from './scratch.js';
import { explainStoreError, type EmulatorStore } from './store.js';
import type { VersionRange } from './version.js';

/** A release of QEMU, with the file to fetch for each host, by GOARCH. */
export interface PinnedRelease {
  readonly version: string;
  readonly origin: string;
  readonly hosts: Readonly<Record<string, Required<Download>>>;
}

/** The releases in releases.json, the preferred one first. */
export const PINNED_RELEASES: readonly PinnedRelease[] = pinned.releases;

/**
 * Fetches emulators of the first pinned release that is in range.
 *
 * @throws InputError when there is none, or it cannot be downloaded
 */
export async function fetchFromRelease(
  runner: Runner,
  store: EmulatorStore,
  host: Platform,
  range: VersionRange,
  platforms: readonly Platform[],
  releases: readonly PinnedRelease[] = PINNED_RELEASES,
): Promise<ReadonlyMap<Platform, Emulator>> {
  const release = releases.find((one) => range.includes(one.version) && one.hosts[host.goarch] !== undefined);
  const wanted = release?.hosts[host.goarch];
  if (release === undefined || wanted === undefined) {
    const known = releases.filter((one) => one.hosts[host.goarch] !== undefined).map((one) => one.version);
    throw new InputError(
      `There is no pinned release of QEMU ${range.text} for ${host.name} hosts. ` +
        `There is: ${known.join(', ') || 'none'}. For another version, use source: url or path.`,
    );
  }
  return await fetchArchive(runner, store, wanted, platforms, { source: 'release', origin: release.origin });
}

/** Fetches emulators from an address that the user gives, with its checksum. */
export async function fetchFromUrl(
  runner: Runner,
  store: EmulatorStore,
  wanted: Download,
  platforms: readonly Platform[],
): Promise<ReadonlyMap<Platform, Emulator>> {
  const origin = urlOrigin(wanted);
  return await fetchArchive(runner, store, wanted, platforms, { source: 'url', origin });
}

/** How the tool-cache remembers what came from a user's address: the same address with another checksum is another. */
export function urlOrigin(wanted: Download): string {
  return `${wanted.urls[0] ?? ''} sha256:${wanted.sha256.toLowerCase()}`;
}

async function fetchArchive(
  runner: Runner,
  store: EmulatorStore,
  wanted: Download,
  platforms: readonly Platform[],
  facts: Pick<Emulator, 'source' | 'origin'>,
): Promise<ReadonlyMap<Platform, Emulator>> {
  return await withScratchFolder(runner, async (scratch) => {
    const file = join(scratch, 'download');
    const kept = new Map<Platform, Emulator>();
    try {
      await download(runner, wanted, file);
    } catch (error) {
      throw explainStoreError(scratch, error);
    }
    for (const { platform, path, version } of await unpackEmulators(runner, file, scratch, platforms)) {
      kept.set(platform, await store.keep(path, platform, { version, ...facts }));
    }
    return kept;
  });
}
