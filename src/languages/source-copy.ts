import { constants } from 'node:fs';
import { copyFile, cp, lstat, mkdir, readdir, readlink, rm, symlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError, type Runner } from '../runner/index.js';
import type { BuildContext, Package } from './language.js';

/**
 * For build tools that write beside the sources: a copy of the package in the cell's own folder, so that the checkout
 * stays clean and one platform's object files are never taken for another's.
 *
 * The copy stands in an image of the repository in which all else is a link to the original, so that `../shared` leads
 * where it always did. What git ignores is left out.
 *
 * @returns absolute path of the package's folder in the copy
 */
export async function copySources(context: BuildContext): Promise<string> {
  const { package: one } = context;
  const copy = sourceCopy(context);
  await removeSourceCopy(context);
  await linkSurroundings(one, imageDirectory(context));
  const made = new Set<string>();
  for (const file of await sourceFiles(context.hostRunner, one.directory)) {
    const to = join(copy, file);
    const folder = dirname(to);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await copyEntry(join(one.directory, file), to);
  }
  return copy;
}

/** Where `copySources` put the package. */
export function sourceCopy(context: BuildContext): string {
  return join(imageDirectory(context), context.package.path);
}

/** Removes what an earlier build copied, so that the copy's presence tells whether this build made one. */
export async function removeSourceCopy(context: BuildContext): Promise<void> {
  await rm(imageDirectory(context), { recursive: true, force: true });
}

function imageDirectory({ buildDirectory }: BuildContext): string {
  return join(buildDirectory, 'source');
}

/** Makes the folders that lead to the package, each filled with links to what stands beside it in the original. */
async function linkSurroundings({ root, path }: Package, image: string): Promise<void> {
  await mkdir(join(image, path), { recursive: true });
  const steps = path === '.' ? [] : path.split('/');
  for (const [depth, step] of steps.entries()) {
    const folder = join(...steps.slice(0, depth), '.');
    for (const entry of await readdir(join(root, folder))) {
      if (entry !== step) await symlink(join(root, folder, entry), join(image, folder, entry));
    }
  }
}

/**
 * The files of a folder that git does not ignore, relative to it; without git or outside a repository, all of them.
 *
 * @param directory absolute path
 */
export async function sourceFiles(runner: Runner, directory: string): Promise<readonly string[]> {
  try {
    // The folder may belong to another user than the job's, as in container jobs; that is no danger to listing it.
    const { stdout } = await runner.exec(
      'git',
      ['-c', 'safe.directory=*', '-C', directory, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      { quiet: true },
    );
    return [...new Set(stdout.split('\0'))].filter((file) => file !== '');
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return await allFiles(directory);
  }
}

async function allFiles(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .filter((file) => !file.split('/').includes('.git'));
}

/** Copies a file, a link or a submodule's folder with mode and time, which make and configure scripts go by. */
async function copyEntry(from: string, to: string): Promise<void> {
  let stats;
  try {
    stats = await lstat(from);
  } catch (error) {
    // Known to git, but deleted in the working tree.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (stats.isSymbolicLink()) {
    await symlink(await readlink(from), to);
  } else if (stats.isDirectory()) {
    await cp(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  } else if (stats.isFile()) {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    await utimes(to, stats.atime, stats.mtime);
  }
}
