import { InputError, type Runner } from '../runner/index.js';
import { FilesNotShared } from './container.js';
import { openContainerEnvironment } from './container-environment.js';
import { openRootEnvironment } from './debian-root.js';
import { HOST_PACKAGES } from './enter.js';
import type { Base, Environment, EnvironmentRequest } from './environment.js';
import { DEBIAN_KEYRING_PACKAGE } from './archive-keyring.js';

/**
 * Prepares an environment, from what is kept of earlier jobs where it can: an image as a container, all else as a root
 * file system. An emulator has to be registered before where the platform is not one that the host runs itself.
 *
 * @throws InputError where the machine cannot do it, or the files are those of another platform or without a shell
 */
export async function openEnvironment(runner: Runner, request: EnvironmentRequest): Promise<Environment> {
  const { base, container = 'auto' } = request;
  if (container === 'always' && !('image' in base)) {
    throw new InputError(
      'A container is made from an image, and none is named. Name one, or let `container` be auto: a release or a ' +
        'tarball needs no container.',
    );
  }
  if (container === 'never' || !('image' in base)) return await openRootEnvironment(runner, request);
  try {
    return await openContainerEnvironment(runner, request, base.image);
  } catch (error) {
    if (!(error instanceof FilesNotShared) || container === 'always') throw error;
    runner.notice(`${error.message} The image's files are taken in place of a container.`);
    return await openRootEnvironment(runner, request);
  }
}

/** The Debian packages that the host must have for environments of a base. */
export function requiredHostPackages(base: Base): readonly string[] {
  return 'codename' in base ? [...HOST_PACKAGES, DEBIAN_KEYRING_PACKAGE] : HOST_PACKAGES;
}
