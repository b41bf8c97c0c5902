import { describe, expect, test } from '@jest/globals';
import { findPlatform, PLATFORMS, type Platform } from '../../../src/platform/platform.js';
import { cmakeToolchain, mesonCrossFile } from '../../../src/toolchain/cross-files.js';
import { hostPkgConfigDirectories, toolchainEnvironment, toolchainRequirements } from '../../../src/toolchain/index.js';
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
      'pkg-config',
      'zlib1g-dev:armhf',
    ]);
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
