import { readFileSync } from 'node:fs';
import { InputError, type Runner } from '../runner/index.js';
import { PLATFORM_NAMES, platformOfNode, type Platform } from '../platform/platform.js';

/**
 * The platform that this process, and so the tools it starts, run as. Under a QEMU'd Node that is the guest's, not the
 * kernel's: what counts is which programs this job can run without an emulator of ours.
 *
 * @throws InputError on a machine that is no platform of the table
 */
export function hostPlatform(): Platform {
  const platform = process.platform === 'linux' ? platformOfNode() : undefined;
  if (platform === undefined) {
    throw new InputError(
      `Archway runs on Linux (${PLATFORM_NAMES.join(', ')}); this is ${process.platform}/${process.arch}. ` +
        'On another system, run it in a Linux container or virtual machine.',
    );
  }
  return platform;
}

/** A Linux distribution, as /etc/os-release names it. */
export interface Distribution {
  /** `debian`, `ubuntu`, ... */
  readonly id: string;
  /** The distributions that it descends from. */
  readonly idLike: readonly string[];
  /** `bookworm`, `noble`, ...; empty where there is none. */
  readonly codename: string;
  /** The release of Ubuntu that it is or is made from; means nothing where it is not. */
  readonly ubuntuCodename: string;
  /** `Debian GNU/Linux 12 (bookworm)`. */
  readonly prettyName: string;
}

/** Reads which distribution this is. Source: os-release(5). */
export function readDistribution(osRelease: string = readOsRelease()): Distribution {
  const fields = new Map<string, string>();
  for (const line of osRelease.split('\n')) {
    const match = /^([A-Z_]+)=(?:"(.*)"|'(.*)'|(.*))$/.exec(line.trim());
    if (match?.[1] !== undefined) fields.set(match[1], match[2] ?? match[3] ?? match[4] ?? '');
  }
  const id = fields.get('ID') ?? 'linux';
  const codename = fields.get('VERSION_CODENAME') ?? '';
  return {
    id,
    idLike: (fields.get('ID_LIKE') ?? '').split(' ').filter((word) => word !== ''),
    codename,
    ubuntuCodename: fields.get('UBUNTU_CODENAME') ?? codename,
    prettyName: fields.get('PRETTY_NAME') ?? id,
  };
}

function readOsRelease(): string {
  for (const path of ['/etc/os-release', '/usr/lib/os-release']) {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return '';
}

/** True where Debian's packages and apt are to be had. */
export function isDebianFamily(distribution: Distribution): boolean {
  return [distribution.id, ...distribution.idLike].some((id) => id === 'debian' || id === 'ubuntu');
}

/** True where packages are in Ubuntu's archives, of which there are two. */
export function isUbuntu(distribution: Distribution): boolean {
  return [distribution.id, ...distribution.idLike].includes('ubuntu');
}

/** The command that does something as root: itself for root, else through `sudo -n`, which never asks. */
export function asRoot(command: string, args: readonly string[]): { command: string; args: readonly string[] } {
  return process.getuid?.() === 0 ? { command, args } : { command: 'sudo', args: ['-n', command, ...args] };
}

/** Whether this process is root or may become it without being asked for a password. */
export async function canBecomeRoot(runner: Runner): Promise<boolean> {
  if (process.getuid?.() === 0) return true;
  try {
    await runner.exec('sudo', ['-n', 'true'], { quiet: true });
    return true;
  } catch {
    return false;
  }
}

/** The command that does something as root where this process may, and as its own user elsewhere. */
export async function asRootWherePossible(
  runner: Runner,
  command: string,
  args: readonly string[],
): Promise<{ command: string; args: readonly string[] }> {
  return (await canBecomeRoot(runner)) ? asRoot(command, args) : { command, args };
}
