import { expect, test } from '@jest/globals';
import { KNOWN_BAD, kernelVersion, knownBad, type KnownBad } from '../../../src/emulation/known-bad.js';
import { findPlatform, type Platform } from '../../../src/platform/platform.js';

const arm64 = findPlatform('arm64') as Platform;
const riscv64 = findPlatform('riscv64') as Platform;

function effects(version: string, guest: Platform): string[] {
  return knownBad(version, '6.8.0-1021-azure', guest).map((row) => row.effect);
}

test.each([
  ['6.2.0', ['crash', 'slow']],
  ['7.2.22', ['slow']],
  ['8.1.4', ['crash', 'slow']],
  ['8.1.5', ['slow']],
  ['8.2.2', ['slow']],
  ['9.0.0', ['crash', 'slow']],
  ['9.2.1', ['crash', 'slow']],
  ['9.2.2', ['slow']],
  ['10.0.0', []],
  ['10.0.13', []],
])('QEMU %s for arm64: %j', (version, expected) => {
  expect(effects(version, arm64)).toEqual(expected);
});

test('a row holds for the guests that it names', () => {
  expect(effects('9.0.0', riscv64)).toEqual([]);
});

test('a row holds from its kernel on', () => {
  const table: KnownBad[] = [{ qemu: ['<9'], kernel: '6.7', effect: 'crash', summary: 's', link: 'l' }];
  expect(knownBad('8.0.0', '6.6.100', arm64, table)).toEqual([]);
  expect(knownBad('8.0.0', '6.7.0-rc1', arm64, table)).toHaveLength(1);
  expect(knownBad('9.0.0', '6.7.0', arm64, table)).toEqual([]);
});

test('the kernel version is the number that a release begins with', () => {
  expect(kernelVersion('6.8.0-1021-azure')).toBe('6.8.0');
  expect(kernelVersion('6.18.44')).toBe('6.18.44');
});

test('every row names guests that exist, and links to a thread', () => {
  for (const row of KNOWN_BAD) {
    expect(row.guests?.every((guest) => guest !== undefined)).toBe(true);
    expect(row.link).toMatch(/^https:\/\/[^ ]+\/\d+$/);
  }
});
