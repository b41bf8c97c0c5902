import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { OwnApt } from '../../../src/environment/apt-config.js';
import { readOwnApt } from '../../../src/environment/own-apt.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-own-apt-'));
  root = join(folder, 'root');
  write('usr/bin/apt-get', '');
  write('var/lib/dpkg/status', '');
  write('etc/apt/sources.list', 'deb http://archive.example/debian trixie main\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function read(): Promise<OwnApt> {
  return await readOwnApt(new MemoryRunner(), root, folder);
}

describe("a root's sources", () => {
  test('are taken in both forms, with keys where the host sees them', async () => {
    write('usr/share/keyrings/one.gpg', 'key');
    symlinkSync('/usr/share/keyrings/one.gpg', join(root, 'usr/share/keyrings/link.gpg'));
    write(
      'etc/apt/sources.list.d/a.list',
      'deb [arch=arm64 signed-by=/usr/share/keyrings/link.gpg] https://a.example x y\n',
    );
    write(
      'etc/apt/sources.list.d/b.sources',
      'Types: deb\nURIs: http://b.example/one\n http://b.example/two\nSuites: x\nComponents: y\nSigned-By: /usr/share/keyrings/one.gpg\n',
    );
    write('etc/apt/sources.list.d/c.list.bak', 'deb cdrom:x y z\n');
    const key = join(root, 'usr/share/keyrings/one.gpg');
    expect((await read()).sources).toEqual({
      'sources.list': 'deb http://archive.example/debian trixie main\n',
      'a.list': `deb [arch=arm64 signed-by=${key}] https://a.example x y\n`,
      'b.sources': `Types: deb\nURIs: http://b.example/one\n http://b.example/two\nSuites: x\nComponents: y\nSigned-By: ${key}\n`,
    });
  });

  test('keep keys that are in them as they are', async () => {
    const text =
      'Types: deb\nURIs: http://b.example\nSuites: x\nComponents: y\nSigned-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n ab/cd/ef=\n -----END PGP PUBLIC KEY BLOCK-----\n';
    write('etc/apt/sources.list.d/b.sources', text);
    expect((await read()).sources['b.sources']).toBe(text);
  });
});

test('settings by which packages are chosen are kept, and none by which the host would do something', async () => {
  write(
    'etc/apt/apt.conf.d/99own',
    [
      'APT::Install-Recommends "false";',
      'APT::Default-Release "trixie";',
      'APT::Get::Allow-Downgrades "true";',
      'Acquire::Check-Valid-Until "false";',
      'Acquire::http::Proxy-Auto-Detect "/usr/local/bin/proxy";',
      'Dir::Bin::dpkg "/usr/local/bin/dpkg";',
      'DPkg::Options { "--force-confnew"; "--pre-invoke=/bin/evil"; };',
      // As Debian's images and debconf have them.
      'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };',
      'DPkg::Pre-Install-Pkgs {"/usr/sbin/dpkg-preconfigure --apt || true";};',
    ].join('\n'),
  );
  write('etc/dpkg/dpkg.cfg', '# Comment\nno-debsig\nlog /var/log/dpkg.log\n');
  write(
    'etc/dpkg/dpkg.cfg.d/docker',
    'path-exclude /usr/share/doc/*\npath-include = "/usr/share/doc/*/copyright"\nforce-unsafe-io\n',
  );
  const { settings, ...more } = await read();
  expect(settings).toEqual(
    expect.arrayContaining([
      'APT::Get::Allow-Downgrades "true";',
      'APT::Default-Release "trixie";',
      'Acquire::Check-Valid-Until "false";',
    ]),
  );
  expect(settings.filter((line) => /^(Dir|DPkg)|Auto-Detect|Install-Recommends/.test(line))).toEqual([]);
  expect(more).toEqual({
    sources: { 'sources.list': 'deb http://archive.example/debian trixie main\n' },
    dpkg: [
      '--path-exclude=/usr/share/doc/*',
      '--path-include=/usr/share/doc/*/copyright',
      '--force-unsafe-io',
      '--no-debsig',
      '--force-confnew',
    ],
    recommends: false,
  });
});

test('recommended packages are installed where nothing says otherwise', async () => {
  expect((await read()).recommends).toBe(true);
});

test.each([
  ['usr/bin/apt-get', undefined, /^it has no \/usr\/bin\/apt-get$/],
  ['var/lib/dpkg/arch', 'arm64\namd64\n', /^it has packages of arm64 and amd64$/],
  ['etc/apt/sources.list', '# Nothing.\n', /^its apt has no sources$/],
  ['etc/apt/sources.list', 'deb file:/srv/packages ./\n', /^it has packages from file:\/srv\/packages$/],
  [
    'etc/apt/sources.list.d/x.sources',
    'Types: deb\nURIs: cdrom:[x]\nSuites: ./\n',
    /^it has packages from cdrom:\[x\]$/,
  ],
  ['etc/apt/sources.list', 'deb [signed-by=/none.gpg] http://a.example x y\n', /^it has no keys in \/none\.gpg$/],
  ['etc/apt/apt.conf.d/hook', 'DPkg::Post-Invoke { "touch /hooked"; };', /^its apt runs `touch \/hooked`$/],
  ['etc/apt/apt.conf.d/hook', 'APT::Update::Pre-Invoke { "rm -f / || true"; };', /^its apt runs `rm -f \/ \|\| true`$/],
  ['etc/dpkg/dpkg.cfg.d/hook', 'post-invoke=touch /hooked\n', /^its dpkg is told to `post-invoke=touch \/hooked`$/],
])('what the host cannot do as the root does is told: %s', async (path, text, expected) => {
  if (text === undefined) rmSync(join(root, path));
  else write(path, text);
  await expect(read()).rejects.toThrow(expected);
});
