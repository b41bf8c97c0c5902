import { findPlatform, type Platform } from '../platform/platform.js';
import type { CompilerChoice } from './libc.js';

/** What the caller wants beside compilers. */
export interface ToolchainWishes {
  /** Debian packages of the target's architecture, without the architecture: `libssl-dev`. */
  readonly packages?: readonly string[];
  readonly compiler?: CompilerChoice;
}

/** Debian has its compilers since 12, but a package that gathers them since 13 only. */
const WITHOUT_GATHERING_PACKAGE = findPlatform('riscv64');

/**
 * The Debian packages that hold the compilers for a target and the libraries asked for, as `installPackages` of the
 * host floor takes them. The host's own compiler is always among them: build scripts, generators and plug-ins of the
 * compiler run on the host while the target is built.
 */
export function toolchainRequirements(
  host: Platform,
  platform: Platform,
  { packages = [], compiler = { name: 'gcc' } }: ToolchainWishes = {},
): readonly string[] {
  const cross = host.name !== platform.name;
  return [
    'build-essential',
    ...(cross ? crossTools(platform, compiler) : []),
    ...(cross ? runtimeOfCxx(host, platform, packages) : []),
    'pkg-config',
    ...(cross ? packages.map((name) => `${name}:${platform.debianArchitecture}`) : packages),
  ];
}

/**
 * What C++ programs of the target need here to run in tests. The target's libraries bring its C library, and with it the
 * loader at its own path, which does not look into the folders of the cross packages.
 */
function runtimeOfCxx(host: Platform, platform: Platform, packages: readonly string[]): readonly string[] {
  if (packages.length > 0) return [`libstdc++6:${platform.debianArchitecture}`];
  return host === findPlatform('amd64') && platform === findPlatform('386') ? ['lib32stdc++6'] : [];
}

function crossTools(platform: Platform, compiler: CompilerChoice): readonly string[] {
  // Package names have no underscores: x86_64 is x86-64.
  const triple = platform.gnuTriple.replaceAll('_', '-');
  if (compiler.name === 'gcc') {
    return platform === WITHOUT_GATHERING_PACKAGE
      ? [`gcc-${triple}`, `g++-${triple}`]
      : [`crossbuild-essential-${platform.debianArchitecture}`];
  }
  // Zig brings compiler, linker and headers. To run what it makes takes the C library; musl is linked in.
  const runtime = compiler.libc.name === 'musl' ? [] : [`libc6-${platform.debianArchitecture}-cross`];
  return [`binutils-${triple}`, ...runtime];
}
