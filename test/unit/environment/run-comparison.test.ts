import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareBuilt } from '../../../src/actions/run/comparison.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-comparison-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Makes archives in a folder of their own, from members with their text. */
function archives(name: string, files: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const room = join(folder, name);
  mkdirSync(room);
  for (const [file, members] of Object.entries(files)) {
    const parts = mkdtempSync(join(folder, 'parts-'));
    for (const [member, text] of Object.entries(members)) writeFileSync(join(parts, member), text);
    execFileSync('ar', ['rcsD', join(room, file), ...Object.keys(members)], { cwd: parts });
  }
  return room;
}

test("of a Rust library all but the compiler's notes has to be the same, of others everything", async () => {
  const plain = archives('plain', {
    'liba.rlib': { 'lib.rmeta': '12', 'a.o': 'object' },
    'libb.rlib': { 'lib.rmeta': '12', 'b.o': 'object' },
    'libc.a': { 'lib.rmeta': '12' },
  });
  const fast = archives('fast', {
    'liba.rlib': { 'lib.rmeta': '21', 'a.o': 'object' },
    'libb.rlib': { 'lib.rmeta': '12', 'b.o': 'objekt' },
    'libc.a': { 'lib.rmeta': '21' },
  });
  const { compared, different } = await compareBuilt(plain, fast);
  expect(compared).toBe(3);
  expect(different.map((line) => line.split(':')[0])).toEqual(['libb.rlib', 'libc.a']);
});
