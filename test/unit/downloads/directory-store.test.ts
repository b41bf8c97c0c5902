import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { directoryStore } from '../../../src/downloads/directory-store.js';
import { plainItem, Rejection, type Item } from '../../../src/downloads/item.js';
import { keyOf, type StoredItem } from '../../../src/downloads/store.js';
import { hash } from '../../harness/download-world.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let folder: string;
const KEY = keyOf({ ecosystem: 'cargo', digest: '1'.repeat(64) }, 'archway');
const OTHER = keyOf({ ecosystem: 'cargo', digest: '2'.repeat(64) }, 'archway');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-store-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function itemOf(content: Buffer): Item {
  const address = hash(content);
  const facts = { id: `crate/${address}`, address, path: '/nowhere', pinned: true, maxBytes: 10_000 };
  return plainItem(facts, (actual) => {
    if (hash(actual) !== address) throw new Rejection('wrong');
  });
}

const CONTENTS = ['one', 'two', 'three'].map((word) => Buffer.from(word.repeat(300)));

async function save(contents: readonly Buffer[], key = KEY, maxBytes = 1e9): Promise<number | 'taken'> {
  const stored = contents.map((content): StoredItem => {
    const item = itemOf(content);
    return { item, entry: { id: item.id, size: content.length, sha256: hash(content) } };
  });
  const contentOf = async (id: string): Promise<Buffer> =>
    await Promise.resolve(contents.find((one) => `crate/${hash(one)}` === id) ?? Buffer.alloc(0));
  return await directoryStore(new MemoryRunner(), folder, maxBytes).save(key, stored, contentOf);
}

async function read(content: Buffer, key = KEY): Promise<Buffer | undefined> {
  const stock = await directoryStore(new MemoryRunner(), folder, 1e9).open(key);
  return await stock?.read(itemOf(content));
}

function files(name: string): string[] {
  return readdirSync(join(folder, 'v1', name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('a directory store', () => {
  test('gives back what was saved, to sets that share it too, and stores it once', async () => {
    const store = directoryStore(new MemoryRunner(), folder, 1e9);
    expect(await store.open(KEY)).toBeUndefined();
    expect(await save(CONTENTS)).toBe(900 + 900 + 1500);
    expect((await store.open(KEY))?.exact).toBe(true);
    const other = await store.open(OTHER);
    expect(other?.exact).toBe(false);
    for (const content of CONTENTS) expect(await other?.read(itemOf(content))).toEqual(content);
    expect(await other?.read(itemOf(Buffer.from('four')))).toBeUndefined();
    expect(await save([...CONTENTS, Buffer.from('four')], OTHER)).toBe(4);
    expect(files('objects')).toHaveLength(4);
    expect(files('partial')).toEqual([]);
  });

  test.each([
    [
      'damaged',
      (path: string) => writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, -1), Buffer.from('x')])),
    ],
    ['cut off', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -1))],
    ['empty', (path: string) => writeFileSync(path, '')],
    ['huge', (path: string) => writeFileSync(path, Buffer.alloc(20_000))],
  ])('refuses an object that is %s, and takes it again once it was discarded', async (_, spoil) => {
    await save(CONTENTS);
    for (const path of files('objects')) spoil(path);
    const store = directoryStore(new MemoryRunner(), folder, 1e9);
    const stock = await store.open(KEY);
    for (const content of CONTENTS) {
      await expect(stock?.read(itemOf(content))).rejects.toMatchObject({ name: 'Rejection' });
      await stock?.discard(itemOf(content));
    }
    expect(await store.has(KEY)).toBe(false);
    expect(await save(CONTENTS)).toBe(3300);
    for (const content of CONTENTS) expect(await read(content)).toEqual(content);
  });

  test('makes room by removing what was unused for longest, and knows that a set is no longer whole', async () => {
    await save(CONTENTS);
    const longAgo = Date.now() / 1000 - 7 * 24 * 3600;
    for (const path of files('objects')) utimesSync(path, longAgo, longAgo);
    const [used, ...unused] = CONTENTS;
    expect(await read(used ?? Buffer.alloc(0))).toEqual(used);
    const more = Buffer.alloc(2000, 'm');
    await save([more], OTHER, 3500);
    expect(await read(used ?? Buffer.alloc(0))).toEqual(used);
    expect(await read(more)).toEqual(more);
    for (const content of unused) expect(await read(content)).toBeUndefined();
    const store = directoryStore(new MemoryRunner(), folder, 1e9);
    expect([await store.has(KEY), await store.has(OTHER)]).toEqual([false, true]);
    expect(files('sets')).toHaveLength(1);
  });

  test('leaves making room to the job that does it already, unless that job has died', async () => {
    await save(CONTENTS);
    const lock = join(folder, 'v1', 'making-room');
    mkdirSync(lock);
    await save(CONTENTS, KEY, 1000);
    expect(files('objects')).toHaveLength(3);
    utimesSync(lock, 1, 1);
    await save(CONTENTS, KEY, 1000);
    expect(files('objects').length).toBeLessThan(3);
  });

  test('clears away what jobs that died were writing', async () => {
    await save(CONTENTS);
    const partial = join(folder, 'v1', 'partial');
    writeFileSync(join(partial, 'old'), 'x');
    utimesSync(join(partial, 'old'), 1, 1);
    writeFileSync(join(partial, 'new'), 'x');
    await save(CONTENTS, KEY, 1000);
    expect(readdirSync(partial)).toEqual(['new']);
  });
});
