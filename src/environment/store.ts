import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { asRoot, lockFile, type FileLock } from '../host/index.js';
import { CommandError, errorMessage, InputError, type Runner } from '../runner/index.js';
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
 * What environments keep in the tool-cache: roots as tarballs by the key of what they were made from, apt's lists and
 * packages, and the scratch folders of jobs that run now.
 */
export class EnvironmentStore {
  readonly #runner: Runner;
  readonly #root: string;

  constructor(runner: Runner) {
    this.#runner = runner;
    this.#root = join(runner.toolCacheDirectory, 'archway-environments');
  }

  /** A folder in the store, made when it is not there. */
  async folder(...names: readonly string[]): Promise<string> {
    const path = join(this.#root, ...names);
    await mkdir(path, { recursive: true });
    return path;
  }

  /**
   * The tarball of a root; made by `make` when none is kept or the kept one has grown old. Another job that wants the
   * same one waits for it.
   *
   * @param recipe all that the content depends on
   * @param make fills the folder it is given with the root
   */
  async keepRoot(recipe: object, make: (root: string) => Promise<void>): Promise<string> {
    return await this.#keep('roots', recipe, '.tar', async (scratch, path) => {
      const root = join(scratch, 'root');
      await mkdir(root, { mode: 0o755 });
      await make(root);
      await packRoot(this.#runner, root, join(scratch, 'root.tar'));
      await rename(join(scratch, 'root.tar'), path);
    });
  }

  /** The same for a tarball that `make` writes to the path it is given. */
  async keepTarball(recipe: object, make: (path: string) => Promise<void>): Promise<string> {
    return await this.#keep('roots', recipe, '.tar', async (scratch, path) => {
      await make(join(scratch, 'root.tar'));
      await rename(join(scratch, 'root.tar'), path);
    });
  }

  /** The same for a folder that is used as it is, and by many at once. */
  async keepFolder(kind: string, recipe: object, make: (folder: string) => Promise<void>): Promise<string> {
    return await this.#keep(kind, recipe, '', async (scratch, path) => {
      const folder = join(scratch, 'folder');
      await mkdir(folder, { mode: 0o755 });
      await make(folder);
      await removeTree(this.#runner, path);
      await rename(folder, path);
      const now = new Date();
      await utimes(path, now, now);
    });
  }

  async #keep(
    kind: string,
    recipe: object,
    suffix: string,
    make: (scratch: string, path: string) => Promise<void>,
  ): Promise<string> {
    const key = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 32);
    const path = join(await this.folder(kind), `${key}${suffix}`);
    if (await isFresh(path)) return path;
    const lock = await this.lock(`${kind}-${key}`);
    try {
      if (await isFresh(path)) return path;
      const scratch = await this.scratch();
      try {
        await this.explainingFullDisk(() => make(scratch.path, path));
      } finally {
        await scratch.dispose();
      }
      return path;
    } finally {
      await lock.release();
    }
  }

  /**
   * Does what fills the disk of the store.
   *
   * @throws InputError that says which disk is full
   */
  async explainingFullDisk<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const text = error instanceof CommandError ? error.failure.lastLines.join('\n') : errorMessage(error);
      if (!/No space left on device|ENOSPC|enough free space/i.test(text)) throw error;
      throw new InputError(
        `There is no room left for environments in ${this.#root}: one with compilers takes about 2 GB while it is made. ` +
          'Free some, or delete that folder, with what earlier jobs kept, when no job runs.',
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
    await mkdir(path, { mode: 0o755 });
    let disposed = false;
    return {
      path,
      dispose: async () => {
        if (disposed) return;
        disposed = true;
        await removeTree(this.#runner, path);
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
      await removeTree(this.#runner, path);
      await removeTree(this.#runner, `${path}.lock`);
      await lock.release();
    }
  }
}

async function isFresh(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs < KEEP_HOURS * 3_600_000;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** What keeps a root's owners, attributes and holes through a tarball. */
const TAR_OPTIONS = ['--numeric-owner', '--xattrs', '--xattrs-include=*', '--sparse'];

async function packRoot(runner: Runner, root: string, path: string): Promise<void> {
  await execTied(runner, ['tar', '--create', ...TAR_OPTIONS, '--file', path, '--directory', root, '.']);
}

/** Unpacks a root that `keep` made, or any tarball of a root, compressed or not, into a folder that exists. */
export async function unpackRoot(runner: Runner, path: string, root: string): Promise<void> {
  const places = ['--file', path, '--directory', root];
  await execTied(runner, ['tar', '--extract', ...TAR_OPTIONS, '--same-permissions', ...places]);
}

/** Removes a folder that may hold files of any owner. Mounts of others are never entered. */
export async function removeTree(runner: Runner, path: string): Promise<void> {
  const { command, args } = asRoot('rm', ['-rf', '--one-file-system', '--', path]);
  await runner.exec(command, args, { quiet: true });
}
