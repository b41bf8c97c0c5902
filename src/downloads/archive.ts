import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { sha256 } from './checksum.js';

/**
 * Our own file format for a set of downloads, made so that what may go wrong with an archive cannot be said in it. It
 * has no paths, links, owners, modes or compression: only names of items, and their bytes. A reader asks for the items
 * that its lock files call for, and puts them where its tools look; it never does what the archive says.
 *
 *     8 bytes   magic
 *     4 bytes   length of the table, big-endian
 *     table     JSON: [{ id, size, sha256 }, ...]
 *     contents  of the items, in the table's order, with nothing between and nothing after them
 */
const MAGIC = Buffer.from('ARCHWAY\u0001', 'latin1');
const HEADER_BYTES = MAGIC.length + 4;

const MAX_TABLE_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 200_000;

const tableSchema = z
  .array(z.strictObject({ id: z.string().max(1024), size: z.int().min(0), sha256: z.string().length(64) }))
  .max(MAX_ENTRIES);

/** A file that is not in our format, or not whole. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** One item of an archive that is read or written. */
export interface ArchiveEntry {
  readonly id: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Writes an archive.
 *
 * @param entries what will be in it, in order
 * @param contentOf gives the bytes of one entry, which must be of the size and checksum that the entry says
 * @returns its size in bytes
 */
export async function writeArchive(
  path: string,
  entries: readonly ArchiveEntry[],
  contentOf: (id: string) => Promise<Buffer>,
): Promise<number> {
  const table = Buffer.from(JSON.stringify(entries.map(({ id, size, sha256: sum }) => ({ id, size, sha256: sum }))));
  const header = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(header);
  header.writeUInt32BE(table.length, MAGIC.length);
  const partial = `${path}.${randomUUID()}.partial`;
  const file = await open(partial, 'wx', 0o600);
  try {
    let written = 0;
    for (const bytes of [header, table]) written += await append(file, bytes);
    for (const entry of entries) {
      const content = await contentOf(entry.id);
      if (content.length !== entry.size || sha256(content) !== entry.sha256) {
        throw new ArchiveError(`${entry.id} was changed while it was packed`);
      }
      written += await append(file, content);
    }
    await file.close();
    await rename(partial, path);
    return written;
  } finally {
    await file.close();
    await rm(partial, { force: true });
  }
}

async function append(file: FileHandle, bytes: Buffer): Promise<number> {
  await file.writeFile(bytes);
  return bytes.length;
}

/** Where the bytes of an archive are. */
interface Source {
  readonly size: number;
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** An archive that is open for reading. */
export class ArchiveReader {
  readonly #source: Source;
  readonly #entries: ReadonlyMap<string, ArchiveEntry & { readonly offset: number }>;

  private constructor(source: Source, entries: ReadonlyMap<string, ArchiveEntry & { readonly offset: number }>) {
    this.#source = source;
    this.#entries = entries;
  }

  /**
   * Opens an archive and checks its table. Nothing else of it is read.
   *
   * @param archive its path, or its bytes
   * @throws ArchiveError when it is not one, or not whole
   */
  static async open(archive: string | Buffer): Promise<ArchiveReader> {
    const source = typeof archive === 'string' ? await openFile(archive) : openBytes(archive);
    try {
      return new ArchiveReader(source, await readTable(source));
    } catch (error) {
      await source.close();
      throw error;
    }
  }

  /** Names of all items in it. */
  get ids(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /**
   * The bytes of an item.
   *
   * @param maxBytes more are refused unread
   * @returns undefined when the archive has no such item
   * @throws ArchiveError when it is damaged
   */
  async read(id: string, maxBytes: number): Promise<Buffer | undefined> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return undefined;
    if (entry.size > maxBytes)
      throw new ArchiveError(`${id} has ${String(entry.size)} bytes, and the limit is ${String(maxBytes)}`);
    const content = await this.#source.read(entry.offset, entry.size);
    if (sha256(content) !== entry.sha256) throw new ArchiveError(`${id} is damaged`);
    return content;
  }

  async close(): Promise<void> {
    await this.#source.close();
  }
}

async function openFile(path: string): Promise<Source> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return {
    size,
    read: async (offset, length) => await readAt(file, offset, length),
    close: async () => await file.close(),
  };
}

function openBytes(bytes: Buffer): Source {
  return {
    size: bytes.length,
    read: async (offset, length) => await Promise.resolve(bytes.subarray(offset, offset + length)),
    close: async () => await Promise.resolve(),
  };
}

async function readTable(source: Source): Promise<Map<string, ArchiveEntry & { readonly offset: number }>> {
  const { size } = source;
  if (size < HEADER_BYTES) throw new ArchiveError('the archive is shorter than its header');
  const header = await source.read(0, HEADER_BYTES);
  if (!header.subarray(0, MAGIC.length).equals(MAGIC)) throw new ArchiveError('this is no archive of downloads');
  const length = header.readUInt32BE(MAGIC.length);
  if (length > MAX_TABLE_BYTES || HEADER_BYTES + length > size)
    throw new ArchiveError('the table of the archive is too long');
  const table = parseTable((await source.read(HEADER_BYTES, length)).toString('utf8'));
  const entries = new Map<string, ArchiveEntry & { readonly offset: number }>();
  let offset = HEADER_BYTES + length;
  for (const entry of table) {
    if (entries.has(entry.id)) throw new ArchiveError(`the archive has ${entry.id} twice`);
    entries.set(entry.id, { ...entry, offset });
    offset += entry.size;
  }
  if (offset !== size)
    throw new ArchiveError(`the archive has ${String(size)} bytes, and its table calls for ${String(offset)}`);
  return entries;
}

function parseTable(text: string): readonly ArchiveEntry[] {
  try {
    return tableSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new ArchiveError('the table of the archive cannot be read', { cause: error });
  }
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  for (let filled = 0; filled < length;) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) throw new ArchiveError('the archive ends early');
    filled += bytesRead;
  }
  return bytes;
}
