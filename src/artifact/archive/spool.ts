import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bufferSource, FileSource, type ByteSource } from '../bytes.js';

/** What is larger goes to disk: memory must not grow with what is verified. */
const KEPT_IN_MEMORY = 8 * 1024 * 1024;

/** Bytes that come one after the other, of which the first can be looked at without taking them. */
export class ByteStream implements AsyncIterable<Buffer> {
  readonly #chunks: AsyncIterator<Buffer>;
  #front: Buffer | undefined;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes; undefined at the end. */
  async next(): Promise<Buffer | undefined> {
    const front = this.#front;
    this.#front = undefined;
    if (front !== undefined) return front;
    const result = await this.#chunks.next();
    return result.done === true ? undefined : result.value;
  }

  /** The first bytes, as many as asked for or as there are. They stay in the stream. */
  async peek(length: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for (let size = 0; size < length;) {
      const chunk = await this.next();
      if (chunk === undefined) break;
      chunks.push(chunk);
      size += chunk.length;
    }
    const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    this.#front = bytes?.length === 0 ? undefined : bytes;
    return (bytes ?? Buffer.alloc(0)).subarray(0, length);
  }

  /** Reads on to the end. */
  async drain(): Promise<void> {
    while ((await this.next()) !== undefined);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for (let chunk = await this.next(); chunk !== undefined; chunk = await this.next()) yield chunk;
  }
}

/**
 * Makes what is left of a stream readable in any order while some work is done: in memory when it is small, else in a
 * temporary file.
 */
export async function withSpooled<T>(
  stream: ByteStream,
  temporaryDirectory: string,
  work: (source: ByteSource) => Promise<T>,
): Promise<T> {
  const kept: Buffer[] = [];
  for (let size = 0; size <= KEPT_IN_MEMORY;) {
    const chunk = await stream.next();
    if (chunk === undefined) return await work(bufferSource(Buffer.concat(kept)));
    kept.push(chunk);
    size += chunk.length;
  }
  const path = join(temporaryDirectory, `archway-member-${randomUUID()}`);
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writev(kept.splice(0));
      for await (const chunk of stream) await file.write(chunk);
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
