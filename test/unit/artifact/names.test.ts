import { describe, expect, test } from '@jest/globals';
import { isNamedForItsTarget, platformInName } from '../../../src/artifact/names.js';

describe('platformInName', () => {
  test.each([
    ['probe_1.2.3_linux_amd64.tar.gz', 'linux/amd64'],
    ['probe-x86_64-unknown-linux-gnu.tgz', 'linux/amd64'],
    ['probe-linux-aarch64', 'linux/arm64'],
    ['probe_linux_armv7.zip', 'linux/arm/v7'],
    ['probe-ARM64.zip', 'linux/arm64'],
    ['probe-1.0-1.ppc64le.rpm', 'linux/ppc64le'],
    ['zlib1g_1%3a1.2.13-1_arm64.deb', 'linux/arm64'],
    ['gcc-12-aarch64-linux-gnu_12.2.0-14cross1_amd64.deb', 'linux/amd64'],
    ['ext-1.0-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl', 'linux/amd64'],
    ['_speed.cpython-311-aarch64-linux-gnu.so', 'linux/arm64'],
    ['linux-386.tar.gz', 'linux/386'],
  ])('%s is named for %s', (name, platform) => {
    expect(platformInName(name)?.name).toBe(platform);
  });

  test.each([
    ['probe.tar.gz'],
    ['charm.tar.gz'],
    ['myarm64thing.zip'],
    ['app-1.386.tar.gz'],
    ['app-386.2.tar.gz'],
    ['cross-x86_64-to-aarch64.tar.gz'],
    ['libc6-arm64-cross_2.36-8cross1_all.deb'],
    ['app_linux_armv6.tar.gz'],
  ])('%s claims nothing', (name) => {
    expect(platformInName(name)).toBeUndefined();
  });
});

test('a program that is named by a triple and a tool is named for its target', () => {
  expect(isNamedForItsTarget('aarch64-linux-gnu-gcc-12')).toBe(true);
  expect(isNamedForItsTarget('x86_64-unknown-linux-gnu-ld')).toBe(true);
  expect(isNamedForItsTarget('tally-aarch64-unknown-linux-gnu')).toBe(false);
  expect(isNamedForItsTarget('amd64-server')).toBe(false);
});
