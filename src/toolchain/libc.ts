import type { Platform } from '../platform/platform.js';
import { InputError } from '../runner/index.js';

/** The C library that programs are linked with, and of glibc the oldest version that they must start with. */
export type Libc = { readonly name: 'glibc'; readonly floor?: GlibcVersion } | { readonly name: 'musl' };

/** `2.28`. */
export type GlibcVersion = `2.${number}`;

/** What builds: the distribution's cross compiler, or the Clang in Zig with the C library of choice. */
export type CompilerChoice = { readonly name: 'gcc' } | { readonly name: 'zig'; readonly libc: Libc };

/**
 * The glibc that programs are made for when nothing else is asked: that of manylinux_2_28 wheels, which all
 * distributions in support have, and which has every platform of the table.
 */
export const DEFAULT_GLIBC_FLOOR: GlibcVersion = '2.28';

/** The oldest glibc that the headers and stubs in the pinned Zig are good for, on any platform. */
const OLDEST_MINOR = 17;
/** The newest one that the pinned Zig has. Source: its lib/libc/glibc/abilists. */
const NEWEST_MINOR = 42;
/** The first glibc with the platform, where it is later than that. Source: glibc's release notes. */
const FIRST_MINOR: Readonly<Record<string, number>> = { riscv64: 27, ppc64le: 19 };

/**
 * Reads `glibc`, `glibc-2.28` or `musl`. The version stands behind a word, since YAML would take a bare `2.30` for 2.3.
 *
 * @throws InputError for anything else
 */
export function parseLibc(text: string): Libc {
  if (text === 'musl') return { name: 'musl' };
  if (text === 'glibc') return { name: 'glibc' };
  const floor = /^glibc-(2\.\d{1,3})$/.exec(text)?.[1];
  if (floor !== undefined) return { name: 'glibc', floor: floor as GlibcVersion };
  throw new InputError(`'${text}' is not valid. Give glibc, glibc-<version> such as glibc-2.28, or musl.`);
}

/**
 * The compiler that two inputs ask for.
 *
 * @throws InputError where they do not go together, or the platform never had that glibc
 */
export function chooseCompiler(name: 'gcc' | 'zig', libc: Libc, platform: Platform): CompilerChoice {
  if (name === 'zig') {
    if (libc.name === 'glibc') checkFloor(libc.floor ?? DEFAULT_GLIBC_FLOOR, platform);
    return { name, libc };
  }
  if (libc.name === 'glibc' && libc.floor === undefined) return { name };
  throw new InputError(
    `The distribution's compiler links with the distribution's own glibc, so ${describeLibc(libc)} needs compiler: zig.`,
  );
}

/** Zig builds for its own default when it does not know a version, so a bad one is found here. */
function checkFloor(floor: GlibcVersion, platform: Platform): void {
  const minor = Number(floor.slice(2));
  const oldest = Math.max(OLDEST_MINOR, FIRST_MINOR[platform.goarch] ?? 0);
  if (minor >= oldest && minor <= NEWEST_MINOR) return;
  throw new InputError(
    `glibc-${floor} is not to be had for ${platform.name}. ` +
      `Give a version from glibc-2.${String(oldest)} to glibc-2.${String(NEWEST_MINOR)}.`,
  );
}

/** As in sentences: `glibc 2.28`, `musl`. */
export function describeLibc(libc: Libc): string {
  return libc.name === 'musl' ? 'musl' : `glibc ${libc.floor ?? DEFAULT_GLIBC_FLOOR}`;
}

/** A platform's triple with another C library in it: `aarch64-unknown-linux-musl`. */
export function tripleFor(triple: string, libc: Libc): string {
  return libc.name === 'musl' ? triple.replace(/gnu(?=[a-z]*$)/, 'musl') : triple;
}

/** What Zig's `-target` takes: `aarch64-linux-gnu.2.28`, `arm-linux-musleabihf`. */
export function zigTarget(platform: Platform, libc: Libc): string {
  const system = tripleFor(platform.gnuTriple, libc).split('-').slice(1).join('-');
  const target = `${platform.zigArchitecture}-${system}`;
  return libc.name === 'musl' ? target : `${target}.${libc.floor ?? DEFAULT_GLIBC_FLOOR}`;
}
