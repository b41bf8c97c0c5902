import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Platform } from '../platform/platform.js';
import { errorMessage, InputError, type Runner } from '../runner/index.js';
import { compareVersions } from './version.js';
import type { Emulator } from './emulator.js';

/** What is kept beside each emulator in the tool-cache. */
const recordSchema = z.object({
  version: z.string(),
  source: z.enum(['system', 'package', 'release', 'url', 'path']),
  origin: z.string(),
  /** The CPU model that this copy is made to start with. */
  cpu: z.string().optional(),
  sha256: z.string(),
});

/** The emulators that are kept in the tool-cache for one host: `archway-qemu/<version>-<source>/<host>/qemu-<name>`. */
export class EmulatorStore {
  readonly #root: string;
  readonly #host: Platform;

  constructor(runner: Runner, host: Platform) {
    this.#root = join(runner.toolCacheDirectory, 'archway-qemu');
    this.#host = host;
  }

  /** The emulators of a platform that are here whole, the newest first. */
  async find(platform: Platform): Promise<readonly Emulator[]> {
    const found: Emulator[] = [];
    for (const release of await readNames(this.#root)) {
      const emulator = await readRecorded(join(this.#root, release, this.#host.goarch, `qemu-${platform.qemu}`));
      if (emulator !== undefined) found.push(emulator);
    }
    return found.sort((a, b) => compareVersions(b.version, a.version));
  }

  /**
   * Keeps a copy of an emulator.
   *
   * @param file the emulator to copy
   * @throws InputError when the tool-cache cannot be written
   */
  async keep(file: string, platform: Platform, facts: EmulatorFacts): Promise<Emulator> {
    return await this.#write(this.#path(platform, facts), await readFile(file), facts);
  }

  /**
   * The copy of an emulator that is made to start with a CPU model; made now where it is not here yet.
   *
   * @param make turns the emulator's program into that of the copy
   * @throws InputError when the tool-cache cannot be written
   */
  async variant(
    emulator: Emulator,
    platform: Platform,
    cpu: string,
    make: (program: Buffer) => Buffer,
  ): Promise<Emulator> {
    // Another file at the same path, as after an upgrade, is another emulator.
    const { ino, size, mtimeMs } = await stat(emulator.path);
    const identity = [emulator.path, ino, size, mtimeMs, cpu].join(' ');
    const path = `${this.#path(platform, emulator)}-${sha256Of(Buffer.from(identity)).slice(0, 12)}`;
    return (
      (await readRecorded(path)) ?? (await this.#write(path, make(await readFile(emulator.path)), { ...emulator, cpu }))
    );
  }

  #path(platform: Platform, facts: EmulatorFacts): string {
    return join(this.#root, `${facts.version}-${facts.source}`, this.#host.goarch, `qemu-${platform.qemu}`);
  }

  async #write(path: string, program: Buffer, facts: EmulatorFacts): Promise<Emulator> {
    const { version, source, origin, cpu } = facts;
    const record = { version, source, origin, cpu, sha256: sha256Of(program) };
    try {
      await mkdir(dirname(path), { recursive: true });
      await removeAbandoned(dirname(path));
      await placeAtomically(path, program, 0o755);
      await placeAtomically(`${path}.json`, Buffer.from(JSON.stringify(record)), 0o644);
    } catch (error) {
      throw explainStoreError(this.#root, error);
    }
    return { path, version, source, origin, ...(cpu !== undefined && { cpu }) };
  }
}

/** What is to be known of an emulator beside where it is. */
type EmulatorFacts = Omit<Emulator, 'path'>;

/** Reads the record beside an emulator, and checks that the emulator is the one recorded. */
async function readRecorded(path: string): Promise<Emulator | undefined> {
  try {
    const { sha256, cpu, ...facts } = recordSchema.parse(JSON.parse(await readFile(`${path}.json`, 'utf8')));
    if (sha256Of(await readFile(path)) !== sha256) return undefined;
    return { path, ...facts, ...(cpu !== undefined && { cpu }) };
  } catch {
    return undefined;
  }
}

/** The CPU model that an emulator of the tool-cache is made to start with, if any. */
export async function recordedCpu(path: string): Promise<string | undefined> {
  return (await readRecorded(path))?.cpu;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Writes a file under another name in the same folder, and renames it when it is on the disk: it appears whole or not
 * at all. The record comes after the emulator, so that an interruption leaves nothing that is taken for one.
 */
async function placeAtomically(path: string, content: Uint8Array, mode: number): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      // The umask may have taken bits from the mode.
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Milliseconds after which a file that is still being written was left by a job that was killed. */
const ABANDONED_AFTER = 3_600_000;

async function removeAbandoned(directory: string): Promise<void> {
  for (const name of await readNames(directory)) {
    if (!name.endsWith('.part')) continue;
    const path = join(directory, name);
    // Another job may rename or remove it in the meantime.
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > ABANDONED_AFTER) await rm(path, { force: true });
  }
}

const STORE_ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space, an emulator takes up to 20 MB.',
  EDQUOT: 'The disk quota is used up: free some space, an emulator takes up to 20 MB.',
  // What Node's recursive mkdir makes of EROFS.
  ENOENT: 'The folder cannot be made: set RUNNER_TOOL_CACHE to one that can be written, or use source: system.',
  EROFS: 'The file system is read-only: set RUNNER_TOOL_CACHE to a folder that can be written, or use source: system.',
  EACCES: 'The folder may not be written: set RUNNER_TOOL_CACHE to one that may, or use source: system.',
  EPERM: 'The folder may not be written: set RUNNER_TOOL_CACHE to one that may, or use source: system.',
};

/** Turns a failure to write into one that says what to do, where that is known. */
export function explainStoreError(folder: string, error: unknown): unknown {
  const advice = STORE_ADVICE[(error as NodeJS.ErrnoException).code ?? ''];
  if (advice === undefined) return error;
  return new InputError(`The emulator cannot be kept in ${folder} (${errorMessage(error)}). ${advice}`, {
    cause: error,
  });
}

async function readNames(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch {
    return [];
  }
}
