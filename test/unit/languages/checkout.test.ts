import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { Checkout } from '../../../src/languages/checkout.js';
import { MemoryRunner } from '../../harness/memory-runner.js';
import { writeFiles } from '../../harness/package-files.js';

async function checkout(): Promise<Checkout> {
  const root = writeFiles({ 'a.txt': 'a' });
  execFileSync('git', ['init', '--quiet', root]);
  const read = await Checkout.read(new MemoryRunner(), root);
  if (read === undefined) throw new Error('no checkout');
  return read;
}

test('an answer is worked out once for all who ask at the same time, or later', async () => {
  const one = await checkout();
  let works = 0;
  const ask = async (): Promise<number> => await one.once('key', () => ++works);
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
});

test('of large answers those that were asked for last are kept, and no more', async () => {
  const one = await checkout();
  const worked: string[] = [];
  const ask = async (key: string): Promise<string> =>
    await one.recent(key, () => {
      worked.push(key);
      return Promise.resolve(key.toUpperCase());
    });
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['A', 'A', 'B']);
  for (let count = 0; count < 31; count++) {
    await ask(`other ${String(count)}`);
    await ask('a');
  }
  worked.length = 0;
  expect(await ask('a')).toBe('A');
  expect(await ask('b')).toBe('B');
  expect(worked).toEqual(['b']);
});
