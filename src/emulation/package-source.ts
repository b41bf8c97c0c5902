import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDebianFamily, readDistribution, updateLists } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { CommandError, errorMessage, InputError, type Runner } from '../runner/index.js';
import { unpackEmulators } from './archive.js';
import type { Emulator } from './emulator.js';
import { withScratchFolder } from './scratch.js';
import type { EmulatorStore } from './store.js';

/**
 * The packages that hold static emulators, in the order to try: Debian 12 and Ubuntu 24.04 have them in qemu-user-static;
 * from Debian 13 and Ubuntu 26.04 on qemu-user's own are static, and qemu-user-static is an empty package that depends on
 * it, or none at all.
 */
const PACKAGES = ['qemu-user-static', 'qemu-user'] as const;

/**
 * Fetches the distribution's emulators into the tool-cache, without installing anything: apt checks the package against
 * the distribution's signatures, and only the emulators asked for are kept of it.
 *
 * @returns those that the packages have
 * @throws InputError where the distribution has no such packages
 * @throws CommandError where they cannot be had
 */
export async function fetchFromPackage(
  runner: Runner,
  store: EmulatorStore,
  platforms: readonly Platform[],
): Promise<ReadonlyMap<Platform, Emulator>> {
  const distribution = readDistribution();
  if (!isDebianFamily(distribution)) {
    throw new InputError(
      `The distribution's QEMU is taken from Debian's or Ubuntu's packages, and this is ${distribution.prettyName}. ` +
        'Install a static qemu-user of its own and use source: system, or use source: release.',
    );
  }
  const kept = new Map<Platform, Emulator>();
  for (const name of PACKAGES) {
    const missing = platforms.filter((platform) => !kept.has(platform));
    if (missing.length === 0) break;
    await withScratchFolder(runner, async (scratch) => {
      // apt fetches as a user of its own, which the folder must let in.
      await chmod(scratch, 0o755);
      const archive = await downloadPackage(runner, name, scratch);
      if (archive === undefined) return;
      const origin = archive.slice(archive.lastIndexOf('/') + 1).replace(/\.deb$/, '');
      for (const { platform, path, version } of await unpackEmulators(runner, archive, scratch, missing)) {
        kept.set(platform, await store.keep(path, platform, { version, source: 'package', origin }));
      }
    });
  }
  return kept;
}

/** Fetches a package's file; undefined when the distribution has no such package. */
async function downloadPackage(runner: Runner, name: string, folder: string): Promise<string | undefined> {
  const fetch = async (): Promise<void> => {
    await runner.exec('apt-get', ['-o', 'Acquire::Retries=3', '-qq', 'download', name], { cwd: folder, quiet: true });
  };
  try {
    await fetch();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    // Lists that are missing or older than the archive's last change: refreshing them is the cure for both.
    await refreshLists(runner, error);
    try {
      await fetch();
    } catch (again) {
      if (/Unable to locate package|no (installation )?candidate/i.test(errorMessage(again))) return undefined;
      throw again;
    }
  }
  const archive = (await readdir(folder)).find((file) => file.endsWith('.deb'));
  return archive === undefined ? undefined : join(folder, archive);
}

async function refreshLists(runner: Runner, reason: CommandError): Promise<void> {
  runner.debug(reason.message);
  try {
    await updateLists(runner);
  } catch (error) {
    throw new InputError(
      `The package lists could not be refreshed to fetch QEMU: ${errorMessage(error)} ` +
        "Mend apt's sources, or choose another source: system, release, url or path.",
      { cause: error },
    );
  }
}
