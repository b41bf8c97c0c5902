import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { asRootWherePossible, lockFile, type FileLock } from '../host/index.js';
import { CommandError, errorMessage, InputError, type Runner } from '../runner/index.js';
import { removeLaidOver } from './overlay.js';
import { execTied } from './tied.js';

/** Hours after which what is kept is made anew, so that it does not miss the release's updates for ever. */
export const KEEP_HOURS = 7 * 24;
/** Seconds to wait for another job that makes the same root. */
const PATIENCE = 3600;

/** A folder of one job, removed by its release, or by the next start when the job was killed. */
export interface Scratch {
  readonly path: string;
  dispose(): Promise<void>;
}

/**
 * What environments keep in the tool-cache: roots by the key of what they were made from and the second in which they were,
 * apt's lists and packages, and the scratch folders of jobs that run now.
 */
export class EnvironmentStore {
  readonly #runner: Runner;
  /** Absolute path of all of it. */
  readonly root: string;

  constructor(runner: Runner) {
    this.#runner = runner;
    this.root = join(runner.toolCacheDirectory, 'archway-environments');
  }

  /** A folder in the store, made when it is not there. */
  async folder(...names: readonly string[]): Promise<string> {
    const path = join(this.root, ...names);
    await mkdir(path, { recursive: true });
    return path;
  }

  /**
   * A folder that is used as it is, and by many at once; made by `make` when none is kept or the kept one has grown old.
   * Another job that wants the same one waits for it.
   *
   * @param recipe all that the content depends on
   * @param make fills the folder it is given
   */
  async keepFolder(kind: string, recipe: object, make: (folder: string) => Promise<void>): Promise<string> {
    const key = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 32);
    const folder = await this.folder(kind);
    const find = async (): Promise<string | undefined> => {
      const names = (await readdir(folder)).filter((name) => name.startsWith(`${key}-`) && ageOf(name) < KEEP_HOURS);
      const [newest] = names.sort((a, b) => ageOf(a) - ageOf(b));
      return newest === undefined ? undefined : join(folder, newest);
    };
    const found = await find();
    if (found !== undefined) return found;
    const lock = await this.lock(`${kind}-${key}`);
    try {
      const meanwhile = await find();
      if (meanwhile !== undefined) return meanwhile;
      const scratch = await this.scratch();
      try {
        const made = join(scratch.path, 'made');
        // What is kept has programs that are run as root by whoever starts them.
        await mkdir(made, { mode: 0o700 });
        await this.explainingFullDisk(() => make(made));
        const path = join(folder, `${key}-${String(Math.floor(Date.now() / 1000))}`);
        await rename(made, path);
        await this.#removeOutdated(folder);
        return path;
      } finally {
        await scratch.dispose();
      }
    } finally {
      await lock.release();
    }
  }

  /** Removes what no job uses any more: what has been old for as long as it was kept, which is longer than jobs last. */
  async #removeOutdated(folder: string): Promise<void> {
    for (const name of await readdir(folder)) {
      if (ageOf(name) > 2 * KEEP_HOURS) await removeTree(this.#runner, join(folder, name));
    }
  }

  /**
   * Does what fills the disk of the store.
   *
   * @param engine of containers, which has a place of its own, where one may be what is full
   * @throws InputError that says which disk is full
   */
  async explainingFullDisk<T>(work: () => Promise<T>, engine?: string): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const text = error instanceof CommandError ? error.failure.lastLines.join('\n') : errorMessage(error);
      if (!/No space left on device|ENOSPC|enough free space/i.test(text)) throw error;
      const places = engine === undefined ? this.root : `${this.root}, or where ${engine} keeps its images`;
      throw new InputError(
        `There is no room left for environments in ${places}: one with compilers takes about 2 GB while it is made. ` +
          `Free some, or delete ${this.root}, with what earlier jobs kept, when no job runs.`,
        { cause: error },
      );
    }
  }

  /** Waits for a lock that only one job on the machine holds at a time. */
  async lock(name: string): Promise<FileLock> {
    const lock = await lockFile(this.#runner, join(await this.folder('locks'), name), PATIENCE);
    if (lock !== undefined) return lock;
    throw new InputError(
      `Another job has been preparing the same environment for ${String(PATIENCE / 60)} minutes. ` +
        `See which process it is with \`lslocks\`, and end it.`,
    );
  }

  /** A new scratch folder on the store's own file system. Removes those of jobs that were killed. */
  async scratch(): Promise<Scratch> {
    const folder = await this.folder('scratch');
    await this.#reconcile(folder);
    const path = join(folder, randomBytes(6).toString('hex'));
    const lock = await lockFile(this.#runner, `${path}.lock`, 0);
    if (lock === undefined) throw new Error(`the new lock ${path}.lock is held already`);
    await mkdir(path, { mode: 0o700 });
    let disposed = false;
    return {
      path,
      dispose: async () => {
        if (disposed) return;
        disposed = true;
        await removeLaidOver(this.#runner, path);
        await lock.release();
        await removeTree(this.#runner, `${path}.lock`);
      },
    };
  }

  /** Whether a job that runs now has a scratch folder of that name. */
  async hasScratch(name: string): Promise<boolean> {
    return (await readdir(await this.folder('scratch'))).includes(name);
  }

  /** Removes the scratch folders whose locks nobody holds any more. */
  async #reconcile(folder: string): Promise<void> {
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.lock'))) {
      const lock = await lockFile(this.#runner, join(folder, name), 0);
      if (lock === undefined) continue;
      const path = join(folder, name.slice(0, -'.lock'.length));
      await removeLaidOver(this.#runner, path);
      await removeTree(this.#runner, `${path}.lock`);
      await lock.release();
    }
  }
}

/** Hours since that was made which has the second in its name; none when it has none. */
function ageOf(name: string): number {
  const [, second] = /-(\d+)$/.exec(name) ?? [];
  return second === undefined ? Number.POSITIVE_INFINITY : (Date.now() / 1000 - Number(second)) / 3600;
}

/** Unpacks a tarball of a root, compressed or not, into a folder that exists, with owners, attributes and holes. */
export async function unpackRoot(runner: Runner, path: string, root: string): Promise<void> {
  const kept = ['--numeric-owner', '--xattrs', '--xattrs-include=*', '--sparse', '--same-permissions'];
  await execTied(runner, ['tar', '--extract', ...kept, '--file', path, '--directory', root]);
}

/** Removes a folder that may hold files of any owner where this process may be root. Mounts of others are never entered. */
export async function removeTree(runner: Runner, path: string): Promise<void> {
  const { command, args } = await asRootWherePossible(runner, 'rm', ['-rf', '--one-file-system', '--', path]);
  await runner.exec(command, args, { quiet: true });
}
