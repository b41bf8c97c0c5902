import { existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { asRoot } from '../host/index.js';
import { CommandError, errorMessage, InputError, type Runner } from '../runner/index.js';
import type { Mount } from './environment.js';

/** @throws InputError for a mount of what is not there, or of what may not be read */
export async function requireSources(mounts: readonly Mount[]): Promise<void> {
  for (const { source, target } of mounts) {
    await access(source).catch((error: unknown) => {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      throw new InputError(
        `${source} is to be mounted into the environment at ${target} and ` +
          `${missing ? 'does not exist' : `cannot be read: ${errorMessage(error)}`}. Mounts are files and folders of this ` +
          'machine; make it first, or leave it out.',
      );
    });
  }
}

/** The user and group that this process runs as. */
export function caller(): { readonly uid: number; readonly gid: number } {
  return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

/**
 * The writable mounts of what belongs to the user that this process runs as, which is to go on so. What is somebody else's,
 * such as a cache of root's, stays theirs. To be asked before the first command, which may give them to somebody else.
 */
export async function mountsOfCaller(mounts: readonly Mount[]): Promise<readonly Mount[]> {
  const { uid } = caller();
  const isOwn = async ({ readOnly, source }: Mount): Promise<boolean> => !readOnly && (await stat(source)).uid === uid;
  const own = await Promise.all(mounts.map(isOwn));
  return mounts.filter((_, index) => own[index]);
}

/** What tells what the environment's users have left from what was there before, and from what is Archway's own. */
export interface Bounds {
  /** `mountsOfCaller` before the first command. */
  readonly mounts: readonly Mount[];
  /** A file that was written last before the first command. */
  readonly since: string;
  /** The folder with all environments, which may lie in what is mounted: a home folder, say. */
  readonly store: string;
}

/**
 * Gives what the environment's users have left in writable mounts to the user that this process runs as. Warns where it
 * cannot.
 */
export async function giveToCaller(runner: Runner, { mounts, since, store }: Bounds): Promise<void> {
  const { uid, gid } = caller();
  // A command may have removed one.
  const sources = mounts.map(({ source }) => source).filter(existsSync);
  if (uid === 0 || sources.length === 0) return;
  const { command, args } = asRoot('find', [
    ...[...sources, '-ignore_readdir_race', '-xdev', '-path', asPattern(store), '-prune', '-o'],
    ...['!', '-uid', String(uid), '-cnewer', since],
    ...['-exec', 'chown', '--no-dereference', `${String(uid)}:${String(gid)}`, '{}', '+'],
  ]);
  try {
    await runner.exec(command, args, { quiet: true });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    warnOfOwner(runner, sources, error.failure.lastLines.at(-1) ?? errorMessage(error));
  }
}

/** Says why some of what was left may not be the caller's. */
export function warnOfOwner(runner: Runner, sources: readonly string[], why: string): void {
  runner.warning(`What the commands left in ${sources.join(', ')} may belong to another user: ${why}.`);
}

/** As `find -path` reads it: see glob(7). */
function asPattern(path: string): string {
  return path.replaceAll(/[*?[\]\\]/g, '\\$&');
}
