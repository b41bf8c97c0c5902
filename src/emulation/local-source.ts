import { readdir, realpath, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import { emulatorNames, findEmulators, type FoundEmulator } from './archive.js';
import { emulatorVersion, isStatic, type Emulator } from './emulator.js';

/** Folders that hold programs even where a service's PATH leaves them out. */
const USUAL_FOLDERS = ['/usr/local/bin', '/usr/bin', '/bin'];

/** The emulators of a platform that the machine has, static ones only. */
export async function findOnSystem(runner: Runner, platform: Platform): Promise<readonly Emulator[]> {
  const folders = [...(runner.env['PATH'] ?? '').split(delimiter), ...USUAL_FOLDERS];
  const paths = folders.flatMap((folder) => emulatorNames(platform).map((name) => join(folder, name)));
  // /bin is a link to /usr/bin nearly everywhere.
  const files = await Promise.all(paths.map(async (path) => await realpath(path).catch(() => '')));
  const found: Emulator[] = [];
  for (const path of new Set(files)) {
    if (path === '' || !(await isStatic(path))) continue;
    const version = await emulatorVersion(runner, path);
    if (version !== undefined) found.push({ path, version, source: 'system', origin: path });
  }
  return found;
}

/**
 * The emulators at a path that the user gives: a folder of them, or a single one.
 *
 * @param path absolute
 * @throws InputError when there is nothing
 */
export async function findAtPath(
  runner: Runner,
  path: string,
  platforms: readonly Platform[],
): Promise<ReadonlyMap<Platform, Emulator>> {
  const facts = { source: 'path' as const, origin: path };
  const found = (await isFolder(path))
    ? await findEmulators(
        runner,
        (await readdir(path)).map((name) => join(path, name)),
        platforms,
      )
    : await singleEmulator(runner, path, platforms);
  return new Map(found.map(({ platform, ...rest }) => [platform, { ...rest, ...facts }]));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new InputError(
      `'${path}' cannot be read (${(error as Error).message}). Give the absolute path of an emulator, or of a folder ` +
        'that has files named qemu-<architecture>-static or qemu-<architecture>.',
      { cause: error },
    );
  }
}

async function singleEmulator(
  runner: Runner,
  path: string,
  platforms: readonly Platform[],
): Promise<readonly FoundEmulator[]> {
  const [platform, another] = platforms;
  if (platform === undefined) return [];
  if (another !== undefined) {
    throw new InputError(
      `'${path}' is a single emulator, and ${String(platforms.length)} platforms were asked for. Give a folder instead.`,
    );
  }
  if (!(await isStatic(path))) throw new InputError(`'${path}' is not a statically linked program.`);
  const version = await emulatorVersion(runner, path);
  if (version === undefined) {
    throw new InputError(
      `'${path}' does not tell its version when run with --version: it is no QEMU for this machine.`,
    );
  }
  return [{ platform, path, version }];
}
