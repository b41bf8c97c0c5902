import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { selectPaths } from '../../../src/artifact/index.js';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-glob-'));
  for (const file of [
    'a.deb',
    'out/b.deb',
    'out/x/c.deb',
    'out/x/c.txt',
    'out/.hidden/d.deb',
    'out/.e.deb',
    'out/a+b.deb',
  ]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  symlinkSync('.', join(root, 'out/loop'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test.each([
  [['a.deb'], ['a.deb']],
  [['./out/'], ['out']],
  [['.'], ['.']],
  [['*.deb'], ['a.deb']],
  [['out/*.deb'], ['out/a+b.deb', 'out/b.deb']],
  [['out/.*.deb'], ['out/.e.deb']],
  [['out/?.deb'], ['out/b.deb']],
  [['**/*.deb'], ['a.deb', 'out/a+b.deb', 'out/b.deb', 'out/x/c.deb']],
  [['out/**/c.*'], ['out/x/c.deb', 'out/x/c.txt']],
  [
    ['**/*.deb', '!out/x/*', '!a.deb'],
    ['out/a+b.deb', 'out/b.deb'],
  ],
  [
    ['out/b.deb', 'out/*.deb'],
    ['out/a+b.deb', 'out/b.deb'],
  ],
  [['out/a+?.deb'], ['out/a+b.deb']],
])('%j selects %j', async (patterns, expected) => {
  expect(await selectPaths(root, patterns)).toEqual(expected);
});

test('an absolute pattern gives absolute paths', async () => {
  expect(await selectPaths('/', [join(root, 'out/x/*.deb')])).toEqual([join(root, 'out/x/c.deb')]);
});

test.each([['nowhere'], ['out/*.rpm'], ['a.deb/below'], ['*/nowhere/**']])(
  '%s, which finds nothing, is an error',
  async (pattern) => {
    await expect(selectPaths(root, [pattern])).rejects.toThrow(`'${pattern}' matches no file or folder`);
  },
);

test('taking away all is an error', async () => {
  await expect(selectPaths(root, ['a.deb', '!*.deb'])).rejects.toThrow(/Nothing is left/);
});
