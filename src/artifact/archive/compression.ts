import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import {
  CommandError,
  errorMessage,
  filterThrough,
  InputError,
  isExpectedFailure,
  type Runner,
} from '../../runner/index.js';
import { chunksOf, FormatError, type ByteSource } from '../bytes.js';
import type { Compression } from './kind.js';

/** How bytes are decompressed: a transformation inside Node, or a command that reads and writes them. */
type Decompressor = { readonly create: () => Transform } | { readonly command: string; readonly debianPackage: string };

const EXIT_NOT_FOUND = 127;

const DECOMPRESSORS: Readonly<Record<Compression | 'deflate', Decompressor>> = {
  gzip: { create: () => zlib.createGunzip() },
  deflate: { create: () => zlib.createInflateRaw() },
  xz: { command: 'xz', debianPackage: 'xz-utils' },
  bzip2: { command: 'bzip2', debianPackage: 'bzip2' },
  // Node has it from 22.15 on.
  zstd:
    typeof zlib.createZstdDecompress === 'function'
      ? { create: () => zlib.createZstdDecompress() }
      : { command: 'zstd', debianPackage: 'zstd' },
};

/**
 * The decompressed bytes of a source, as a stream. Destroying it ends all that works on it.
 *
 * @param meter is told of every piece before it is passed on, and ends the stream by throwing
 */
export function decompress(
  runner: Runner,
  source: ByteSource,
  format: Compression | 'deflate',
  meter: (bytes: number) => void,
): Readable {
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
  const input = Readable.from(chunksOf(source), { objectMode: false });
  const tool = DECOMPRESSORS[format];
  const explain = (error: unknown): Error => explained(format, tool, error);
  if ('create' in tool) {
    const transform = tool.create();
    transform.once('error', (error) => output.destroy(explain(error)));
    pipeline(input, transform, output).catch(() => undefined);
  } else {
    const filtered = filterThrough(tool.command, ['--decompress', '--stdout'], input, runner.env);
    filtered.once('error', (error) => output.destroy(explain(error)));
    pipeline(filtered, output).catch(() => undefined);
  }
  return output;
}

function explained(format: string, tool: Decompressor, error: unknown): Error {
  if (error instanceof CommandError && 'command' in tool) {
    if (error.failure.exitCode === EXIT_NOT_FOUND) {
      return new InputError(
        `Reading ${format} needs the command ${tool.command}, which was not found. On Debian and Ubuntu it is in the ` +
          `package ${tool.debianPackage}.`,
        { cause: error },
      );
    }
    const words = error.failure.lastLines.at(-1) ?? '';
    return new FormatError(`the ${format} data cannot be decompressed: ${words}`, { cause: error });
  }
  if (isExpectedFailure(error)) return error as Error;
  return new FormatError(`the ${format} data cannot be decompressed: ${errorMessage(error)}`, { cause: error });
}
