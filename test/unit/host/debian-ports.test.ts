import { describe, expect, test } from '@jest/globals';
import { lackOfOwnPackages, lackOfPackages, readDistribution } from '../../../src/host/index.js';
import { parsePlatform } from '../../../src/config/index.js';
import { PLATFORM_NAMES } from '../../../src/platform/platform.js';

const riscv64 = parsePlatform('riscv64');

describe("a release's packages for a platform", () => {
  test('are missing for riscv64 before Debian 13, and for no other', () => {
    expect(lackOfPackages('bookworm', riscv64)).toBe(
      'Debian bookworm has no packages for linux/riscv64, trixie and later have',
    );
    for (const name of PLATFORM_NAMES.filter((one) => one !== riscv64.name)) {
      expect(lackOfPackages('bookworm', parsePlatform(name))).toBeUndefined();
    }
    for (const codename of ['trixie', 'sid', 'noble']) expect(lackOfPackages(codename, riscv64)).toBeUndefined();
  });

  test('are missing in Ubuntu for a machine of i386 alone', () => {
    for (const codename of ['jammy', 'noble', 'resolute']) {
      const lacking = PLATFORM_NAMES.filter((name) => lackOfPackages(codename, parsePlatform(name)) !== undefined);
      expect(lacking).toEqual(['linux/386']);
    }
    expect(lackOfPackages('noble', parsePlatform('386'))).toBe(
      'Ubuntu noble has only libraries for linux/386, no whole system; Debian has one',
    );
  });

  test("are those of this machine's Debian, and of no other distribution", () => {
    const debian = readDistribution('ID=debian\nVERSION_CODENAME=bookworm\n');
    expect(lackOfOwnPackages(riscv64, debian)).toContain('bookworm');
    expect(lackOfOwnPackages(riscv64, readDistribution('ID=ubuntu\nVERSION_CODENAME=jammy\n'))).toBeUndefined();
  });
});
