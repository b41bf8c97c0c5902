import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from '../runner/index.js';

/**
 * A file that is not what its format demands: damaged, cut off, hostile, or in a form that is not supported. The
 * message names the part that is wrong.
 */
export class FormatError extends InputError {}

/** Bytes that can be read in any order. Reading is synchronous: the readers make many small reads close together. */
export interface ByteSource {
  readonly size: number;
  /** It can be read until the whole file was looked through, also after what it was found in was passed. */
  readonly lasting?: true;
  /**
   * The bytes from an offset on. They are only to be looked at: the memory may be shared.
   *
   * @param into memory of at least that length, for a source that would otherwise ask for some
   * @throws FormatError when they are not all inside the source
   */
  read(offset: number, length: number, into?: Buffer): Buffer;
}

/** Bytes in memory. */
export function bufferSource(buffer: Buffer): ByteSource {
  return {
    size: buffer.length,
    read(offset, length) {
      requireInside(offset, length, buffer.length);
      return buffer.subarray(offset, offset + length);
    },
  };
}

/** A part of another source. It must be inside that. */
export function sliceSource(source: ByteSource, start: number, size: number): ByteSource {
  requireInside(start, size, source.size);
  return {
    size,
    ...(source.lasting === true && { lasting: true }),
    read(offset, length, into) {
      requireInside(offset, length, size);
      return source.read(start + offset, length, into);
    },
  };
}

/** A source that stays open until the whole file was looked through. */
export function lastingSource(source: ByteSource): ByteSource {
  return { ...sliceSource(source, 0, source.size), lasting: true };
}

/** Where the parts of a file are kept between reads: few and small, so that memory does not grow with the file. */
const PAGE = 16 * 1024;
const PAGES_KEPT = 16;

/** A regular file, read by position. Whoever opens it closes it. */
export class FileSource implements ByteSource {
  readonly size: number;
  /** The mode bits. */
  readonly mode: number;
  readonly #descriptor: number;
  readonly #pages = new Map<number, Buffer>();

  /** @param follow whether the path may be a symbolic link */
  constructor(path: string, follow = true) {
    // O_NONBLOCK: opening a FIFO that took a file's place must not wait for a writer.
    const flags = constants.O_RDONLY | constants.O_NONBLOCK | (follow ? 0 : constants.O_NOFOLLOW);
    this.#descriptor = openSync(path, flags);
    const status = fstatSync(this.#descriptor);
    this.size = status.size;
    this.mode = status.mode;
    if (!status.isFile()) {
      this.close();
      throw new FormatError(`${path} is not a regular file.`);
    }
  }

  read(offset: number, length: number, into?: Buffer): Buffer {
    requireInside(offset, length, this.size);
    const first = Math.floor(offset / PAGE);
    const start = offset - first * PAGE;
    if (start + length <= PAGE) return this.#page(first).subarray(start, start + length);
    return this.#load(offset, length, into);
  }

  close(): void {
    this.#pages.clear();
    closeSync(this.#descriptor);
  }

  #page(index: number): Buffer {
    let page = this.#pages.get(index);
    if (page === undefined) {
      page = this.#load(index * PAGE, Math.min(PAGE, this.size - index * PAGE));
      if (this.#pages.size >= PAGES_KEPT) this.#pages.delete(this.#pages.keys().next().value ?? index);
    } else {
      this.#pages.delete(index);
    }
    // A map keeps the order of insertion, so the page in front is the one unused for longest.
    this.#pages.set(index, page);
    return page;
  }

  #load(offset: number, length: number, into?: Buffer): Buffer {
    const buffer = into?.subarray(0, length) ?? Buffer.allocUnsafe(length);
    for (let filled = 0; filled < length;) {
      const count = readSync(this.#descriptor, buffer, filled, length - filled, offset + filled);
      if (count === 0)
        throw new FormatError(`the file became shorter than ${String(this.size)} bytes while it was read`);
      filled += count;
    }
    return buffer;
  }
}

/** How many bytes are read at a time where all are. */
export const CHUNK = 256 * 1024;

/** A source from front to back. Each piece stays as it is until the next one is asked for. */
export function* chunksOf(source: ByteSource): Generator<Buffer> {
  const piece = Buffer.allocUnsafeSlow(Math.min(CHUNK, source.size));
  for (let offset = 0; offset < source.size; offset += CHUNK) {
    yield source.read(offset, Math.min(CHUNK, source.size - offset), piece);
  }
}

/** The first bytes of a source: fewer than asked for where it is shorter. */
export function headOf(source: ByteSource, length: number): Buffer {
  return source.read(0, Math.min(length, source.size));
}

/** @throws FormatError where bytes are not all inside a source */
export function requireInside(offset: number, length: number, size: number): void {
  if (offset >= 0 && length >= 0 && offset + length <= size) return;
  throw new FormatError(
    `${String(length)} bytes at offset ${String(offset)} are wanted, and there are only ${String(size)} bytes`,
  );
}
