import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cargoDownloads } from '../../../src/downloads/cargo.js';
import { parseCargoLock } from '../../../src/downloads/cargo-lock.js';
import { goDownloads } from '../../../src/downloads/go.js';
import { readGoFlags } from '../../../src/downloads/go-flags.js';
import { escapeModule, parseGoSum } from '../../../src/downloads/go-sum.js';
import { findLockFolders } from '../../../src/downloads/lock-files.js';
import { keyOf } from '../../../src/downloads/store.js';

const SUM = 'a'.repeat(64);
const COMMIT = '0123456789'.repeat(4);
const OTHER_SUM = 'b'.repeat(64);
const REGISTRY = 'sparse+https://index.example.com/';

function crate(name: string, version: string, checksum = SUM, source = REGISTRY): string {
  return `[[package]]\nname = "${name}"\nversion = "${version}"\nsource = "${source}"\nchecksum = "${checksum}"\n`;
}

describe('Cargo.lock', () => {
  test('gives the crates of registries, and names what it cannot vouch for', () => {
    const text = [
      'version = 4\n',
      '[[package]]\nname = "own"\nversion = "0.1.0"\ndependencies = [\n "alpha",\n]\n',
      crate('alpha', '1.0.0+build.1'),
      `${crate('beta', '2.0.0-rc.1', OTHER_SUM)}dependencies = [\n "alpha",\n]\n`,
      crate('forked', '1.0.0', SUM, `git+https://example.com/forked?rev=1#${COMMIT}`).replace(/checksum.*\n/, ''),
      crate('../escape', '1.0.0'),
      crate('escape', '1/../../x'),
      crate('unsummed', '1.0.0', 'none'),
    ].join('\n');
    const lock = parseCargoLock(text);
    expect(lock.crates).toEqual([
      { name: 'alpha', version: '1.0.0+build.1', source: REGISTRY, checksum: SUM, leaf: true },
      { name: 'beta', version: '2.0.0-rc.1', source: REGISTRY, checksum: OTHER_SUM, leaf: false },
    ]);
    expect(lock.git).toEqual([{ name: 'forked', version: '1.0.0', url: 'https://example.com/forked', commit: COMMIT }]);
    expect(lock.unusable).toEqual(['../escape 1.0.0', 'escape 1/../../x', 'unsummed 1.0.0']);
  });

  test('of the first version has its checksums in a table', () => {
    const text = `${crate('alpha', '1.0.0').replace(/checksum.*\n/, '')}\n[metadata]\n"checksum alpha 1.0.0 (${REGISTRY})" = "${OTHER_SUM}"\n`;
    expect(parseCargoLock(text).crates.map(({ checksum }) => checksum)).toEqual([OTHER_SUM]);
  });

  test('with line ends of Windows reads the same', () => {
    const text = crate('alpha', '1.0.0');
    expect(parseCargoLock(text.replaceAll('\n', '\r\n'))).toEqual(parseCargoLock(text));
  });
});

const H1 = `h1:${'A'.repeat(43)}=`;
const OTHER_H1 = `h1:${'B'.repeat(43)}=`;

describe('go.sum', () => {
  test('gives zips and go.mod files, and names lines that pin nothing', () => {
    const { modules, unusable } = parseGoSum(
      [
        `github.com/Azure/sdk v1.0.0 ${H1}`,
        `github.com/Azure/sdk v1.0.0/go.mod ${OTHER_H1}`,
        `gopkg.in/yaml.v3 v3.0.0-20200313102051-9f266ea9e77c ${H1}`,
        `../../escape v1.0.0 ${H1}`,
        `example.com/a/../b v1.0.0 ${H1}`,
        `/etc/passwd v1.0.0 ${H1}`,
        `example.com/a v1.0.0/../../x ${H1}`,
        'example.com/a v1.0.0 h2:whatever',
        // Of one architecture, and large.
        `golang.org/toolchain v0.0.1-go1.26.0.linux-amd64 ${H1}`,
        `golang.org/toolchain v0.0.1-go1.26.0.linux-amd64/go.mod ${OTHER_H1}`,
        '',
      ].join('\n'),
    );
    expect(modules).toEqual([
      { path: 'github.com/Azure/sdk', version: 'v1.0.0', file: 'zip', checksum: H1 },
      { path: 'github.com/Azure/sdk', version: 'v1.0.0', file: 'mod', checksum: OTHER_H1 },
      { path: 'gopkg.in/yaml.v3', version: 'v3.0.0-20200313102051-9f266ea9e77c', file: 'zip', checksum: H1 },
    ]);
    expect(unusable).toHaveLength(5);
  });

  test('paths are escaped as go escapes them', () => {
    expect(escapeModule('github.com/Azure/SDK')).toBe('github.com/!azure/!s!d!k');
  });
});

describe('a checkout', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'archway-locks-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function put(path: string, text = ''): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  test('has lock files at any depth, but not in copies of other code or in what can be built again', async () => {
    for (const path of [
      'Cargo.lock',
      'a/b/Cargo.lock',
      'vendor/x/Cargo.lock',
      'node_modules/y/Cargo.lock',
      '.git/Cargo.lock',
    ])
      put(path);
    put('target/CACHEDIR.TAG');
    put('target/package/z/Cargo.lock');
    put('svc/go.mod');
    put('svc/testdata/m/go.mod');
    const found = await findLockFolders(root, []);
    expect(found.cargo.map((path) => relative(root, path))).toEqual(['', 'a/b']);
    expect(found.go.map((path) => relative(root, path))).toEqual(['svc']);
  });

  test('a folder that was named and has no lock file is a mistake', async () => {
    put('a/Cargo.lock');
    put('b/readme');
    await expect(findLockFolders(root, ['a', 'b', 'c'])).rejects.toThrow(/^'b', 'c': there is no Cargo.lock/);
  });

  test('makes the same key in any folder, order and number of workspaces, and another when a checksum differs', async () => {
    put('x/Cargo.lock', crate('alpha', '1.0.0') + crate('beta', '1.0.0', OTHER_SUM));
    put('y/deep/Cargo.lock', crate('beta', '1.0.0', OTHER_SUM) + crate('alpha', '1.0.0'));
    put('z/Cargo.lock', crate('alpha', '1.0.0') + crate('beta', '1.0.0', 'c'.repeat(64)));
    const keyFor = async (...folders: string[]): Promise<string | undefined> => {
      const set = await cargoDownloads(
        root,
        folders.map((folder) => join(root, folder)),
        false,
      );
      return set && keyOf(set, 'archway').exact;
    };
    const key = await keyFor('x');
    expect(key).toMatch(/^archway-cargo-v1-[0-9a-f]{64}$/);
    expect(await keyFor('y/deep')).toBe(key);
    expect(await keyFor('x', 'y/deep')).toBe(key);
    expect(await keyFor('z')).not.toBe(key);
  });

  test('that vendors its modules needs none, and says so', async () => {
    put('a/go.mod', 'module a\n');
    put('a/go.sum', `example.com/m v1.0.0 ${H1}\n`);
    put('a/vendor/modules.txt');
    put('b/go.mod', 'module b\n');
    put('b/go.sum', `example.com/n v1.0.0 ${H1}\n`);
    const set = await goDownloads(root, await findLockFolders(root, []), readGoFlags({ GOENV: 'off' }));
    expect(set?.lockFiles).toEqual(['b/go.sum']);
    expect(set?.notes).toEqual([expect.stringMatching(/^a: builds from its vendor folder/)]);
    const setWith = async (env: Record<string, string>) =>
      await goDownloads(root, await findLockFolders(root, []), readGoFlags({ GOENV: 'off', ...env }));
    expect(await setWith({ GOFLAGS: '-trimpath -mod=vendor' })).toBeUndefined();
    // What go takes from the vendor folder by itself, it downloads when told to.
    expect((await setWith({ GOFLAGS: '-mod=mod' }))?.lockFiles).toEqual(['a/go.sum', 'b/go.sum']);
    put('a/go.mod', 'module a\n\ngo 1.13\n');
    expect((await setWith({}))?.lockFiles).toEqual(['a/go.sum', 'b/go.sum']);
    put('env', 'GOFLAGS=-mod=vendor\n');
    expect(await setWith({ GOENV: join(root, 'env') })).toBeUndefined();
  });

  test('with another go.mod has the sums beside that', async () => {
    put('a/go.mod', 'module a\n');
    put('a/go.sum', `example.com/m v1.0.0 ${H1}\n`);
    put('a/tools.sum', `example.com/n v1.0.0 ${H1}\n`);
    const set = await goDownloads(
      root,
      await findLockFolders(root, []),
      readGoFlags({ GOFLAGS: '-modfile=tools.mod' }),
    );
    expect(set?.lockFiles).toEqual(['a/tools.sum']);
  });

  test('with GOWORK=off has no workspace', async () => {
    put('go.work', 'go 1.22\nuse ./a\n');
    put('go.work.sum', `example.com/w v1.0.0 ${H1}\n`);
    put('a/go.mod', 'module a\n');
    put('a/go.sum', `example.com/m v1.0.0 ${H1}\n`);
    const found = await findLockFolders(root, []);
    expect((await goDownloads(root, found, readGoFlags({ GOENV: 'off' })))?.lockFiles).toHaveLength(2);
    expect((await goDownloads(root, found, readGoFlags({ GOENV: 'off', GOWORK: 'off' })))?.lockFiles).toEqual([
      'a/go.sum',
    ]);
  });

  test('with a Go workspace reads the sums of the workspace and of its modules once', async () => {
    put('go.work', 'go 1.22\n\nuse (\n\t./a // first\n\t./b\n)\nuse ./c\n');
    put('go.work.sum', `example.com/w v1.0.0 ${H1}\n`);
    for (const name of ['a', 'b', 'c', 'apart']) {
      put(`${name}/go.mod`, `module ${name}\n`);
      put(`${name}/go.sum`, `example.com/${name} v1.0.0 ${H1}\n`);
    }
    const set = await goDownloads(root, await findLockFolders(root, []), readGoFlags({ GOENV: 'off' }));
    expect([...(set?.lockFiles ?? [])].sort()).toEqual([
      'a/go.sum',
      'apart/go.sum',
      'b/go.sum',
      'c/go.sum',
      'go.work.sum',
    ]);
  });
});
