import { FormatError } from '../bytes.js';
import type { ByteStream } from './byte-stream.js';
import type { ArchiveEntry } from './entry.js';

/**
 * tar archives: ustar, pax, GNU's, and the oldest form without a format's name. The reader is ours, as a stream of
 * entries cannot be read in any order, and costs twice as much. Source: POSIX pax, "ustar Interchange Format" and "pax
 * Extended Header"; the GNU tar manual, "Basic Tar Format", for long names and numbers in base 256.
 */
export const TAR_BLOCK = 512;

const CHECKSUM = { start: 148, end: 156 } as const;
const PREFIX = { start: 345, size: 155 } as const;
const MAX_EXTENSION = 4 * 1024 * 1024;
/** Kinds of entries by their type flag; those that have another are refused where they have content. */
const FLAG = {
  file: '0',
  hardLink: '1',
  symbolicLink: '2',
  directory: '5',
  contiguous: '7',
  pax: 'x',
  paxGlobal: 'g',
  longName: 'L',
  oldLongName: 'N',
  longLink: 'K',
} as const;
const NEVER_FILES: ReadonlySet<string> = new Set(['3', '4', '6']);

/**
 * Whether a block is a tar header: its checksum is right. Unlike the word `ustar`, that is in the oldest form too.
 * Source: POSIX pax, "ustar Interchange Format".
 */
export function isTarHeader(block: Buffer): boolean {
  if (block.length < TAR_BLOCK) return false;
  const stored = /^[ 0]*([0-7]+)[ \0]*$/.exec(block.toString('latin1', CHECKSUM.start, CHECKSUM.end))?.[1];
  if (stored === undefined) return false;
  let sum = 0;
  for (let at = 0; at < TAR_BLOCK; at++) {
    sum += at >= CHECKSUM.start && at < CHECKSUM.end ? 0x20 : (block[at] ?? 0);
  }
  return sum === Number.parseInt(stored, 8);
}

/**
 * Reads a tar archive from front to back, also what stands behind its end mark, where some unpackers go on.
 *
 * @param visit is called for each file and link, one after the other, and need not read the content to its end. A hard
 * link may have content: extracting it writes a file too
 * @throws FormatError when the archive is damaged, ends too early, or has sparse files, whose content here is not theirs
 */
export async function readTar(
  archive: ByteStream,
  visit: (entry: ArchiveEntry, content: ByteStream) => Promise<void>,
): Promise<void> {
  let global: Extension = {};
  let local: Extension = {};
  while ((await archive.peek(1)).length > 0) {
    const block = await archive.take(TAR_BLOCK, 'a header of the tar archive');
    if (isEmpty(block)) continue;
    const header = parseHeader(block);
    if (isExtension(header.flag)) {
      const bytes = await takeExtension(archive, header.size);
      if (header.flag === FLAG.pax) local = { ...local, ...parsePax(bytes) };
      else if (header.flag === FLAG.paxGlobal) global = { ...global, ...parsePax(bytes) };
      else if (header.flag !== FLAG.longLink) local = { path: upToNul(bytes), ...local };
      continue;
    }
    const extension = { ...global, ...local };
    local = {};
    await readEntry(archive, extended(header, extension), extension, visit);
  }
}

interface TarHeader {
  readonly name: string;
  readonly mode: number;
  readonly size: number;
  readonly flag: string;
}

/** The records of a pax header by their keywords. */
type Extension = Readonly<Record<string, string>>;

async function readEntry(
  archive: ByteStream,
  { name, mode, size, flag }: TarHeader,
  extension: Extension,
  visit: (entry: ArchiveEntry, content: ByteStream) => Promise<void>,
): Promise<void> {
  // What a directory's size says is not in the archive.
  if (flag === FLAG.directory) return;
  const content = archive.section(size, `the tar archive's entry ${JSON.stringify(name.slice(0, 200))}`);
  const sparse = Object.keys(extension).some((key) => key.startsWith('GNU.sparse.'));
  const known = flag === FLAG.file || flag === FLAG.contiguous || flag === FLAG.hardLink || flag === FLAG.symbolicLink;
  // GNU's sparse files, multi-volume parts and volume labels among them.
  if ((sparse || !(known || NEVER_FILES.has(flag))) && size > 0) {
    throw new FormatError(
      `the tar archive has the entry ${JSON.stringify(name.slice(0, 200))} in a form that is not supported, such as a ` +
        'sparse file. Pack it again without that',
    );
  }
  const link = flag === FLAG.symbolicLink || (flag === FLAG.hardLink && size === 0);
  const file = flag === FLAG.file || flag === FLAG.contiguous;
  if (link || size > 0 || (file && !sparse && !name.endsWith('/'))) await visit({ name, mode, link, size }, content);
  await content.drain();
  await archive.skip(padding(size), 'the padding of a tar entry');
}

function parseHeader(block: Buffer): TarHeader {
  if (!isTarHeader(block))
    throw new FormatError('the tar archive cannot be read: it has no valid header where one is due');
  const name = upToNul(block.subarray(0, 100));
  const prefix = upToNul(block.subarray(PREFIX.start, PREFIX.start + PREFIX.size));
  const isPosix = block.toString('latin1', 257, 263) === 'ustar\0';
  const flag = block.toString('latin1', 156, 157);
  return {
    name: isPosix && prefix !== '' ? `${prefix}/${name}` : name,
    mode: number(block, 100, 8),
    size: requireSize(number(block, 124, 12)),
    // The oldest form has none.
    flag: flag === '\0' ? FLAG.file : flag,
  };
}

function extended(header: TarHeader, { path, size }: Extension): TarHeader {
  return {
    ...header,
    ...(path !== undefined && { name: path }),
    ...(size !== undefined && { size: requireSize(/^\d+$/.test(size) ? Number(size) : NaN) }),
  };
}

function isExtension(flag: string): boolean {
  return (
    flag === FLAG.pax ||
    flag === FLAG.paxGlobal ||
    flag === FLAG.longName ||
    flag === FLAG.oldLongName ||
    flag === FLAG.longLink
  );
}

async function takeExtension(archive: ByteStream, size: number): Promise<Buffer> {
  if (size > MAX_EXTENSION) throw new FormatError(`the tar archive has an extended header of ${String(size)} bytes`);
  const bytes = Buffer.from(await archive.take(size, "the tar archive's extended header"));
  await archive.skip(padding(size), "the tar archive's extended header");
  return bytes;
}

/** Records of `<length> <keyword>=<value>\n`, where the length is that of the whole record. */
function parsePax(bytes: Buffer): Extension {
  const records: [string, string][] = [];
  for (let at = 0; at < bytes.length && !isEmpty(bytes.subarray(at));) {
    const blank = bytes.indexOf(' ', at);
    const text = bytes.toString('latin1', at, blank === -1 ? at : blank);
    const end = at + Number(/^\d{1,9}$/.test(text) ? text : NaN);
    const equals = bytes.indexOf('=', blank);
    if (!(end <= bytes.length && end > equals && equals > blank && bytes[end - 1] === 0x0a))
      throw new FormatError('the tar archive has a damaged extended header');
    records.push([bytes.toString('utf8', blank + 1, equals), bytes.toString('utf8', equals + 1, end - 1)]);
    at = end;
  }
  return Object.fromEntries(records);
}

function requireSize(size: number): number {
  if (Number.isSafeInteger(size) && size >= 0) return size;
  throw new FormatError('the tar archive cannot be read: it has an entry of an impossible size');
}

/** Octal digits, or base 256 where the highest bit is set. */
function number(block: Buffer, start: number, size: number): number {
  const field = block.subarray(start, start + size);
  const first = field[0] ?? 0;
  if (first === 0x80) return field.subarray(1).reduce((value, byte) => value * 256 + byte, 0);
  // Negative ones, and what no format has.
  if (first > 0x80) return NaN;
  const digits = /^ *([0-7]*)[ \0]*/.exec(upToNul(field))?.[1] ?? '';
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

function upToNul(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}

function isEmpty(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}

function padding(size: number): number {
  return (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
}
