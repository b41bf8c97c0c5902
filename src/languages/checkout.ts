import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { CommandError, type Runner } from '../runner/index.js';

/** What git says of a file. */
interface Entry {
  /** Mode and hash in the index, where the file is as it is there; undefined where its content must be read. */
  readonly staged: string | undefined;
}

const SUBMODULE = '160000';

/** More than there are questions at the same time, and few enough for the memory of a small machine. */
const MOST_RECENT = 32;

/**
 * What git lists of a folder, by one command however large it is: the files that it has and those that it would take,
 * and what they hold, without reading those that have not changed. It is the state at the time of listing.
 */
export class Checkout {
  readonly #runner: Runner;
  readonly #root: string;
  /** By path relative to the root. */
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #paths: SortedPaths;
  readonly #contents = new Map<string, Promise<string | undefined>>();
  readonly #answers = new Map<string, unknown>();
  /** The one used last comes last. */
  readonly #recent = new Map<string, Promise<unknown>>();

  private constructor(runner: Runner, root: string, entries: ReadonlyMap<string, Entry>) {
    this.#runner = runner;
    this.#root = root;
    this.#entries = entries;
    this.#paths = new SortedPaths(entries.keys());
  }

  /**
   * Lists a folder.
   *
   * @param root absolute path, without links
   * @returns undefined where there is no git checkout
   */
  static async read(runner: Runner, root: string): Promise<Checkout | undefined> {
    try {
      const options = ['--cached', '--stage', '--others', '--modified', '--deleted', '--exclude-standard'];
      return new Checkout(runner, root, parseListing(await listFiles(runner, root, ['-v', ...options])));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      runner.debug(`${root} is read without git: ${error.message}`);
      return undefined;
    }
  }

  /** All files, relative to the root, sorted. Submodules are among them, for git takes them for one file. */
  get paths(): readonly string[] {
    return this.#paths.all;
  }

  /**
   * The files of a folder, relative to it; none where git does not list what is in it, as in a submodule.
   *
   * @param directory absolute path
   */
  files(directory: string): readonly string[] {
    const prefix = this.#prefix(directory);
    return this.#paths.below(prefix).map((path) => path.slice(prefix.length));
  }

  /** Does work once for all who ask by the same key, while this checkout is looked at. */
  async once<T>(key: string, work: () => T | Promise<T>): Promise<T> {
    const known = (this.#answers.get(key) as T | Promise<T> | undefined) ?? work();
    this.#answers.set(key, known);
    return await known;
  }

  /**
   * Does work as once() does, for answers so large that only the latest are kept: the packages that share one are looked
   * at soon after each other, and who comes later asks again.
   */
  async recent<T>(key: string, work: () => Promise<T>): Promise<T> {
    const known = (this.#recent.get(key) as Promise<T> | undefined) ?? work();
    this.#recent.delete(key);
    this.#recent.set(key, known);
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > MOST_RECENT && oldest !== undefined) this.#recent.delete(oldest);
    return await known;
  }

  /**
   * A hash over names and content of files and of all files in folders; what is not there counts as such.
   *
   * @param inputs absolute paths
   * @returns undefined where that cannot be told: for what lies outside, submodules, and folders that git ignores
   */
  async state(inputs: readonly string[]): Promise<string | undefined> {
    const ignored = await this.once('ignored', async () => await this.#ignored());
    const hash = createHash('sha256');
    for (const input of inputs) {
      const path = relative(this.#root, input);
      if (path === '..' || path.startsWith('../')) return undefined;
      const folder = this.#prefix(input);
      if (ignored.folders.below(folder).length > 0 || isWithinAny(ignored.folders, path)) return undefined;
      const files = this.#entries.has(path)
        ? [path]
        : [...this.#paths.below(folder), ...ignored.files.below(folder), ...(ignored.files.has(path) ? [path] : [])];
      hash.update(`${path}\0${String(files.length)}\0`);
      for (const file of files) {
        const content = await this.#content(file);
        if (content === undefined) return undefined;
        hash.update(`${file}\0${content}\0`);
      }
    }
    return hash.digest('hex');
  }

  async #content(path: string): Promise<string | undefined> {
    const staged = this.#entries.get(path)?.staged;
    if (staged?.startsWith(SUBMODULE) === true || path.endsWith('/')) return undefined;
    // A filter, such as that of Git LFS, may put other content in the place of what the index has.
    if (staged !== undefined) {
      const size = lstatSync(join(this.#root, path), { throwIfNoEntry: false })?.size;
      return size === undefined ? undefined : `${staged} ${String(size)}`;
    }
    const known = this.#contents.get(path) ?? hashOfFile(join(this.#root, path));
    this.#contents.set(path, known);
    return await known;
  }

  /** What git ignores: single files, and folders of which all is ignored, without those that no facts are read from. */
  async #ignored(): Promise<{ readonly files: SortedPaths; readonly folders: SortedPaths }> {
    const options = ['--others', '--ignored', '--exclude-standard', '--directory'];
    const all = await listFiles(this.#runner, this.#root, options);
    const isRead = (path: string): boolean => !path.split('/').some((part) => UNREAD.test(part));
    return {
      files: new SortedPaths(all.filter((path) => !path.endsWith('/') && isRead(path))),
      folders: new SortedPaths(all.filter((path) => path.endsWith('/') && isRead(path))),
    };
  }

  #prefix(directory: string): string {
    const path = relative(this.#root, directory);
    return path === '' ? '' : `${path}/`;
  }
}

/** Paths in order, in which those of a folder are found at once: there may be a hundred thousand, and ten thousand folders. */
class SortedPaths {
  readonly all: readonly string[];

  constructor(paths: Iterable<string>) {
    this.all = [...paths].sort();
  }

  /** @param prefix a folder with its slash, or nothing for all */
  below(prefix: string): readonly string[] {
    if (prefix === '') return this.all;
    const from = this.#firstNotBefore(prefix);
    let to = from;
    while (this.all[to]?.startsWith(prefix) === true) to++;
    return this.all.slice(from, to);
  }

  has(path: string): boolean {
    return this.all[this.#firstNotBefore(path)] === path;
  }

  #firstNotBefore(prefix: string): number {
    let low = 0;
    for (let high = this.all.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.all[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Folders that tools fill, and that neither they nor we read a package's facts from. */
const UNREAD = /^(target|node_modules|__pycache__|\.(?!cargo$).+)$/;

/** The folder may belong to another user than the job's, as in container jobs; that is no danger to listing it. */
async function listFiles(runner: Runner, root: string, options: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runner.exec('git', ['-c', 'safe.directory=*', '-C', root, 'ls-files', '-z', ...options], {
    quiet: true,
  });
  return stdout.split('\0').filter((line) => line !== '');
}

/**
 * Lines of `git ls-files -v --stage`: a letter, for what git has also mode, hash and stage, then the path. What has changed
 * comes again with another letter; a letter other than `H` says that git does not look whether it has. Source:
 * git-ls-files(1).
 */
function parseListing(lines: readonly string[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const deleted = new Set<string>();
  for (const line of lines) {
    const letter = line.charAt(0);
    const tab = line.indexOf('\t');
    const path = letter === '?' ? line.slice(2) : line.slice(tab + 1);
    const [mode = '', hash = ''] = line.slice(2, tab).split(' ');
    const isKnown = letter === 'H' && !entries.has(path) && mode !== LINK;
    entries.set(path, { staged: isKnown || mode === SUBMODULE ? `${mode} ${hash}` : undefined });
    if (letter === 'R') deleted.add(path);
  }
  for (const path of deleted) entries.delete(path);
  return entries;
}

/** Read through, for what they lead to counts. */
const LINK = '120000';

/** Undefined for what is no file, or leads to none. */
async function hashOfFile(path: string): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'EISDIR', 'ELOOP', 'ENOTDIR', 'EACCES'].includes(code)) return undefined;
    throw error;
  }
}

/** Whether a path lies in one of the folders, or is one. */
function isWithinAny(folders: SortedPaths, path: string): boolean {
  for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
    const folder = end < 0 ? `${path}/` : path.slice(0, end + 1);
    if (folders.has(folder)) return true;
    if (end < 0) return false;
  }
}
