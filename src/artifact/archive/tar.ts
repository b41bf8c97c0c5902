import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { errorMessage, isExpectedFailure } from '../../runner/index.js';
import { FormatError } from '../bytes.js';
import { ByteStream } from './spool.js';

export const TAR_BLOCK = 512;

const CHECKSUM = { start: 148, end: 156 } as const;

/**
 * Whether a block is a tar header: its checksum is right. Unlike the word `ustar`, that is in the oldest form too.
 * Source: POSIX pax, "ustar Interchange Format".
 */
export function isTarHeader(block: Buffer): boolean {
  if (block.length < TAR_BLOCK) return false;
  const stored = /^[ 0]*([0-7]+)[ \0]*$/.exec(block.toString('latin1', CHECKSUM.start, CHECKSUM.end))?.[1];
  if (stored === undefined) return false;
  let sum = 0;
  for (let at = 0; at < TAR_BLOCK; at++) {
    sum += at >= CHECKSUM.start && at < CHECKSUM.end ? 0x20 : (block[at] ?? 0);
  }
  return sum === Number.parseInt(stored, 8);
}

/** The oldest form has no format's name in its headers. The library's types leave this option out. */
const OPTIONS: object = { allowUnknownFormat: true };

/** One entry that has content, whatever type it claims: extracting a hard link that has content writes a file too. */
export interface TarEntry {
  readonly name: string;
  readonly content: ByteStream;
}

/**
 * Reads a tar archive from front to back.
 *
 * @param visit is called for each entry, one after the other, and need not read the content to its end
 * @throws FormatError when the archive is damaged or ends too early
 */
export async function readTar(archive: ByteStream, visit: (entry: TarEntry) => Promise<void>): Promise<void> {
  const parser = extract(OPTIONS);
  let failure: unknown;
  parser.on('entry', (header, stream, next) => {
    if (header.size === 0 || header.type === 'directory') {
      stream.resume();
      next();
      return;
    }
    const content = new ByteStream(stream as AsyncIterable<Buffer>);
    visit({ name: header.name, content })
      .then(() => content.drain())
      .then(
        () => {
          next();
        },
        (error: unknown) => {
          failure = error;
          next(error as Error);
        },
      );
  });
  try {
    await pipeline(Readable.from(archive, { objectMode: false }), parser);
  } catch (error) {
    if (isExpectedFailure(failure ?? error)) throw failure ?? error;
    throw new FormatError(`the tar archive cannot be read: ${errorMessage(error)}`, { cause: error });
  }
}
