import { isElf } from '../elf/elf.js';
import { isForeignProgram } from '../foreign.js';
import { isCpio } from './cpio.js';
import { isRpm } from './rpm.js';
import { isTarHeader, TAR_BLOCK } from './tar.js';

/** What a file is by its first bytes. Names are never believed. */
export type ContentKind =
  'elf' | 'foreign' | 'script' | 'tar' | 'zip' | 'ar' | 'rpm' | 'cpio' | Compression | 'unopened' | 'other';

/** A compressed stream of one file. */
export type Compression = 'gzip' | 'xz' | 'zstd' | 'bzip2';

/** As many bytes as `contentKind` looks at. */
export const HEAD_SIZE = TAR_BLOCK;

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

const MAGIC: readonly (readonly [ContentKind, Buffer])[] = [
  ['gzip', Buffer.from([0x1f, 0x8b, 8])],
  ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  ['ar', latin1('!<arch>\n')],
  ['zip', latin1('PK\x03\x04')],
  // An archive without entries begins with its end.
  ['zip', latin1('PK\x05\x06')],
  ['script', latin1('#!')],
];

/** Archives that are known and not opened. Source: the formats' own documents, and file's magic. */
const UNOPENED: readonly (readonly [string, Buffer])[] = [
  ['7z archive', latin1("7z\xbc\xaf'\x1c")],
  ['RAR archive', latin1('Rar!\x1a\x07')],
  ['squashfs file system', latin1('hsqs')],
  ['squashfs file system', latin1('sqsh')],
  ['LZ4 stream', Buffer.from([0x04, 0x22, 0x4d, 0x18])],
  ['lzip stream', latin1('LZIP')],
  ['xar archive', latin1('xar!')],
  ['thin ar archive, which has only the names of its members', latin1('!<thin>\n')],
];

/** pzstd and others begin with a frame that is to be passed over. Source: RFC 8878, 3.1.2. */
const SKIPPABLE_FRAME = { end: latin1('*M\x18'), lowest: 0x50, highest: 0x5f } as const;
/** The magic of a block, or of the end where there is none. */
const BZIP2 = { start: /^BZh[1-9]/, blocks: [latin1('1AY&SY'), latin1('\x17rE8P\x90')] } as const;

/** @param head the first HEAD_SIZE bytes, or all where there are fewer */
export function contentKind(head: Buffer): ContentKind {
  if (isElf(head)) return 'elf';
  for (const [kind, magic] of MAGIC) if (startsWith(head, magic)) return kind;
  if (isBzip2(head)) return 'bzip2';
  if (isSkippableFrame(head)) return 'zstd';
  if (isRpm(head)) return 'rpm';
  if (isCpio(head)) return 'cpio';
  if (isForeignProgram(head)) return 'foreign';
  if (unopenedFormat(head) !== undefined) return 'unopened';
  return isTarHeader(head) ? 'tar' : 'other';
}

/** The name of an archive format that is known and not opened. */
export function unopenedFormat(head: Buffer): string | undefined {
  return UNOPENED.find(([, magic]) => startsWith(head, magic))?.[0];
}

function startsWith(head: Buffer, magic: Buffer): boolean {
  return head.length >= magic.length && magic.compare(head, 0, magic.length) === 0;
}

function isBzip2(head: Buffer): boolean {
  if (!BZIP2.start.test(head.toString('latin1', 0, 4))) return false;
  return BZIP2.blocks.some((block) => startsWith(head.subarray(4), block));
}

function isSkippableFrame(head: Buffer): boolean {
  const { end, lowest, highest } = SKIPPABLE_FRAME;
  const first = head[0] ?? 0;
  return first >= lowest && first <= highest && startsWith(head.subarray(1), end);
}
