import { CHUNK, FormatError, sliceSource, type ByteSource } from '../bytes.js';

/**
 * Bytes from front to back, of which the first can be looked at without taking them. Made of a source that can be read
 * in any order, it passes over what nobody wants without reading it.
 */
export class ByteStream implements AsyncIterable<Buffer> {
  readonly #chunks: AsyncIterator<Buffer> | undefined;
  readonly #source: ByteSource | undefined;
  #at = 0;
  #front: Buffer | undefined;
  /** What pieces of a source are read into. */
  #piece: Buffer | undefined;

  constructor(from: AsyncIterable<Buffer> | ByteSource) {
    if (Symbol.asyncIterator in from) this.#chunks = from[Symbol.asyncIterator]();
    else this.#source = from;
  }

  /** All that is left, when it can be read in any order. */
  get rest(): ByteSource | undefined {
    const source = this.#source;
    if (source === undefined || this.#at === 0) return source;
    return sliceSource(source, this.#at, source.size - this.#at);
  }

  /**
   * The next bytes; undefined at the end. They stay as they are until the next ones are asked for: new memory for each
   * piece of a large archive would cost more, in garbage collection, than all else that is done with it.
   */
  async next(): Promise<Buffer | undefined> {
    if (this.#source !== undefined) {
      const length = Math.min(CHUNK, this.#source.size - this.#at);
      if (length === 0) return undefined;
      this.#at += length;
      return this.#source.read(this.#at - length, length, (this.#piece ??= Buffer.allocUnsafeSlow(length)));
    }
    const front = this.#front;
    this.#front = undefined;
    if (front !== undefined) return front;
    const result = await this.#chunks?.next();
    return result === undefined || result.done === true ? undefined : result.value;
  }

  /** The first bytes, as many as asked for or as there are. They stay in the stream. */
  async peek(length: number): Promise<Buffer> {
    if (this.#source !== undefined) {
      return this.#source.read(this.#at, Math.min(length, this.#source.size - this.#at));
    }
    const chunks: Buffer[] = [];
    for (let size = 0; size < length;) {
      const chunk = await this.next();
      if (chunk === undefined) break;
      size += chunk.length;
      // The next one takes its memory.
      chunks.push(size < length ? Buffer.from(chunk) : chunk);
    }
    if (chunks.length === 0) return Buffer.alloc(0);
    const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    this.#front = bytes;
    return bytes.subarray(0, length);
  }

  /**
   * The next bytes, as many as asked for.
   *
   * @param what names them in the error
   * @throws FormatError when there are fewer
   */
  async take(length: number, what: string): Promise<Buffer> {
    const bytes = await this.peek(length);
    if (bytes.length < length) throw cutOff(what, length, bytes.length);
    await this.#pass(length);
    return bytes;
  }

  /** Leaves bytes out. @throws FormatError when there are fewer */
  async skip(length: number, what: string): Promise<void> {
    const passed = await this.#pass(length);
    if (passed < length) throw cutOff(what, length, passed);
  }

  /**
   * The next bytes as a stream of their own, which has to be read to its end before this one goes on.
   *
   * @throws FormatError, when it is read, where there are fewer
   */
  section(length: number, what: string): ByteStream {
    const source = this.#source;
    if (source === undefined) return new ByteStream(this.#limited(length, what));
    if (this.#at + length > source.size) throw cutOff(what, length, source.size - this.#at);
    const section = new ByteStream(sliceSource(source, this.#at, length));
    this.#at += length;
    return section;
  }

  /** Reads on to the end. */
  async drain(): Promise<void> {
    if (this.#source !== undefined) this.#at = this.#source.size;
    while ((await this.next()) !== undefined);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for (let chunk = await this.next(); chunk !== undefined; chunk = await this.next()) yield chunk;
  }

  async *#limited(length: number, what: string): AsyncGenerator<Buffer> {
    for (let left = length; left > 0;) {
      const chunk = await this.next();
      if (chunk === undefined) throw cutOff(what, length, length - left);
      const own = chunk.subarray(0, left);
      if (own.length < chunk.length) this.#front = chunk.subarray(left);
      left -= own.length;
      yield own;
    }
  }

  async #pass(length: number): Promise<number> {
    if (this.#source !== undefined) {
      const passed = Math.min(length, this.#source.size - this.#at);
      this.#at += passed;
      return passed;
    }
    let passed = 0;
    while (passed < length) {
      const chunk = await this.next();
      if (chunk === undefined) break;
      const wanted = Math.min(chunk.length, length - passed);
      if (wanted < chunk.length) this.#front = chunk.subarray(wanted);
      passed += wanted;
    }
    return passed;
  }
}

function cutOff(what: string, wanted: number, there: number): FormatError {
  return new FormatError(
    `${what} should have ${String(wanted)} bytes, and there are ${String(there)}: it was cut off or is damaged`,
  );
}
