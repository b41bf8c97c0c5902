import { findPlatform, type Platform } from '../platform/platform.js';
import { readDistribution, type Distribution } from './machine.js';

/** Debian's releases from the first that this needs to be known of to the last one before all had what is asked. */
const WITHOUT_RISCV64 = ['buster', 'bullseye', 'bookworm'];

/**
 * Why a release of Debian has no packages for a platform; undefined where it has, and where the release is not known. Of
 * the platforms of the table, all but riscv64 are in every release that is still in use; that is since Debian 13.
 * Source: www.debian.org/releases, "Supported architectures" of each.
 *
 * @param codename `bookworm`
 */
export function lackOfPackages(codename: string, platform: Platform): string | undefined {
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
