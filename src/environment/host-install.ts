import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findInPath, hostPlatform } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { CommandError, errorMessage, InputError, type Runner } from '../runner/index.js';
import type { PackageInstall } from './install-text.js';
import { createNativeApt } from './native-apt.js';
import { OwnAptUnfit, readOwnApt } from './own-apt.js';
import { requireRunnable } from './runnable.js';
import type { EnvironmentStore } from './store.js';

/** A root that packages are to be put into, and which they are. */
export interface HostInstall {
  readonly platform: Platform;
  /** Absolute path; of any distribution. */
  readonly root: string;
  readonly lots: readonly PackageInstall[];
}

/**
 * Installs packages in a root that came from elsewhere, from its own sources and by its own settings, by the host's apt
 * and dpkg. Where these cannot, the log says why.
 *
 * @returns whether it is done; else the root may have been changed
 */
export async function installByHost(
  runner: Runner,
  store: EnvironmentStore,
  { platform, root, lots }: HostInstall,
): Promise<boolean> {
  const names = lots.flatMap(({ packages }) => packages).join(' ');
  const scratch = await store.scratch();
  try {
    await requireRunnable(runner, root, platform);
    const own = await readOwnApt(runner, root, scratch.path);
    const cache = join(scratch.path, 'cache');
    for (const folder of ['lists/partial', 'archives/partial']) await mkdir(join(cache, folder), { recursive: true });
    const apt = await createNativeApt({ runner, platform, root, sources: '', cache, scratch: scratch.path, own });
    runner.info(`By the runner's own apt, from the sources of the environment: ${names}`);
    await apt.update();
    for (const { packages, recommends, lists } of lots) {
      await apt.install(packages, recommends && own.recommends);
      if (lists === true) await apt.leaveLists();
    }
    return true;
  } catch (error) {
    if (error instanceof OwnAptUnfit) {
      runner.info(
        `Inside, emulated, since the runner's apt cannot do as the environment's: ${error.message}: ${names}`,
      );
    } else if (error instanceof CommandError || error instanceof InputError) {
      runner.info(`Inside, emulated, since the runner's apt cannot: ${names}\n${errorMessage(error)}`);
    } else throw error;
    return false;
  } finally {
    await scratch.dispose();
  }
}

/** Whether the host has an apt, and its doing it saves anything: where nothing is emulated the environment's own is as fast. */
export function hostMayInstall({ env }: Pick<Runner, 'env'>, platform: Platform): boolean {
  const tools = ['apt-get', 'apt-config', 'dpkg', 'unshare'];
  return platform.name !== hostPlatform().name && tools.every((tool) => findInPath(env['PATH'], [tool]) !== undefined);
}

/** Shell text by which the environment's own apt installs the same. */
export function installText(lots: readonly PackageInstall[]): string {
  const lines = lots.map(({ packages, recommends }) =>
    ['apt-get', 'install', '--yes', ...(recommends ? [] : ['--no-install-recommends']), ...packages].join(' '),
  );
  return ['apt-get update', ...lines].join('\n');
}
