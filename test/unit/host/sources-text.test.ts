import { describe, expect, test } from '@jest/globals';
import {
  archiveAddress,
  needsOtherArchive,
  scopeSources,
  ubuntuArchive,
  type SourcesFile,
} from '../../../src/host/sources-text.js';

const NEW = '/etc/apt/sources.list.d/archway-arm64.sources';

/** /etc/apt/sources.list of Ubuntu 22.04, as its installer writes it, shortened to one of each kind of line. */
const JAMMY = `# See http://help.ubuntu.com/community/UpgradeNotes for how to upgrade to
# newer versions of the distribution.
deb http://de.archive.ubuntu.com/ubuntu/ jammy main restricted
# deb-src http://de.archive.ubuntu.com/ubuntu/ jammy main restricted

## Major bug fix updates produced after the final release of the
deb http://de.archive.ubuntu.com/ubuntu/ jammy-updates main restricted # all of them
deb-src http://de.archive.ubuntu.com/ubuntu/ jammy main
deb http://security.ubuntu.com/ubuntu jammy-security universe
`;

/** /etc/apt/sources.list.d/ubuntu.sources of Ubuntu 24.04. */
const NOBLE = `# See http://help.ubuntu.com/community/UpgradeNotes for how to upgrade to
Types: deb
URIs: http://archive.ubuntu.com/ubuntu/
Suites: noble noble-updates noble-backports
Components: main universe restricted multiverse
Signed-By: /usr/share/keyrings/ubuntu-archive-keyring.gpg

## Ubuntu security updates.
Types: deb
URIs: http://security.ubuntu.com/ubuntu/
Suites: noble-security
Components: main universe restricted multiverse
Signed-By: /usr/share/keyrings/ubuntu-archive-keyring.gpg
`;

const isUbuntu = (uri: string): boolean => uri.includes('ubuntu.com') || uri.startsWith('mirror+');

function scope(files: readonly SourcesFile[], architectures = ['amd64'], foreign = 'arm64'): Record<string, string> {
  const scoped = scopeSources(files, architectures, foreign, isUbuntu, NEW);
  return Object.fromEntries(scoped.files.map(({ path, text }) => [path, text]));
}

describe('sources in lines, as on Ubuntu 22.04', () => {
  const path = '/etc/apt/sources.list';
  const files = scope([{ path, text: JAMMY }], ['amd64', 'i386']);

  test('are restricted to the architectures that the machine has, and else as they were', () => {
    expect(files[path]).toBe(JAMMY.replaceAll(/^deb /gm, 'deb [arch=amd64,i386] '));
  });

  test('are repeated for the new one, from the archive that has it', () => {
    expect(files[NEW]?.split('\n\n').slice(1)).toEqual([
      'Types: deb\nURIs: http://ports.ubuntu.com/ubuntu-ports\nSuites: jammy\nComponents: main restricted\nArchitectures: arm64\n'.trimEnd(),
      'Types: deb\nURIs: http://ports.ubuntu.com/ubuntu-ports\nSuites: jammy-updates\nComponents: main restricted\nArchitectures: arm64'.trimEnd(),
      'Types: deb\nURIs: http://ports.ubuntu.com/ubuntu-ports\nSuites: jammy-security\nComponents: universe\nArchitectures: arm64\n',
    ]);
  });

  test('keep their options', () => {
    const text = 'deb [signed-by=/k.gpg trusted=yes] http://archive.ubuntu.com/ubuntu jammy main\n';
    const scoped = scope([{ path, text }]);
    expect(scoped[path]).toBe(
      'deb [arch=amd64 signed-by=/k.gpg trusted=yes] http://archive.ubuntu.com/ubuntu jammy main\n',
    );
    expect(scoped[NEW]).toContain('Signed-By: /k.gpg\nTrusted: yes\n');
  });
});

describe('sources in stanzas, as on Ubuntu 24.04', () => {
  const path = '/etc/apt/sources.list.d/ubuntu.sources';

  test('are restricted and repeated, with their keys', () => {
    const files = scope([{ path, text: NOBLE }]);
    expect(files[path]).toBe(NOBLE.replaceAll('Types: deb\n', 'Architectures: amd64\nTypes: deb\n'));
    expect(files[NEW]).toContain(
      'URIs: http://ports.ubuntu.com/ubuntu-ports\nSuites: noble noble-updates noble-backports\n' +
        'Components: main universe restricted multiverse\nArchitectures: arm64\n' +
        'Signed-By: /usr/share/keyrings/ubuntu-archive-keyring.gpg\n',
    );
  });

  test('a key within the stanza comes along', () => {
    const key = 'Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mQINBF\n -----END PGP PUBLIC KEY BLOCK-----\n';
    const text = `Types: deb\nURIs: http://archive.ubuntu.com/ubuntu\nSuites: noble\nComponents: main\n${key}`;
    expect(scope([{ path, text }])[NEW]).toContain('\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mQINBF\n');
  });

  test('what is disabled stays as it is', () => {
    const text = `Enabled: no\n${NOBLE.slice(0, NOBLE.indexOf('\n\n'))}\n`;
    expect(scope([{ path, text }])).toEqual({ [NEW]: expect.not.stringContaining('Types') as unknown });
  });

  test('a list of mirrors is one of the official archive', () => {
    const text = 'Types: deb\nURIs: mirror+file:/etc/apt/apt-mirrors.txt\nSuites: noble\nComponents: main\n';
    expect(scope([{ path, text }])[NEW]).toContain('URIs: http://ports.ubuntu.com/ubuntu-ports\n');
  });
});

describe('sources that are not to be repeated', () => {
  test("a third party's are restricted only", () => {
    const path = '/etc/apt/sources.list.d/tool.list';
    const files = scope([{ path, text: 'deb https://example.com/apt stable main\n' }]);
    expect(files[path]).toBe('deb [arch=amd64] https://example.com/apt stable main\n');
    expect(files[NEW]).not.toContain('example.com');
  });

  test.each([
    ['a.list', 'deb [arch=amd64] http://archive.ubuntu.com/ubuntu jammy main\n'],
    ['a.sources', `Architectures: amd64\n${NOBLE.slice(NOBLE.indexOf('Types'), NOBLE.indexOf('\n\n'))}\n`],
  ])('%s: those that name their architectures', (name, text) => {
    expect(Object.keys(scope([{ path: `/etc/apt/sources.list.d/${name}`, text }]))).toEqual([NEW]);
  });
});

describe("the archive's address", () => {
  test.each([
    ['http://azure.archive.ubuntu.com/ubuntu/', 'arm64', 'http://ports.ubuntu.com/ubuntu-ports'],
    ['http://ports.ubuntu.com/ubuntu-ports/', 'amd64', 'http://archive.ubuntu.com/ubuntu'],
    ['http://ports.ubuntu.com/ubuntu-ports/', 'i386', 'http://archive.ubuntu.com/ubuntu'],
    ['https://mirror.example.com/ubuntu/', 'riscv64', 'https://mirror.example.com/ubuntu-ports/'],
    ['https://mirror.example.com/ubuntu-ports', 'amd64', 'https://mirror.example.com/ubuntu'],
  ])('%s for %s is %s', (uri, architecture, expected) => {
    expect(archiveAddress(uri, architecture, 'noble')).toBe(expected);
  });

  test('of arm64 is the main one since 25.10', () => {
    const uri = 'http://azure.archive.ubuntu.com/ubuntu/';
    expect(archiveAddress(uri, 'arm64', 'resolute')).toBe('http://archive.ubuntu.com/ubuntu');
    expect(archiveAddress(uri, 'armhf', 'resolute')).toBe('http://ports.ubuntu.com/ubuntu-ports');
    expect(ubuntuArchive('arm64', 'questing')).toBe(ubuntuArchive('amd64', 'questing'));
    expect(ubuntuArchive('arm64', 'noble')).not.toBe(ubuntuArchive('amd64', 'noble'));
  });

  test.each([
    ['amd64', 'arm64', 'noble', true],
    ['amd64', 'i386', 'noble', false],
    ['arm64', 'armhf', 'noble', false],
    ['arm64', 'amd64', 'noble', true],
    ['amd64', 'arm64', 'resolute', false],
    ['amd64', 'armhf', 'resolute', true],
    // Such a machine's own may be either.
    ['arm64', 'amd64', 'resolute', true],
    ['arm64', 'armhf', 'resolute', true],
  ])('from %s to %s of %s: another one is needed: %s', (native, foreign, codename, expected) => {
    expect(needsOtherArchive(native, foreign, codename)).toBe(expected);
  });
});
