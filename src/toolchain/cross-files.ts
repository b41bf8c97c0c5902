import type { Platform } from '../platform/platform.js';
import type { Toolchain } from './toolchain.js';

/** What the two files below are written from: a toolchain but for the files' own paths. */
export type CrossSettings = Pick<
  Toolchain,
  'platform' | 'cross' | 'tools' | 'pkgConfigDirectories' | 'runnable' | 'loaderRoot'
> & {
  /** Where alone libraries are looked for; undefined for the distribution's places. */
  readonly libraryRoot?: string | undefined;
};

/** Where Debian's cross packages put the target's C library, and where a cross compiler looks by itself. */
export function crossRoot(platform: Platform): string {
  return `/usr/${platform.gnuTriple}`;
}

/**
 * The text of a CMake toolchain file for Debian's multiarch layout.
 *
 * Libraries and headers are looked for below the cross compiler's root and in the folders named after the target;
 * programs on the host only. What lies directly below /usr/local is the host's, so it is left out.
 */
export function cmakeToolchain(toolchain: CrossSettings): string {
  const { platform, cross, tools, runnable, loaderRoot, libraryRoot } = toolchain;
  const mode = libraryRoot === undefined ? 'BOTH' : 'ONLY';
  const settings: [string, ...string[]][] = [
    ['CMAKE_C_COMPILER', tools.cc],
    ['CMAKE_CXX_COMPILER', tools.cxx],
  ];
  if (cross) {
    settings.unshift(
      ['CMAKE_SYSTEM_NAME', 'Linux'],
      ['CMAKE_SYSTEM_PROCESSOR', platform.machine],
      ['CMAKE_LIBRARY_ARCHITECTURE', platform.multiarch],
    );
    settings.push(
      ['CMAKE_FIND_ROOT_PATH', libraryRoot ?? crossRoot(platform)],
      ['CMAKE_FIND_ROOT_PATH_MODE_PROGRAM', 'NEVER'],
      ['CMAKE_FIND_ROOT_PATH_MODE_LIBRARY', mode],
      ['CMAKE_FIND_ROOT_PATH_MODE_INCLUDE', mode],
      ['CMAKE_FIND_ROOT_PATH_MODE_PACKAGE', mode],
      ['CMAKE_SYSTEM_IGNORE_PATH', '/usr/local/lib', '/usr/local/lib64', '/usr/local/include'],
    );
  }
  // The kernel starts the emulator, so any program that just starts another will do for CMake's own purposes: with one,
  // try_run runs what it built; without one, it stops and asks for the answers.
  if (cross && runnable) {
    const prefix = loaderRoot === undefined ? [] : [`QEMU_LD_PREFIX=${loaderRoot}`];
    settings.push(['CMAKE_CROSSCOMPILING_EMULATOR', '/usr/bin/env', ...prefix]);
  }
  const lines = settings.map(([name, ...values]) => `set(${name} ${values.map(cmakeQuoted).join(' ')})`);
  return `${lines.join('\n')}\n`;
}

function cmakeQuoted(value: string): string {
  return `"${value.replaceAll(/["\\$]/g, (special) => `\\${special}`)}"`;
}

/** The text of a Meson cross file. */
export function mesonCrossFile({ platform, tools, pkgConfigDirectories, runnable }: CrossSettings): string {
  const sections: Record<string, Record<string, string | boolean | readonly string[]>> = {
    binaries: {
      c: tools.cc,
      cpp: tools.cxx,
      ar: tools.ar,
      ranlib: tools.ranlib,
      strip: tools.strip,
      objcopy: tools.objcopy,
      nm: tools.nm,
      // The name before Meson 1.3, and since.
      pkgconfig: 'pkg-config',
      'pkg-config': 'pkg-config',
    },
    properties: { pkg_config_libdir: pkgConfigDirectories, needs_exe_wrapper: !runnable },
    host_machine: {
      system: 'linux',
      cpu_family: platform.mesonCpuFamily,
      cpu: platform.machine,
      endian: platform.elf.endianness,
    },
  };
  return Object.entries(sections)
    .map(([name, values]) => {
      const lines = Object.entries(values).map(([key, value]) => `${key} = ${mesonValue(value)}`);
      return `[${name}]\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** A value as Meson's machine files have it. */
export function mesonValue(value: string | boolean | readonly string[]): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return `[${value.map(mesonValue).join(', ')}]`;
  return `'${value.replaceAll(/['\\]/g, (special) => `\\${special}`)}'`;
}
