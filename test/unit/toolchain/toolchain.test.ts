import { describe, expect, test } from '@jest/globals';
import { findPlatform, PLATFORMS, type Platform } from '../../../src/platform/platform.js';
import { cmakeToolchain, mesonCrossFile } from '../../../src/toolchain/cross-files.js';
import {
  chooseCompiler,
  hostPkgConfigDirectories,
  parseLibc,
  toolchainEnvironment,
  toolchainRequirements,
} from '../../../src/toolchain/index.js';
import { configSite } from '../../../src/toolchain/config-site.js';
import { tripleFor, zigTarget } from '../../../src/toolchain/libc.js';
import { describedToolchain } from '../../harness/package-files.js';

function platform(name: string): Platform {
  const found = findPlatform(name);
  if (found === undefined) throw new Error(name);
  return found;
}

const amd64 = platform('amd64');
const arm64 = platform('arm64');

describe('toolchainRequirements', () => {
  test('asks for the host compiler alone when nothing is crossed', () => {
    expect(toolchainRequirements(amd64, amd64, { packages: ['zlib1g-dev'] })).toEqual([
      'build-essential',
      'pkg-config',
      'zlib1g-dev',
    ]);
  });

  test("asks for the cross compiler and the target's libraries, and the host's compiler for build scripts", () => {
    expect(toolchainRequirements(amd64, platform('arm/v7'), { packages: ['zlib1g-dev'] })).toEqual([
      'build-essential',
      'crossbuild-essential-armhf',
      // With the target's own C library here, its loader no longer looks into the folders of the cross packages.
      'libstdc++6:armhf',
      'pkg-config',
      'zlib1g-dev:armhf',
    ]);
  });

  test.each([
    ['amd64', 'arm64', ['crossbuild-essential-arm64']],
    ['arm64', 'amd64', ['crossbuild-essential-amd64']],
    // Debian 12 has no package that gathers these two.
    ['amd64', 'riscv64', ['gcc-riscv64-linux-gnu', 'g++-riscv64-linux-gnu']],
    // The kernel runs these programs without an emulator, so their C library must be in its own place.
    ['amd64', '386', ['crossbuild-essential-i386', 'lib32stdc++6']],
    ['arm64', '386', ['crossbuild-essential-i386']],
  ])('from %s to %s takes %j', (from, to, expected) => {
    expect(toolchainRequirements(platform(from), platform(to))).toEqual(['build-essential', ...expected, 'pkg-config']);
  });

  test('Zig needs the binary tools and, to run what it makes, the C library', () => {
    const zig = (libc: string, to: string): readonly string[] =>
      toolchainRequirements(arm64, platform(to), {
        compiler: chooseCompiler('zig', parseLibc(libc), platform(to)),
      });
    expect(zig('glibc', 'amd64')).toEqual([
      'build-essential',
      'binutils-x86-64-linux-gnu',
      'libc6-amd64-cross',
      'pkg-config',
    ]);
    expect(zig('musl', 'amd64')).toEqual(['build-essential', 'binutils-x86-64-linux-gnu', 'pkg-config']);
    expect(zig('musl', 'arm64')).toEqual(['build-essential', 'pkg-config']);
  });
});

describe('toolchainEnvironment', () => {
  const cross = toolchainEnvironment(describedToolchain(amd64, arm64), {});

  test("leaves a native build to the user's own choice", () => {
    expect(toolchainEnvironment(describedToolchain(amd64, amd64), { CC: 'clang' })).toEqual({});
  });

  test('names the target tools, and the host compiler under every name that build tools ask for', () => {
    expect(cross).toMatchObject({ CC: 'aarch64-linux-gnu-gcc', AR: 'aarch64-linux-gnu-ar' });
    for (const name of ['HOST_CC', 'CC_FOR_BUILD', 'BUILD_CC', 'HOSTCC']) expect(cross[name]).toBe('gcc');
  });

  test("lets pkg-config see no folder of the host's", () => {
    expect(cross['PKG_CONFIG_LIBDIR']?.split(':')).toEqual([
      '/usr/lib/aarch64-linux-gnu/pkgconfig',
      '/usr/share/pkgconfig',
    ]);
    expect(cross['PKG_CONFIG_PATH']).toBe('');
    expect(cross).not.toHaveProperty('PKG_CONFIG_ALLOW_CROSS');
    expect(hostPkgConfigDirectories(amd64)).toContain('/usr/lib/x86_64-linux-gnu/pkgconfig');
  });

  test('sets no run-time search path that nobody asked for', () => {
    expect(cross).not.toHaveProperty('LDFLAGS');
    expect(cross).not.toHaveProperty('LD_RUN_PATH');
  });

  test("adds a run-time search path to the user's linker flags, once", () => {
    const toolchain = describedToolchain(amd64, arm64, { rpath: '/usr/local/lib' });
    const first = toolchainEnvironment(toolchain, { LDFLAGS: '-s' });
    expect(first['LDFLAGS']).toBe('-s -Wl,-rpath,/usr/local/lib');
    expect(toolchainEnvironment(toolchain, first)['LDFLAGS']).toBe(first['LDFLAGS']);
    expect(first['LD_RUN_PATH']).toBe('/usr/local/lib');
  });

  test('tells the emulator where the loader is, when it is not at its own path', () => {
    expect(cross).not.toHaveProperty('QEMU_LD_PREFIX');
    const toolchain = describedToolchain(amd64, arm64, { loaderRoot: '/usr/aarch64-linux-gnu' });
    expect(toolchainEnvironment(toolchain, {})['QEMU_LD_PREFIX']).toBe('/usr/aarch64-linux-gnu');
  });
});

describe('the C library', () => {
  test.each([
    ['glibc', { name: 'glibc' }],
    ['glibc-2.28', { name: 'glibc', floor: '2.28' }],
    ['musl', { name: 'musl' }],
  ])('%s is understood', (text, expected) => {
    expect(parseLibc(text)).toEqual(expected);
  });

  test.each(['2.28', 'glibc-2', 'glibc-2.28.1', 'uclibc', ''])("'%s' is refused with what is valid", (text) => {
    expect(() => parseLibc(text)).toThrow(`'${text}' is not valid. Give glibc, glibc-<version> such as glibc-2.28`);
  });

  test.each([
    ['glibc-2.3', 'amd64', 'from glibc-2.17 to'],
    ['glibc-2.17', 'riscv64', 'from glibc-2.27 to'],
    ['glibc-2.99', 'arm64', 'glibc-2.99 is not to be had for linux/arm64'],
  ])('%s for %s is refused: Zig would build for another one', (libc, name, message) => {
    expect(() => chooseCompiler('zig', parseLibc(libc), platform(name))).toThrow(message);
  });

  test("the distribution's compiler has no choice of it", () => {
    expect(chooseCompiler('gcc', parseLibc('glibc'), arm64)).toEqual({ name: 'gcc' });
    expect(() => chooseCompiler('gcc', parseLibc('musl'), arm64)).toThrow('musl needs compiler: zig');
    expect(() => chooseCompiler('gcc', parseLibc('glibc-2.28'), arm64)).toThrow('glibc 2.28 needs compiler: zig');
  });

  test.each([
    ['arm64', 'glibc', 'aarch64-linux-gnu.2.28', 'aarch64-unknown-linux-gnu'],
    ['arm/v7', 'glibc-2.31', 'arm-linux-gnueabihf.2.31', 'armv7-unknown-linux-gnueabihf'],
    ['arm/v7', 'musl', 'arm-linux-musleabihf', 'armv7-unknown-linux-musleabihf'],
    ['386', 'musl', 'x86-linux-musl', 'i686-unknown-linux-musl'],
    ['ppc64le', 'glibc', 'powerpc64le-linux-gnu.2.28', 'powerpc64le-unknown-linux-gnu'],
  ])('%s with %s is %s to Zig and %s to Rust', (name, libc, zig, rust) => {
    expect(zigTarget(platform(name), parseLibc(libc))).toBe(zig);
    expect(tripleFor(platform(name).rustTriple, parseLibc(libc))).toBe(rust);
  });
});

describe('the site file for configure scripts', () => {
  test('answers for its target only, and after the file of the user', () => {
    const text = configSite({ platform: platform('386'), libc: { name: 'glibc' } }, "/home/a user's/config.site");
    expect(text).toMatch(
      /^\. '\/home\/a user'\\''s\/config\.site'\ncase "\$host_alias" in\n {2}i686-linux-gnu \| i386-linux-gnu\)/,
    );
    expect(text).toContain('    : "${ac_cv_c_bigendian=no}"');
    expect(configSite({ platform: platform('s390x'), libc: { name: 'glibc' } }, undefined)).toContain(
      '    : "${ac_cv_c_bigendian=yes}"',
    );
    expect(configSite({ platform: platform('arm64'), libc: { name: 'musl' } }, undefined)).toContain(
      '  aarch64-linux-musl)',
    );
  });
});

describe('cross files', () => {
  test('CMake gets an emulator only where programs run, and then with their loader', () => {
    const toolchain = describedToolchain(amd64, arm64);
    expect(cmakeToolchain(toolchain)).not.toContain('EMULATOR');
    expect(cmakeToolchain({ ...toolchain, runnable: true })).toContain(
      'set(CMAKE_CROSSCOMPILING_EMULATOR "/usr/bin/env")',
    );
    expect(cmakeToolchain({ ...toolchain, runnable: true, loaderRoot: '/usr/aarch64-linux-gnu' })).toContain(
      'set(CMAKE_CROSSCOMPILING_EMULATOR "/usr/bin/env" "QEMU_LD_PREFIX=/usr/aarch64-linux-gnu")',
    );
  });

  test('CMake quotes what is special to it', () => {
    const tools = { ...describedToolchain(amd64, arm64).tools, cc: '/opt/a "b"\\$c/gcc' };
    expect(cmakeToolchain({ ...describedToolchain(amd64, arm64), tools })).toContain(
      'set(CMAKE_C_COMPILER "/opt/a \\"b\\"\\\\\\$c/gcc")',
    );
  });

  test.each(PLATFORMS.map((one) => [one.name, one] as const))('Meson is told the machine of %s', (_name, one) => {
    const text = mesonCrossFile(describedToolchain(amd64, one));
    expect(text).toContain(`cpu_family = '${one.mesonCpuFamily}'`);
    expect(text).toContain(`endian = '${one.elf.endianness}'`);
    expect(text).toContain(`pkg_config_libdir = ['/usr/lib/${one.multiarch}/pkgconfig', '/usr/share/pkgconfig']`);
  });

  test('Meson may run programs only where they run', () => {
    const toolchain = describedToolchain(amd64, arm64);
    expect(mesonCrossFile(toolchain)).toContain('needs_exe_wrapper = true');
    expect(mesonCrossFile({ ...toolchain, runnable: true })).toContain('needs_exe_wrapper = false');
  });
});
