import { join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { archiveAddresses } from '../host/index.js';
import { InputError, type Runner } from '../runner/index.js';
import { unpackEmulators } from './archive.js';
import { download, type Download } from './download.js';
import type { Emulator } from './emulator.js';
import pinned from './releases.json' with { type: 'json' };
import { withScratchFolder } from './scratch.js';
import { explainStoreError, type EmulatorStore } from './store.js';
import type { VersionRange } from './version.js';

/** A file of Debian's archive, which every mirror of it has at the same place. */
export interface PinnedFile {
  /** Path below the address of a mirror: `pool/main/q/qemu/...`. */
  readonly pool: string;
  /** In hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** A release of QEMU, with the file to fetch for each host, by GOARCH. */
export interface PinnedRelease {
  readonly version: string;
  readonly origin: string;
  readonly hosts: Readonly<Record<string, PinnedFile>>;
}

/** What fetching a pinned release can be given. */
export interface ReleaseOptions {
  /** Addresses of mirrors of Debian, tried in turn. */
  readonly mirrors?: readonly string[];
  readonly releases?: readonly PinnedRelease[];
}

/** The releases in releases.json, the preferred one first. */
export const PINNED_RELEASES: readonly PinnedRelease[] = pinned.releases;

/**
 * Fetches emulators of the first pinned release that is in range, from the mirrors given or, without any, from those of
 * Debian that apt is set up for.
 *
 * @throws InputError when there is no such release or no mirror, or it cannot be downloaded
 */
export async function fetchFromRelease(
  runner: Runner,
  store: EmulatorStore,
  host: Platform,
  range: VersionRange,
  platforms: readonly Platform[],
  { mirrors = [], releases = PINNED_RELEASES }: ReleaseOptions = {},
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
  const bases = mirrors.length > 0 ? mirrors : await archiveAddresses(runner, 'Debian');
  if (bases.length === 0) {
    throw new InputError(
      'A pinned release of QEMU is a file of Debian, and apt knows no address of Debian here. ' +
        "Name mirrors of Debian in `mirrors`, or use source: package, which takes this distribution's own.",
    );
  }
  const urls = bases.map((base) => new URL(wanted.pool, base.endsWith('/') ? base : `${base}/`).href);
  const { sha256, size } = wanted;
  const facts = { source: 'release', origin: release.origin } as const;
  return await fetchArchive(runner, store, { urls, sha256, size }, platforms, facts);
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
