import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { BASH_QUESTION, layOutBash } from '../../src/environment/acceleration-bash.js';
import { LayoutError } from '../../src/environment/layout-error.js';
import { MemoryRunner } from '../harness/memory-runner.js';

jest.setTimeout(60_000);

const BASH = '/usr/bin/bash';

/** What the host's own bash tells. */
const told = execFileSync(BASH, BASH_QUESTION.args, { encoding: 'utf8' });
const [type = '', triple = ''] = told.split('\n');

let root: string;

/** A root with bash and what it loads, which is as much as the twins have of it. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-bash-'));
  const libraries = execFileSync('ldd', [BASH], { encoding: 'utf8' }).matchAll(/(\/\S+) \(0x/g);
  for (const path of [BASH, ...[...libraries].flatMap(([, library]) => library ?? [])]) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    cpSync(path, join(root, path), { dereference: true });
  }
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function ofMachine(text: string, name: string): string {
  return text.replaceAll(triple, `${name}-linux-gnu`).replace(type, name);
}

test('the bash of the twins is made to say what that of the environment says', async () => {
  const other = ofMachine(told, 'm68k');
  await layOutBash(new MemoryRunner(), root, other);
  const { command, args } = BASH_QUESTION;
  expect(
    execFileSync('chroot', [root, command, ...args], { encoding: 'utf8', env: { PATH: '/usr/sbin:/usr/bin' } }),
  ).toBe(other);
});

test.each([
  [
    'where it would say something else',
    () => ofMachine(told, 'm68k').replace('version', 'Version'),
    /it says ".*" instead of ".*Version/,
  ],
  ['where that says nothing of the kind', () => '', /it says ".*" instead of ""/],
])('it stays emulated %s', async (_, text, message) => {
  const laid = layOutBash(new MemoryRunner(), root, text());
  await expect(laid).rejects.toThrow(LayoutError);
  await expect(laid).rejects.toMatchObject({ twin: 'bash' });
  await expect(laid).rejects.toThrow(message);
});

test('it stays emulated where it does not start', async () => {
  const before = readFileSync(join(root, BASH));
  rmSync(join(root, 'lib64'), { recursive: true, force: true });
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  const laid = layOutBash(new MemoryRunner(), root, told);
  await expect(laid).rejects.toThrow(LayoutError);
  await expect(laid).rejects.toThrow(/^its native shell could not be set up: /);
  expect(readFileSync(join(root, BASH)).equals(before)).toBe(true);
});
