import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage, InputError, sha256File, type Runner } from '../runner/index.js';
import { hostSourcesList } from './archive-keyring.js';
import { bootstrap, layFoundation } from './bootstrap.js';
import { runInRoot } from './enter.js';
import { hostMayInstall, installByHost, installText } from './host-install.js';
import { packagesByName, PREPARATION_STALL, type Base, type EnvironmentRequest } from './environment.js';
import { unpackImage, type Image } from './image.js';
import { withNativeApt } from './lent-apt.js';
import { copyRoot } from './overlay.js';
import { sourcesList, sourcesOf } from './release-sources.js';
import { requireRunnable } from './runnable.js';
import { removeTree, unpackRoot, type EnvironmentStore } from './store.js';

/** What a root file system is made from, in this order. */
export interface RootRecipe extends Pick<EnvironmentRequest, 'platform' | 'packages' | 'install'> {
  /** An image is looked for before. */
  readonly base: Exclude<Base, { image: string }> | Image;
}

/** What `install` sees: nobody answers a question. */
export const INSTALL_VARIABLES = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/** Bump it when the same recipe gives another root. */
const FORMAT = 4;
/** The name of a root in the folder that is kept, which is the user's own. */
const ROOT = 'root';

/**
 * The absolute path of a root that is kept, made where it was not before. Each step is kept by itself, so that two
 * environments of one release share their beginning.
 */
export async function keptRoot(runner: Runner, store: EnvironmentStore, recipe: RootRecipe): Promise<string> {
  const { platform, base, packages, install } = recipe;
  const key = { format: FORMAT, platform: platform.name, from: await originOf(runner, recipe), packages, install };
  const folder = await store.keepFolder('roots', key, async (made) => {
    const root = join(made, ROOT);
    const lot = packages.at(-1);
    const runInside = async (text: string): Promise<void> => {
      await runInRoot(runner, { root, mounts: [], network: true }, 'sh', ['-e', '-c', text], {
        env: { ...('id' in base && base.env), ...INSTALL_VARIABLES },
        stallTimeout: PREPARATION_STALL,
      });
    };
    if (install !== '') {
      await copyRoot(runner, await keptRoot(runner, store, { ...recipe, install: '' }), root);
      await requireRunnable(runner, root, platform);
      await runInside(install);
    } else if (!('codename' in base) && lot !== undefined) {
      const bare = await keptRoot(runner, store, { ...recipe, packages: [] });
      await copyRoot(runner, bare, root);
      await requireRunnable(runner, root, platform);
      const lots = packagesByName(packages);
      if (hostMayInstall(runner, platform) && (await installByHost(runner, store, { platform, root, lots }))) return;
      await removeTree(runner, root);
      await copyRoot(runner, bare, root);
      await runInside(installText(lots));
    } else if (!('codename' in base)) {
      await mkdir(root, { mode: 0o755 });
      if ('tarball' in base) await unpackRoot(runner, base.tarball, root);
      else await unpackImage(runner, store, base, platform, root);
    } else {
      const archive = await sourcesOf(runner, base, platform);
      const lent = { release: base, platform, root, sources: await hostSourcesList(runner, store, base, archive) };
      if (lot === undefined) {
        await mkdir(root, { mode: 0o755 });
        await withNativeApt(runner, store, lent, async (apt, scratch) => {
          await layFoundation({ runner, platform, root }, sourcesList(archive));
          await bootstrap({ runner, apt, platform, root, scratch });
        });
        return;
      }
      // Before apt is taken, which the making of this one takes too.
      await copyRoot(runner, await keptRoot(runner, store, { ...recipe, packages: packages.slice(0, -1) }), root);
      await requireRunnable(runner, root, platform);
      await withNativeApt(runner, store, lent, async (apt) => {
        await apt.update();
        if ('control' in lot) {
          await apt.installBuildDependencies(lot.control);
          return;
        }
        await apt.install(lot.packages, lot.recommends);
        if (lot.lists === true) await apt.leaveLists();
      });
    }
  });
  return join(folder, ROOT);
}

/** What the files of a base depend on: a hash of them, or a release's sources. */
async function originOf(runner: Runner, { base, platform }: RootRecipe): Promise<string> {
  if ('tarball' in base) return await hashTarball(base.tarball);
  return 'codename' in base ? sourcesList(await sourcesOf(runner, base, platform)) : base.id;
}

async function hashTarball(path: string): Promise<string> {
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw new InputError(
      `The environment is to be made from ${path}, which cannot be read: ${errorMessage(error)}. Give the path of a tarball ` +
        'of a root file system, relative to the workspace, or name a release of Debian or Ubuntu.',
    );
  });
  return await sha256File(path);
}
