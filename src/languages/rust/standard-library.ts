import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages, type SourcesUser } from '../../host/index.js';
import { CommandError, ToolchainError, type Runner } from '../../runner/index.js';
import type { Toolchain } from '../../toolchain/index.js';
import type { Environment } from '../language.js';
import { debianRustTools, debianStandardLibrary } from './debian.js';

/** How a target's standard library is come by. */
export interface StandardLibraryOptions {
  /** `auto` when not given. */
  readonly source?: RustStdSource;
  /** Who gives back what Debian's packages need of apt's sources. */
  readonly user: SourcesUser;
}

/** Where a target's standard library may come from; `auto` is what is there, then rustup, then Debian. */
export const RUST_STD_SOURCES = ['auto', 'rustup', 'debian'] as const;

export type RustStdSource = (typeof RUST_STD_SOURCES)[number];

/** Debian's cargo and rustc, by paths that rustup's proxies on PATH do not stand in front of. */
const DEBIAN_TOOLS: Environment = { CARGO: '/usr/bin/cargo', RUSTC: '/usr/bin/rustc', RUSTDOC: '/usr/bin/rustdoc' };

/**
 * Makes sure that the target's standard library is there, of the compiler that will be used: rustup gives it for its
 * own compilers, Debian for Debian's. The library of one does not fit the compiler of the other, so where Debian's is
 * used, its compiler is too.
 *
 * @param directory where the build will run: a toolchain file there chooses the compiler
 * @returns CARGO, RUSTC and RUSTDOC where others than those on PATH must be used
 * @throws ToolchainError when the library is not to be had
 */
export async function provideStandardLibrary(
  runner: Runner,
  toolchain: Pick<Toolchain, 'host' | 'platform' | 'rustTriple' | 'libc'>,
  directory: string,
  { source = 'auto', user }: StandardLibraryOptions,
): Promise<Environment> {
  const { platform, rustTriple, libc } = toolchain;
  if (source !== 'debian') {
    if (await hasStandardLibrary(runner, rustTriple, directory, 'rustc')) return {};
    if (await addByRustup(runner, rustTriple, directory)) return {};
    if (source === 'rustup') {
      throw new ToolchainError(
        `rustup could not add ${rustTriple}, and its use is required (rust-std: rustup). ` +
          'The lines above say why. With rust-std: auto, Debian packages are used instead.',
      );
    }
    if (libc.name === 'musl') {
      throw new ToolchainError(
        `Rust's standard library for ${rustTriple} is not there, and rustup could not add it; Debian has none for musl. ` +
          `Run: rustup target add ${rustTriple}`,
      );
    }
    runner.info(`Debian's packages are used for ${rustTriple}: rustup could not provide it.`);
  }
  const libraries = [toolchain.host, platform].map((one) => debianStandardLibrary(one));
  await installPackages(runner, [...debianRustTools(), ...libraries], user);
  if (await hasStandardLibrary(runner, rustTriple, directory, DEBIAN_TOOLS['RUSTC'] ?? '')) return DEBIAN_TOOLS;
  throw new ToolchainError(
    `Debian's rustc has no standard library for ${rustTriple} even with ` +
      `${debianStandardLibrary(platform)} installed. Use rustup: rustup target add ${rustTriple}`,
  );
}

/** Whether a compiler finds the standard library of a platform below its own root. */
async function hasStandardLibrary(
  runner: Runner,
  rustTriple: string,
  directory: string,
  rustc: string,
): Promise<boolean> {
  try {
    const { stdout } = await runner.exec(rustc, ['--print', 'sysroot'], { cwd: directory, quiet: true });
    const files = await readdir(join(stdout.trim(), 'lib', 'rustlib', rustTriple, 'lib'));
    return files.some((file) => /^libstd-.*\.(rlib|so)$/.test(file));
  } catch (error) {
    if (error instanceof CommandError || (error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function addByRustup(runner: Runner, rustTriple: string, directory: string): Promise<boolean> {
  try {
    await runner.exec('rustup', ['target', 'add', rustTriple], { cwd: directory, timeout: 600_000 });
    return await hasStandardLibrary(runner, rustTriple, directory, 'rustc');
  } catch (error) {
    if (error instanceof CommandError) return false;
    throw error;
  }
}
