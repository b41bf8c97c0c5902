import { copyFile, mkdir, open, chmod } from 'node:fs/promises';
import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { findInPath } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { InputError, openSink, type Runner } from '../runner/index.js';
import { emulatorVersion, isStatic } from './emulator.js';

/** An emulator that was found in a package, an archive or a folder. */
export interface FoundEmulator {
  readonly platform: Platform;
  /** Absolute path. */
  readonly path: string;
  readonly version: string;
}

/** The file names that distributions and releases give to the emulator of a platform, the surely static one first. */
export function emulatorNames(platform: Platform): readonly string[] {
  return [`qemu-${platform.qemu}-static`, `qemu-${platform.qemu}`];
}

/**
 * Takes the emulators of some platforms out of a Debian package, a tar archive (compressed or not), or a file that is
 * itself the emulator; nothing else is unpacked.
 *
 * @param file absolute path
 * @param folder an existing folder to unpack into
 * @returns the static ones that run on this machine; a platform without one is not in it
 */
export async function unpackEmulators(
  runner: Runner,
  file: string,
  folder: string,
  platforms: readonly Platform[],
): Promise<readonly FoundEmulator[]> {
  const root = join(folder, 'unpacked');
  await mkdir(root, { recursive: true });
  const kind = await kindOf(file);
  if (kind === 'program') {
    const [platform, another] = platforms;
    if (platform === undefined) return [];
    if (another !== undefined) throw tooFewEmulators(file, platforms);
    const path = join(root, emulatorNames(platform)[1] ?? '');
    await copyFile(file, path);
    await chmod(path, 0o755);
    return await findEmulators(runner, [path], platforms);
  }
  const archive = kind === 'package' ? await extractData(file, folder) : file;
  if (kind === 'package' && archive.endsWith('.zst') && findInPath(runner.env['PATH'], ['zstd']) === undefined) {
    // Ubuntu's packages are compressed by zstd, which dpkg-deb has in it and tar takes a program for.
    await runner.exec('dpkg-deb', ['--extract', file, root], { quiet: true });
    const programs = platforms.flatMap(emulatorNames).map((name) => join(root, 'usr/bin', name));
    return await findEmulators(runner, programs.filter(existsSync), platforms);
  }
  const { stdout } = await runner.exec('tar', ['--list', '--file', archive], { quiet: true });
  const names = new Set(platforms.flatMap(emulatorNames));
  const members = stdout
    .split('\n')
    .filter((member) => names.has(basename(member)) && !member.split('/').includes('..'));
  if (members.length === 0) return [];
  await runner.exec('tar', ['--extract', '--no-same-owner', '--file', archive, '--directory', root, '--', ...members], {
    quiet: true,
  });
  const paths = members.map((member) => join(root, member));
  return await findEmulators(runner, paths, platforms);
}

/** Of some files, the static emulators of some platforms that run on this machine, one for each. */
export async function findEmulators(
  runner: Runner,
  paths: readonly string[],
  platforms: readonly Platform[],
): Promise<readonly FoundEmulator[]> {
  const found: FoundEmulator[] = [];
  for (const platform of platforms) {
    for (const name of emulatorNames(platform)) {
      const path = paths.find((one) => basename(one) === name);
      if (path === undefined || !(await isStatic(path))) continue;
      const version = await emulatorVersion(runner, path);
      if (version === undefined) continue;
      found.push({ platform, path, version });
      break;
    }
  }
  return found;
}

function tooFewEmulators(file: string, platforms: readonly Platform[]): InputError {
  return new InputError(
    `${basename(file)} is a single emulator, and ${String(platforms.length)} platforms need one each: ` +
      `${platforms.map((platform) => platform.name).join(', ')}. Give an archive or a folder that has them all.`,
  );
}

const ELF_MAGIC = '\x7fELF';
/** The head of an ar archive, which a Debian package is: deb(5). */
const AR_MAGIC = '!<arch>\n';
const AR_HEADER_SIZE = 60;

async function kindOf(file: string): Promise<'program' | 'package' | 'archive'> {
  const head = (await readRange(file, 0, AR_MAGIC.length)).toString('latin1');
  if (head.startsWith(ELF_MAGIC)) return 'program';
  return head === AR_MAGIC ? 'package' : 'archive';
}

/**
 * Copies the archive of files out of a Debian package. Without dpkg-deb, which would unpack all of it, and which other
 * distributions do not have.
 */
async function extractData(file: string, folder: string): Promise<string> {
  for (let offset = AR_MAGIC.length; ;) {
    const header = (await readRange(file, offset, AR_HEADER_SIZE)).toString('latin1');
    if (header.length < AR_HEADER_SIZE) throw new InputError(`${basename(file)} is not a whole Debian package.`);
    const name = header.slice(0, 16).trim().replace(/\/$/, '');
    const size = Number(header.slice(48, 58));
    const start = offset + AR_HEADER_SIZE;
    if (name.startsWith('data.tar')) {
      const target = join(folder, name);
      await pipeline(createReadStream(file, { start, end: start + size - 1 }), await openSink(target));
      return target;
    }
    // Members begin at even offsets.
    offset = start + size + (size % 2);
  }
}

async function readRange(file: string, start: number, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
