import { hostPlatform } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { errorMessage, type Runner } from '../runner/index.js';
import { acquireEmulation } from './acquire.js';
import { releaseEmulation } from './lease.js';
import { defaultEmulationRequest } from './request.js';

/**
 * Does work while an emulator of a platform is registered, where it is another than the machine's own. That it cannot be
 * given back is only warned of: the work's result stands.
 */
export async function withEmulation<T>(runner: Runner, platform: Platform, work: () => Promise<T>): Promise<T> {
  const host = hostPlatform();
  if (host.name === platform.name) return await work();
  const { lease } = await runner.group(
    `Emulation for ${platform.name}`,
    async () => await acquireEmulation(runner, defaultEmulationRequest(host, [platform])),
  );
  try {
    return await work();
  } finally {
    try {
      await releaseEmulation(runner, lease);
    } catch (error) {
      runner.warning(`The emulators could not be given back: ${errorMessage(error)}`);
    }
  }
}
