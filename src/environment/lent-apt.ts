import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import type { Runner } from '../runner/index.js';
import { createNativeApt, type NativeApt } from './native-apt.js';
import type { Release } from './release.js';
import type { EnvironmentStore } from './store.js';

/** What apt is lent out for. */
interface LentApt {
  readonly release: Release;
  readonly platform: Platform;
  /** Absolute path; has a dpkg database by the time that apt is used. */
  readonly root: string;
  /** The text of sources.list(5), whose keys are on this host. */
  readonly sources: string;
}

/** Lends out apt with the lists and downloads of a release, which one job uses at a time. */
export async function withNativeApt(
  runner: Runner,
  store: EnvironmentStore,
  { release, platform, root, sources }: LentApt,
  work: (apt: NativeApt, scratch: string) => Promise<void>,
): Promise<void> {
  // A codename is of one distribution alone.
  const name = `apt-${release.codename}-${platform.slug}`;
  const scratch = await store.scratch();
  try {
    const lock = await store.lock(name);
    try {
      const cache = await store.folder(name);
      for (const folder of ['lists/partial', 'archives/partial']) await store.folder(name, folder);
      await mkdir(join(scratch.path, 'none', 'partial'), { recursive: true });
      await work(
        await createNativeApt({ runner, platform, root, sources, cache, scratch: scratch.path }),
        scratch.path,
      );
    } finally {
      await lock.release();
    }
  } finally {
    await scratch.dispose();
  }
}
