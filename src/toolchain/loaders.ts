import { existsSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, join, dirname } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { crossRoot } from './cross-files.js';

/**
 * Sees to it that the emulator finds the target's loader and C library: at their own paths when the target's C library
 * is installed as a library package, else through links below one folder, which is the same for all targets because
 * there is one QEMU_LD_PREFIX for all emulators.
 *
 * @param directory where the links are; shared by the toolchains of a job
 * @returns the folder; undefined when it is not needed, or there is nothing to link to
 */
export async function linkLoader(platform: Platform, directory: string): Promise<string | undefined> {
  if (existsSync(platform.loader)) return undefined;
  const loader = join(crossRoot(platform), platform.loader);
  const libraries = join(crossRoot(platform), 'lib');
  const found = [loader, join(libraries, basename(platform.loader))].find((path) => existsSync(path));
  if (found === undefined) return undefined;
  await link(found, join(directory, platform.loader));
  // The first folder that the loaders of Debian and Ubuntu look into, and no other target's.
  await link(libraries, join(directory, 'lib', platform.multiarch));
  return directory;
}

/** Makes a link in one step: a program of another target may be starting at this moment. */
async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${String(process.pid)}`;
  await rm(unfinished, { force: true });
  await symlink(target, unfinished);
  await rename(unfinished, path);
}
