import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestFile, InputError } from '../runner/index.js';
import { writeAtomically } from './atomic.js';

/** The checksums that a folder's files can be given. */
export const CHECKSUM_ALGORITHMS = ['sha256', 'sha512'] as const;

export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number];

/** The name under which a folder's checksums are kept: `SHA256SUMS`. */
export function checksumsFile(algorithm: ChecksumAlgorithm): string {
  return `${algorithm.toUpperCase()}SUMS`;
}

/**
 * Writes SHA256SUMS (or SHA512SUMS) into a folder, in the form that `sha256sum --check` reads, sorted by name.
 *
 * @param files paths relative to the folder
 * @returns the path of the file
 */
export async function writeChecksums(
  directory: string,
  files: readonly string[],
  algorithm: ChecksumAlgorithm = 'sha256',
): Promise<string> {
  const lines: string[] = [];
  for (const file of [...new Set(files)].sort())
    lines.push(checksumLine(await digestFile(join(directory, file), algorithm), file));
  const path = join(directory, checksumsFile(algorithm));
  await writeAtomically(path, (partial) => writeFile(partial, lines.join('')));
  return path;
}

/** One line of a file of checksums. A name with a line end or a backslash is escaped, and the line marked by a backslash. Source: coreutils' manual. */
export function checksumLine(digest: string, name: string): string {
  const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === name ? '' : '\\'}${digest}  ${escaped}\n`;
}

/**
 * Reads which checksum files to write, separated by commas or spaces; the first is the one that outputs name.
 *
 * @throws InputError for anything else
 */
export function parseChecksums(text: string): readonly [ChecksumAlgorithm, ...ChecksumAlgorithm[]] {
  const words = text.split(/[,\s]+/).filter((word) => word !== '');
  const known = words.flatMap((word) => CHECKSUM_ALGORITHMS.find((one) => one === word.toLowerCase()) ?? []);
  const [first, ...rest] = [...new Set(known)];
  if (first !== undefined && known.length === words.length) return [first, ...rest];
  throw new InputError(`'${text}' is not valid. Give one or more of: ${CHECKSUM_ALGORITHMS.join(', ')}.`);
}
