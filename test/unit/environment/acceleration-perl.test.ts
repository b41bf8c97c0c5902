import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { perlPrograms, scriptMount } from '../../../src/environment/acceleration-perl.js';
import type { World } from '../../../src/environment/world.js';
import { findPlatform, type Platform } from '../../../src/platform/platform.js';

const host = findPlatform('linux/amd64') as Platform;
const PERL = `/usr/lib/${host.multiarch}/archway-perl`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-perl-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A world with scripts by their paths, and packages of modules in machine code. */
function worldWith(scripts: Readonly<Record<string, string>>, modules: readonly string[] = []): World {
  const lines = [
    ...Object.entries(scripts).map(([path, text]) => `script ${path} ${Buffer.from(text).toString('hex')}`),
    ...modules.map((name) => `module ${name}`),
  ];
  return {
    folder,
    read: () => Promise.resolve(undefined),
    existing: () => Promise.resolve(new Set()),
    output: () => Promise.resolve(`${lines.join('\n')}\n`),
  };
}

const INSTALLED = new Map([
  ['dpkg-dev', '1.22.21'],
  ['perl-base', '5.40.1-6'],
  ['libperl5.40', '5.40.1-6'],
  ['libfile-fcntllock-perl', '0.22-4+b4'],
]);

describe('scripts in Perl', () => {
  test("are run by the host's Perl, for which the packages of modules in machine code have to be the same", async () => {
    const world = worldWith({ '/usr/bin/dpkg-vendor': '#!/usr/bin/perl\nexit 0;\n' }, [
      'libfile-fcntllock-perl',
      'gone',
    ]);
    const [one, ...others] = await perlPrograms(world, INSTALLED, host);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      path: '/usr/bin/dpkg-vendor',
      twin: PERL,
      package: 'perl-base',
      libraries: ['libperl5.40', 'libfile-fcntllock-perl'],
    });
    expect(one?.obstacle).toBeUndefined();
  });

  test.each([
    ['/usr/bin/dh_perl', '#!/usr/bin/perl\nuse Config;\n'],
    ['/usr/bin/dh_one', '#!/usr/bin/perl\nprint $Config{archname};\n'],
    ['/usr/bin/dh_two', '#!/usr/bin/perl\nsystem($^X, "x.pl");\n'],
    ['/usr/bin/dpkg-genbuildinfo', '#!/usr/bin/perl\nPOSIX::uname();\n'],
    ['/usr/bin/dh_auto_build', '#!/usr/bin/perl\nexit 0;\n'],
  ])('stay emulated where they ask of the machine: %s', async (path, text) => {
    const [one] = await perlPrograms(worldWith({ [path]: text }), INSTALLED, host);
    expect(one?.obstacle).toBe('it asks for which machine its Perl was built');
  });

  test('are not looked for where Debian builds nothing', async () => {
    const world = { ...worldWith({}), output: () => Promise.reject(new Error('it was asked')) };
    expect(await perlPrograms(world, new Map([['perl-base', '5.40.1-6']]), host)).toEqual([]);
    expect(await perlPrograms(world, new Map([['dpkg-dev', '1.22.21']]), host)).toEqual([]);
  });

  test.each([
    ['#!/usr/bin/perl -w\n', `#!${PERL} -w\n`],
    ['#! /usr/bin/perl\n', `#!${PERL}\n`],
  ])('are changed in nothing but their first line: %j', async (line, changed) => {
    const rest = Buffer.from([...Buffer.from("print '#!/usr/bin/perl';\n"), 0xe9, 0xff, 0x00]);
    const script = Buffer.concat([Buffer.from(line), rest]);
    const { source, target, readOnly } = await scriptMount({ folder }, { path: '/usr/bin/dh', twin: PERL, script });
    expect([target, readOnly]).toEqual(['/usr/bin/dh', true]);
    expect(readFileSync(source)).toEqual(Buffer.concat([Buffer.from(changed), rest]));
    expect(statSync(source).mode & 0o777).toBe(0o755);
  });
});
