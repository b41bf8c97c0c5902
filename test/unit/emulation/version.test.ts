import { describe, expect, test } from '@jest/globals';
import { compareVersions, parseRange, parseVersionOutput } from '../../../src/emulation/version.js';

test.each([
  ['qemu-aarch64 version 7.2.22 (Debian 1:7.2+dfsg-7+deb12u18+b3)\nCopyright (c) 2003-2022', '7.2.22'],
  ['qemu-x86_64 version 10.0.4', '10.0.4'],
  ['qemu-arm version 9.2.50 (v9.2.0-1234-gdeadbeef)', '9.2.50'],
  ['busybox', undefined],
])('the version is read from %j', (text, version) => {
  expect(parseVersionOutput(text)).toBe(version);
});

test('versions compare by number, not by text', () => {
  expect(compareVersions('9.2.4', '10.0.0')).toBeLessThan(0);
  expect(compareVersions('10.0', '10.0.0')).toBe(0);
  expect(compareVersions('7.2.22', '7.2.9')).toBeGreaterThan(0);
});

describe('parseRange', () => {
  test.each([
    ['auto', ['1.0', '10.0.4'], []],
    ['10.0.4', ['10.0.4'], ['10.0.40', '10.0.3', '10.0']],
    ['v10.0.4', ['10.0.4'], ['10.0.5']],
    ['10', ['10.0.0', '10.2.1'], ['1.0.0', '100.0', '9.2.4']],
    ['10.0.x', ['10.0.0', '10.0.13'], ['10.1.0']],
    ['>=9.2.2 <11', ['9.2.2', '10.9.9'], ['9.2.1', '11.0.0']],
    ['>= 9.2.2, < 11', ['9.2.2'], ['11.0.0']],
    ['<=8', ['8.0.0', '7.2'], ['8.0.1']],
    ['>10.0.4', ['10.0.5'], ['10.0.4']],
  ])('%j', (text, inside, outside) => {
    const range = parseRange(text);
    for (const version of inside) expect([version, range.includes(version)]).toEqual([version, true]);
    for (const version of outside) expect([version, range.includes(version)]).toEqual([version, false]);
  });

  test.each(['', 'latest', '10.0.4-1', '~10', '>=', '10 || 11'])('%j is refused with what is valid', (text) => {
    expect(() => parseRange(text)).toThrow(/is not a version of QEMU.*>=9\.2\.2 <11/);
  });
});
