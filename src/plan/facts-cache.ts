import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../artifact/index.js';
import type { Fact } from '../languages/language.js';
import type { Platform } from '../platform/platform.js';
import { errorMessage, type Runner } from '../runner/index.js';

/** Goes up with every change of the file's form. */
const FORMAT = 1;

/** Bounds of what is kept: entries of a repository, their size, days without use, and repositories. */
const MOST_ENTRIES = 100_000;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_DAYS = 30;
const MOST_REPOSITORIES = 50;

const DAY = 24 * 3600 * 1000;

const factsSchema = z.array(
  z.object({
    effect: z.enum(['harmless', 'needs', 'prevents-cross', 'prevents-all', 'unknown']),
    detail: z.string(),
    source: z.object({ file: z.string(), line: z.number().optional() }).optional(),
    debianPackages: z.array(z.string()).optional(),
    advice: z.string().optional(),
  }),
);

const fileSchema = z.object({
  format: z.literal(FORMAT),
  /** By key: the day of the last use, counted from 1970, and the facts as text. */
  entries: z.record(z.string(), z.tuple([z.number(), z.string()])),
});

type Entries = Map<string, readonly [day: number, facts: string]>;

/**
 * The facts of earlier plans of a repository, in the tool-cache. The key of an entry is a hash over all that its facts were
 * read from, so that nothing in here can be out of date, and several jobs may write: the last one's entries are kept with
 * those that it finds. A cache that cannot be read or written costs time, no more.
 */
export class FactsCache {
  readonly #runner: Runner;
  readonly #file: string;
  readonly #found: Entries;
  readonly #used: Entries = new Map();
  readonly #today = Math.floor(Date.now() / DAY);
  #isNew = false;
  #program: Promise<string> | undefined;

  private constructor(runner: Runner, file: string, found: Entries) {
    this.#runner = runner;
    this.#file = file;
    this.#found = found;
  }

  /** @param root absolute path of the repository */
  static async open(runner: Runner, root: string): Promise<FactsCache> {
    const repository = runner.env['GITHUB_REPOSITORY'];
    const name = repository === undefined ? root : `${repository} ${relative(runner.workspace, root)}`;
    const file = join(runner.toolCacheDirectory, 'archway-facts', `${hashOf(name).slice(0, 16)}.json`);
    return new FactsCache(runner, file, await readEntries(runner, file));
  }

  /**
   * The key of a package's facts for a platform.
   *
   * @param state a text that changes with all that they are read from
   */
  async key(state: string, platform: Platform): Promise<string> {
    this.#program ??= programHash(this.#runner);
    return hashOf(JSON.stringify([await this.#program, platform.name, state])).slice(0, 40);
  }

  /** What is kept under a key. */
  get(key: string): readonly Fact[] | undefined {
    const [day, text] = this.#found.get(key) ?? [];
    if (day === undefined || text === undefined) return undefined;
    const facts = parseFacts(text);
    if (facts === undefined) return undefined;
    // A file that is written for nothing but the day of use is written once a day.
    if (day !== this.#today) this.#isNew = true;
    this.#used.set(key, [this.#today, text]);
    return facts;
  }

  put(key: string, facts: readonly Fact[]): void {
    this.#used.set(key, [this.#today, JSON.stringify(facts)]);
    this.#isNew = true;
  }

  /** Writes what is new. */
  async save(): Promise<void> {
    if (!this.#isNew) return;
    try {
      // Another job may have written since.
      const entries = within(new Map([...(await readEntries(this.#runner, this.#file)), ...this.#used]), this.#today);
      const text = JSON.stringify({ format: FORMAT, entries: Object.fromEntries(entries) });
      const folder = dirname(this.#file);
      await mkdir(folder, { recursive: true });
      await writeAtomically(this.#file, async (partial) => await writeFile(partial, text));
      await removeOldest(folder);
    } catch (error) {
      this.#runner.debug(`The facts are not kept: ${errorMessage(error)}`);
    }
  }
}

async function readEntries(runner: Runner, file: string): Promise<Entries> {
  try {
    const { entries } = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return new Map(Object.entries(entries));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      runner.debug(`The facts in ${file} are not used: ${errorMessage(error).slice(0, 200)}`);
    }
    return new Map();
  }
}

function parseFacts(text: string): readonly Fact[] | undefined {
  try {
    return factsSchema.parse(JSON.parse(text)) as readonly Fact[];
  } catch {
    return undefined;
  }
}

/** Of all entries those that were used last, as far as the bounds go. */
function within(entries: Entries, today: number): Entries {
  const newestFirst = [...entries].sort(([, [a]], [, [b]]) => b - a).slice(0, MOST_ENTRIES);
  let bytes = 0;
  return new Map(
    newestFirst.filter(([, [day, text]]) => (bytes += text.length) <= MOST_BYTES && today - day <= MOST_DAYS),
  );
}

async function removeOldest(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
  if (files.length <= MOST_REPOSITORIES) return;
  const times = await Promise.all(files.map(async (file) => ({ file, time: (await stat(file)).mtimeMs })));
  times.sort((a, b) => b.time - a.time);
  for (const { file } of times.slice(MOST_REPOSITORIES)) await rm(file, { force: true });
}

/** Of the bundle that runs: another one may read facts in another way. */
async function programHash(runner: Runner): Promise<string> {
  const folder = dirname(process.argv[1] ?? '');
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
    return hashOf(Buffer.concat(await Promise.all(names.map(async (name) => await readFile(join(folder, name))))));
  } catch (error) {
    runner.debug(`No facts are kept, as it cannot be told what program this is: ${errorMessage(error)}`);
    return randomUUID();
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
