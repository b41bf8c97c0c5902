import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { checksumsFile } from '../artifact/index.js';
import { InputError } from '../runner/index.js';
import { MANIFEST_FILE } from './manifest.js';

/** What a folder that we made may hold without its checksums. */
const OWN_FILES: ReadonlySet<string> = new Set([checksumsFile('sha256'), checksumsFile('sha512')]);

/** The part of the layout that is named by digests, and has no checksums of its own. */
export const IMAGES_FOLDER = 'images';

/**
 * Fills a folder that appears under its name whole or not at all: `fill` works in a new one beside it, which is renamed
 * at the end. What an earlier call made is replaced; anything else that is there is left alone.
 *
 * @param output absolute path
 * @param artifacts absolute path of the folder that is read; neither may be inside the other
 * @throws InputError where the output cannot be put there without loss
 */
export async function fillOutput<T>(
  output: string,
  artifacts: string,
  fill: (folder: string) => Promise<T>,
): Promise<T> {
  if (isInside(output, artifacts) || isInside(artifacts, output)) {
    throw new InputError(
      `The output '${output}' and the artifacts '${artifacts}' may not be the same folder, or one inside the other.`,
    );
  }
  const present = await requireReplaceable(output);
  const fresh = join(dirname(output), `.${basename(output)}.${randomUUID()}`);
  await mkdir(fresh, { recursive: true });
  try {
    const result = await fill(fresh);
    if (present) {
      const old = `${fresh}.old`;
      await rename(output, old);
      await rename(fresh, output);
      await rm(old, { recursive: true });
    } else {
      await rm(output, { recursive: true, force: true });
      await rename(fresh, output);
    }
    return result;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (!way.startsWith('..') && !way.startsWith('/'));
}

/** Whether there is an earlier output, which may be replaced. */
async function requireReplaceable(output: string): Promise<boolean> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new InputError(`The output '${output}' cannot be written: ${(error as Error).message}`, { cause: error });
  });
  if (entries.length === 0) return false;
  const known = await ownFiles(output);
  const foreign = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(output, join(entry.parentPath, entry.name)))
    .filter((path) => !known.has(path) && !path.startsWith(`${IMAGES_FOLDER}/`));
  if (known.size > 0 && foreign.length === 0) return true;
  const example = foreign[0] ?? entries[0]?.name ?? '';
  throw new InputError(
    `The output '${output}' is not empty, and '${example}' in it was not put there by assemble. ` +
      'Nothing was changed: name another folder, or move what is there.',
  );
}

/** The files of an earlier output, as its own manifest names them; none where it is not ours. */
async function ownFiles(output: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(output, MANIFEST_FILE), 'utf8').catch(() => '');
  try {
    const { layout } = JSON.parse(text) as { layout?: unknown };
    if (!Array.isArray(layout)) return new Set();
    return new Set([...OWN_FILES, MANIFEST_FILE, ...layout.map(String)]);
  } catch {
    return new Set();
  }
}

/** All regular files below a folder, relative to it, sorted. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
