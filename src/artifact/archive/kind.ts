import { isElf } from '../elf/elf.js';
import { isTarHeader, TAR_BLOCK } from './tar.js';

/** What a file is by its first bytes. Names are never believed. */
export type ContentKind = 'elf' | 'tar' | 'zip' | 'ar' | Compression | 'other';

/** A compressed stream of one file. */
export type Compression = 'gzip' | 'xz' | 'zstd' | 'bzip2';

/** As many bytes as `contentKind` looks at. */
export const HEAD_SIZE = TAR_BLOCK;

const MAGIC: readonly (readonly [ContentKind, Buffer])[] = [
  ['gzip', Buffer.from([0x1f, 0x8b, 8])],
  ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  ['bzip2', Buffer.concat([Buffer.from('BZh'), Buffer.alloc(1), Buffer.from([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])])],
  ['ar', Buffer.from('!<arch>\n')],
  ['zip', Buffer.from('PK\x03\x04', 'latin1')],
  // An archive without entries begins with its end.
  ['zip', Buffer.from('PK\x05\x06', 'latin1')],
];
/** The place in bzip2's magic that holds the block size: any digit. */
const BZIP2_LEVEL = 3;

/** @param head the first HEAD_SIZE bytes, or all where there are fewer */
export function contentKind(head: Buffer): ContentKind {
  if (isElf(head)) return 'elf';
  for (const [kind, magic] of MAGIC) {
    const start = Buffer.from(head.subarray(0, magic.length));
    if (kind === 'bzip2' && start.length > BZIP2_LEVEL) start[BZIP2_LEVEL] = 0;
    if (start.equals(magic)) return kind;
  }
  return isTarHeader(head) ? 'tar' : 'other';
}
