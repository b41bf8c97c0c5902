import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hostPlatform, installPackages } from '../host/index.js';
import type { Runner } from '../runner/index.js';
import { layFoundation } from './bootstrap.js';
import { withNativeApt } from './lent-apt.js';
import { describeRelease, type Release } from './release.js';
import { archiveOf, sourcesList, sourcesOf, type AptSource } from './release-sources.js';
import type { EnvironmentStore } from './store.js';
import { execTied } from './tied.js';

/** The host's package with the keys of Debian's archive. Ubuntu has it too. */
export const DEBIAN_KEYRING_PACKAGE = 'debian-archive-keyring';

/** Ubuntu's keys, and the first release of Debian that has them. Ubuntu's own apt depends on the package. */
const UBUNTU_KEYRING_PACKAGE = 'ubuntu-keyring';
const WITH_UBUNTU_KEYRING: Release = { codename: 'trixie' };

/** Unpacks a package: FOLDER PACKAGE */
const UNPACK = 'dpkg-deb --extract "$2" "$1"';

/**
 * The sources of a release as the host's own apt is to read them: with keys that are on this host. Those of Debian come as a
 * package of the host's; those of Ubuntu, on another host, are fetched from Debian's archive, by Debian's signatures, and
 * kept in the store.
 */
export async function hostSourcesList(
  runner: Runner,
  store: EnvironmentStore,
  release: Release,
  sources: readonly AptSource[],
): Promise<string> {
  const { keyring, id } = archiveOf(release);
  if (id === 'debian') await installPackages(runner, [DEBIAN_KEYRING_PACKAGE]);
  const here = await access(keyring).then(
    () => true,
    () => false,
  );
  return sourcesList(sources, here ? keyring : join(await fetchUbuntuKeyring(runner, store), keyring));
}

/** @returns the folder that the package is unpacked in */
async function fetchUbuntuKeyring(runner: Runner, store: EnvironmentStore): Promise<string> {
  const platform = hostPlatform();
  const release = WITH_UBUNTU_KEYRING;
  const sources = await sourcesOf(runner, release, platform);
  const text = await hostSourcesList(runner, store, release, sources);
  return await store.keepFolder(
    'keyrings',
    { format: 1, sources: text, name: UBUNTU_KEYRING_PACKAGE },
    async (made) => {
      runner.info(`Fetching the keys of Ubuntu's archive from ${describeRelease(release)}.`);
      const root = join(made, 'apt');
      await mkdir(root);
      await layFoundation({ runner, platform, root }, sourcesList(sources));
      await withNativeApt(runner, store, { release, platform, root, sources: text }, async (apt) => {
        await apt.update();
        const [file = ''] = await apt.downloadSome([UBUNTU_KEYRING_PACKAGE], () => true);
        await execTied(runner, ['sh', '-euc', UNPACK, 'archway-keyring', made, file], { shown: ['dpkg-deb', file] });
      });
    },
  );
}
