import type { Runner } from '../runner/index.js';
import { HOST_PACKAGES, openRootEnvironment } from './debian-root.js';
import type { Base, Environment, EnvironmentRequest } from './environment.js';
import { SOURCE_PACKAGES } from './release.js';

/**
 * Prepares an environment, from what is kept of earlier jobs where it can. An emulator has to be registered before where
 * the platform is not one that the host runs itself.
 *
 * @throws InputError where the machine cannot do it, or the files are those of another platform or without a shell
 */
export async function openEnvironment(runner: Runner, request: EnvironmentRequest): Promise<Environment> {
  return await openRootEnvironment(runner, request);
}

/** The Debian packages that the host must have for environments of a base. */
export function requiredHostPackages(base: Base): readonly string[] {
  return 'codename' in base ? [...HOST_PACKAGES, ...SOURCE_PACKAGES] : HOST_PACKAGES;
}
