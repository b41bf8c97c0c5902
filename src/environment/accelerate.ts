import { hostPlatform, readDistribution } from '../host/index.js';
import type { Runner } from '../runner/index.js';
import { allEmulated, NOT_ACCELERATED, planAcceleration, type AccelerationOutcome } from './acceleration.js';
import { DPKG_STATUS, installedVersions } from './dpkg-status.js';
import type { EnvironmentRequest } from './environment.js';
import { parseRelease, type Release } from './release.js';
import type { EnvironmentStore } from './store.js';
import { accelerateRelease } from './twins.js';
import type { World } from './world.js';

/**
 * Decides which programs of an environment run natively: by the release that it was made from, or that its own
 * os-release(5) names.
 */
export async function accelerate(
  runner: Runner,
  store: EnvironmentStore,
  world: World,
  { accelerate: extent, base, platform }: EnvironmentRequest,
): Promise<AccelerationOutcome> {
  if (extent === 'off' || platform.name === hostPlatform().name) return NOT_ACCELERATED;
  const byRelease = async (release: Release): Promise<AccelerationOutcome> =>
    await accelerateRelease(runner, store, world, { release, platform, extent });
  if ('codename' in base) return await byRelease(base);
  const status = await world.read(DPKG_STATUS);
  if (status === undefined) {
    runner.info('Nothing of the environment runs natively: what it is made of are no Debian packages.');
    return NOT_ACCELERATED;
  }
  const { id, codename } = readDistribution((await world.read('/etc/os-release')) ?? '');
  const release = parseRelease(`${id}:${codename}`);
  if (release !== undefined) return await byRelease(release);
  const plan = await planAcceleration(world, {
    platform,
    host: hostPlatform(),
    installed: installedVersions(status),
    extent,
  });
  const name = [id, codename].join(' ').trim() || 'its release';
  return allEmulated(plan, `${name} is none of those whose cross compilers are taken`);
}
