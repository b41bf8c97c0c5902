import { open, readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { binfmtPattern } from '../platform/binfmt.js';
import { PLATFORMS, type Platform } from '../platform/platform.js';

/** As many links as the kernel follows in one path. Source: path_resolution(7). */
const MAX_LINKS = 40;

/**
 * Where a path of a root really is on the host, links followed as a program inside would: never out of the root.
 *
 * @returns undefined when there is no such file
 */
export async function resolveInRoot(root: string, path: string): Promise<string | undefined> {
  const { place, exists } = await follow(root, path);
  return exists ? join(root, place) : undefined;
}

/** Where a path of a root is inside, links followed as a program inside would; what is not there keeps its name. */
export async function placeInRoot(root: string, path: string): Promise<string> {
  try {
    return (await follow(root, path)).place;
  } catch (error) {
    // Who enters a root by sudo may not see all of it.
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return path;
    throw error;
  }
}

/** Follows links; where there are too many, the path is none. */
async function follow(root: string, path: string): Promise<{ readonly place: string; readonly exists: boolean }> {
  let place = '/';
  let exists = true;
  const rest = path.split('/');
  for (let links = 0; rest.length > 0;) {
    const next = posix.join(place, rest.shift() ?? '');
    let target: string;
    try {
      target = await readlink(join(root, next));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Not a link, which is the rule, is EINVAL.
      if (code === 'ENOENT' || code === 'ENOTDIR') exists = false;
      else if (code !== 'EINVAL') throw error;
      place = next;
      continue;
    }
    if (++links > MAX_LINKS) return { place: path, exists: false };
    if (target.startsWith('/')) place = '/';
    rest.unshift(...target.split('/'));
  }
  return { place, exists };
}

/** The platform whose kernel runs a file; undefined when it is no program of a platform of the table. */
export async function platformOfProgram(file: string): Promise<Platform | undefined> {
  const header = new Uint8Array(20);
  const handle = await open(file);
  try {
    await handle.read(header, 0, header.length, 0);
  } finally {
    await handle.close();
  }
  return PLATFORMS.find((platform) => {
    const { magic, mask } = binfmtPattern(platform);
    return header.every((byte, index) => (byte & (mask[index] ?? 0)) === ((magic[index] ?? 0) & (mask[index] ?? 0)));
  });
}
