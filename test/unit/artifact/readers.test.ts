import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bufferSource, FormatError, readElf } from '../../../src/artifact/index.js';
import { arMembers } from '../../../src/artifact/archive/ar.js';
import { cpioEntries } from '../../../src/artifact/archive/cpio.js';
import { contentKind } from '../../../src/artifact/archive/kind.js';
import { readRpmHeader } from '../../../src/artifact/archive/rpm.js';
import { ByteStream } from '../../../src/artifact/archive/byte-stream.js';
import { readTar } from '../../../src/artifact/archive/tar.js';
import { zipEntries } from '../../../src/artifact/archive/zip.js';
import { debianMetadata } from '../../../src/artifact/packages.js';
import { ar, cpio, rpm, tar, zip } from '../../harness/archives.js';
import { buildElf } from './elf-builder.js';

/** A stream of the bytes, in pieces of the given sizes over and over, each of which is gone when the next is asked for. */
function pieces(bytes: Buffer, split: readonly number[]): ByteStream {
  return new ByteStream(inPieces(bytes, split));
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* inPieces(bytes: Buffer, split: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, index = 0; at < bytes.length; index++) {
    const size = split[index % split.length] ?? 1;
    const piece = Buffer.from(bytes.subarray(at, at + size));
    yield piece;
    piece.fill(0xee);
    at += size;
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 });
const contents = fc.array(
  fc.uint8Array({ maxLength: 1500 }).map((bytes) => Buffer.from(bytes)),
  { maxLength: 6 },
);

async function collect(entries: AsyncIterable<{ name: string; content: ByteStream }>): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const { name, content } of entries) found.push([name, await hex(content)]);
  return found;
}

async function hex(content: ByteStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('hex');
}

describe('what was written is read back, however the bytes come', () => {
  test('a stream in pieces is the same as a source', async () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom('peek', 'take', 'skip', 'section'), fc.integer({ min: 0, max: 900 })),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), sizes, steps, async (array, split, list) => {
        const bytes = Buffer.from(array);
        const run = async (stream: ByteStream): Promise<string[]> => {
          const seen: string[] = [];
          try {
            for (const [step, length] of list) {
              if (step === 'peek') seen.push((await stream.peek(length)).toString('hex'));
              else if (step === 'take') seen.push((await stream.take(length, 'x')).toString('hex'));
              else if (step === 'skip') await stream.skip(length, 'x');
              else seen.push(await hex(stream.section(length, 'x')));
            }
            seen.push(await hex(stream));
          } catch (error) {
            expect(error).toBeInstanceOf(FormatError);
            seen.push('error');
          }
          return seen;
        };
        expect(await run(pieces(bytes, split))).toEqual(await run(new ByteStream(bufferSource(bytes))));
      }),
    );
  });

  test('ar, cpio, tar and zip', async () => {
    await fc.assert(
      fc.asyncProperty(contents, sizes, async (list, split) => {
        const files = list.map((content, index) => ({ name: `file${String(index)}`, content }));
        const expected = files.map(({ name, content }) => [name, content.toString('hex')]);
        const members = files.map((file) => ({ ...file, name: `${file.name}/` }));
        expect(await collect(arMembers(pieces(ar(members), split)))).toEqual(expected);
        expect(await collect(cpioEntries(pieces(cpio(files), split)))).toEqual(expected);
        const found: [string, string][] = [];
        await readTar(pieces(await tar(files), split), async ({ name }, content) => {
          found.push([name, await hex(content)]);
        });
        expect(found).toEqual(expected);
        const stored = zip(files.map((file) => ({ ...file, stored: true })));
        const entries = [...zipEntries(bufferSource(stored))];
        expect(entries.map(({ name, content }) => [name, content.read(0, content.size).toString('hex')])).toEqual(
          expected,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('the fields of a control file, whatever else is in it', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9+.-]{1,20}$/);
    fc.assert(
      fc.property(name, fc.array(name, { minLength: 1, maxLength: 5 }), fc.string(), (own, depends, text) => {
        const description = text.replaceAll(/[\r\n]/g, ' ');
        const control = `Package: ${own}\nVersion: 1\nArchitecture: arm64\nDepends: ${depends.map((one) => `${one} (>= 1)`).join(', ')}\nDescription: ${description}\n`;
        expect(debianMetadata(control)).toMatchObject({ name: own, architecture: 'arm64', dependencies: depends });
      }),
    );
  });
});

describe('any bytes give a result or a FormatError', () => {
  const readers: Readonly<Record<string, (bytes: Buffer) => Promise<unknown>>> = {
    elf: (bytes) => Promise.resolve().then(() => readElf(bufferSource(bytes))),
    ar: (bytes) => collect(arMembers(new ByteStream(bufferSource(bytes)))),
    cpio: (bytes) => collect(cpioEntries(new ByteStream(bufferSource(bytes)))),
    rpm: (bytes) => readRpmHeader(new ByteStream(bufferSource(bytes))),
    tar: (bytes) => readTar(new ByteStream(bufferSource(bytes)), (_, content) => content.drain()),
    zip: (bytes) => Promise.resolve().then(() => [...zipEntries(bufferSource(bytes))]),
    kind: (bytes) => Promise.resolve().then(() => contentKind(bytes.subarray(0, 512))),
  };
  const file = { name: 'a/', content: Buffer.from('content') };
  const seeds = (async (): Promise<readonly Buffer[]> => [
    buildElf({ needed: ['libc.so.6'], versions: ['GLIBC_2.34'], interpreter: '/lib/ld.so' }),
    ar([file, file]),
    cpio([file]),
    rpm('aarch64', [file], ['a', 'b']),
    await tar([file, file]),
    zip([file, file]),
  ])();
  const changes = fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { minLength: 1, maxLength: 8 });

  test.each(Object.keys(readers))('%s', async (name) => {
    const read = readers[name] as (bytes: Buffer) => Promise<unknown>;
    const all = await seeds;
    await fc.assert(
      fc.asyncProperty(fc.nat(all.length - 1), changes, fc.nat(10_000), async (seed, list, cut) => {
        const bytes = Buffer.from(all[seed] as Buffer);
        for (const [at, value] of list) bytes[at % bytes.length] = value;
        const whole = cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes;
        await read(whole).catch((error: unknown) => {
          expect(error).toBeInstanceOf(FormatError);
        });
      }),
      { numRuns: 300 },
    );
  });
});
