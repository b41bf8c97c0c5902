import { existsSync, readFileSync } from 'node:fs';

/** Codes of errors for what is no file: not there, a folder such as a submodule, or a link that leads nowhere. */
const NO_FILE: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP']);

/**
 * A file's text; undefined when there is none.
 *
 * Read at once: a plan asks for some ten small files of each package, and the promises of node:fs cost ten times what the
 * reading does.
 */
export function readIfThere(path: string): string | undefined {
  // An error is dear, and most files that are asked for are not there.
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (NO_FILE.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
}
