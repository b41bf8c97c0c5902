import { access } from 'node:fs/promises';
import { asRoot } from '../host/index.js';
import { InputError, type Runner } from '../runner/index.js';
import type { Mount } from './environment.js';

/** @throws InputError for a mount of what is not there */
export async function requireSources(mounts: readonly Mount[]): Promise<void> {
  for (const { source } of mounts) {
    await access(source).catch(() => {
      throw new InputError(`${source} is to be mounted into the environment and does not exist.`);
    });
  }
}

/** The user and group that this process runs as. */
export function caller(): { readonly uid: number; readonly gid: number } {
  return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

/** The folders and files of the host in which commands may leave something. */
export function writableSources(mounts: readonly Mount[]): readonly string[] {
  return mounts.filter(({ readOnly }) => !readOnly).map(({ source }) => source);
}

/** Gives what the environment's users have left in writable mounts to the user that this process runs as. */
export async function giveToCaller(runner: Runner, mounts: readonly Mount[]): Promise<void> {
  const { uid, gid } = caller();
  const sources = writableSources(mounts);
  if (uid === 0 || sources.length === 0) return;
  const { command, args } = asRoot('find', [
    ...[...sources, '-xdev', '!', '-uid', String(uid)],
    ...['-exec', 'chown', '--no-dereference', `${String(uid)}:${String(gid)}`, '{}', '+'],
  ]);
  await runner.exec(command, args, { quiet: true });
}
