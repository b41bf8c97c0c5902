import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { inflateRaw, inflateRawSync } from 'node:zlib';
import { inParallel } from '../host/index.js';
import { sha256 } from './checksum.js';
import { Rejection } from './item.js';

/** The most that a module's zip and all its files together may have. Source: golang.org/x/mod/zip, MaxZipFile. */
export const MAX_MODULE_BYTES = 500 * 1024 * 1024;
/** Source: golang.org/x/mod/zip, MaxGoMod. */
export const MAX_GO_MOD_BYTES = 16 * 1024 * 1024;

/** Files from this compressed size on are inflated in a thread of their own; for smaller ones that costs more. */
const THREAD_FROM = 64 * 1024;

/** zlib puts out so much at a time at the least; Node's own default of 16 KiB has large files go to and fro in pieces. */
const LEAST_CHUNK = 64;
/** And at the most: what a zip announces is not believed to the point of taking all the memory. */
const MOST_CHUNK = 8 * 1024 * 1024;

/** How many files of one zip are inflated at the same time. */
const INFLATED_TOGETHER = Math.max(2, availableParallelism());

const inflate = promisify(inflateRaw);

/**
 * The `h1:` checksum of a module's zip: SHA-256 over the sorted lines of SHA-256, two blanks, name.
 * Source: golang.org/x/mod/sumdb/dirhash, Hash1 and HashZip.
 *
 * @param prefix what every name must begin with: `module@version/`
 * @throws Rejection when it is no zip that go would take as that module
 */
export async function hashModuleZip(zip: Buffer, prefix: string): Promise<string> {
  const entries = readDirectory(zip);
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length) throw new Rejection('a zip with the same name twice');
  let total = 0;
  for (const entry of entries) {
    if (!entry.name.startsWith(prefix) || entry.name.includes('\n')) throw new Rejection('a zip with a foreign name');
    total += entry.size;
    if (total > MAX_MODULE_BYTES)
      throw new Rejection(`a zip that unfolds to more than ${String(MAX_MODULE_BYTES)} bytes`);
  }
  // Few modules hold most of the bytes, so one must not be worked through by one thread.
  const lines = await inParallel(entries, INFLATED_TOGETHER, async (entry): Promise<[string, string]> => {
    return [entry.name, `${sha256(await readEntry(zip, entry))}  ${entry.name}\n`];
  });
  return hashLines(lines);
}

/** The `h1:` checksum of a go.mod file. */
export function hashGoMod(content: Buffer): string {
  return hashLines([['go.mod', `${sha256(content)}  go.mod\n`]]);
}

function hashLines(lines: [name: string, line: string][]): string {
  // Go sorts by bytes; UTF-16 sorts some names outside the first plane otherwise.
  const sorted = lines.map(([name, line]) => [Buffer.from(name), line] as const).sort(([a], [b]) => a.compare(b));
  const hash = createHash('sha256');
  for (const [, line] of sorted) hash.update(line);
  return `h1:${hash.digest('base64')}`;
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly offset: number;
  readonly compressed: number;
  readonly size: number;
}

const END = { signature: 0x06054b50, bytes: 22, longestComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, bytes: 46 };
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const METHODS = { stored: 0, deflated: 8 };

/** Source: PKWARE APPNOTE.TXT, 4.3. Module zips are far below the sizes that need ZIP64. */
function readDirectory(zip: Buffer): readonly ZipEntry[] {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    requireRecord(zip, at, CENTRAL);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const nameEnd = at + CENTRAL.bytes + (nameLength ?? 0);
    entries.push({
      name: zip.toString('utf8', at + CENTRAL.bytes, nameEnd),
      method: zip.readUInt16LE(at + 10),
      compressed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

function findEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - END.bytes - END.longestComment);
  for (let at = zip.length - END.bytes; at >= first; at--) {
    if (zip.readUInt32LE(at) === END.signature) return at;
  }
  throw new Rejection('no zip');
}

function requireRecord(zip: Buffer, at: number, { signature, bytes }: typeof CENTRAL): void {
  if (at + bytes > zip.length || zip.readUInt32LE(at) !== signature) throw new Rejection('a damaged zip');
}

async function readEntry(zip: Buffer, { method, offset, compressed, size }: ZipEntry): Promise<Buffer> {
  requireRecord(zip, offset, LOCAL);
  const start = offset + LOCAL.bytes + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const data = zip.subarray(start, start + compressed);
  if (data.length !== compressed) throw new Rejection('a zip that ends early');
  if (method === METHODS.stored) return data;
  if (method !== METHODS.deflated) throw new Rejection('a zip with an unknown compression');
  try {
    // One byte more than announced is enough to tell a bomb.
    const options = { maxOutputLength: size + 1, chunkSize: chunkSize(size) };
    const content = compressed < THREAD_FROM ? inflateRawSync(data, options) : await inflate(data, options);
    if (content.length === size) return content;
  } catch {
    // Told below: zlib's own words say nothing of the file.
  }
  throw new Rejection('a damaged file in a zip');
}

/** A file's content comes in one piece where that can be. */
function chunkSize(size: number): number {
  return Math.min(Math.max(size + 1, LEAST_CHUNK), MOST_CHUNK);
}
