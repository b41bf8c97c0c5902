import { FormatError } from '../bytes.js';
import type { ByteStream } from './byte-stream.js';

/**
 * ar archives: static libraries and Debian packages. Source: ar(5) of the BSDs for the layout and `#1/`, the GNU
 * binutils for `//` and `/<offset>`.
 */
const MAGIC_SIZE = 8;
const HEADER = 60;
const MAX_LONG_NAMES = 16 * 1024 * 1024;
const MAX_NAME = 4096;
/** The members that hold the archive's index and its long names. */
const INDEX_NAMES: ReadonlySet<string> = new Set(['/', '/SYM64/', '__.SYMDEF', '__.SYMDEF SORTED', '__.SYMDEF_64']);

/** A member of an ar archive: a part of the archive itself. */
export interface ArMember {
  readonly name: string;
  readonly content: ByteStream;
}

/**
 * The members of an ar archive in order, without its index. Each has to be read to its end, or drained, before the next.
 *
 * @throws FormatError when it is damaged or ends too early
 */
export async function* arMembers(archive: ByteStream): AsyncGenerator<ArMember> {
  await archive.skip(MAGIC_SIZE, 'the magic of the ar archive');
  let longNames = Buffer.alloc(0);
  for (let at = MAGIC_SIZE; (await archive.peek(1)).length > 0;) {
    const header = (await archive.take(HEADER, `the ar archive's member header at byte ${String(at)}`)).toString(
      'latin1',
    );
    const sizeText = header.slice(48, 58).trimEnd();
    if (header.slice(58) !== '`\n' || !/^\d+$/.test(sizeText)) {
      throw new FormatError(`the ar archive has no valid member header at byte ${String(at)}`);
    }
    const size = Number(sizeText);
    const what = `the ar archive's member at byte ${String(at)}`;
    at += HEADER + size + (size % 2);
    const content = archive.section(size, what);
    const rawName = header.slice(0, 16).trimEnd();
    if (rawName === '//') {
      if (size > MAX_LONG_NAMES) throw new FormatError(`the ar archive has ${String(size)} bytes of long names`);
      longNames = Buffer.from(await content.take(size, what));
    } else if (!INDEX_NAMES.has(rawName)) {
      const name = await nameOf(rawName, content, size, longNames);
      if (!INDEX_NAMES.has(name)) yield { name, content };
    }
    await content.drain();
    // Members begin at even offsets; the last one may lack its padding.
    if (size % 2 === 1 && (await archive.peek(1)).length > 0) await archive.skip(1, what);
  }
}

async function nameOf(rawName: string, content: ByteStream, size: number, longNames: Buffer): Promise<string> {
  const inContent = /^#1\/(\d+)$/.exec(rawName)?.[1];
  if (inContent !== undefined) {
    const length = Number(inContent);
    if (length > Math.min(MAX_NAME, size))
      throw new FormatError(`the ar archive has a name of ${String(length)} bytes`);
    return (await content.take(length, 'a name in the ar archive')).toString('utf8').replace(/\0+$/, '');
  }
  const inTable = /^\/(\d+)$/.exec(rawName)?.[1];
  if (inTable !== undefined) {
    const start = Number(inTable);
    const end = longNames.indexOf('\n', start);
    if (start >= longNames.length || end === -1) {
      throw new FormatError(`the ar archive has no long name at ${String(start)} for its member ${rawName}`);
    }
    return longNames.toString('utf8', start, Math.min(end, start + MAX_NAME)).replace(/\/$/, '');
  }
  return rawName.replace(/\/$/, '');
}
