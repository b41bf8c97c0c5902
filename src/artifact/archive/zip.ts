import { FormatError, sliceSource, type ByteSource } from '../bytes.js';
import type { CompressedFormat } from './compression.js';

/** Source: PKWARE's APPNOTE.TXT, sections 4.3 to 4.5. */
const END = { signature: 0x06054b50, size: 22 } as const;
const END64_LOCATOR = { signature: 0x07064b50, size: 20 } as const;
const END64 = { signature: 0x06064b50, size: 56 } as const;
const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const MAX_COMMENT = 0xffff;
const FLAG_ENCRYPTED = 1;
const MADE_BY_UNIX = 3;
const LOCAL_MAGIC = Buffer.from('PK\x03\x04', 'latin1');
const MAX_GAP_SEARCHED = 1024 * 1024;
const ZIP64_EXTRA = 1;
const MAX_32 = 0xffffffff;
const MAX_16 = 0xffff;

/** How entries are compressed, by the number of the method; others are refused. Source: APPNOTE.TXT, section 4.4.5. */
export const ZIP_FORMATS: Readonly<Record<number, CompressedFormat | 'stored'>> = {
  0: 'stored',
  8: 'deflate',
  12: 'bzip2',
  93: 'zstd',
  95: 'xz',
};

/** One entry of a zip archive that has content. */
export interface ZipEntry {
  readonly name: string;
  /** The number of the method it is compressed by. */
  readonly method: number;
  readonly encrypted: boolean;
  /** The mode bits, where a Unix wrote them. */
  readonly mode: number | undefined;
  /** The entry's bytes as they stand in the archive. */
  readonly content: ByteSource;
}

/**
 * The entries of a zip archive, as its central directory names them: what unpackers go by. Some unpackers go by what
 * stands in front of each content instead, so entries that overlap, that have two names, or that the directory does
 * not name are errors.
 *
 * @throws FormatError when it is damaged or ends too early
 */
export function* zipEntries(source: ByteSource): Generator<ZipEntry> {
  const directory = findDirectory(source);
  const extents: Extent[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    const header = record(source, at, CENTRAL, 'central directory entry');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => header.readUInt16LE(offset)) as [
      number,
      number,
      number,
    ];
    const variable = part(source, at + CENTRAL.size, nameLength + extraLength, 'central directory entry');
    const name = variable.toString('utf8', 0, nameLength);
    const place = withZip64(
      { size: header.readUInt32LE(24), compressed: header.readUInt32LE(20), offset: header.readUInt32LE(42) },
      variable.subarray(nameLength),
    );
    at += CENTRAL.size + nameLength + extraLength + commentLength;
    const offset = place.offset + directory.shift;
    const local = record(source, offset, LOCAL, `local header of ${name}`);
    const localName = part(source, offset + LOCAL.size, local.readUInt16LE(26), `local header of ${name}`);
    if (!localName.equals(variable.subarray(0, nameLength))) {
      throw new FormatError(`the zip archive has one entry under two names: ${name} and ${localName.toString('utf8')}`);
    }
    const start = offset + LOCAL.size + local.readUInt16LE(26) + local.readUInt16LE(28);
    const end = start + place.compressed;
    if (end > source.size) throw cutOff(source, `content of ${name}`, end);
    extents.push({ start: offset, end });
    if (name.endsWith('/') && place.compressed === 0) continue;
    yield {
      name,
      method: header.readUInt16LE(10),
      encrypted: (header.readUInt16LE(8) & FLAG_ENCRYPTED) !== 0,
      mode: (header.readUInt16LE(4) >> 8 === MADE_BY_UNIX ? header.readUInt32LE(38) >>> 16 : 0) || undefined,
      content: sliceSource(source, start, place.compressed),
    };
  }
  checkExtents(source, extents, directory);
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Between contents stand at most the sizes of an entry that was written as a stream, and padding. */
function checkExtents(source: ByteSource, extents: Extent[], { start, shift }: Directory): void {
  extents.sort((a, b) => a.start - b.start);
  let end = Math.max(0, shift);
  for (const extent of [...extents, { start, end: start }]) {
    if (extent.start < end) throw new FormatError('the zip archive has entries that overlap');
    const gap = Math.min(extent.start - end, MAX_GAP_SEARCHED);
    if (gap >= LOCAL.size && source.read(end, gap).includes(LOCAL_MAGIC)) {
      throw new FormatError('the zip archive has an entry that its directory does not name');
    }
    end = extent.end;
  }
}

interface Directory {
  readonly start: number;
  readonly count: number;
  /** What has to be added to the archive's own offsets: something may stand in front of it. */
  readonly shift: number;
}

/** Finds the end record, which is the last thing but a comment of unknown length. */
function findDirectory(source: ByteSource): Directory {
  const length = Math.min(source.size, END.size + MAX_COMMENT);
  const start = source.size - length;
  const tail = source.read(start, length);
  for (let at = length - END.size; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END.signature || at + END.size + tail.readUInt16LE(at + 20) > length) continue;
    const count = tail.readUInt16LE(at + 10);
    const size = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    const wide = count === MAX_16 || offset === MAX_32 ? findDirectory64(source, start + at) : undefined;
    return wide ?? placed(source, { count, offset, size, end: start + at });
  }
  throw new FormatError('the zip archive has no end record: it was cut off or is damaged');
}

function findDirectory64(source: ByteSource, end: number): Directory | undefined {
  const locatorAt = end - END64_LOCATOR.size;
  if (locatorAt < 0) return undefined;
  const locator = source.read(locatorAt, END64_LOCATOR.size);
  if (locator.readUInt32LE(0) !== END64_LOCATOR.signature) return undefined;
  const header = record(source, number64(locator, 8), END64, 'zip64 end record');
  return placed(source, {
    count: number64(header, 32),
    size: number64(header, 40),
    offset: number64(header, 48),
    end: number64(locator, 8),
  });
}

/** The directory ends where its end record begins, whatever the offset says. */
function placed(
  source: ByteSource,
  { count, offset, size, end }: { count: number; offset: number; size: number; end: number },
): Directory {
  const start = end - size;
  if (start < 0 || count * CENTRAL.size > size) {
    throw new FormatError(
      `the zip archive's directory of ${String(count)} entries has ${String(size)} bytes, and there are ` +
        `${String(Math.min(end, source.size))}: it was cut off or is damaged`,
    );
  }
  return { start, count, shift: start - offset };
}

interface Place {
  readonly size: number;
  readonly compressed: number;
  readonly offset: number;
}

/** Replaces the numbers that did not fit into 32 bits by those of the zip64 extra field, which has only these. */
function withZip64(place: Place, extra: Buffer): Place {
  const keys = (['size', 'compressed', 'offset'] as const).filter((key) => place[key] === MAX_32);
  if (keys.length === 0) return place;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_EXTRA) continue;
    const values = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    if (values.length < keys.length * 8) break;
    return { ...place, ...Object.fromEntries(keys.map((key, index) => [key, number64(values, index * 8)])) };
  }
  throw new FormatError('the zip archive has an entry of more than 4 GiB without its zip64 field');
}

function number64(bytes: Buffer, offset: number): number {
  const value = bytes.readBigUInt64LE(offset);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new FormatError('the zip archive has a number beyond 53 bits');
  return Number(value);
}

function record(source: ByteSource, offset: number, kind: { signature: number; size: number }, what: string): Buffer {
  const bytes = part(source, offset, kind.size, what);
  if (bytes.readUInt32LE(0) !== kind.signature) {
    throw new FormatError(`the zip archive has no valid ${what} at byte ${String(offset)}`);
  }
  return bytes;
}

function part(source: ByteSource, offset: number, length: number, what: string): Buffer {
  if (offset < 0 || offset + length > source.size) throw cutOff(source, what, offset + length);
  return source.read(offset, length);
}

function cutOff(source: ByteSource, what: string, end: number): FormatError {
  return new FormatError(
    `the zip archive's ${what} ends at byte ${String(end)}, but the archive after ${String(source.size)}: ` +
      'it was cut off or is damaged',
  );
}
