import type { Platform } from '../platform/platform.js';

/** What the caller wants beside compilers. */
export interface ToolchainWishes {
  /** Debian packages of the target's architecture, without the architecture: `libssl-dev`. */
  readonly packages?: readonly string[];
}

/**
 * The Debian packages that hold the compilers for a target and the libraries asked for, as `installPackages` of the
 * host floor takes them. The host's own compiler is always among them: build scripts, generators and plug-ins of the
 * compiler run on the host while the target is built.
 */
export function toolchainRequirements(
  host: Platform,
  platform: Platform,
  { packages = [] }: ToolchainWishes = {},
): readonly string[] {
  if (host.name === platform.name) return ['build-essential', 'pkg-config', ...packages];
  return [
    'build-essential',
    `crossbuild-essential-${platform.debianArchitecture}`,
    'pkg-config',
    ...packages.map((name) => `${name}:${platform.debianArchitecture}`),
  ];
}
