import { FormatError } from '../bytes.js';
import type { ArchiveEntry } from './entry.js';
import type { ByteStream } from './byte-stream.js';

/**
 * cpio archives in the `newc` form, with and without checksums: the payload of RPM packages, and initramfs images.
 * Source: cpio(5), and rpm's lib/cpio.c for entries without a header of their own (07070X), which name a file by its
 * index in the package's header.
 */
const HEADER = 110;
const MAGIC_SIZE = 6;
const MAX_NAME = 64 * 1024;
const TRAILER = 'TRAILER!!!';
const STRIPPED = '07070X';
const STRIPPED_HEADER = 14;
const S_IFMT = 0o170000;
const S_IFREG = 0o100000;
const S_IFLNK = 0o120000;

/** A file as the header of an RPM package lists it. */
export interface ListedFile {
  readonly name: string;
  readonly size: number;
  readonly mode: number;
}

/** Whether bytes begin like an archive that `cpioEntries` reads. */
export function isCpio(head: Buffer): boolean {
  return /^07070[12X]/.test(head.toString('latin1', 0, MAGIC_SIZE));
}

/**
 * The entries of a cpio archive that are files or links. Each content has to be drained before the next.
 *
 * @param listed the package's files, for entries that only have an index
 * @throws FormatError when it is damaged or ends too early
 */
export async function* cpioEntries(
  archive: ByteStream,
  listed: readonly ListedFile[] = [],
): AsyncGenerator<ArchiveEntry & { readonly content: ByteStream }> {
  for (let at = 0; ;) {
    const magic = (await archive.peek(MAGIC_SIZE)).toString('latin1');
    if (magic === STRIPPED) {
      const header = (await archive.take(STRIPPED_HEADER, 'a cpio header')).toString('latin1');
      const file = listed[hexadecimal(header.slice(MAGIC_SIZE))];
      if (file === undefined) throw new FormatError('the cpio archive has a file that the package does not list');
      await archive.skip(padding(at + STRIPPED_HEADER), 'a cpio header');
      const content = archive.section(isRegular(file.mode) ? file.size : 0, `the cpio entry ${file.name}`);
      yield { name: file.name, mode: file.mode, link: !isRegular(file.mode), size: file.size, content };
      await content.drain();
      at = 0;
      await archive.skip(padding(file.size), 'the padding of a cpio entry');
      continue;
    }
    const header = (await archive.take(HEADER, 'a cpio header')).toString('latin1');
    if (!/^07070[12][0-9a-fA-F]{104}$/.test(header)) throw new FormatError('the cpio archive has no valid header');
    const field = (index: number): number =>
      hexadecimal(header.slice(MAGIC_SIZE + index * 8, MAGIC_SIZE + index * 8 + 8));
    const [mode, size, nameSize] = [field(1), field(6), field(11)];
    if (nameSize > MAX_NAME) throw new FormatError(`the cpio archive has a name of ${String(nameSize)} bytes`);
    const name = (await archive.take(nameSize, 'a cpio name')).toString('utf8').replace(/\0.*$/s, '');
    await archive.skip(padding(HEADER + nameSize), 'a cpio name');
    if (name === TRAILER) return;
    const content = archive.section(size, `the cpio entry ${name}`);
    const type = mode & S_IFMT;
    // A directory has no content; a link's is its target.
    if (type === S_IFREG || type === S_IFLNK) yield { name, mode, link: type === S_IFLNK, size, content };
    await content.drain();
    await archive.skip(padding(size), 'the padding of a cpio entry');
  }
}

function isRegular(mode: number): boolean {
  return (mode & S_IFMT) === S_IFREG;
}

function hexadecimal(text: string): number {
  if (!/^[0-9a-fA-F]{8}$/.test(text)) throw new FormatError('the cpio archive has no valid header');
  return Number.parseInt(text, 16);
}

function padding(size: number): number {
  return (4 - (size % 4)) % 4;
}
