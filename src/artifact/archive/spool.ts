import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileSource, requireInside, type ByteSource } from '../bytes.js';
import type { ByteStream } from './byte-stream.js';

const BLOCK = 1024 * 1024;
/** What one content may have in memory, and all that are looked at side by side together, in blocks. */
const BLOCKS_OF_ONE = 24;
const BLOCKS_OF_ALL = 48;

/**
 * Where contents are kept that come as a stream and must be read in any order: in memory, as far as there is some left,
 * else in a temporary file, so that memory does not grow with what is verified. Blocks are used again and again.
 */
export class Spool {
  readonly #directory: string;
  readonly #unused: Buffer[] = [];
  #left = BLOCKS_OF_ALL;

  /** @param directory where temporary files go */
  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Makes what is left of a stream readable in any order while some work is done: as it is where it can be. */
  async with<T>(stream: ByteStream, work: (source: ByteSource) => Promise<T>): Promise<T> {
    const { rest } = stream;
    if (rest !== undefined) return await work(rest);
    const blocks: Buffer[] = [];
    try {
      let size = 0;
      for (let chunk = await stream.next(); chunk !== undefined; chunk = await stream.next()) {
        const fitting = this.#add(blocks, size, chunk);
        size += fitting;
        if (fitting < chunk.length) return await this.#inFile(blocks, size, chunk.subarray(fitting), stream, work);
      }
      return await work(blockSource(blocks, size));
    } finally {
      this.#release(blocks);
    }
  }

  /** @returns how many of the bytes there was room for */
  #add(blocks: Buffer[], size: number, bytes: Buffer): number {
    let copied = 0;
    while (copied < bytes.length) {
      const at = (size + copied) % BLOCK;
      if (at === 0 && !this.#take(blocks)) break;
      copied += bytes.copy(blocks.at(-1) as Buffer, at, copied);
    }
    return copied;
  }

  #take(blocks: Buffer[]): boolean {
    if (blocks.length === BLOCKS_OF_ONE || this.#left === 0) return false;
    this.#left--;
    blocks.push(this.#unused.pop() ?? Buffer.allocUnsafeSlow(BLOCK));
    return true;
  }

  #release(blocks: Buffer[]): void {
    this.#left += blocks.length;
    this.#unused.push(...blocks.splice(0));
  }

  async #inFile<T>(
    blocks: Buffer[],
    size: number,
    next: Buffer,
    stream: ByteStream,
    work: (source: ByteSource) => Promise<T>,
  ): Promise<T> {
    const path = join(this.#directory, `archway-member-${randomUUID()}`);
    try {
      const file = await open(path, 'wx', 0o600);
      try {
        for (const [index, block] of blocks.entries()) await file.appendFile(block.subarray(0, size - index * BLOCK));
        this.#release(blocks);
        await file.appendFile(next);
        for await (const chunk of stream) await file.appendFile(chunk);
      } finally {
        await file.close();
      }
      const source = new FileSource(path);
      try {
        return await work(source);
      } finally {
        source.close();
      }
    } finally {
      await rm(path, { force: true });
    }
  }
}

function blockSource(blocks: readonly Buffer[], size: number): ByteSource {
  return {
    size,
    read(offset, length) {
      requireInside(offset, length, size);
      const at = offset % BLOCK;
      let index = Math.floor(offset / BLOCK);
      if (at + length <= BLOCK) return blocks[index]?.subarray(at, at + length) ?? Buffer.alloc(0);
      const bytes = Buffer.allocUnsafe(length);
      for (let copied = 0, from = at; copied < length; from = 0)
        copied += (blocks[index++] as Buffer).copy(bytes, copied, from);
      return bytes;
    },
  };
}
