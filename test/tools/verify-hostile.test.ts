import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyPaths } from '../../src/artifact/index.js';
import { installPackages } from '../../src/host/index.js';
import { findPlatform } from '../../src/platform/platform.js';
import { apk, ar, cpio, deb, rpm, tar, zip } from '../harness/archives.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { buildElf } from '../unit/artifact/elf-builder.js';

const MEBIBYTE = 1024 * 1024;
/** For one archive, on a machine that does other things too. */
const MOST_SECONDS = 60;
const MOST_MEMORY = 200 * MEBIBYTE;
const AMD64 = buildElf({ machine: 62, type: 2 });
const app = { name: 'app', content: AMD64 };

let root: string;
let temporaryDirectory: string;

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['xz-utils', 'bzip2', 'zstd']);
  root = mkdtempSync(join(tmpdir(), 'archway-hostile-'));
  temporaryDirectory = join(root, 'tmp');
  mkdirSync(temporaryDirectory);
}, 600_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function compress(program: string, input: Buffer, ...options: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(program, ['-c', '-q', ...options], { input, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout;
}

const zeros = Buffer.alloc(16 * MEBIBYTE);
/** Streams one after the other are one file of all their contents: 480 MiB out of some kilobytes. */
const repeated = (stream: Buffer): Buffer => Buffer.concat(Array.from({ length: 30 }, () => stream));

async function nested(wrap: (content: Buffer) => Promise<Buffer> | Buffer, depth = 9): Promise<Buffer> {
  let content: Buffer = AMD64;
  for (let level = 0; level < depth; level++) content = await wrap(content);
  return content;
}

/** A tar header with some bytes changed, and its checksum put right. */
async function changedTar(change: (header: Buffer) => void, content: Buffer = AMD64): Promise<Buffer> {
  const archive = await tar([{ name: 'app', content }]);
  change(archive);
  archive.write('        ', 148);
  const sum = archive.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  archive.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return archive;
}

function changed(bytes: Buffer, at: number, value: Buffer | string): Buffer {
  const copy = Buffer.from(bytes);
  copy.write(value.toString('latin1'), at, 'latin1');
  return copy;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Bytes that do not compress and are the same every time. */
function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0, state = 1; at < size; at++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  return bytes;
}

const bigElf = Buffer.concat([buildElf({ machine: 62, type: 2, data: noise(640 * 1024) })]);
const zipHeader = (bytes: Buffer): number => bytes.lastIndexOf('PK\x05\x06');

const HOSTILE: readonly (readonly [string, () => Promise<Buffer> | Buffer])[] = [
  ['a bomb of gzip', () => repeated(gzipSync(zeros))],
  ['a bomb of xz', () => repeated(compress('xz', zeros))],
  ['a bomb of bzip2', () => repeated(compress('bzip2', zeros))],
  ['a bomb of zstd', () => repeated(compress('zstd', zeros))],
  ['a bomb in a bomb', () => gzipSync(repeated(gzipSync(zeros)))],
  ['a bomb in a zip archive', () => zipBomb()],
  ['a bomb in a Debian package', () => debBomb()],
  ['a bomb in an RPM package', () => rpm('aarch64', [app], [], () => repeated(gzipSync(zeros)))],
  ['gzip nested too deep', () => nested(gzipSync)],
  ['tar nested too deep', () => nested((content) => tar([{ name: 'a', content }]))],
  ['zip nested too deep', () => nested((content) => zip([{ name: 'a', content }]))],
  ['ar nested too deep', () => nested((content) => ar([{ name: 'a/', content }]))],
  [
    'Debian packages nested too deep',
    () => nested((content) => deb({ architecture: 'arm64', files: [{ name: 'a', content }] }), 5),
  ],
  ['cpio nested too deep', () => nested((content) => cpio([{ name: 'a', content }]))],
  ['an absolute path', () => tar([{ name: '/etc/cron.d/app', content: AMD64 }])],
  ['a path out of the archive', () => tar([{ name: '../../../usr/bin/app', content: AMD64 }])],
  ['a path out of a zip archive', () => zip([{ name: '../../app', content: AMD64 }])],
  [
    'a link to itself',
    () =>
      tar([
        { name: 'a', content: '', target: 'a' },
        { name: 'a/app', content: AMD64 },
      ]),
  ],
  [
    'a link out of the archive',
    () =>
      tar([
        { name: 'a', content: '', target: '/etc' },
        { name: 'a/app', content: AMD64 },
      ]),
  ],
  ['a name of 100 kB', () => tar([{ name: `${'n'.repeat(100_000)}/app`, content: AMD64 }])],
  ['a name of control characters', () => tar([{ name: '\x1b[2J\r\n::error::\u2028app', content: AMD64 }])],
  ['a zip name of 60 kB', () => zip([{ name: 'n'.repeat(60_000), content: AMD64 }])],
  ['tar: a size beyond the file', () => changedTar((header) => header.write('77777777777\0', 124))],
  ['tar: a negative size', () => changedTar((header) => void Buffer.alloc(12, 0xff).copy(header, 124))],
  [
    'tar: a size of 2^88',
    () => changedTar((header) => void Buffer.from([0x80, 0x7f, ...Buffer.alloc(10, 0xff)]).copy(header, 124)),
  ],
  ['tar: a sparse file', () => changedTar((header) => header.write('S', 156))],
  [
    'tar: a long name without end',
    () => changedTar((header) => header.write('L', 156), Buffer.alloc(5 * MEBIBYTE, 'n')),
  ],
  [
    'tar: extended attributes of 5 MiB',
    () => changedTar((header) => header.write('x', 156), Buffer.alloc(5 * MEBIBYTE, 'n')),
  ],
  ['ar: a size beyond the file', () => changed(ar([{ name: 'a/', content: AMD64 }]), 8 + 48, '9999999999')],
  ['ar: a size that is no number', () => changed(ar([{ name: 'a/', content: AMD64 }]), 8 + 48, '-1        ')],
  ['ar: a name that is not in its table', () => ar([{ name: '/99999', content: AMD64 }])],
  ['ar: a name longer than its member', () => ar([{ name: '#1/4294967295', content: AMD64 }])],
  ['cpio: no hexadecimal size', () => changed(cpio([app]), 54, 'zzzzzzzz')],
  ['cpio: a size beyond the file', () => changed(cpio([app]), 54, 'ffffffff')],
  ['cpio: a name of 4 GiB', () => changed(cpio([app]), 94, 'ffffffff')],
  ['rpm: a header of 2^32 entries', () => changed(rpm('aarch64', [app]), 96 + 16 + 8, word(0xffffffff))],
  ['rpm: a header of 4 GiB', () => changed(rpm('aarch64', [app]), 96 + 16 + 12, word(0xfffffff0))],
  ['rpm: texts outside of the header', () => changed(rpm('aarch64', [app]), 96 + 16 + 16 + 8, word(0x7fffffff))],
  ['rpm: a list of 2^32 texts', () => changed(rpm('aarch64', [app]), 96 + 16 + 16 + 12, word(0xffffffff))],
  ['rpm: an unknown compression', () => rpm('aarch64', [app], [], () => Buffer.alloc(1000, 'lzma'))],
  ['zip: 65,534 entries that are not there', () => zipWith((bytes, end) => bytes.writeUInt16LE(0xfffe, end + 10))],
  ['zip: a directory beyond the file', () => zipWith((bytes, end) => bytes.writeUInt32LE(0xfffffff0, end + 12))],
  ['zip: an encrypted entry', () => zipWith((bytes) => bytes.writeUInt16LE(1, bytes.indexOf('PK\x01\x02') + 8))],
  ['zip: an unknown method', () => zipWith((bytes) => bytes.writeUInt16LE(99, bytes.indexOf('PK\x01\x02') + 10))],
  ['zip: entries that overlap', () => overlappingZip()],
  [
    'zip: an entry beyond the file',
    () => zipWith((bytes) => bytes.writeUInt32LE(0xfffffff0, bytes.indexOf('PK\x01\x02') + 20)),
  ],
  ['zstd: a window of 2 TiB', () => Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0xf8, 0, 0, 0, 0, 0])],
  ['xz: damage in the middle', () => damaged(compress('xz', noise(300_000)))],
  ['bzip2: damage in the middle', () => damaged(compress('bzip2', noise(300_000)))],
  ['gzip: a wrong checksum', () => wrongEnd(gzipSync(AMD64))],
  ['a Debian package with two control archives', () => twoControls()],
  [
    'a Debian package with its control file twice',
    () =>
      deb({
        architecture: 'arm64',
        files: [app],
        scripts: [{ name: 'control', content: 'Package: a\nVersion: 1\nArchitecture: amd64\n' }],
      }),
  ],
  [
    'an Alpine package with two descriptions',
    () => apk('aarch64', [{ name: '.PKGINFO', content: 'arch = x86_64\n' }, app]),
  ],
  [
    'ELF: 2^32 section headers',
    () =>
      elfWith((bytes) => {
        bytes.writeBigUInt64LE(64n, 40);
        bytes.writeUInt16LE(0, 60);
      }),
  ],
  [
    'ELF: a program header table beyond the file',
    () => elfWith((bytes) => bytes.writeBigUInt64LE(0xffffffffffffn, 32)),
  ],
  ...truncated('a tar.gz', async () => gzipSync(await tar([{ name: 'app', content: bigElf }]))),
  ...truncated('a tar.xz', async () => compress('xz', await tar([{ name: 'app', content: bigElf }]))),
  ...truncated('a Debian package', () => deb({ architecture: 'arm64', files: [{ name: 'app', content: bigElf }] })),
  ...truncated('an RPM package', () => rpm('aarch64', [{ name: 'app', content: bigElf }])),
  ...truncated('a zip archive', () => zip([{ name: 'app', content: bigElf }])),
];

/** Cut off at every 64 KiB of the 640 that all of these have. */
function truncated(name: string, make: () => Promise<Buffer> | Buffer): (readonly [string, () => Promise<Buffer>])[] {
  return Array.from({ length: 9 }, (_, index) => {
    const length = (index + 1) * 64 * 1024;
    return [`${name} cut off after ${String(length)} bytes`, async () => (await make()).subarray(0, length)] as const;
  });
}

function zipBomb(): Buffer {
  return zip([{ name: 'zeros', content: Buffer.alloc(300 * MEBIBYTE) }]);
}

function debBomb(): Buffer {
  const bomb = repeated(gzipSync(zeros));
  return ar([
    { name: 'debian-binary', content: '2.0\n' },
    { name: 'control.tar.gz', content: bomb },
    { name: 'data.tar.gz', content: bomb },
  ]);
}

function zipWith(change: (bytes: Buffer, end: number) => void): Buffer {
  const bytes = zip([app]);
  change(bytes, zipHeader(bytes));
  return bytes;
}

/** Many entries with the same content: a small archive that unfolds to a large one. */
function overlappingZip(): Buffer {
  const data = deflateRawSync(Buffer.alloc(MEBIBYTE));
  const bytes = zip(Array.from({ length: 3 }, () => ({ name: 'a', content: data, stored: true })));
  const first = bytes.indexOf('PK\x01\x02');
  const second = bytes.indexOf('PK\x01\x02', first + 1);
  bytes.copy(bytes, second + 42, first + 42, first + 46);
  return bytes;
}

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 64);
  return copy;
}

function wrongEnd(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(1, bytes.length - 8);
  return copy;
}

async function twoControls(): Promise<Buffer> {
  const whole = await deb({ architecture: 'arm64', files: [app] });
  const control = gzipSync(await tar([{ name: 'control', content: 'Package: a\nVersion: 1\nArchitecture: amd64\n' }]));
  return Buffer.concat([whole, ar([{ name: 'control.tar.gz', content: control }]).subarray(8)]);
}

function elfWith(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(AMD64);
  change(bytes);
  return bytes;
}

test.each(HOSTILE)(
  '%s ends in an error, in bounded time and memory',
  async (_, make) => {
    const content = await make();
    writeFileSync(join(root, 'hostile'), content);
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
    const started = performance.now();
    const runner = new MemoryRunner({ workspace: root, temporaryDirectory });
    const report = await verifyPaths(runner, ['hostile'], { platform: findPlatform('arm64') });
    const seconds = (performance.now() - started) / 1000;
    clearInterval(watch);
    expect(report.failed).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    expect(most - before).toBeLessThan(MOST_MEMORY);
    expect(readdirSync(temporaryDirectory)).toEqual([]);
    // Whatever the names were: one line each, and not longer than can be shown.
    for (const { path, message } of report.problems) {
      expect(path).not.toMatch(/[\p{Cc}\u2028]/u);
      expect(path.length + message.length).toBeLessThan(5_000);
    }
  },
  120_000,
);

test('there are at least fifty of them', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(50);
});
