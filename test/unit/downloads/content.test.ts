import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ArchiveReader, writeArchive } from '../../../src/downloads/archive.js';
import { buildIndexEntry, indexEntryPath, indexHeader, pruneIndexEntry } from '../../../src/downloads/cargo-index.js';
import { hashGoMod, hashModuleZip, MAX_MODULE_BYTES } from '../../../src/downloads/go-hash.js';
import { hash, makeZip } from '../../harness/download-world.js';

describe('index entries', () => {
  const header = Buffer.from([3, 2, 0, 0, 0]);
  const crate = (version: string, checksum: string) => ({ name: 'beta', version, checksum, source: '', leaf: true });
  const line = (vers: string, cksum: string, name = 'beta'): string => JSON.stringify({ name, vers, deps: [], cksum });
  const file = Buffer.concat([
    header,
    Buffer.from(
      ['etag: "x"', '1.0.0', line('1.0.0', 'aa'), '1.1.0', line('1.1.0', 'bb'), '2.0.0', line('2.0.0', 'cc'), ''].join(
        '\0',
      ),
    ),
  ]);

  test('lie where the Cargo book says', () => {
    expect(['a', 'ab', 'Abc', 'serde_JSON'].map(indexEntryPath)).toEqual([
      '1/a',
      '2/ab',
      '3/a/abc',
      'se/rd/serde_json',
    ]);
  });

  test('are pruned to the locked versions, and never pass for the whole answer of the registry', () => {
    const locked = [crate('2.0.0', 'cc'), crate('1.0.0', 'aa')];
    const stored = pruneIndexEntry(file, locked);
    expect(stored.toString()).toBe(`${line('1.0.0', 'aa')}\n${line('2.0.0', 'cc')}`);
    const built = buildIndexEntry(stored, locked, header);
    expect(built.subarray(5).toString().split('\0')).toEqual([
      'Unknown',
      '1.0.0',
      line('1.0.0', 'aa'),
      '2.0.0',
      line('2.0.0', 'cc'),
      '',
    ]);
    expect(pruneIndexEntry(built, locked)).toEqual(stored);
  });

  test.each([
    ['another checksum', line('1.0.0', 'ff')],
    ['another crate', line('1.0.0', 'aa', 'evil')],
    ['another version', line('1.0.1', 'aa')],
    ['no JSON', 'nonsense'],
    ['a hidden line', `${line('1.0.0', 'aa').slice(0, -1)},"x":"\0"}`],
  ])('with %s are refused', (_, stored) => {
    expect(() => buildIndexEntry(Buffer.from(stored), [crate('1.0.0', 'aa')], header)).toThrow(/index entry/);
  });

  test('of a format that is not known are left to cargo', () => {
    expect(indexHeader(Buffer.from([4, 2, 0, 0, 0]))).toBeUndefined();
    expect(() => pruneIndexEntry(Buffer.from([4, 2, 0, 0, 0, 1, 2]), [crate('1.0.0', 'aa')])).toThrow(/unknown format/);
  });
});

describe('module checksums', () => {
  /** By the definition: SHA-256 of lines of SHA-256, two blanks, name. */
  const expected = (files: readonly [name: string, content: string][]): string => {
    const lines = files.map(([name, content]) => `${hash(Buffer.from(content))}  ${name}\n`).join('');
    return `h1:${Buffer.from(hash(Buffer.from(lines)), 'hex').toString('base64')}`;
  };

  test('are those of the definition, whatever the order in the zip', async () => {
    const zip = makeZip([
      { name: 'm@v1/b.go', content: 'b' },
      { name: 'm@v1/a.go', content: 'a'.repeat(300_000) },
    ]);
    const files: [string, string][] = [
      ['m@v1/a.go', 'a'.repeat(300_000)],
      ['m@v1/b.go', 'b'],
    ];
    expect(await hashModuleZip(zip, 'm@v1/')).toBe(expected(files));
  });

  test('of a real go.mod are those that its go.sum line has', () => {
    // golang.org/x/xerrors v0.0.0-20191204190536-9bdfabe68543
    const mod = 'module golang.org/x/xerrors\n\ngo 1.11\n';
    expect(hashGoMod(Buffer.from(mod))).toBe('h1:I/5z698sn9Ka8TeJc9MKroUUfqBBauWjQqLJ2OPfmY0=');
  });

  const good = { name: 'm@v1/a.go', content: 'a' };

  test.each([
    ['no zip at all', Buffer.from('x'.repeat(100))],
    ['an empty file', Buffer.alloc(0)],
    ['a name outside the module', makeZip([good, { name: '../../evil', content: '' }])],
    ['an absolute name', makeZip([{ name: '/etc/passwd', content: '' }])],
    ['the same name twice', makeZip([good, good])],
    ['a name with a line end', makeZip([{ name: 'm@v1/a\nb', content: '' }])],
    ['a bomb that hides its size', makeZip([{ name: 'm@v1/a', content: Buffer.alloc(50_000_000), announced: 10 }])],
    ['a bomb that tells its size', makeZip([{ name: 'm@v1/a', content: '', announced: MAX_MODULE_BYTES + 1 }])],
    ['its end cut off', makeZip([good]).subarray(0, -30)],
    ['its front cut off', makeZip([good]).subarray(10)],
  ])('of a zip with %s are not computed', async (_, zip) => {
    await expect(hashModuleZip(zip, 'm@v1/')).rejects.toMatchObject({ name: 'Rejection' });
  });
});

describe('archives', () => {
  let folder: string;
  let path: string;
  const contents = new Map([
    ['crate/x/alpha/1.0.0', Buffer.from('alpha')],
    ['index/x/alpha', Buffer.alloc(0)],
    ['zip/example.com/one@v1.0.0', Buffer.alloc(100_000, 'z')],
  ]);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'archway-archive-'));
    path = join(folder, 'archive');
    const entries = [...contents].map(([id, content]) => ({ id, size: content.length, sha256: hash(content) }));
    await writeArchive(path, entries, async (id) => await Promise.resolve(contents.get(id) ?? Buffer.alloc(0)));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('give back what was put in', async () => {
    const reader = await ArchiveReader.open(path);
    expect(reader.ids).toEqual([...contents.keys()]);
    for (const [id, content] of contents) expect((await reader.read(id, 1_000_000))?.equals(content)).toBe(true);
    expect(await reader.read('crate/x/other/1.0.0', 10)).toBeUndefined();
    await expect(reader.read('zip/example.com/one@v1.0.0', 99_999)).rejects.toThrow(/the limit is 99999/);
    await reader.close();
  });

  test('cut off anywhere are refused whole', async () => {
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length = length < 500 ? length + 1 : length + 5_000) {
      writeFileSync(path, whole.subarray(0, length));
      await expect(ArchiveReader.open(path)).rejects.toMatchObject({ name: 'ArchiveError' });
    }
  });

  test('with any bit flipped give right content, none, or are refused', async () => {
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at = at < 500 ? at + 1 : at + 5_000) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path, flipped);
      const reader = await ArchiveReader.open(path).catch(() => undefined);
      for (const [id, content] of contents) {
        const read = await reader?.read(id, 1_000_000).catch(() => undefined);
        if (read !== undefined) expect(read.equals(content)).toBe(true);
      }
      await reader?.close();
    }
  });

  const table = (entries: unknown, rest = ''): Buffer => {
    const json = Buffer.from(typeof entries === 'string' ? entries : JSON.stringify(entries));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(json.length);
    return Buffer.concat([Buffer.from('ARCHWAY\u0001'), length, json, Buffer.from(rest)]);
  };
  const entry = { id: 'a', size: 1, sha256: '0'.repeat(64) };

  test.each([
    ['an item twice', table([entry, entry], 'xx'), /twice/],
    ['a negative size', table([{ ...entry, size: -1 }]), /cannot be read/],
    ['a size that is no number', table([{ ...entry, size: '1' }], 'x'), /cannot be read/],
    ['a path', table([{ ...entry, path: '/etc/passwd' }], 'x'), /cannot be read/],
    ['a link', table([{ ...entry, link: '/etc' }], 'x'), /cannot be read/],
    ['bytes that no item has', table([entry], 'xyz'), /bytes/],
    [
      'more items than anybody needs',
      table(`[${`${JSON.stringify(entry)},`.repeat(200_001).slice(0, -1)}]`),
      /cannot be read/,
    ],
    ['a table that is longer than the file', Buffer.from('ARCHWAY\u0001\u0000\u0010\u0000\u0000[]'), /too long/],
    ['another format', Buffer.from(`\u001f\u008b${'x'.repeat(100)}`), /no archive/],
  ])('with %s are refused', async (_, bytes, message) => {
    writeFileSync(path, bytes);
    await expect(ArchiveReader.open(path)).rejects.toThrow(message);
  });
});
