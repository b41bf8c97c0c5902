import { findPlatform, type Platform } from '../platform/platform.js';
import { readDistribution, type Distribution } from './machine.js';
import { distributionOf } from './releases.js';

/** Debian's releases from the first that this needs to be known of to the last one before all had what is asked. */
const WITHOUT_RISCV64 = ['buster', 'bullseye', 'bookworm'];

/**
 * Why no root can be made of a release for a platform; undefined where one can, and where the release is not known. Of the
 * platforms of the table, all but riscv64 are in every release of Debian that is still in use; that is since Debian 13.
 * Ubuntu has all but i386, of which it has only libraries for amd64 machines. Sources: www.debian.org/releases, "Supported
 * architectures" of each; documentation.ubuntu.com/project, "Supported architectures".
 *
 * @param codename `bookworm`
 */
export function lackOfPackages(codename: string, platform: Platform): string | undefined {
  const distribution = distributionOf(codename);
  if (distribution?.id === 'ubuntu' && platform === findPlatform('386')) {
    return `Ubuntu ${codename} has only libraries for ${platform.name}, no whole system; Debian has one`;
  }
  if (platform !== findPlatform('riscv64') || !WITHOUT_RISCV64.includes(codename)) return undefined;
  return `Debian ${codename} has no packages for ${platform.name}, trixie and later have`;
}

/** The same of the distribution of this machine. */
export function lackOfOwnPackages(
  platform: Platform,
  distribution: Distribution = readDistribution(),
): string | undefined {
  return distribution.id === 'debian' ? lackOfPackages(distribution.codename, platform) : undefined;
}
