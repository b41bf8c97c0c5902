import { contentKind } from './archive/kind.js';

/** How much of a script is looked at: self-extracting ones begin with some tens of kilobytes of shell. */
export const MAX_SCRIPT_HEAD = 1024 * 1024;

const MAX_LINE = 256;

/** What stands behind `#!`, up to the end of the line. The kernel reads 256 bytes at most. */
export function scriptLine(head: Buffer): string {
  const line = head.subarray(2, MAX_LINE);
  const end = line.indexOf('\n');
  return line.toString('utf8', 0, end === -1 ? line.length : end).replace(/^[ \t]+|[ \t]+$/g, '');
}

/** Where in a script an archive or a program begins: at the start of a line, as makeself and zipapp write it. */
export function payloadOf(head: Buffer): number | undefined {
  // Text has no control characters but line ends and tabs; what has none needs no search.
  if (!head.includes(0)) return undefined;
  for (let at = head.indexOf(0x0a); at !== -1; at = head.indexOf(0x0a, at + 1)) {
    const next = head[at + 1];
    if (next === undefined) return undefined;
    if (!FIRST_BYTES.has(next)) continue;
    const kind = contentKind(head.subarray(at + 1, at + 1 + 512));
    if (kind !== 'other' && kind !== 'script' && kind !== 'foreign') return at + 1;
  }
  return undefined;
}

/** Of ELF, gzip, xz, zstd, bzip2, zip, ar, rpm and cpio, the kinds that can stand behind a script's text. */
const FIRST_BYTES: ReadonlySet<number> = new Set([0x7f, 0x1f, 0xfd, 0x28, 0x42, 0x50, 0x21, 0xed, 0x30]);
