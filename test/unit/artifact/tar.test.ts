import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extract, pack } from 'tar-stream';
import { ByteStream } from '../../../src/artifact/archive/byte-stream.js';
import { readTar } from '../../../src/artifact/archive/tar.js';
import { bufferSource, FormatError } from '../../../src/artifact/bytes.js';
import { repairTarHeader, repairTarHeaders, tar } from '../../harness/archives.js';

interface Read {
  readonly name: string;
  readonly content: string;
}

async function ours(bytes: Buffer): Promise<readonly Read[]> {
  const found: Read[] = [];
  await readTar(new ByteStream(bufferSource(bytes)), async ({ name }, content) => {
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(Buffer.from(chunk));
    found.push({ name, content: Buffer.concat(chunks).toString('latin1') });
  });
  return found;
}

/** The files that the library sees, in the oldest form too. */
async function theirs(bytes: Buffer): Promise<readonly Read[]> {
  const found: Read[] = [];
  const parser = extract({ allowUnknownFormat: true } as object);
  parser.on('entry', (header, stream, next) => {
    // It never ends where a folder has content.
    if (header.type === 'directory' && header.size > 0) {
      parser.destroy(new Error('a folder with content'));
      return;
    }
    const chunks: Buffer[] = [];
    stream.on('data', (chunk) => chunks.push(chunk as Buffer));
    stream.on('end', () => {
      const content = Buffer.concat(chunks).toString('latin1');
      const link = header.type === 'symlink' || header.type === 'link';
      const empty = content === '' && (header.type !== 'file' || header.name.endsWith('/'));
      if (header.type !== 'directory' && (!empty || link)) found.push({ name: header.name, content });
      next();
    });
    stream.on('error', () => undefined);
    stream.resume();
  });
  await pipeline(Readable.from([bytes]), parser);
  return found;
}

/** A header as it stands in an archive, with the checksum that is right. */
function header(fields: {
  name: string;
  size: number | Buffer;
  flag: string;
  format?: string;
  prefix?: string;
}): Buffer {
  const block = Buffer.alloc(512);
  block.write(fields.name, 0, 100);
  block.write('0000755', 100);
  if (typeof fields.size === 'number') block.write(fields.size.toString(8).padStart(11, '0'), 124);
  else fields.size.copy(block, 124);
  block.write(fields.flag, 156);
  block.write(fields.format ?? 'ustar\x0000', 257, 'latin1');
  block.write(fields.prefix ?? '', 345);
  return repairTarHeader(block);
}

function content(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

const END = Buffer.alloc(1024);
const GNU = 'ustar  \0';
const LONG = `${'folder/'.repeat(40)}name`;

describe('a tar archive', () => {
  test.each<[string, readonly Buffer[], readonly string[]]>([
    ['of the oldest form', [header({ name: 'a', size: 1, flag: '\0', format: '' }), content('x')], ['a']],
    ['with a prefix', [header({ name: 'b', size: 0, flag: '0', prefix: 'a' })], ['a/b']],
    ['of GNU, which has no prefix', [header({ name: 'b', size: 0, flag: '0', prefix: 'a', format: GNU })], ['b']],
    [
      'with a long name of GNU',
      [
        header({ name: '././@LongLink', size: LONG.length, flag: 'L', format: GNU }),
        content(LONG),
        header({ name: 'short', size: 1, flag: '0', format: GNU }),
        content('x'),
      ],
      [LONG],
    ],
    [
      'with a name in a pax header, which counts for one entry',
      [
        header({ name: 'pax', size: 16, flag: 'x' }),
        content('16 path=long/é\n'),
        header({ name: 'short', size: 0, flag: '0' }),
        header({ name: 'next', size: 0, flag: '0' }),
      ],
      ['long/é', 'next'],
    ],
    [
      'with a size in base 256',
      [header({ name: 'a', size: Buffer.from([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]), flag: '0' }), content('x')],
      ['a'],
    ],
    [
      'with folders, devices and links, of which only links have a name of interest',
      [
        header({ name: 'd/', size: 0, flag: '5' }),
        header({ name: 'old/', size: 0, flag: '0' }),
        header({ name: 'c', size: 0, flag: '3' }),
        header({ name: 'l', size: 0, flag: '2' }),
      ],
      ['l'],
    ],
    [
      'with more behind its end',
      [header({ name: 'a', size: 0, flag: '0' }), END, header({ name: 'b', size: 0, flag: '0' })],
      ['a', 'b'],
    ],
  ])('%s', async (_, blocks, names) => {
    const bytes = Buffer.concat([...blocks, END]);
    const found = await ours(bytes);
    expect(found.map(({ name }) => name)).toEqual(names);
    expect(found).toEqual(await theirs(bytes));
  });

  test('a global pax header counts for all entries', async () => {
    const text = '20 comment=a1234567\n';
    const bytes = Buffer.concat([
      header({ name: 'g', size: 20, flag: 'g' }),
      content(text),
      header({ name: 'a', size: 0, flag: '0' }),
      END,
    ]);
    expect(await ours(bytes)).toEqual([{ name: 'a', content: '' }]);
    const sparse = Buffer.concat([
      header({ name: 'g', size: 22, flag: 'g' }),
      content('22 GNU.sparse.major=1\n'),
      header({ name: 'a', size: 1, flag: '0' }),
      content('x'),
      END,
    ]);
    await expect(ours(sparse)).rejects.toThrow(/in a form that is not supported, such as a sparse file/);
  });

  test.each<[string, readonly Buffer[], RegExp]>([
    ['a header that is none', [Buffer.alloc(512, 'x')], /no valid header where one is due/],
    [
      'half a header',
      [header({ name: 'a', size: 0, flag: '0' }).subarray(0, 300)],
      /should have 512 bytes, and there are 300/,
    ],
    [
      'an entry that is cut off',
      [header({ name: 'a', size: 600, flag: '0' }), content('x')],
      /entry "a" should have 600 bytes/,
    ],
    ['a negative size', [header({ name: 'a', size: Buffer.alloc(12, 0xff), flag: '0' })], /an impossible size/],
    [
      'a sparse file of GNU',
      [header({ name: 'a', size: 1, flag: 'S', format: GNU }), content('x')],
      /such as a sparse file/,
    ],
    [
      'a damaged pax header',
      [header({ name: 'p', size: 9, flag: 'x' }), content('99 path=a')],
      /a damaged extended header/,
    ],
    [
      'a pax header of gigabytes',
      [header({ name: 'p', size: 2 ** 32, flag: 'x' })],
      /an extended header of 4294967296 bytes/,
    ],
  ])('with %s is refused', async (_, blocks, message) => {
    await expect(ours(Buffer.concat(blocks))).rejects.toThrow(message);
    await expect(ours(Buffer.concat(blocks))).rejects.toThrow(FormatError);
  });
});

test('whatever is changed in an archive, no file that the library sees passes unseen', async () => {
  const archive = pack();
  archive.entry({ name: LONG, mtime: new Date(0) }, 'long');
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk);
  const seeds = [
    await tar([
      { name: 'a', content: 'one' },
      { name: 'b', content: 'two'.repeat(300) },
    ]),
    Buffer.concat(chunks),
  ];
  const change = fc.tuple(fc.nat(4096), fc.constantFrom(...Buffer.from('\x00\x200123457LKxgS/\x80\xff', 'latin1')));
  let same = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(1), fc.array(change, { maxLength: 4 }), async (seed, changes) => {
      const bytes = Buffer.from(seeds[seed] as Buffer);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      // Most changes would only break a checksum, which both refuse.
      repairTarHeaders(bytes);
      const expected = await theirs(bytes).catch(() => undefined);
      const found = await ours(bytes).catch((error: unknown) => {
        expect(error).toBeInstanceOf(FormatError);
        return undefined;
      });
      if (expected === undefined || found === undefined) return;
      expect(found.map((one) => one.content)).toEqual(expected.map((one) => one.content));
      same++;
    }),
    { numRuns: 1500 },
  );
  expect(same).toBeGreaterThan(500);
});
