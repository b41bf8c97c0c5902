import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { CommandError, errorMessage, filterThrough, isExpectedFailure, type Runner } from '../../runner/index.js';
import { FormatError } from '../bytes.js';
import type { Compression } from './kind.js';
import { findProgram } from './programs.js';

/** What bytes can be compressed by: a file of its own, or an entry of a zip archive. */
export type CompressedFormat = Compression | 'deflate';

/** Makes the decompressed bytes of the compressed ones. Destroying the result ends all that works on it. */
type Decoder = (input: Readable) => Readable;

/** Fewer and larger pieces cost less, and some ahead let zlib work beside us; both are a part of the memory bound. */
const CHUNK = { chunkSize: 256 * 1024, highWaterMark: 1024 * 1024 };
/** xz asks for as much memory as the file's dictionary needs: for files of `xz -9` 65 MiB, for hostile ones gigabytes. */
const XZ_MEMORY = '--memlimit-decompress=512MiB';

/**
 * The fastest decoder that there is: Node's own; else the program of that name, which works beside us on a processor of
 * its own; else a library, loaded only now.
 */
const DECODERS: Readonly<Record<CompressedFormat, (runner: Runner) => Promise<Decoder>>> = {
  gzip: () => Promise.resolve(inNode(() => zlib.createGunzip(CHUNK))),
  deflate: () => Promise.resolve(inNode(() => zlib.createInflateRaw(CHUNK))),
  zstd: async (runner) =>
    // Node has it from 22.15 on.
    typeof zlib.createZstdDecompress === 'function'
      ? inNode(() => zlib.createZstdDecompress(CHUNK))
      : ((await byProgram(runner, 'zstd')) ?? (await import('./zstd-library.js')).decodeZstd),
  xz: async (runner) => (await byProgram(runner, 'xz', XZ_MEMORY)) ?? (await import('./xz-library.js')).decodeXz,
  bzip2: async (runner) => (await byProgram(runner, 'bzip2')) ?? (await import('./bzip2-library.js')).decodeBzip2,
};

function inNode(create: () => Transform): Decoder {
  return (input) => {
    const transform = create();
    pipeline(input, transform).catch(() => undefined);
    return transform;
  };
}

async function byProgram(runner: Runner, name: string, ...options: readonly string[]): Promise<Decoder | undefined> {
  const program = await findProgram(runner.env, name);
  if (program === undefined) return undefined;
  return (input) => filterThrough(program, ['--decompress', '--stdout', ...options], input, runner.env);
}

/**
 * The decompressed bytes of compressed ones, as a stream. Destroying it ends all that works on it.
 *
 * @param meter is told of every piece before it is passed on, and ends the stream by throwing
 */
export async function decompress(
  runner: Runner,
  compressed: AsyncIterable<Buffer>,
  format: CompressedFormat,
  meter: (bytes: number) => void,
): Promise<Readable> {
  const decode = await DECODERS[format](runner);
  const output = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      try {
        meter(chunk.length);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
  const input = Readable.from(compressed, { objectMode: false });
  const decoded = decode(input);
  const fail = (error: Error): void => void output.destroy(explained(format, error));
  input.once('error', fail);
  decoded.once('error', fail);
  pipeline(decoded, output).catch(() => undefined);
  output.once('close', () => void input.destroy());
  return output;
}

function explained(format: string, error: unknown): Error {
  if (error instanceof CommandError) {
    const words = error.failure.lastLines.at(-1) ?? '';
    return new FormatError(`the ${format} data cannot be decompressed: ${words}`, { cause: error });
  }
  if (isExpectedFailure(error)) return error as Error;
  return new FormatError(`the ${format} data cannot be decompressed: ${errorMessage(error)}`, { cause: error });
}
