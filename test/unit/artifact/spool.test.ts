import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ByteStream } from '../../../src/artifact/archive/byte-stream.js';
import { decompressed } from '../../../src/artifact/archive/compression.js';
import { release } from '../../../src/artifact/archive/release.js';
import { Spool } from '../../../src/artifact/archive/spool.js';
import { bufferSource, CHUNK, FormatError } from '../../../src/artifact/bytes.js';
import { Lanes } from '../../../src/artifact/open/lanes.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const MEBIBYTE = 1024 * 1024;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-spool-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A stream in pieces of odd sizes, each of which is gone when the next one is asked for. */
function stream(bytes: Buffer): ByteStream {
  return new ByteStream(
    // eslint-disable-next-line @typescript-eslint/require-await
    (async function* () {
      for (let at = 0, size = 1; at < bytes.length; at += size, size = 1 + ((size * 7919) % 300_000)) {
        const piece = Buffer.from(bytes.subarray(at, at + size));
        yield piece;
        piece.fill(0xee);
      }
    })(),
  );
}

test.each([
  ['in memory', 3.5 * MEBIBYTE, 0],
  ['in a file where it is too large', 30 * MEBIBYTE, 1],
])('a stream can be read in any order: %s', async (_, size, files) => {
  const bytes = randomBytes(size);
  await new Spool(folder).with(stream(bytes), async (source) => {
    expect(source.size).toBe(bytes.length);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(2 * MEBIBYTE), async (at, length) => {
        const end = Math.min(at + length, bytes.length);
        expect(source.read(at, end - at).equals(bytes.subarray(at, end))).toBe(true);
        await Promise.resolve();
      }),
      { numRuns: 200 },
    );
    expect(() => source.read(bytes.length, 1)).toThrow(FormatError);
    expect(readdirSync(folder)).toHaveLength(files);
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('what is kept at the same time shares one bound, and gives its memory back', async () => {
  const spool = new Spool(folder);
  const bytes = randomBytes(20 * MEBIBYTE);
  const nest = async (depth: number): Promise<number> =>
    await spool.with(stream(bytes), async (source) => {
      expect(source.read(0, source.size).equals(bytes)).toBe(true);
      return depth === 1 ? readdirSync(folder).length : await nest(depth - 1);
    });
  for (let round = 0; round < 2; round++) expect([await nest(2), await nest(3)]).toEqual([0, 1]);
});

test('what is decompressed is right, piece by piece, while the memory of each is given back', async () => {
  for (const bytes of [randomBytes(2 * MEBIBYTE), Buffer.alloc(3 * MEBIBYTE, 'abc'), Buffer.alloc(0)]) {
    const pieces: Buffer[] = [];
    const input = stream(gzipSync(bytes));
    for await (const piece of decompressed(new MemoryRunner(), input, 'gzip', () => undefined))
      pieces.push(Buffer.from(piece));
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  }
});

test('only the last part of a piece of memory gives it back', () => {
  const own = Buffer.allocUnsafeSlow(CHUNK);
  const pooled = Buffer.from('pooled');
  for (const kept of [own.subarray(0, 10), bufferSource(own).read(0, CHUNK - 1), pooled]) {
    release(kept);
    expect(kept.buffer.byteLength).toBeGreaterThan(0);
  }
  release(own.subarray(CHUNK - 10));
  expect(own.buffer.byteLength).toBe(0);
});

test('lanes are never held by who waits, so nested work ends, however few there are', async () => {
  const lanes = new Lanes(2);
  let running = 0;
  let most = 0;
  const work = async (depth: number): Promise<number> => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    if (depth === 0) return 1;
    lanes.leave();
    const parts = await Promise.all(
      [0, 1, 2].map(async () => {
        await lanes.enter();
        try {
          return await work(depth - 1);
        } finally {
          lanes.leave();
        }
      }),
    );
    await lanes.enter();
    return parts.reduce((sum, one) => sum + one, 0);
  };
  await lanes.enter();
  expect(await work(3)).toBe(27);
  lanes.leave();
  expect(most).toBe(2);
});
