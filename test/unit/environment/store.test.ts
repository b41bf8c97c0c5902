import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { EnvironmentStore, KEEP_HOURS } from '../../../src/environment/store.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let tools: string;
let store: EnvironmentStore;
let makings: number;

beforeEach(() => {
  tools = mkdtempSync(join(tmpdir(), 'archway-store-'));
  store = new EnvironmentStore(new MemoryRunner({ toolCacheDirectory: tools }));
  makings = 0;
});

afterEach(() => {
  rmSync(tools, { recursive: true, force: true });
});

async function keep(recipe: object): Promise<string> {
  return await store.keepFolder('things', recipe, async (folder) => {
    makings++;
    await writeFile(join(folder, 'made'), String(makings));
  });
}

/** Makes what is kept at a path as old as that. @returns its new path */
function age(path: string, hours: number): string {
  const [key = ''] = basename(path).split('-');
  const older = join(
    tools,
    'archway-environments/things',
    `${key}-${String(Math.floor(Date.now() / 1000 - hours * 3600))}`,
  );
  mkdirSync(older);
  writeFileSync(join(older, 'made'), 'old');
  rmSync(path, { recursive: true });
  return older;
}

test('what was made is kept by its recipe', async () => {
  const first = await keep({ of: 1 });
  expect(await keep({ of: 1 })).toBe(first);
  expect(await keep({ of: 2 })).not.toBe(first);
  expect(makings).toBe(2);
  expect(readdirSync(join(tools, 'archway-environments/scratch'))).toEqual([]);
});

test('two that want the same at once make it once', async () => {
  const [one, other] = await Promise.all([keep({}), keep({})]);
  expect(one).toBe(other);
  expect(makings).toBe(1);
});

test('what has grown old is made anew, and stays for jobs that use it', async () => {
  const old = age(await keep({}), KEEP_HOURS + 1);
  const fresh = await keep({});
  expect(fresh).not.toBe(old);
  expect(makings).toBe(2);
  expect(existsSync(join(old, 'made'))).toBe(true);
  expect(await keep({})).toBe(fresh);
});

test('what no job can use any more is removed when something is made', async () => {
  const unused = age(await keep({ of: 1 }), 2 * KEEP_HOURS + 1);
  const used = await keep({ of: 2 });
  expect(readdirSync(join(tools, 'archway-environments/things'))).toEqual([basename(used)]);
  expect(existsSync(unused)).toBe(false);
});

test('what failed is not kept', async () => {
  const broken = store.keepFolder('things', {}, () => Promise.reject(new Error('no network')));
  await expect(broken).rejects.toThrow('no network');
  expect(readdirSync(join(tools, 'archway-environments/things'))).toEqual([]);
  expect(readdirSync(join(tools, 'archway-environments/scratch'))).toEqual([]);
  await keep({});
  expect(makings).toBe(1);
});
