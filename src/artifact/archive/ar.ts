import { FormatError, sliceSource, type ByteSource } from '../bytes.js';

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
  readonly content: ByteSource;
}

/**
 * The members of an ar archive in order, without its index.
 *
 * @throws FormatError when it is damaged or ends too early
 */
export function* arMembers(source: ByteSource): Generator<ArMember> {
  let longNames = Buffer.alloc(0);
  for (let at = MAGIC_SIZE; at < source.size;) {
    if (at + HEADER > source.size)
      throw new FormatError(`the ar archive ends inside the member header at byte ${String(at)}`);
    const header = source.read(at, HEADER).toString('latin1');
    const sizeText = header.slice(48, 58).trimEnd();
    if (header.slice(58) !== '`\n' || !/^\d+$/.test(sizeText)) {
      throw new FormatError(`the ar archive has no valid member header at byte ${String(at)}`);
    }
    const size = Number(sizeText);
    const start = at + HEADER;
    if (start + size > source.size) {
      throw new FormatError(
        `the ar archive's member at byte ${String(at)} ends at byte ${String(start + size)}, but the archive after ` +
          `${String(source.size)}: it was cut off or is damaged`,
      );
    }
    // Members begin at even offsets.
    at = start + size + (size % 2);
    const rawName = header.slice(0, 16).trimEnd();
    if (rawName === '//') {
      longNames = Buffer.from(source.read(start, Math.min(size, MAX_LONG_NAMES)));
    } else if (!INDEX_NAMES.has(rawName)) {
      const member = nameAndContent(rawName, sliceSource(source, start, size), longNames);
      if (!INDEX_NAMES.has(member.name)) yield member;
    }
  }
}

function nameAndContent(rawName: string, content: ByteSource, longNames: Buffer): ArMember {
  const inContent = /^#1\/(\d+)$/.exec(rawName)?.[1];
  if (inContent !== undefined) {
    const length = Math.min(Number(inContent), content.size);
    const name = content.read(0, Math.min(length, MAX_NAME)).toString('utf8').replace(/\0+$/, '');
    return { name, content: sliceSource(content, length, content.size - length) };
  }
  const inTable = /^\/(\d+)$/.exec(rawName)?.[1];
  if (inTable !== undefined) {
    const start = Number(inTable);
    const end = longNames.indexOf('\n', start);
    if (start >= longNames.length || end === -1) {
      throw new FormatError(`the ar archive has no long name at ${String(start)} for its member ${rawName}`);
    }
    return { name: longNames.toString('utf8', start, Math.min(end, start + MAX_NAME)).replace(/\/$/, ''), content };
  }
  return { name: rawName.replace(/\/$/, ''), content };
}
