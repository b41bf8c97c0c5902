import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hostSourcesList } from '../../src/environment/archive-keyring.js';
import { bootstrap, layFoundation } from '../../src/environment/bootstrap.js';
import { withNativeApt } from '../../src/environment/lent-apt.js';
import { sourcesList, sourcesOf } from '../../src/environment/release-sources.js';
import { EnvironmentStore } from '../../src/environment/store.js';
import type { Platform } from '../../src/platform/platform.js';
import type { Runner } from '../../src/runner/index.js';

/** A release of Ubuntu, with packages. */
export interface UbuntuRelease {
  readonly codename: string;
  readonly platform: Platform;
  readonly packages: readonly string[];
  /**
   * Whether with its updates, or as it came out: mirrors lag behind with updates for architectures other than the most
   * common.
   */
  readonly updates: boolean;
}

/** Makes a root of a release. @returns its absolute path, in the runner's tool-cache */
export async function ubuntuRoot(runner: Runner, wanted: UbuntuRelease): Promise<string> {
  const { codename, platform, packages, updates } = wanted;
  const store = new EnvironmentStore(runner);
  const release = { codename };
  const sources = (await sourcesOf(runner, release, platform)).filter(({ suite }) => updates || suite === codename);
  const folder = await store.keepFolder('roots', { sources, platform: platform.name, packages }, async (made) => {
    const root = join(made, 'root');
    await mkdir(root, { mode: 0o755 });
    const lent = { release, platform, root, sources: await hostSourcesList(runner, store, release, sources) };
    await withNativeApt(runner, store, lent, async (apt, scratch) => {
      await layFoundation({ runner, platform, root }, sourcesList(sources));
      await bootstrap({ runner, apt, platform, root, scratch });
      await apt.install(packages, false);
    });
  });
  return join(folder, 'root');
}
