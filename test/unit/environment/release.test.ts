import { describe, expect, test } from '@jest/globals';
import { describeRelease, parseBase, parseRelease, RELEASE_NAMES } from '../../../src/environment/release.js';
import { DISTRIBUTIONS } from '../../../src/host/index.js';

describe('the name of a release', () => {
  test.each([
    ['debian:bookworm', 'bookworm'],
    ['debian:12', 'bookworm'],
    ['debian:trixie-slim', 'trixie'],
    ['trixie', 'trixie'],
    ['debian:unstable', 'sid'],
    ['ubuntu:22.04', 'jammy'],
    ['ubuntu:jammy', 'jammy'],
    ['ubuntu:24.04', 'noble'],
    ['noble', 'noble'],
    ['ubuntu:26.04', 'resolute'],
  ])('%s', (text, codename) => {
    expect(parseRelease(text)).toEqual({ codename });
  });

  test.each([
    'debian:noble',
    'debian:24.04',
    'ubuntu:bookworm',
    'ubuntu:12',
    'ubuntu:23.10',
    'ubuntu:noble-slim',
    'ubuntu:latest',
    'ubuntu',
    'debian:',
    'debian:9',
    'root.tar',
    'alpine_latest',
    '',
  ])('%j is none', (text) => {
    expect(parseRelease(text)).toBeUndefined();
  });

  test('all that can be named are read, and are told in the message about one that cannot', () => {
    for (const name of RELEASE_NAMES) expect(parseRelease(name)).toBeDefined();
    expect(() => parseBase('ubuntu:23.10')).toThrow(
      "'ubuntu:23.10' is neither a release of Debian or Ubuntu (debian:bullseye, debian:bookworm, debian:trixie, debian:sid, " +
        'ubuntu:22.04, ubuntu:24.04, ubuntu:26.04)',
    );
  });

  test('is of one distribution alone, as what is kept of it goes by its codename', () => {
    const codenames = DISTRIBUTIONS.flatMap((one) => Object.values(one.codenames));
    expect(new Set(codenames).size).toBe(codenames.length);
  });

  test('is told with its distribution', () => {
    expect([{ codename: 'trixie' }, { codename: 'noble' }].map(describeRelease)).toEqual([
      'Debian trixie',
      'Ubuntu noble',
    ]);
  });
});
