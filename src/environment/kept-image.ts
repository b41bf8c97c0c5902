import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { canBecomeRoot } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import type { Runner } from '../runner/index.js';
import { Container } from './container.js';
import { runInContainer } from './container-exec.js';
import { showFiles } from './container-root.js';
import { placeOf } from './engine.js';
import { packagesByName, PREPARATION_STALL, type EnvironmentRequest } from './environment.js';
import { hostMayInstall, installByHost, installText, type HostInstall } from './host-install.js';
import { archiveRoot } from './image-archive.js';
import { unpackImage, type Image } from './image.js';
import { INSTALL_VARIABLES } from './root.js';
import { KEEP_HOURS, type EnvironmentStore, type Scratch } from './store.js';

/** The name of images with what `install` has left; their tag is the key. */
const KEPT = 'archway-environment';
/** The name of images that go with their job; their tag tells its tool-cache and its scratch folder. */
const OF_A_JOB = 'archway-scratch';
/** The label of both. */
const IMAGE_LABEL = 'archway.kept';

/** Bump it when the same recipe gives another image. */
const FORMAT = 2;

/** What a kept image is made from. */
interface KeptRequest extends Pick<EnvironmentRequest, 'platform' | 'packages' | 'install'> {
  readonly image: Image;
  readonly scratch: Scratch;
}

/** An image that the engine keeps. */
export interface KeptImage {
  readonly name: string;
  /** Ends when all that the image was made with is removed, for which its use need not wait. */
  readonly cleared: Promise<void>;
}

/** The image with packages and what `install` leaves in another; made where the engine has none, or an old one. */
export async function keptImage(
  runner: Runner,
  store: EnvironmentStore,
  { image, platform, packages, install, scratch }: KeptRequest,
): Promise<KeptImage> {
  const { engine } = image;
  const recipe = JSON.stringify({ format: FORMAT, image: image.id, platform: platform.name, packages, install });
  const key = createHash('sha256').update(recipe).digest('hex').slice(0, 32);
  const name = `${KEPT}:${key}`;
  const lock = await store.lock(`image-${key}`);
  const started: Container[] = [];
  const start = async (from: string): Promise<Container> => {
    const request = { engine, image: from, shown: image.reference, platform, scratch, mounts: [], network: true };
    const container = await Container.start(runner, request);
    started.push(container);
    return container;
  };
  const clear = async (): Promise<void> => {
    for (const container of started) await container.remove();
  };
  try {
    await removeOld(runner, engine);
    if (await hasImage(runner, engine, name)) return { name, cleared: Promise.resolve() };
    const lots = packagesByName(packages);
    const byHost = lots.length > 0 && hostMayInstall(runner, platform) && (await canBecomeRoot(runner));
    const filled = byHost
      ? await containerByHost(runner, store, { image, platform, lots, scratch, start, whole: `${name}-packages` })
      : undefined;
    const text = [...(lots.length === 0 || filled !== undefined ? [] : [installText(lots)]), install]
      .filter((part) => part !== '')
      .join('\n');
    const container = filled ?? (await start(image.id));
    if (text !== '') {
      const options = { env: INSTALL_VARIABLES, stallTimeout: PREPARATION_STALL };
      await runInContainer(runner, container, scratch.path, 'sh', ['-e', '-c', text], options);
    }
    await container.commit(name, `${IMAGE_LABEL}=install`);
  } catch (error) {
    await clear();
    throw error;
  } finally {
    await lock.release();
  }
  const cleared = clear();
  // It may fail before whoever uses the image waits for it, and is told then.
  cleared.catch(() => undefined);
  return { name, cleared };
}

/** What the host's apt is to put where. */
interface ByHost extends Omit<HostInstall, 'root'>, Pick<KeptRequest, 'image' | 'scratch'> {
  /** Starts a container of an image. */
  readonly start: (from: string) => Promise<Container>;
  /** The name of an image with all the files, where one has to be made. */
  readonly whole: string;
}

/**
 * A container with packages that the host's apt has put among its files: into the container itself where this machine has
 * these, else into a copy of the image. What lies in a volume is not of a container's own files.
 *
 * @returns undefined where the host's apt cannot
 */
async function containerByHost(
  runner: Runner,
  store: EnvironmentStore,
  { image, platform, lots, scratch, start, whole }: ByHost,
): Promise<Container | undefined> {
  const work = await store.scratch();
  try {
    if (!image.hasVolumes) {
      const container = await start(image.id);
      const root = await showFiles(runner, container, scratch, work.path);
      if (root !== undefined) {
        // No program of the image may move links about while root of the host works among them.
        const install = (): Promise<boolean> => installByHost(runner, store, { platform, root, lots });
        return (await container.whilePaused(install)) ? container : undefined;
      }
    }
    const below = join(work.path, 'image-root');
    await mkdir(below, { mode: 0o755 });
    await unpackImage(runner, store, image, platform, below);
    if (!(await installByHost(runner, store, { platform, root: below, lots }))) return undefined;
    await loadWhole(runner, image, work.path, { name: whole, platform, root: below });
    return await start(whole);
  } finally {
    await work.dispose();
  }
}

/** Makes an image of one layer, with all that is in a root. */
async function loadWhole(
  runner: Runner,
  { engine, env }: Image,
  scratch: string,
  { name, platform, root }: { readonly name: string; readonly platform: Platform; readonly root: string },
): Promise<void> {
  const parts = join(scratch, 'parts');
  await mkdir(parts);
  const archive = await archiveRoot(runner, parts, root, { name, platform, env, labels: { [IMAGE_LABEL]: 'install' } });
  await runner.exec(engine, ['load', '--quiet', `--input=${archive}`], { quiet: true });
}

/** An image of a container as it is now, for one job. @returns its name */
export async function scratchImage(runner: Runner, container: Container, scratch: Scratch): Promise<string> {
  const name = `${OF_A_JOB}:${placeOf(runner)}-${basename(scratch.path)}`;
  await container.commit(name, `${IMAGE_LABEL}=job`);
  return name;
}

/** Removes the images of jobs of this tool-cache of which `isLeft` says so, by the names of their scratch folders. */
export async function removeLeftImages(
  runner: Runner,
  engine: string,
  isLeft: (scratch: string) => Promise<boolean>,
): Promise<void> {
  const own = `${OF_A_JOB}:${placeOf(runner)}-`;
  const list = ['images', `--filter=label=${IMAGE_LABEL}=job`, '--format={{.Repository}}:{{.Tag}}'];
  const { stdout } = await runner.exec(engine, list, { quiet: true });
  for (const name of stdout.split('\n')) {
    const [, scratch] = name.split(own);
    if (scratch !== undefined && (await isLeft(scratch)))
      await runner.exec(engine, ['rmi', '--force', name], { quiet: true });
  }
}

/** Removes kept images after as long as roots are kept, so that they do not miss updates for ever. */
async function removeOld(runner: Runner, engine: string): Promise<void> {
  const filters = [`--filter=label=${IMAGE_LABEL}=install`, `--filter=until=${String(KEEP_HOURS)}h`];
  await runner.exec(engine, ['image', 'prune', '--all', '--force', ...filters], { quiet: true });
}

async function hasImage(runner: Runner, engine: string, name: string): Promise<boolean> {
  const { exitCode } = await runner.exec(engine, ['image', 'inspect', '--format={{.Id}}', '--', name], {
    quiet: true,
    acceptExitCodes: 'any',
  });
  return exitCode === 0;
}
