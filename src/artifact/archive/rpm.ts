import { FormatError } from '../bytes.js';
import type { ListedFile } from './cpio.js';
import type { ByteStream } from './byte-stream.js';

/** RPM packages, version 3 and 4. Source: rpm's "V4 Package format" manual and lib/rpmtag.h. */
const LEAD_MAGIC = Buffer.from([0xed, 0xab, 0xee, 0xdb]);
const LEAD = 96;
const SIGNATURE_TYPE_AT = 78;
const HEADER_MAGIC = 0x8eade801;
const INTRODUCTION = 16;
const INDEX_ENTRY = 16;
/** What rpm itself accepts at most. */
const MAX_ENTRIES = 65_536;
const MAX_DATA = 64 * 1024 * 1024;
const TAG = {
  name: 1000,
  version: 1001,
  release: 1002,
  architecture: 1022,
  fileSizes: 1028,
  fileModes: 1030,
  requireName: 1049,
  directoryIndexes: 1116,
  baseNames: 1117,
  directoryNames: 1118,
  sourcePackage: 1106,
} as const;
const SIZE = { 2: 1, 3: 2, 4: 4, 5: 8 } as const;

/** What the header of a package says. */
export interface RpmHeader {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly requires: readonly string[];
  /** A source package, whose architecture is that of the machine that made it. */
  readonly source: boolean;
  readonly files: readonly ListedFile[];
}

/** Whether bytes begin like an RPM package. */
export function isRpm(head: Buffer): boolean {
  return head.length >= LEAD_MAGIC.length && LEAD_MAGIC.compare(head, 0, LEAD_MAGIC.length) === 0;
}

/**
 * Reads a package up to its payload, which is then next in the stream: a cpio archive, mostly compressed.
 *
 * @throws FormatError when it is damaged or ends too early
 */
export async function readRpmHeader(stream: ByteStream): Promise<RpmHeader> {
  const lead = await stream.take(LEAD, 'the lead of the RPM package');
  if (lead.readUInt16BE(SIGNATURE_TYPE_AT) !== 5)
    throw new FormatError('the RPM package has an unknown signature type');
  const signature = await readHeader(stream, 'signature');
  await stream.skip((8 - (signature.size % 8)) % 8, 'the padding of the signature');
  const header = await readHeader(stream, 'header');
  const text = (tag: number): string => {
    const value = header.strings(tag)[0];
    if (value === undefined) throw new FormatError(`the RPM package's header has no tag ${String(tag)}`);
    return value;
  };
  return {
    name: text(TAG.name),
    version: `${text(TAG.version)}-${text(TAG.release)}`,
    architecture: text(TAG.architecture),
    requires: header.strings(TAG.requireName),
    source: header.has(TAG.sourcePackage),
    files: listedFiles(header),
  };
}

function listedFiles(header: Header): readonly ListedFile[] {
  const directories = header.strings(TAG.directoryNames);
  const indexes = header.numbers(TAG.directoryIndexes);
  const sizes = header.numbers(TAG.fileSizes);
  const modes = header.numbers(TAG.fileModes);
  return header.strings(TAG.baseNames).map((name, index) => ({
    name: `${directories[indexes[index] ?? -1] ?? ''}${name}`,
    size: sizes[index] ?? 0,
    mode: modes[index] ?? 0,
  }));
}

async function readHeader(stream: ByteStream, what: string): Promise<Header> {
  const introduction = await stream.take(INTRODUCTION, `the RPM package's ${what}`);
  const [magic, count, size] = [0, 8, 12].map((at) => introduction.readUInt32BE(at)) as [number, number, number];
  if (magic !== HEADER_MAGIC) throw new FormatError(`the RPM package has no valid ${what}`);
  if (count > MAX_ENTRIES || size > MAX_DATA) {
    throw new FormatError(`the RPM package's ${what} has ${String(count)} entries and ${String(size)} bytes: too many`);
  }
  const index = Buffer.from(await stream.take(count * INDEX_ENTRY, `the RPM package's ${what}`));
  const data = Buffer.from(await stream.take(size, `the RPM package's ${what}`));
  return new Header(index, data);
}

/** The entries of a header: tag, type, place in the data and count. */
class Header {
  readonly #entries = new Map<number, { readonly type: number; readonly at: number; readonly count: number }>();
  readonly #data: Buffer;

  constructor(index: Buffer, data: Buffer) {
    this.#data = data;
    for (let at = 0; at < index.length; at += INDEX_ENTRY) {
      const [tag, type, place, count] = [0, 4, 8, 12].map((field) => index.readUInt32BE(at + field)) as [
        number,
        number,
        number,
        number,
      ];
      this.#entries.set(tag, { type, at: place, count });
    }
  }

  get size(): number {
    return this.#data.length;
  }

  has(tag: number): boolean {
    return this.#entries.has(tag);
  }

  /** A text, or a list of texts: each ends with a zero byte. */
  strings(tag: number): readonly string[] {
    const entry = this.#entries.get(tag);
    if (entry === undefined) return [];
    const found: string[] = [];
    for (let at = entry.at; found.length < entry.count;) {
      const end = this.#data.indexOf(0, at);
      if (at >= this.#data.length || end === -1) {
        throw new FormatError(`the RPM package's tag ${String(tag)} ends outside of its header`);
      }
      found.push(this.#data.toString('utf8', at, end));
      at = end + 1;
    }
    return found;
  }

  numbers(tag: number): readonly number[] {
    const entry = this.#entries.get(tag);
    if (entry === undefined) return [];
    const size = SIZE[entry.type as keyof typeof SIZE] as number | undefined;
    if (size === undefined || size > 4 || entry.at + entry.count * size > this.#data.length) {
      throw new FormatError(`the RPM package's tag ${String(tag)} ends outside of its header`);
    }
    return Array.from({ length: entry.count }, (_, index) => this.#data.readUIntBE(entry.at + index * size, size));
  }
}
