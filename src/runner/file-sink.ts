import type { WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** What comes while a piece is being written goes to the disk with the next one, up to so many bytes. */
const WRITTEN_TOGETHER = 1024 * 1024;

/**
 * Opens a file to be written by a stream. It is open when the stream is given: `createWriteStream` opens later, so that a
 * pipeline that fails at once makes the file after whoever asked has cleaned up.
 *
 * @param flags `w` replaces a file that is there, `wx` refuses it
 * @param mode permissions of a new file, before the umask
 */
export async function openSink(file: string, flags: 'w' | 'wx' = 'w', mode = 0o666): Promise<WriteStream> {
  return (await open(file, flags, mode)).createWriteStream({ highWaterMark: WRITTEN_TOGETHER });
}
