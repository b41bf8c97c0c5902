import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandError, errorMessage, InputError, type Runner } from '../runner/index.js';
import { lockFile } from './file-lock.js';
import { currentHolder, isAlive, isSameHolder, type Holder } from './holder.js';
import { asRoot } from './machine.js';
import { scopeSources, type SourcesFile } from './sources-text.js';

/** Where apt keeps its sources. */
const SOURCES = '/etc/apt/sources.list';
const SOURCES_FOLDER = '/etc/apt/sources.list.d';

/** What was changed, kept on the machine beside what uses it: the job that puts it back may be another one. */
const RECORD = '/var/lib/archway/apt-sources.json';
const LOCK = '/run/lock/archway-apt-sources.lock';
/** Seconds to wait for another job's changes: an apt-get update and install may be under way. */
const PATIENCE_SECONDS = 900;

const fileSchema = z.object({ path: z.string(), before: z.string().nullable(), after: z.string() });
const recordSchema = z.object({
  architecture: z.string(),
  files: z.array(fileSchema),
  holders: z.array(
    z.object({
      pid: z.number(),
      startTicks: z.string(),
      pidNamespace: z.string(),
      runnerName: z.string(),
      job: z.string(),
      since: z.number(),
    }),
  ),
});

type SourcesRecord = z.output<typeof recordSchema>;

/**
 * Adds an architecture to dpkg whose packages are in another archive than the machine's own, so that apt asks each
 * archive for its own architectures only. All of it or nothing: where the lists cannot be had, everything is as before.
 *
 * @param architectures what dpkg has now, the native one first
 * @param user who gives it back: by `restoreSources`
 * @param update refreshes the package lists
 * @throws InputError where the other archive cannot be reached
 */
export async function addForeignArchive(
  runner: Runner,
  architectures: readonly string[],
  foreign: string,
  user: SourcesUser,
  update: () => Promise<void>,
): Promise<void> {
  const holder = await currentHolder(runner, user);
  await withLock(runner, async () => {
    const records = await readRecords();
    const files = await readSources();
    const isDistribution = await distributionArchives(runner);
    const target = join(SOURCES_FOLDER, `archway-${foreign}.sources`);
    const scoped = scopeSources(files, architectures, foreign, isDistribution, target);
    if (scoped.addresses.length === 0) {
      throw new InputError(
        `Libraries for ${foreign} are needed, and apt's sources name no archive of this distribution that would tell where ` +
          `they are. Add one to ${SOURCES_FOLDER}, restricted to ${foreign}, and run: dpkg --add-architecture ${foreign}`,
      );
    }
    const before = new Map(files.map(({ path, text }) => [path, text]));
    const record: SourcesRecord = {
      architecture: foreign,
      files: scoped.files.map(({ path, text }) => ({ path, before: before.get(path) ?? null, after: text })),
      holders: [holder],
    };
    // First the record: should this process die in between, the next job puts everything back.
    await writeRecords(runner, [...records, record]);
    try {
      for (const { path, text } of scoped.files) await writeAsRoot(runner, path, text);
      await root(runner, 'dpkg', ['--add-architecture', foreign]);
      await update();
    } catch (error) {
      await putBack(runner, record);
      await writeRecords(runner, records);
      if (!(error instanceof CommandError) && !(error instanceof InputError)) throw error;
      throw new InputError(
        `Libraries for ${foreign} are needed, and apt cannot use the archive that has them ` +
          `(${scoped.addresses.join(', ')}). apt's sources are as they were. If your mirror has ${foreign} elsewhere, add ` +
          `that to ${SOURCES_FOLDER}, restricted to ${foreign}, and run: dpkg --add-architecture ${foreign}\n${error.message}`,
        { cause: error },
      );
    }
    runner.info(`apt takes ${foreign} from ${scoped.addresses.join(', ')} until this job is over.`);
  });
}

/** Who uses an architecture that Archway added: the job with all its steps, or this process alone. */
export type SourcesUser = 'job' | 'process';

/**
 * Makes this job, or this process, one of those that use an architecture which Archway added to apt's sources, so that no other job puts
 * them back meanwhile. Nothing where Archway did not.
 */
export async function joinForeignArchive(runner: Runner, architecture: string, user: SourcesUser): Promise<void> {
  if (!(await readRecords()).some((record) => record.architecture === architecture)) return;
  const holder = await currentHolder(runner, user);
  await withLock(runner, async () => {
    const records = await readRecords();
    const joined = records.map((record) =>
      record.architecture === architecture && !record.holders.some((one) => isSameHolder(one, holder))
        ? { ...record, holders: [...record.holders, holder] }
        : record,
    );
    await writeRecords(runner, joined);
  });
}

/**
 * Puts apt's sources back as they were before `addForeignArchive`, where this user was the last that needs them: removes
 * the libraries of the other architecture, the architecture and the sources, in this order, so that apt is never left
 * asking an archive for what it has not. Only warns.
 */
export async function restoreSources(runner: Runner, user: SourcesUser): Promise<void> {
  await putBackUnused(runner, user);
}

/**
 * Puts back what was changed for jobs that are over and did not, because they were killed: their archive may be out of
 * reach for this one. Comes before apt is asked for anything. Only warns.
 */
export async function recoverSources(runner: Runner): Promise<void> {
  await putBackUnused(runner, undefined);
}

/** @param leaving who needs nothing of it any more */
async function putBackUnused(runner: Runner, leaving: SourcesUser | undefined): Promise<void> {
  if ((await readRecords()).length === 0) return;
  try {
    const self = await currentHolder(runner, leaving ?? 'process');
    await withLock(runner, async () => {
      const records = await readRecords();
      const left: SourcesRecord[] = [];
      // The last changes first: each saw what those before it had left.
      for (const record of records.reverse()) {
        const staying = record.holders.filter((one) => leaving === undefined || !isSameHolder(one, self));
        const holders = await alive(staying, self);
        if (holders.length > 0 || left.length > 0) {
          left.unshift({ ...record, holders });
          if (leaving !== undefined) {
            runner.info(`apt's sources for ${record.architecture} stay: another step or job uses them.`);
          }
          continue;
        }
        await putBack(runner, record);
        runner.info(`apt's sources are as they were before ${record.architecture} was added.`);
      }
      await writeRecords(runner, left);
    });
  } catch (error) {
    runner.warning(`apt's sources could not be put back: ${errorMessage(error)}`);
  }
}

async function alive(holders: readonly Holder[], self: Holder): Promise<Holder[]> {
  const found: Holder[] = [];
  for (const one of holders) if (await isAlive(one, self)) found.push(one);
  return found;
}

async function putBack(runner: Runner, { architecture, files }: SourcesRecord): Promise<void> {
  const { stdout } = await runner.exec(
    'dpkg-query',
    ['--show', '--showformat', '${binary:Package} ${Architecture}\\n'],
    {
      quiet: true,
    },
  );
  const foreign = stdout.split('\n').flatMap((line) => {
    const [name = '', of] = line.split(' ');
    return of === architecture ? [name] : [];
  });
  // All at once, so that none is left that depends on another.
  if (foreign.length > 0) await root(runner, 'dpkg', ['--purge', ...foreign]);
  const { stdout: known } = await runner.exec('dpkg', ['--print-foreign-architectures'], { quiet: true });
  if (known.split('\n').includes(architecture)) await root(runner, 'dpkg', ['--remove-architecture', architecture]);
  for (const { path, before, after } of files) {
    const now = await readFile(path, 'utf8').catch(() => undefined);
    if (now !== undefined && now !== after) {
      runner.warning(`${path} was changed by another than Archway since, and stays as it is.`);
    } else if (before !== null) await writeAsRoot(runner, path, before);
    else if (now !== undefined) await root(runner, 'rm', ['--force', path]);
  }
}

/** Tells the distribution's own archives by what their lists call themselves, and by list of mirrors. */
async function distributionArchives(runner: Runner): Promise<(uri: string) => boolean> {
  const { stdout } = await runner.exec('apt-get', ['indextargets', '--format', '$(ORIGIN)\t$(REPO_URI)'], {
    quiet: true,
    acceptExitCodes: 'any',
  });
  const own = new Set<string>();
  for (const line of stdout.split('\n')) {
    const [origin, uri = ''] = line.split('\t');
    if (origin === 'Ubuntu') own.add(withoutSlash(uri));
  }
  return (uri) =>
    own.has(withoutSlash(uri)) || /^https?:\/\/([^/]*\.)?(archive|security|ports)\.ubuntu\.com\//.test(uri);
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}

async function readSources(): Promise<readonly SourcesFile[]> {
  const names = await readdir(SOURCES_FOLDER).catch(() => [] as string[]);
  const paths = [
    SOURCES,
    ...names
      .filter((name) => /^[\w.-]+\.(list|sources)$/.test(name))
      .sort()
      .map((name) => join(SOURCES_FOLDER, name)),
  ];
  const files: SourcesFile[] = [];
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) files.push({ path, text });
  }
  return files;
}

async function readRecords(): Promise<SourcesRecord[]> {
  try {
    return z.array(recordSchema).parse(JSON.parse(await readFile(RECORD, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new Error(`${RECORD} cannot be read: ${errorMessage(error)}`, { cause: error });
  }
}

async function writeRecords(runner: Runner, records: readonly SourcesRecord[]): Promise<void> {
  if (records.length === 0) await root(runner, 'rm', ['--force', RECORD]);
  else await writeAsRoot(runner, RECORD, JSON.stringify(records));
}

/** Writes a file that belongs to root: beside it under another name, and then in one step. */
async function writeAsRoot(runner: Runner, path: string, text: string): Promise<void> {
  const scratch = await mkdtemp(join(runner.temporaryDirectory, 'apt-'));
  try {
    const file = join(scratch, 'file');
    await writeFile(file, text);
    await root(runner, 'install', ['-D', '--mode=644', file, `${path}.archway-new`]);
    await root(runner, 'mv', [`${path}.archway-new`, path]);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function root(runner: Runner, program: string, words: readonly string[]): Promise<void> {
  const { command, args } = asRoot(program, words);
  await runner.exec(command, args, { quiet: true });
}

async function withLock(runner: Runner, work: () => Promise<void>): Promise<void> {
  const lock = await lockFile(runner, LOCK, PATIENCE_SECONDS);
  if (lock === undefined) throw new InputError(`Another job has held ${LOCK} for ${String(PATIENCE_SECONDS)} s.`);
  try {
    await work();
  } finally {
    await lock.release();
  }
}
