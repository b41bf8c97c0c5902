import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { installPackages } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { CommandError, InputError, type Runner } from '../runner/index.js';
import pinned from './zig-release.json' with { type: 'json' };

/** A Zig that is here whole. */
export interface Zig {
  readonly version: string;
  /** Absolute path of the program. */
  readonly program: string;
}

const ATTEMPTS = 3;
/** Milliseconds before the second attempt; doubled for the third. */
const FIRST_DELAY = 5_000;

/**
 * The pinned Zig, from the tool-cache or, the first time on a machine, through pip: its authors publish it as a Python
 * package too, so it comes from the package index that the machine is set up for, mirrors and proxies included.
 *
 * @throws InputError where there is none for this host, or it cannot be had
 */
export async function provideZig(runner: Runner, host: Platform): Promise<Zig> {
  const { version } = pinned;
  const sha256 = (pinned.sha256 as Readonly<Record<string, string>>)[host.goarch];
  if (sha256 === undefined) {
    throw new InputError(
      `Zig is pinned for hosts of ${Object.keys(pinned.sha256).join(' and ')}; this is ${host.name}. Use compiler: gcc.`,
    );
  }
  const parent = join(runner.toolCacheDirectory, 'archway-zig', version);
  const folder = join(parent, host.goarch);
  const program = join(folder, pinned.program);
  if (await isWhole(runner, program)) {
    runner.info(`Zig ${version} is in the tool-cache.`);
    return { version, program };
  }
  await mkdir(parent, { recursive: true });
  const scratch = await mkdtemp(join(parent, '.new-'));
  try {
    const wheel = await fetchWheel(runner, scratch, sha256);
    const unpacked = join(scratch, 'unpacked');
    await runner.exec('python3', ['-m', 'zipfile', '--extract', wheel, unpacked], { quiet: true });
    await chmod(join(unpacked, pinned.program), 0o755);
    await writeFile(join(unpacked, 'sha256'), `${sha256}\n`);
    await replaceFolder(runner, unpacked, folder, program);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  runner.info(`Zig ${version} was put into the tool-cache.`);
  return { version, program };
}

/** A folder appears by one rename when all is in it, so a program that starts and is the right one proves the rest. */
async function isWhole(runner: Runner, program: string): Promise<boolean> {
  try {
    await access(program);
    return (await runner.exec(program, ['version'], { quiet: true })).stdout.trim() === pinned.version;
  } catch {
    return false;
  }
}

/** Another job may have put one there meanwhile, or a damaged one may stand in the way. */
async function replaceFolder(runner: Runner, from: string, to: string, program: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (await isWhole(runner, program)) return;
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const aside = `${to}.${randomBytes(4).toString('hex')}`;
    await rename(to, aside);
    await rename(from, to);
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * Fetches the wheel into a folder and checks it: pip checks the same checksum, but an old one does so only as long as
 * nothing in its configuration says otherwise.
 */
async function fetchWheel(runner: Runner, folder: string, sha256: string): Promise<string> {
  await requirePip(runner);
  const requirements = join(folder, 'requirements.txt');
  await writeFile(requirements, `${pinned.package}==${pinned.version} --hash=sha256:${sha256}\n`);
  const options = ['--disable-pip-version-check', '--no-input', '--no-deps', '--only-binary=:all:', '--require-hashes'];
  const args = ['-m', 'pip', 'download', '--quiet', ...options, '--requirement', requirements, '--dest', folder];
  for (let attempt = 1; ; attempt++) {
    try {
      await runner.exec('python3', args, { timeout: 600_000 });
      break;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const wrongChecksum = /HASHES|DO NOT MATCH/i.test(error.failure.lastLines.join('\n'));
      if (attempt === ATTEMPTS || wrongChecksum) throw notToBeHad(error, wrongChecksum);
      const delay = FIRST_DELAY * 2 ** (attempt - 1);
      runner.info(`pip could not bring Zig; trying again in ${String(delay / 1000)} s.`);
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  const name = (await readdir(folder)).find((file) => file.endsWith('.whl'));
  if (name === undefined) throw new Error(`pip brought no wheel of ${pinned.package}`);
  const wheel = join(folder, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(wheel), hash);
  const actual = hash.digest('hex');
  if (actual !== sha256) throw new InputError(`${name} has the SHA-256 ${actual}, and not ${sha256}. It was deleted.`);
  return wheel;
}

async function requirePip(runner: Runner): Promise<void> {
  try {
    await runner.exec('python3', ['-m', 'pip', '--version'], { quiet: true });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    await installPackages(runner, ['python3-pip', 'ca-certificates']);
  }
}

function notToBeHad(error: CommandError, wrongChecksum: boolean): InputError {
  const advice = wrongChecksum
    ? `The package index gives another file than the one that Archway knows. Do not use it: it was changed on the way.`
    : `Make '${pinned.package}' ${pinned.version} reachable for pip (pip.conf, PIP_INDEX_URL, PIP_FIND_LINKS), or use compiler: gcc.`;
  return new InputError(`Zig ${pinned.version} could not be fetched by pip. ${advice}\n${error.message}`, {
    cause: error,
  });
}
