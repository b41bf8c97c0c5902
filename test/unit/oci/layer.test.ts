import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { extract, pack, type Header } from 'tar-stream';
import { packLayer } from '../../../src/oci/layer.js';
import { repairTarHeaders } from '../../harness/archives.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-layer-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const DATE = new Date('2026-01-02T03:04:05.678Z');

type Made = readonly (Partial<Header> & { name: string; content?: string })[];

async function packageOf(entries: Made): Promise<string> {
  const archive = pack();
  for (const { content, ...header } of entries) archive.entry(header, content ?? '');
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk);
  const path = join(folder, 'package.tar.gz');
  writeFileSync(path, gzipSync(Buffer.concat(chunks)));
  return path;
}

async function layerOf(entries: Made, prefix = '/'): Promise<{ headers: Header[]; packed: unknown; bytes: Buffer }> {
  const path = join(folder, `layer-${String(Math.random())}`);
  const packed = await packLayer(await packageOf(entries), prefix, path, DATE);
  const bytes = readFileSync(path);
  const headers: Header[] = [];
  const parser = extract();
  parser.end(gunzipSync(bytes));
  for await (const entry of parser) {
    headers.push(entry.header);
    entry.resume();
  }
  return { headers, packed, bytes };
}

const FILES: Made = [
  { name: './bin/tool', content: 'program', mode: 0o4775, uid: 1000, uname: 'me' },
  { name: 'share/', type: 'directory', mode: 0o1750 },
  { name: 'share/a.txt', content: 'text', mode: 0o600 },
  { name: 'bin/alias', type: 'symlink', linkname: 'tool' },
  { name: 'bin/same', type: 'link', linkname: './bin/tool' },
];

test('a layer has the package’s files below the prefix, with their folders and modes, owned by root and of one date', async () => {
  const { headers } = await layerOf(FILES, '/usr/local');
  const shown = headers.map(({ name, type, mode, linkname }) => [name, type, mode.toString(8), linkname]);
  expect(shown).toEqual([
    ['usr/', 'directory', '755', null],
    ['usr/local/', 'directory', '755', null],
    ['usr/local/bin/', 'directory', '755', null],
    ['usr/local/bin/tool', 'file', '4775', null],
    ['usr/local/share/', 'directory', '1750', null],
    ['usr/local/share/a.txt', 'file', '600', null],
    ['usr/local/bin/alias', 'symlink', '777', 'tool'],
    ['usr/local/bin/same', 'link', '777', 'usr/local/bin/tool'],
  ]);
  for (const { uid, gid, mtime } of headers) {
    expect({ uid, gid, mtime: mtime.toISOString() }).toEqual({ uid: 0, gid: 0, mtime: '2026-01-02T03:04:05.000Z' });
  }
});

test('a layer is named by its bytes, and the tar in it too; the same package gives the same', async () => {
  const one = await layerOf(FILES);
  const two = await layerOf(FILES);
  const sha256 = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  expect(one.packed).toEqual({
    descriptor: {
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: sha256(one.bytes),
      size: one.bytes.length,
    },
    diffId: sha256(gunzipSync(one.bytes)),
  });
  expect(two.packed).toEqual(one.packed);
});

describe('what no layer may hold is an error', () => {
  test.each([
    ['a name that leads out', [{ name: '../../etc/passwd', content: 'x' }], /holds \.\.\/\.\.\/etc\/passwd/],
    ['a name that leads out behind a folder', [{ name: 'a/../../b', content: 'x' }], /a name that no layer may have/],
    ['a mark that removes files of the base', [{ name: 'etc/.wh.passwd', content: '' }], /\.wh\.passwd/],
    ['a mark that empties a folder of the base', [{ name: 'etc/.wh..wh..opq', content: '' }], /\.wh\.\.wh\.\.opq/],
    ['a hard link that leads out', [{ name: 'a', type: 'link', linkname: '../b' }], /a name that no layer may have/],
    ['a device', [{ name: 'dev/sda', type: 'block-device' }], /a block-device, which an image may not be given/],
    ['a pipe', [{ name: 'run/pipe', type: 'fifo' }], /a fifo, which an image may not be given/],
  ] as const)('%s', async (_, entries, message) => {
    const archive = await packageOf(entries);
    await expect(packLayer(archive, '/', join(folder, 'layer'), DATE)).rejects.toThrow(message);
  });

  test('a folder with content', async () => {
    const archive = await packageOf([{ name: 'folder', content: 'two'.repeat(300) }]);
    const bytes = gunzipSync(readFileSync(archive));
    bytes.write('5', 156, 'latin1');
    writeFileSync(archive, gzipSync(repairTarHeaders(bytes)));
    await expect(packLayer(archive, '/', join(folder, 'layer'), DATE)).rejects.toThrow(
      'package.tar.gz holds folder, a folder with content, which no archive has.',
    );
  });

  test('what is cut off', async () => {
    const archive = await packageOf(FILES);
    writeFileSync(archive, readFileSync(archive).subarray(0, 60));
    await expect(packLayer(archive, '/', join(folder, 'layer'), DATE)).rejects.toThrow(
      /is no tar\.gz that can be read/,
    );
  });
});
