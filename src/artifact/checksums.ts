import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeAtomically } from './atomic.js';

/** The name under which a folder's checksums are kept. */
export const CHECKSUMS_FILE = 'SHA256SUMS';

/** The SHA-256 of a file, in hexadecimal digits. */
export async function sha256File(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Writes SHA256SUMS into a folder, in the form that `sha256sum --check` reads, sorted by name.
 *
 * @param files paths relative to the folder
 * @returns the path of SHA256SUMS
 */
export async function writeChecksums(directory: string, files: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const file of [...new Set(files)].sort())
    lines.push(checksumLine(await sha256File(join(directory, file)), file));
  const path = join(directory, CHECKSUMS_FILE);
  await writeAtomically(path, (partial) => writeFile(partial, lines.join('')));
  return path;
}

/** A name with a line end or a backslash is escaped, and the line marked by a backslash. Source: coreutils' manual. */
function checksumLine(digest: string, name: string): string {
  const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === name ? '' : '\\'}${digest}  ${escaped}\n`;
}
