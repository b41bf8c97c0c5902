import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, type Header } from 'tar-stream';
import { errorMessage, isExpectedFailure } from '../../runner/index.js';
import { FormatError } from '../bytes.js';
import type { ArchiveEntry } from './entry.js';
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

/**
 * Reads a tar archive from front to back, also what stands behind its end mark, where some unpackers go on.
 *
 * @param visit is called for each file and link, one after the other, and need not read the content to its end. A hard
 * link may have content: extracting it writes a file too
 * @throws FormatError when the archive is damaged, ends too early, or has sparse files, whose content here is not theirs
 */
export async function readTar(
  archive: ByteStream,
  visit: (entry: ArchiveEntry, content: ByteStream) => Promise<void>,
): Promise<void> {
  const parser = extract(OPTIONS);
  let failure: unknown;
  parser.on('entry', (header, stream, next) => {
    const content = new ByteStream(stream as AsyncIterable<Buffer>);
    handle(header, content, visit)
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

async function handle(
  header: Header,
  content: ByteStream,
  visit: (entry: ArchiveEntry, content: ByteStream) => Promise<void>,
): Promise<void> {
  const { name, size, mode } = header;
  // The library's types leave out what it gives for a type that it does not know.
  const type = header.type as string | null;
  const pax = header.pax ?? {};
  if (type === 'directory') return;
  // Types that the library does not know: GNU's sparse files, multi-volume parts and volume labels among them.
  if (type === null || Object.keys(pax).some((key) => key.startsWith('GNU.sparse.'))) {
    if (size === 0) return;
    throw new FormatError(
      `the tar archive has the entry ${JSON.stringify(name.slice(0, 200))} in a form that is not supported, such as a ` +
        'sparse file. Pack it again without that',
    );
  }
  const link = type === 'symlink' || (type === 'link' && size === 0);
  if (!link && size === 0 && type !== 'file' && type !== 'contiguous-file') return;
  await visit({ name, mode, link, size }, content);
}
