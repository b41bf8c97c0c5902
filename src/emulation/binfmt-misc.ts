import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { binfmtPattern } from '../platform/binfmt.js';
import type { Platform } from '../platform/platform.js';
import { asRoot, canBecomeRoot } from '../host/index.js';
import { errorMessage, InputError, type Runner } from '../runner/index.js';

/** Where the kernel keeps binfmt_misc. Source: Documentation/admin-guide/binfmt-misc.rst. */
export const BINFMT_DIRECTORY = '/proc/sys/fs/binfmt_misc';

/** One entry of binfmt_misc, as the kernel shows it. */
export interface BinfmtEntry {
  readonly name: string;
  readonly enabled: boolean;
  /** When it was added, in nanoseconds since 1970: of the entries that match a file, the kernel takes the last one. */
  readonly registeredAt: bigint;
  readonly interpreter: string;
  /** Letters of P, O, C and F, in the kernel's order. C implies O. */
  readonly flags: string;
  /** Undefined for an entry that goes by file name extension. */
  readonly pattern: { readonly offset: number; readonly magic: Uint8Array; readonly mask: Uint8Array } | undefined;
}

/** True when binfmt_misc is mounted where it belongs. */
export async function isBinfmtMounted(): Promise<boolean> {
  const mounts = await readFile('/proc/self/mounts', 'utf8');
  return mounts.split('\n').some((line) => {
    const [, mountPoint, type] = line.split(' ');
    return mountPoint === BINFMT_DIRECTORY && type === 'binfmt_misc';
  });
}

/**
 * Mounts binfmt_misc where it is not, loading the kernel's module where that is needed and possible.
 *
 * @returns true when it was mounted now
 * @throws InputError that says what is missing
 */
export async function mountBinfmt(runner: Runner): Promise<boolean> {
  if (await isBinfmtMounted()) return false;
  if (!(await canBecomeRoot(runner))) {
    throw new InputError(
      `binfmt_misc is not mounted, and mounting it needs root or passwordless sudo. ${HOW_TO_MOUNT}`,
    );
  }
  if (!(await kernelKnowsBinfmt())) {
    const modprobe = asRoot('modprobe', ['binfmt_misc']);
    try {
      await runner.exec(modprobe.command, modprobe.args, { quiet: true });
    } catch (error) {
      throw new InputError(
        'The kernel has no binfmt_misc, and the module could not be loaded. Load it on the machine itself, not in a ' +
          'container (modprobe binfmt_misc), or use a kernel built with CONFIG_BINFMT_MISC. ' +
          errorMessage(error),
        { cause: error },
      );
    }
  }
  const mount = asRoot('mount', ['-t', 'binfmt_misc', 'binfmt_misc', BINFMT_DIRECTORY]);
  try {
    await runner.exec(mount.command, mount.args, { quiet: true });
  } catch (error) {
    throw new InputError(`binfmt_misc could not be mounted. ${HOW_TO_MOUNT} ${errorMessage(error)}`, { cause: error });
  }
  return true;
}

const HOW_TO_MOUNT =
  `In a container, start it with --privileged, or mount it on the machine itself: ` +
  `mount -t binfmt_misc binfmt_misc ${BINFMT_DIRECTORY}.`;

async function kernelKnowsBinfmt(): Promise<boolean> {
  return (await readFile('/proc/filesystems', 'utf8'))
    .split('\n')
    .some((line) => line.split('\t')[1] === 'binfmt_misc');
}

/** Reads one entry; undefined when there is none of that name. */
export async function readEntry(name: string): Promise<BinfmtEntry | undefined> {
  try {
    const path = join(BINFMT_DIRECTORY, name);
    const [text, { mtimeNs }] = await Promise.all([readFile(path, 'utf8'), stat(path, { bigint: true })]);
    return parseEntry(name, text, mtimeNs);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads all entries; none where binfmt_misc is not mounted. */
export async function readEntries(): Promise<readonly BinfmtEntry[]> {
  const files = await readdir(BINFMT_DIRECTORY).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const names = files.filter((name) => name !== 'register' && name !== 'status');
  const entries = await Promise.all(names.map(readEntry));
  return entries.filter((entry) => entry !== undefined);
}

/** Parses what the kernel shows of an entry: `bm_entry_read` in fs/binfmt_misc.c. */
export function parseEntry(name: string, text: string, registeredAt = 0n): BinfmtEntry {
  const lines = text.split('\n');
  const value = (prefix: string): string | undefined =>
    lines.find((line) => line.startsWith(prefix))?.slice(prefix.length);
  const magic = value('magic ');
  const bytes = magic === undefined ? undefined : Uint8Array.from(Buffer.from(magic, 'hex'));
  const mask = value('mask ');
  return {
    name,
    enabled: lines[0] === 'enabled',
    registeredAt,
    interpreter: value('interpreter ') ?? '',
    flags: (value('flags: ') ?? '').trim(),
    pattern: bytes && {
      offset: Number(value('offset ') ?? 0),
      magic: bytes,
      mask: mask === undefined ? new Uint8Array(bytes.length).fill(0xff) : Uint8Array.from(Buffer.from(mask, 'hex')),
    },
  };
}

/** Whether an entry would be given the programs of a platform. */
export function matchesPlatform(entry: BinfmtEntry, platform: Platform): boolean {
  const { pattern } = entry;
  if (pattern === undefined) return false;
  const header = binfmtPattern(platform).magic;
  return pattern.magic.every((byte, index) => {
    const at = pattern.offset + index;
    return ((header[at] ?? 0) & (pattern.mask[index] ?? 0)) === (byte & (pattern.mask[index] ?? 0));
  });
}

/** The text that registers a handler for a platform. */
export function handlerRegistration(name: string, platform: Platform, interpreter: string, flags: string): string {
  const { magic, mask } = binfmtPattern(platform);
  return `:${name}:M:0:${escapeBytes(magic)}:${escapeBytes(mask)}:${interpreter}:${flags}`;
}

function escapeBytes(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}

/**
 * The text that registers a note: an entry that no file can match, whose interpreter field holds text of ours. The
 * kernel compares what follows a file name's last dot, so an extension that has a dot in it never matches.
 */
export function noteRegistration(name: string, text: string): string {
  const fields = ['', name, 'E', '', '..', '', text, ''];
  return fields.join(NOTE_DELIMITER);
}

/** The kernel takes any first character as the delimiter; JSON never has this one in it. */
const NOTE_DELIMITER = '\u001f';

/** The kernel's limit on one registration: MAX_REGISTER_LENGTH in fs/binfmt_misc.c. */
const MAX_REGISTRATION = 1920;

/**
 * Adds an entry.
 *
 * @throws InputError with the kernel's reason
 */
export async function registerEntry(runner: Runner, registration: string): Promise<void> {
  if (Buffer.byteLength(registration) > MAX_REGISTRATION) {
    throw new InputError(
      `A binfmt_misc entry may have ${String(MAX_REGISTRATION)} bytes, and this one is longer: ${registration}. ` +
        'Use a tool-cache folder with a shorter path.',
    );
  }
  try {
    await writeAsRoot(runner, join(BINFMT_DIRECTORY, 'register'), registration);
  } catch (error) {
    throw new InputError(
      `The kernel refused to register ${registration.split(registration.charAt(0))[1] ?? 'the entry'} in binfmt_misc: ` +
        `${errorMessage(error)} ${await explainRefusal(runner, registration)}`,
      { cause: error },
    );
  }
}

async function explainRefusal(runner: Runner, registration: string): Promise<string> {
  const name = registration.split(registration.charAt(0))[1] ?? '';
  if ((await readEntry(name)) !== undefined) return `An entry '${name}' stands already.`;
  if (!(await canBecomeRoot(runner))) return 'Registering needs root or passwordless sudo.';
  return 'In a container, start it with --privileged; a read-only /proc/sys has the same effect.';
}

/** Removes an entry; true when it was there. */
export async function removeEntry(runner: Runner, name: string): Promise<boolean> {
  if ((await readEntry(name)) === undefined) return false;
  await writeAsRoot(runner, join(BINFMT_DIRECTORY, name), '-1');
  return true;
}

/** Writes to one of the kernel's files in a single write, through sudo where this process is not root. */
async function writeAsRoot(runner: Runner, path: string, text: string): Promise<void> {
  const { command, args } = asRoot('tee', [path]);
  if (command === 'tee') await writeFile(path, text);
  else await runner.exec(command, args, { input: text, quiet: true });
}
