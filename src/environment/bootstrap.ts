import { basename, dirname } from 'node:path';
import { asRoot } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { CommandError, type Runner } from '../runner/index.js';
import { dpkgOptions } from './apt-config.js';
import { SBIN_TOO, WITHOUT_DPKG_SETTINGS } from './entry-script.js';
import { aptEnvironment, type NativeApt } from './native-apt.js';
import { execTied } from './tied.js';
import { unpackAhead } from './unpack-ahead.js';

/**
 * Lays what has to be in a root before its first package: ROOT SOURCES LIBRARY-FOLDER.
 *
 * Sources: dpkg(1) for the database, debootstrap's `setup_merged_usr` for the links, invoke-rc.d(8) for policy-rc.d, by
 * which no service is started when a package is installed.
 */
const FOUNDATION = `set -eu
cd "$1"
chown 0:0 .
mkdir -p var/lib/dpkg/info var/lib/dpkg/updates var/log etc/apt/apt.conf.d etc/apt/preferences.d
: > var/lib/dpkg/status
printf '%s' "$2" > etc/apt/sources.list
for folder in bin sbin lib "$3"; do mkdir -p "usr/$folder"; ln -sfn "usr/$folder" "$folder"; done
printf '#!/bin/sh\\nexit 101\\n' > usr/sbin/policy-rc.d
chmod 755 usr/sbin/policy-rc.d
`;

/**
 * Runs dpkg with the host's file system read-only but for the root and a folder for temporary files: the scripts that
 * it runs are Debian's own, made for DPKG_ROOT, and one that does not heed it shall fail rather than change the host.
 *
 *     ROOT TEMPORARY COMMAND...
 */
const GUARDED_DPKG = `set -eu
${WITHOUT_DPKG_SETTINGS}${SBIN_TOO}for folder in "$1" "$2"; do mount --bind "$folder" "$folder"; done
mount -o remount,bind,ro /
export TMPDIR="$2"
shift 2
exec "$@"
`;

/** What is being made, and with what. */
export interface Bootstrap {
  readonly runner: Runner;
  readonly apt: NativeApt;
  readonly platform: Platform;
  /** An existing, empty folder. */
  readonly root: string;
  /** An existing folder for temporary files. */
  readonly scratch: string;
}

/** Puts apt's sources and the bare skeleton into a root. */
export async function layFoundation(
  { runner, platform, root }: Omit<Bootstrap, 'apt' | 'scratch'>,
  sources: string,
): Promise<void> {
  const libraries = basename(dirname(platform.loader));
  const line = asRoot('sh', ['-c', FOUNDATION, 'archway-foundation', root, sources, libraries]);
  await runner.exec(line.command, line.args, { quiet: true });
}

/**
 * Makes a root with a release's essential packages and apt from nothing but the archive. Nothing is emulated where all
 * goes well: the essential packages' scripts can be run from outside (deb-preinst(1), DPKG_ROOT), which Debian keeps up
 * for exactly this, and Ubuntu takes over. Where one of them cannot on this host, or as in Ubuntu 22.04 not yet, it is run
 * again inside.
 */
export async function bootstrap(request: Bootstrap): Promise<void> {
  const { runner, apt } = request;
  await apt.update();
  const packages = await apt.download(['?essential', 'apt', ...(await usrIsMerged(apt))]);
  runner.info(`Unpacking ${String(packages.length)} packages.`);
  await guardedDpkg(request, ['--unpack', ...debconfFirst(packages)]);
  try {
    await guardedDpkg(request, ['--configure', '-a']);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    runner.info("Some packages' scripts could not be run from outside; they are run inside now.");
    await apt.dpkg(['--configure', '-a']);
  }
}

/**
 * The package that says that /usr is merged, as the foundation has it. Not every release has it; without it, apt would
 * choose usrmerge, which drags Perl in.
 */
async function usrIsMerged(apt: NativeApt): Promise<readonly string[]> {
  return (await apt.knows('usr-is-merged')) ? ['usr-is-merged'] : [];
}

/** Packages' scripts ask debconf, whose configuration must be in the root by then. */
function debconfFirst(packages: readonly string[]): readonly string[] {
  const isDebconf = (path: string): boolean => basename(path).startsWith('debconf_');
  return [...packages.filter(isDebconf), ...packages.filter((path) => !isDebconf(path))];
}

async function guardedDpkg({ runner, root, scratch }: Bootstrap, args: readonly string[]): Promise<void> {
  const script = ['sh', '-c', GUARDED_DPKG, 'archway-dpkg', root, scratch];
  const { prefix } = await unpackAhead(scratch);
  const command = ['dpkg', ...dpkgOptions(root), '--force-script-chrootless', ...args];
  await execTied(runner, [...aptEnvironment(runner), ...script, ...prefix, ...command], {
    mounts: true,
    shown: ['dpkg', ...args],
  });
}
