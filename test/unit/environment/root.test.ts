import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeInRoot, platformOfProgram, resolveInRoot } from '../../../src/environment/executable.js';
import { readerOfRoot } from '../../../src/environment/read-inside.js';
import { findUser } from '../../../src/environment/users.js';
import { platformOfNode } from '../../../src/platform/platform.js';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-root-'));
  mkdirSync(join(root, 'etc'));
  mkdirSync(join(root, 'usr/bin'), { recursive: true });
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\nbuild:x:1000:100::/home/build:/bin/sh\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nusers:x:100:\nkvm:x:106:build\n');
  writeFileSync(join(root, 'usr/bin/dash'), '#!');
  symlinkSync('usr/bin', join(root, 'bin'));
  symlinkSync('dash', join(root, 'usr/bin/sh'));
  symlinkSync('/usr/bin/dash', join(root, 'usr/bin/absolute'));
  symlinkSync('../../../../../../usr/bin/dash', join(root, 'usr/bin/climbing'));
  symlinkSync('circle', join(root, 'circle'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a user of a root', () => {
  test.each([
    ['build', { name: 'build', uid: 1000, gid: 100, home: '/home/build' }],
    ['1000', { name: 'build', uid: 1000, gid: 100, home: '/home/build' }],
    ['build:kvm', { name: 'build', uid: 1000, gid: 106, home: '/home/build' }],
    ['77', { name: '', uid: 77, gid: 77, home: '/' }],
    ['77:88', { name: '', uid: 77, gid: 88, home: '/' }],
  ])('%s', async (spelling, user) => {
    expect(await findUser(readerOfRoot(root), spelling)).toEqual(user);
  });

  test('one that is not there is refused with those that are', async () => {
    await expect(findUser(readerOfRoot(root), 'nobody')).rejects.toThrow(/User 'nobody' is not known.*root, build/);
    await expect(findUser(readerOfRoot(root), 'build:wheel')).rejects.toThrow(/Group 'wheel' is not known/);
  });
});

describe('a path of a root', () => {
  test.each(['/bin/sh', '/usr/bin/absolute', '/usr/bin/climbing', '/usr/bin/dash'])('%s stays in it', async (path) => {
    expect(await resolveInRoot(root, path)).toBe(join(root, 'usr/bin/dash'));
  });

  test.each(['/usr/bin/none', '/none/at/all', '/circle', '/usr/bin/dash/below'])('%s is not there', async (path) => {
    expect(await resolveInRoot(root, path)).toBeUndefined();
  });

  test.each([
    ['/bin/new/one', '/usr/bin/new/one'],
    ['/bin/absolute', '/usr/bin/dash'],
    ['/bin/../new', '/usr/new'],
    ['/none/at/all', '/none/at/all'],
    ['/circle', '/circle'],
  ])('%s, which is to be made, is %s', async (path, place) => {
    expect(await placeInRoot(root, path)).toBe(place);
  });
});

test('the platform of a program is in its header', async () => {
  expect((await platformOfProgram(process.execPath))?.name).toBe(platformOfNode()?.name);
  expect(await platformOfProgram(join(root, 'usr/bin/dash'))).toBeUndefined();
});
