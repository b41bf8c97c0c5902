import { Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { CommandError, errorMessage, filterThrough, isExpectedFailure, type Runner } from '../../runner/index.js';
import { CHUNK, FormatError } from '../bytes.js';
import type { Compression } from './kind.js';
import { findInPath } from '../../host/index.js';
import { release } from './release.js';

/** What bytes can be compressed by: a file of its own, or an entry of a zip archive. */
export type CompressedFormat = Compression | 'deflate';

/** Makes the decompressed bytes of the compressed ones. Destroying the result ends all that works on it. */
type Decoder = (input: AsyncIterable<Buffer>) => Readable;

/** Fewer and larger pieces cost less; one is made ahead, and more would be copied into one. */
const PIECES = { chunkSize: CHUNK, highWaterMark: CHUNK };
/** xz asks for as much memory as the file's dictionary needs: for files of `xz -9` 65 MiB, for hostile ones gigabytes. */
const XZ_MEMORY = '--memlimit-decompress=512MiB';

/**
 * The fastest decoder that there is: Node's own; else the program of that name, which works beside us on a processor of
 * its own; else a library, loaded only now.
 */
const DECODERS: Readonly<Record<CompressedFormat, (runner: Runner) => Promise<Decoder>>> = {
  gzip: () => Promise.resolve(inNode(() => zlib.createGunzip(PIECES))),
  deflate: () => Promise.resolve(inNode(() => zlib.createInflateRaw(PIECES))),
  zstd: async (runner) =>
    // Node has it from 22.15 on.
    typeof zlib.createZstdDecompress === 'function'
      ? inNode(() => zlib.createZstdDecompress(PIECES))
      : (byProgram(runner, 'zstd') ?? inLibrary((await import('./zstd-library.js')).decodeZstd)),
  xz: async (runner) => byProgram(runner, 'xz', XZ_MEMORY) ?? inLibrary((await import('./xz-library.js')).decodeXz),
  bzip2: async (runner) => byProgram(runner, 'bzip2') ?? inLibrary((await import('./bzip2-library.js')).decodeBzip2),
};

function inNode(create: () => Transform): Decoder {
  return (input) => {
    const transform = create();
    void feed(input, transform);
    return transform;
  };
}

/** Each piece is taken in whole before the next is asked for, which may come in the same memory. */
async function feed(input: AsyncIterable<Buffer>, transform: Transform): Promise<void> {
  try {
    for await (const chunk of input) {
      await new Promise<void>((resolve, reject) => {
        transform.write(chunk, (error) => {
          if (error) reject(error);
          else resolve();
        });
      });
    }
    transform.end();
  } catch (error) {
    transform.destroy(error as Error);
  }
}

function inLibrary(decode: (input: Readable) => Readable): Decoder {
  return (input) => decode(readAhead(input));
}

/** A stream that reads ahead, so that each piece needs memory of its own. */
function readAhead(input: AsyncIterable<Buffer>): Readable {
  const copies = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of input) yield Buffer.from(chunk);
  };
  return Readable.from(copies(), { objectMode: false });
}

function byProgram(runner: Runner, name: string, ...options: readonly string[]): Decoder | undefined {
  const program = findInPath(runner.env['PATH'], [name]);
  if (program === undefined) return undefined;
  return (input) => filterThrough(program, ['--decompress', '--stdout', ...options], readAhead(input), runner.env);
}

/**
 * The decompressed bytes of compressed ones. Ending it early ends all that works on it.
 *
 * The pieces are there until the next one is asked for, and so must those of `compressed` be.
 *
 * @param meter is told of every piece before it is passed on, and ends all by throwing
 */
export async function* decompressed(
  runner: Runner,
  compressed: AsyncIterable<Buffer>,
  format: CompressedFormat,
  meter: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const decode = await DECODERS[format](runner);
  const decoded = decode(compressed);
  try {
    for await (const chunk of decoded as AsyncIterable<Buffer>) {
      meter(chunk.length);
      yield chunk;
      release(chunk);
    }
  } catch (error) {
    throw explained(format, error);
  } finally {
    decoded.destroy();
  }
}

function explained(format: string, error: unknown): Error {
  if (error instanceof CommandError) {
    const words = error.failure.lastLines.at(-1) ?? '';
    return new FormatError(`the ${format} data cannot be decompressed: ${words}`, { cause: error });
  }
  if (isExpectedFailure(error)) return error as Error;
  return new FormatError(`the ${format} data cannot be decompressed: ${errorMessage(error)}`, { cause: error });
}
