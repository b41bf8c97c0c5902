import type { Platform } from '../platform/platform.js';
import type { Toolchain } from './toolchain.js';

/**
 * The variables by which build tools that know no cross file find the target's compilers, in all languages.
 *
 * A build makes programs for the host too: build scripts, generators, compiler plug-ins. The tools that make these ask
 * for CC as well unless a variable of their own says otherwise, so each of those is set to the host's compiler.
 *
 * Without cross compilation, the user's own choice of compiler stands, and only a run-time search path is added.
 *
 * @param inherited what these will be laid over; its LDFLAGS are kept
 */
export function toolchainEnvironment(toolchain: Toolchain, inherited: NodeJS.ProcessEnv): Record<string, string> {
  return { ...(toolchain.explicit ? compilerVariables(toolchain) : {}), ...linkerVariables(toolchain, inherited) };
}

function compilerVariables({ tools, pkgConfigDirectories, loaderRoot, configSite }: Toolchain): Record<string, string> {
  return {
    CC: tools.cc,
    CXX: tools.cxx,
    AR: tools.ar,
    RANLIB: tools.ranlib,
    STRIP: tools.strip,
    OBJCOPY: tools.objcopy,
    LD: tools.ld,
    NM: tools.nm,
    ...pkgConfigVariables(pkgConfigDirectories),
    ...HOST_COMPILER_VARIABLES,
    ...(configSite !== undefined && { CONFIG_SITE: configSite }),
    ...emulatorVariables(loaderRoot),
  };
}

/**
 * The names under which different build tools look for the host's compiler: the cc crate (HOST_*), autoconf-archive and
 * GNU projects (*_FOR_BUILD), and the Linux kernel's and other makefiles (BUILD_*, HOSTCC).
 */
export const HOST_COMPILER_VARIABLES = {
  HOST_CC: 'gcc',
  HOST_CXX: 'g++',
  HOST_AR: 'ar',
  CC_FOR_BUILD: 'gcc',
  CXX_FOR_BUILD: 'g++',
  BUILD_CC: 'gcc',
  BUILD_CXX: 'g++',
  HOSTCC: 'gcc',
  HOSTCXX: 'g++',
} as const;

/** PKG_CONFIG_LIBDIR stands in for the built-in folders; PKG_CONFIG_PATH would come before it, so it is emptied. */
function pkgConfigVariables(directories: readonly string[]): Record<string, string> {
  return { PKG_CONFIG_LIBDIR: directories.join(':'), PKG_CONFIG_PATH: '' };
}

/** QEMU_LD_PREFIX is what `-L` sets; a QEMU that the kernel starts has no other way to learn it. */
export function emulatorVariables(loaderRoot: string | undefined): Record<string, string> {
  return loaderRoot === undefined ? {} : { QEMU_LD_PREFIX: loaderRoot };
}

function linkerVariables(toolchain: Toolchain, inherited: NodeJS.ProcessEnv): Record<string, string> {
  const { rpath } = toolchain;
  const flag = rpathFlag(toolchain);
  if (rpath === undefined || flag === undefined) return {};
  // What the linker goes by when no -rpath reaches it: makefiles may set LDFLAGS themselves. Source: ld(1).
  const variables = { LD_RUN_PATH: rpath };
  const given = inherited['LDFLAGS'] ?? '';
  if (given.split(' ').includes(flag)) return { ...variables, LDFLAGS: given };
  return { ...variables, LDFLAGS: given === '' ? flag : `${given} ${flag}` };
}

/** The compiler's flag that links the toolchain's run-time search path in, if it has one. */
export function rpathFlag({ rpath }: Pick<Toolchain, 'rpath'>): string | undefined {
  return rpath === undefined ? undefined : `-Wl,-rpath,${rpath}`;
}

/** Where pkg-config looks for a target's libraries: folders that cannot hold another's, and those for all. */
export function pkgConfigDirectories(platform: Platform): readonly string[] {
  return [
    `/usr/local/lib/${platform.multiarch}/pkgconfig`,
    `/usr/lib/${platform.multiarch}/pkgconfig`,
    '/usr/share/pkgconfig',
  ];
}

/** Where pkg-config looks for the host's libraries when nothing tells it otherwise, on Debian and Ubuntu. */
export function hostPkgConfigDirectories(host: Platform): readonly string[] {
  return [
    '/usr/local/lib/pkgconfig',
    '/usr/local/share/pkgconfig',
    ...pkgConfigDirectories(host),
    '/usr/lib/pkgconfig',
  ];
}
