import { describe, expect, test } from '@jest/globals';
import { oneCpuReason } from '../../../src/build/affinity.js';

describe('tests in an emulator are held to one CPU', () => {
  test.each([
    ['go', '5.2.0', /^under QEMU 5\.2\.0 Go programs crash at random.*\(https:\/\/\S+\)$/],
    ['go', '7.1.0', /^under QEMU 7\.1\.0 Go programs/],
    ['rust', '6.2.0', /^under QEMU 6\.2\.0 test programs with several threads/],
  ] as const)('where it is known to need it: %s under QEMU %s', (language, qemu, reason) => {
    expect(oneCpuReason('auto', language, true, qemu)).toMatch(reason);
  });

  test.each(['5.2.0', '7.2.22', undefined])('where archway.yml says so, under whatever QEMU: %s', (qemu) => {
    expect(oneCpuReason('always', 'c', true, qemu)).toBe('archway.yml says so');
  });
});

describe('tests are held to no CPU', () => {
  test.each([
    ['by QEMU from 7.2 on', 'auto', 'go', true, '7.2.0'],
    ['by a newer one', 'auto', 'rust', true, '10.0.13'],
    ['in a language of which no bad pair is known', 'auto', 'c', true, '5.2.0'],
    ['where the version cannot be told', 'auto', 'go', true, undefined],
    ['where archway.yml forbids it', 'never', 'go', true, '5.2.0'],
    ['where the machine runs them itself', 'auto', 'go', false, '5.2.0'],
    ['where the machine does, whatever archway.yml says', 'always', 'go', false, undefined],
  ] as const)('%s', (_, affinity, language, emulated, qemu) => {
    expect(oneCpuReason(affinity, language, emulated, qemu)).toBeUndefined();
  });
});
