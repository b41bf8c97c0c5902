import { describe, expect, test } from '@jest/globals';
import { parsePlatform } from '../../../src/config/index.js';
import { defaultMirror, placesOf, sourcesList, sourcesOf } from '../../../src/environment/release-sources.js';
import { readDistribution } from '../../../src/host/index.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const KEYS = '/usr/share/keyrings';

describe('the sources of a release', () => {
  test('are bound to the keys of the archive', () => {
    const source = {
      uri: 'http://mirror.invalid/debian',
      suite: 'trixie-updates',
      components: 'main',
      keyring: `${KEYS}/debian-archive-keyring.gpg`,
    };
    const line = (keyring: string): string =>
      `deb [signed-by=${keyring}] http://mirror.invalid/debian trixie-updates main\n`;
    expect(sourcesList([source])).toBe(line(source.keyring));
    expect(sourcesList([source], '/kept/keyring.gpg')).toBe(line('/kept/keyring.gpg'));
  });

  test.each([
    ['noble', 'amd64', 'http://archive.ubuntu.com/ubuntu'],
    ['noble', 'arm64', 'http://ports.ubuntu.com/ubuntu-ports'],
    ['resolute', 'arm64', 'http://archive.ubuntu.com/ubuntu'],
    ['resolute', 'riscv64', 'http://ports.ubuntu.com/ubuntu-ports'],
  ])('Ubuntu %s for %s', async (codename, platform, uri) => {
    // On Ubuntu, the machine's own mirror may be another one.
    const expected = readDistribution().id === 'ubuntu' ? (expect.any(String) as unknown) : uri;
    const keyring = `${KEYS}/ubuntu-archive-keyring.gpg`;
    expect(await sourcesOf(new MemoryRunner(), { codename }, parsePlatform(platform))).toEqual(
      [codename, `${codename}-updates`, `${codename}-security`].map((suite) => ({
        uri: expected,
        suite,
        components: 'main universe',
        keyring,
      })),
    );
  });
});

describe("what the machine's apt has", () => {
  const uri = 'http://azure.archive.ubuntu.com/ubuntu/';
  const security = 'http://security.ubuntu.com/ubuntu/';
  const own = [
    { uri, suffix: '' },
    { uri, suffix: '-updates' },
    { uri: security, suffix: '-security' },
  ];

  test('is told from archives of others for the same release, and from other releases', () => {
    const targets = [
      `${uri} noble main`,
      `${uri} noble universe`,
      `${uri} noble-updates main`,
      `${security} noble-security main`,
      'https://ppa.invalid/someone/tools/ubuntu/ noble main',
      'https://engine.invalid/linux/ubuntu/ noble stable',
      `${uri} resolute main`,
      '',
    ];
    expect(placesOf(targets.join('\n'), 'noble')).toEqual(own);
  });

  test('is all there is where no archive has updates', () => {
    const targets = `${uri} noble main\n${security} noble-security main\n`;
    expect(placesOf(targets, 'noble')).toEqual([own[0], own[2]]);
  });
});

describe('the mirror that debootstrap takes', () => {
  test('is read from its script, as versions 1.0.126 to 1.0.142 have it', () => {
    const script =
      '# no default_mirror\nDEF_MIRROR="http://mirror.invalid/debian"\nDEF_HTTPS_MIRROR="https://a.invalid"\n';
    expect(defaultMirror(script)).toBe('http://mirror.invalid/debian');
  });

  test('is not guessed', () => {
    expect(defaultMirror('MIRRORS="$DEF_MIRROR"\n')).toBeUndefined();
  });
});
