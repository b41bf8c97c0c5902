import type { Platform } from '../platform/platform.js';
import type { Libc } from './libc.js';

/**
 * The compilers and settings for one target on one host, as every language's build reads them. Without cross
 * compilation it is the host's own compiler, so that a build need not know the difference.
 */
export interface Toolchain {
  /** What the produced programs run on. */
  readonly platform: Platform;
  /** What the compilers run on. */
  readonly host: Platform;
  /** True when target and host differ. */
  readonly cross: boolean;
  /**
   * Whether build tools have to be told of the compilers, since these are not those that they would take by themselves:
   * when crossing, and with Zig.
   */
  readonly explicit: boolean;
  /** The C library that is linked with; without a floor it is the distribution's. */
  readonly libc: Libc;
  /** The target as Rust names it, C library included. */
  readonly rustTriple: string;
  /** Absolute paths or names on PATH of the GNU tools for the target. */
  readonly tools: {
    readonly cc: string;
    readonly cxx: string;
    readonly ar: string;
    readonly ranlib: string;
    readonly strip: string;
    readonly objcopy: string;
    readonly ld: string;
    readonly nm: string;
  };
  /** Folders in which pkg-config may look: the target's only. */
  readonly pkgConfigDirectories: readonly string[];
  /** Arguments by which another Clang, as bindgen's, finds the headers of the target's C library. */
  readonly clangArguments: readonly string[];
  /** CMake toolchain file; undefined when the build tools find the compilers by themselves. */
  readonly cmakeToolchainFile: string | undefined;
  /** Meson cross file; undefined when building for the host. */
  readonly mesonCrossFile: string | undefined;
  /** Site file for configure scripts; undefined when building for the host. */
  readonly configSite: string | undefined;
  /**
   * Whether this machine runs the target's programs, itself or through binfmt_misc: a compiled one was run. Build tools
   * that want to run what they built while they configure may do so then.
   */
  readonly runnable: boolean;
  /** Run-time library search path to link in, if any. */
  readonly rpath: string | undefined;
  /**
   * Root below which the emulator finds the target's loader and libraries when they are not at their own absolute
   * path; undefined when they are, or when nothing is emulated.
   */
  readonly loaderRoot: string | undefined;
}
