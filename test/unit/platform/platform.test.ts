import { describe, expect, test } from '@jest/globals';
import { binfmtPattern } from '../../../src/platform/binfmt.js';
import {
  DEFAULT_PLATFORMS,
  describeUnknownPlatform,
  editDistance,
  findPlatform,
  PLATFORM_NAMES,
  platformOfNode,
  PLATFORMS,
  type Platform,
} from '../../../src/platform/platform.js';

function named(name: string): Platform {
  const platform = findPlatform(name);
  if (platform === undefined) throw new Error(`no platform ${name}`);
  return platform;
}

describe('the table', () => {
  test('has the platforms that the documentation promises', () => {
    expect(PLATFORM_NAMES).toEqual([
      'linux/amd64',
      'linux/arm64',
      'linux/arm/v7',
      'linux/386',
      'linux/riscv64',
      'linux/ppc64le',
      'linux/s390x',
    ]);
    expect(DEFAULT_PLATFORMS.map(({ name }) => name)).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test('gives no two platforms one name', () => {
    for (const column of [
      'name',
      'slug',
      'debianArchitecture',
      'rustTriple',
      'multiarch',
      'qemu',
      'machine',
    ] as const) {
      expect(new Set(PLATFORMS.map((platform) => platform[column])).size).toBe(PLATFORMS.length);
    }
  });

  test.each(PLATFORMS.map((platform) => [platform.name, platform] as const))(
    '%s is found by each of its spellings, in any case, with or without linux/',
    (_, platform) => {
      const { name, slug, goarch, rustTriple, debianArchitecture, gnuTriple, multiarch, qemu, machine } = platform;
      const spellings = [name, slug, goarch, rustTriple, debianArchitecture, gnuTriple, multiarch, qemu, machine];
      for (const spelling of [...spellings, ...platform.aliases, platform.runnerArchitecture ?? name]) {
        expect(findPlatform(spelling)?.name).toBe(name);
        expect(findPlatform(` ${spelling.toUpperCase()} `)?.name).toBe(name);
        if (!spelling.includes('/')) expect(findPlatform(`linux/${spelling}`)?.name).toBe(name);
      }
    },
  );

  test.each([
    ['x64', 'linux/amd64'],
    ['ARM64', 'linux/arm64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['i386', 'linux/386'],
    ['i686', 'linux/386'],
    ['armv7', 'linux/arm/v7'],
    ['ppc64el', 'linux/ppc64le'],
  ])('knows %s', (spelling, name) => {
    expect(findPlatform(spelling)?.name).toBe(name);
  });

  test('knows what Node was built for', () => {
    expect(platformOfNode('x64')?.name).toBe('linux/amd64');
    expect(platformOfNode('arm64')?.name).toBe('linux/arm64');
    expect(platformOfNode('mips')).toBeUndefined();
    expect(platformOfNode()).toBeDefined();
  });
});

describe('an unknown platform', () => {
  test.each(['', 'windows/amd64', 'sparc64', 'darwin/arm64', 'constructor'])('%j is none', (spelling) => {
    expect(findPlatform(spelling)).toBeUndefined();
  });

  test('is explained with the nearest name and all valid ones', () => {
    const message = describeUnknownPlatform('linux/arm46');
    expect(message).toContain("'linux/arm46' is not a platform.");
    expect(message).toContain("Did you mean 'linux/arm64'?");
    for (const name of PLATFORM_NAMES) expect(message).toContain(name);
  });

  test('is not explained by a name that was hardly meant', () => {
    expect(describeUnknownPlatform('windows')).not.toContain('Did you mean');
  });
});

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'ab', 1],
  ['', 'abc', 3],
  ['arm46', 'arm64', 1],
  ['ca', 'abc', 3],
  ['kitten', 'sitting', 3],
])('the distance from %j to %j is %i', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
  expect(editDistance(to, from)).toBe(distance);
});

describe('a binfmt pattern', () => {
  /** The first 20 bytes of an ELF file. */
  function header(type: number, machine: number, big: boolean, osAbi: number): Uint8Array {
    const bytes = new Uint8Array(20);
    bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, big ? 2 : 1, 1, osAbi]);
    const view = new DataView(bytes.buffer);
    view.setUint16(16, type, !big);
    view.setUint16(18, machine, !big);
    return bytes;
  }

  function matches(platform: Platform, bytes: Uint8Array): boolean {
    const { magic, mask } = binfmtPattern(platform);
    return magic.every((byte, index) => ((byte ^ (bytes[index] ?? 0)) & (mask[index] ?? 0)) === 0);
  }

  test('matches programs, position-independent or not, of any OS ABI, and nothing else', () => {
    const arm64 = named('linux/arm64');
    for (const type of [2, 3])
      for (const abi of [0, 3]) expect(matches(arm64, header(type, 183, false, abi))).toBe(true);
    expect(matches(arm64, header(1, 183, false, 0))).toBe(false);
    expect(matches(arm64, header(2, 62, false, 0))).toBe(false);
    expect(matches(arm64, header(2, 183, true, 0))).toBe(false);
    expect(matches(named('linux/s390x'), header(2, 22, true, 0))).toBe(true);
    expect(matches(named('linux/s390x'), header(2, 22, false, 0))).toBe(false);
  });

  test('of one platform matches no program of another', () => {
    for (const one of PLATFORMS) {
      for (const other of PLATFORMS) expect(matches(one, binfmtPattern(other).magic)).toBe(one === other);
    }
  });
});
