import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decompress } from 'fzstd';

/** Zstandard in JavaScript, for Node without its own and machines without the program. */
export function decodeZstd(input: Readable): Readable {
  let ready: Buffer[] = [];
  const decoder = new Decompress((chunk) => {
    // The library reuses its window.
    ready.push(Buffer.from(chunk));
  });
  const transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      handOn(chunk, false, done);
    },
    flush(done) {
      handOn(Buffer.alloc(0), true, done);
    },
  });
  function handOn(chunk: Buffer, last: boolean, done: (error?: Error | null) => void): void {
    try {
      decoder.push(chunk, last);
    } catch (error) {
      done(error as Error);
      return;
    }
    for (const piece of ready) transform.push(piece);
    ready = [];
    done();
  }
  pipeline(input, transform).catch(() => undefined);
  return transform;
}
