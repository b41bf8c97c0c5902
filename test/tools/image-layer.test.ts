import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { packChanges } from '../../src/environment/image-layer.js';
import { layOver, removeLaidOver } from '../../src/environment/overlay.js';
import { MemoryRunner } from '../harness/memory-runner.js';

let folder: string;
let below: string;
let scratch: string;
const runner = new MemoryRunner();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-layer-'));
  [below, scratch] = [join(folder, 'below'), join(folder, 'scratch')];
  for (const path of ['etc/old', 'usr/bin']) mkdirSync(join(below, path), { recursive: true });
  mkdirSync(scratch);
  for (const path of ['etc/old/file', 'usr/bin/program']) writeFileSync(join(below, path), path);
});

afterEach(async () => {
  await removeLaidOver(runner, scratch);
  rmSync(folder, { recursive: true, force: true });
});

/** Changes the root by shell text, and lists what was packed, with owners and modes; undefined where nothing was. */
async function packed(text: string): Promise<readonly string[] | undefined> {
  const root = await layOver(runner, below, scratch);
  execFileSync('sh', ['-ec', text], { cwd: root });
  const layer = await packChanges(runner, below, scratch);
  if (layer === undefined) return undefined;
  const list = execFileSync('tar', ['--list', '--verbose', '--numeric-owner', '--file', layer], { encoding: 'utf8' });
  const words = list.trim().split('\n');
  return words.map((line) => line.replace(/^(\S+) +(\S+) .*?\d\d:\d\d (.*)$/, '$1 $2 $3')).sort();
}

test('what is new or changed is packed, and nothing else', async () => {
  const text =
    'umask 022; mkdir -p opt/new; echo 1 > "opt/new/a b"; chown 7:8 opt/new/*; chmod 4755 usr/bin/program; ln opt/new/* opt/two; ln -s /nowhere etc/link';
  expect(await packed(text)).toEqual([
    '-rw-r--r-- 7/8 ./opt/new/a b',
    '-rwsr-xr-x 0/0 ./usr/bin/program',
    'drwxr-xr-x 0/0 ./etc/',
    'drwxr-xr-x 0/0 ./opt/',
    'drwxr-xr-x 0/0 ./opt/new/',
    'drwxr-xr-x 0/0 ./usr/',
    'drwxr-xr-x 0/0 ./usr/bin/',
    'hrw-r--r-- 7/8 ./opt/two link to ./opt/new/a b',
    'lrwxrwxrwx 0/0 ./etc/link -> /nowhere',
  ]);
});

test('a file whose mode alone was changed is packed with what is in it', async () => {
  const root = await layOver(runner, below, scratch);
  execFileSync('chmod', ['700', join(root, 'usr/bin/program')]);
  const layer = (await packChanges(runner, below, scratch)) ?? '';
  expect(
    execFileSync('tar', ['--extract', '--to-stdout', '--file', layer, './usr/bin/program'], { encoding: 'utf8' }),
  ).toBe('usr/bin/program');
});

test.each([
  ['a file', 'rm etc/old/file'],
  ['a folder', 'rm -r etc/old'],
  ['a folder that is made anew', 'rm -r etc/old; mkdir etc/old'],
  ['a folder in whose place is a file', 'rm -r etc/old; touch etc/old'],
  ['a file in whose place is a folder', 'rm usr/bin/program; mkdir usr/bin/program'],
])('where something is gone, nothing is packed: %s', async (_, text) => {
  expect(await packed(text)).toBeUndefined();
});

test('of a root that is a copy nothing is packed', async () => {
  mkdirSync(join(scratch, 'root'));
  expect(await packChanges(runner, below, scratch)).toBeUndefined();
});
