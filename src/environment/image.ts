import { basename } from 'node:path';
import { z } from 'zod';
import { findPlatform, type Platform } from '../platform/platform.js';
import { CommandError, InputError, type Runner } from '../runner/index.js';
import { findEngine, placeOf, removeContainers } from './engine.js';
import { removeTree, unpackRoot, type EnvironmentStore } from './store.js';

/** What `image inspect` says, as far as it is read. Source: the Docker Engine API, "ImageInspect". */
const imageSchema = z.object({
  Id: z.string().min(1),
  Os: z.string(),
  Architecture: z.string(),
  Variant: z.string().nullish(),
  Config: z
    .object({ Env: z.array(z.string()).nullish(), Volumes: z.record(z.string(), z.unknown()).nullish() })
    .nullish(),
});

/** A container image of a platform, as an engine of this machine has it. */
export interface Image {
  readonly reference: string;
  /** Absolute path of the engine's program. */
  readonly engine: string;
  /** Hash of its configuration, and so of all that is in it. */
  readonly id: string;
  /** The variables that it gives to its commands. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether its containers have folders that are not of the image's own file system. */
  readonly hasVolumes: boolean;
}

/**
 * Finds an image in the engine of this machine; pulls it where the engine has none of the platform.
 *
 * @param reference as in `docker run`, by tag or by digest
 * @throws InputError where there is no engine, no such image, or none for the platform
 */
export async function findImage(
  runner: Runner,
  store: EnvironmentStore,
  reference: string,
  platform: Platform,
): Promise<Image> {
  const engine = await findEngine(runner);
  const known = await inspect(runner, engine, reference, platform);
  if (known !== undefined && isOf(known, platform)) return asImage(reference, engine, known);
  // Most engines have a tag for one platform at a time: another job must not pull for another before it is looked up.
  const lock = await store.lock('image-pull');
  try {
    await pull(runner, engine, reference, platform);
    const pulled = await inspect(runner, engine, reference, platform);
    if (pulled !== undefined && isOf(pulled, platform)) return asImage(reference, engine, pulled);
    const found = pulled === undefined ? 'not there after it was pulled' : `one of ${spellingOf(pulled)}`;
    throw new InputError(
      `The image ${reference} is ${found}, and ${platform.name} was asked for. Take an image that is published for it.`,
    );
  } finally {
    await lock.release();
  }
}

/**
 * Unpacks the files of an image. Nothing of it is run: a container is made, exported and removed.
 *
 * @param root absolute path of a folder that exists, into which they go; a tarball of them is beside it meanwhile
 */
export async function unpackImage(
  runner: Runner,
  store: EnvironmentStore,
  image: Image,
  platform: Platform,
  root: string,
): Promise<void> {
  const { engine } = image;
  const path = `${root}.tar`;
  const lock = await store.lock('image-export');
  const label = `archway.export=${placeOf(runner)}`;
  try {
    await removeContainers(runner, engine, label);
    const options = ['--pull=never', `--platform=${platform.name}`, `--label=${label}`];
    const { stdout } = await runner.exec(engine, ['create', ...options, '--', image.id, '/bin/sh'], { quiet: true });
    await runner.exec(engine, ['export', `--output=${path}`, stdout.trim()], { quiet: true });
  } finally {
    await removeContainers(runner, engine, label);
    await lock.release();
  }
  await unpackRoot(runner, path, root);
  await removeTree(runner, path);
}

type Inspected = z.output<typeof imageSchema>;

/**
 * What the engine has by a name; undefined where it has nothing. Docker with containerd's store of images has several
 * platforms of one image, and tells of its own when it is not asked for another. Source: docker image inspect(1),
 * `--platform`, since API 1.49; Podman and older ones do not know it, and have one.
 */
async function inspect(
  runner: Runner,
  engine: string,
  reference: string,
  platform: Platform,
): Promise<Inspected | undefined> {
  for (const choice of [[`--platform=${platform.name}`], []]) {
    const { exitCode, stdout } = await runner.exec(engine, ['image', 'inspect', ...choice, '--', reference], {
      quiet: true,
      acceptExitCodes: 'any',
    });
    // A list, as both engines have it: Podman's templates are about the list, Docker's about each.
    if (exitCode === 0) return z.tuple([imageSchema]).parse(JSON.parse(stdout))[0];
  }
  return undefined;
}

async function pull(runner: Runner, engine: string, reference: string, platform: Platform): Promise<void> {
  try {
    await runner.exec(engine, ['pull', `--platform=${platform.name}`, '--', reference]);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const said = error.failure.lastLines.at(-1)?.trim() ?? '';
    throw new InputError(
      `The image ${reference} is not on this machine for ${platform.name}, and cannot be pulled. ${basename(engine)} says: ${said}`,
      { cause: error },
    );
  }
}

function spellingOf({ Os, Architecture, Variant }: Inspected): string {
  return [Os, Architecture, ...(Variant ? [Variant] : [])].join('/');
}

/** A variant that is not in the table is one of a platform that has only one: `linux/amd64/v2`, `linux/arm64/v8`. */
function isOf(image: Inspected, platform: Platform): boolean {
  const found = findPlatform(spellingOf(image)) ?? findPlatform(`${image.Os}/${image.Architecture}`);
  return found?.name === platform.name;
}

function asImage(reference: string, engine: string, { Id: id, Config }: Inspected): Image {
  const pairs = (Config?.Env ?? []).map((line) => {
    const end = line.indexOf('=');
    return [line.slice(0, end), line.slice(end + 1)] as const;
  });
  const hasVolumes = Object.keys(Config?.Volumes ?? {}).length > 0;
  return { reference, engine, id, env: Object.fromEntries(pairs), hasVolumes };
}
