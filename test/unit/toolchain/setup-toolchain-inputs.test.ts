import { describe, expect, test } from '@jest/globals';
import { readSetupToolchainInputs } from '../../../src/actions/setup-toolchain/inputs.js';
import { findPlatform } from '../../../src/platform/platform.js';
import { actionDirectory, readMetadata } from '../../harness/action-metadata.js';

const { inputs } = readMetadata(actionDirectory('setup-toolchain'));

function read(given: Readonly<Record<string, string>>): ReturnType<typeof readSetupToolchainInputs> {
  return readSetupToolchainInputs({ input: (name) => given[name] ?? inputs[name]?.default ?? '' });
}

describe('inputs of setup-toolchain', () => {
  test('defaults of action.yml', () => {
    expect(read({ platform: 'aarch64' })).toEqual({
      platform: findPlatform('linux/arm64'),
      languages: 'auto',
      packages: [],
      compiler: { name: 'gcc' },
      rustStd: 'auto',
      rpath: undefined,
      runner: 'auto',
    });
  });

  test('given values', () => {
    expect(
      read({
        platform: 'linux/riscv64',
        languages: 'rust, go',
        packages: 'libssl-dev\nzlib1g-dev',
        'rust-std': 'debian',
        rpath: '$ORIGIN/../lib',
        runner: 'none',
      }),
    ).toMatchObject({
      languages: ['go', 'rust'],
      packages: ['libssl-dev', 'zlib1g-dev'],
      rustStd: 'debian',
      rpath: '$ORIGIN/../lib',
      runner: 'none',
    });
  });

  test.each([
    ['platform', '', "'' is not a platform"],
    ['platform', 'linux/arm46', "Did you mean 'linux/arm64'?"],
    [
      'languages',
      'perl',
      "'perl' is no language with settings for a target. Give auto, or some of: go, rust, c, python, lua.",
    ],
    ['languages', '', 'Give auto'],
    ['packages', 'libssl-dev:arm64', 'without an architecture'],
    ['compiler', 'clang', 'Valid values are: gcc, zig.'],
    ['libc', 'musl', 'musl needs compiler: zig'],
    ['libc', '2.28', "'2.28' is not valid. Give glibc, glibc-<version>"],
    ['rust-std', 'cargo', 'Valid values are: auto, rustup, debian.'],
    ['rpath', 'lib', "'lib' is not one absolute folder"],
    ['rpath', '/a:/b', 'not one absolute folder'],
    ['runner', 'qemu', 'Valid values are: auto, none.'],
  ])('%s: %j is refused', (name, value, message) => {
    expect(() => read({ platform: 'arm64', [name]: value })).toThrow(message);
  });

  test("Python and Lua take the target's headers", () => {
    const packages = ['zlib1g-dev', 'libpython3-dev', 'liblua5.4-dev'];
    expect(read({ platform: 'arm64', languages: 'python, lua', packages: 'zlib1g-dev' })).toMatchObject({ packages });
  });

  test('musl does not go with libraries of the distribution', () => {
    const musl = { platform: 'arm64', compiler: 'zig', libc: 'musl' };
    expect(read(musl).compiler).toEqual({ name: 'zig', libc: { name: 'musl' } });
    expect(() => read({ ...musl, packages: 'libssl-dev' })).toThrow("distribution's libraries are made for glibc");
    expect(() => read({ ...musl, languages: 'python' })).toThrow('Leave out packages, python and lua, or libc: musl.');
  });

  test('all mistakes are reported together', () => {
    expect(() => read({ platform: 'x', compiler: 'clang', runner: 'qemu' })).toThrow('3 inputs are not valid');
  });
});
