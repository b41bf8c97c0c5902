import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { InputError, sha256File, type Runner } from '../runner/index.js';
import { parseReference, wantedOf } from './reference.js';
import { Registry } from './registry.js';
import { digestOf, parseDocument, requireDigest, OciLayout, type BlobSource } from './store.js';
import {
  DOCKER_MEDIA_TYPES,
  MEDIA_TYPES,
  type Descriptor,
  type ImageConfig,
  type ImageIndex,
  type ImageManifest,
} from './types.js';

/** What an image of one platform is built on. */
export interface PlatformBase {
  readonly layers: readonly Descriptor[];
  /** Undefined for an empty base. */
  readonly config: ImageConfig | undefined;
}

/** A base image, for as many platforms as it has. */
export interface BaseImage {
  /** `scratch`, or the name with its digest. */
  readonly name: string;
  readonly digest: string | undefined;
  /** The name in a registry, as it was given; undefined for a layout, which others do not have. */
  readonly reference: string | undefined;
  /**
   * The base's layers for a platform, put into a layout.
   *
   * @throws InputError where the base has none for it, or a blob is not what its digest says
   */
  forPlatform(platform: Platform, target: OciLayout): Promise<PlatformBase>;
}

/** The base of images that bring all that they need. */
export const SCRATCH = 'scratch';
const LAYOUT_PREFIX = 'oci:';

/** What layers of Docker's kind are called here: the bytes are the same. */
const LAYER_TYPES: Readonly<Record<string, string>> = {
  'application/vnd.docker.image.rootfs.diff.tar.gzip': MEDIA_TYPES.layer,
  'application/vnd.docker.image.rootfs.diff.tar': 'application/vnd.oci.image.layer.v1.tar',
};

/**
 * Opens a base image.
 *
 * @param base `scratch`, `oci:FOLDER` or `oci:FOLDER:TAG` for a layout, else a reference to a registry
 */
export async function openBase(runner: Runner, base: string): Promise<BaseImage> {
  if (base === SCRATCH) {
    return {
      name: SCRATCH,
      digest: undefined,
      reference: undefined,
      forPlatform: async () => await Promise.resolve({ layers: [], config: undefined }),
    };
  }
  const { source, wanted } = await openSource(runner, base);
  const { bytes, mediaType } = await source.document(wanted);
  const digest = digestOf(bytes);
  const top = parseDocument(bytes, `The base image ${base}`) as Partial<ImageIndex> & Partial<ImageManifest>;
  const entries = isIndex(top, mediaType) ? (top.manifests ?? []) : undefined;
  return {
    name: base.includes('@') ? base : `${base}@${digest}`,
    digest,
    reference: base.startsWith(LAYOUT_PREFIX) ? undefined : base,
    forPlatform: async (platform, target) => {
      const manifest =
        entries === undefined ? (top as ImageManifest) : await childManifest(source, base, entries, platform);
      return await takeOver(runner, source, base, manifest, platform, target);
    },
  };
}

async function openSource(runner: Runner, base: string): Promise<{ source: BlobSource; wanted: string }> {
  if (!base.startsWith(LAYOUT_PREFIX)) {
    const reference = parseReference(base);
    return { source: new Registry(runner, reference, false), wanted: wantedOf(reference) };
  }
  const place = base.slice(LAYOUT_PREFIX.length);
  const whole = resolve(runner.workspace, place);
  const isFolder = await stat(whole).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return { source: new OciLayout(whole), wanted: '' };
  const colon = place.lastIndexOf(':');
  return {
    source: new OciLayout(resolve(runner.workspace, colon < 0 ? place : place.slice(0, colon))),
    wanted: colon < 0 ? '' : place.slice(colon + 1),
  };
}

function isIndex(document: Partial<ImageIndex>, mediaType: string | undefined): boolean {
  const type = document.mediaType ?? mediaType;
  return type === MEDIA_TYPES.index || type === DOCKER_MEDIA_TYPES.index || Array.isArray(document.manifests);
}

async function childManifest(
  source: BlobSource,
  base: string,
  entries: readonly Descriptor[],
  platform: Platform,
): Promise<ImageManifest> {
  const fitting = entries.filter(
    ({ platform: one }) => one?.os === platform.oci.os && one.architecture === platform.oci.architecture,
  );
  // Most bases leave the variant of arm64 out.
  const found =
    fitting.find((one) => one.platform?.variant === platform.oci.variant) ??
    fitting.find((one) => one.platform?.variant === undefined);
  if (found === undefined) {
    const names = entries.map(({ platform: one }) =>
      [one?.os, one?.architecture, one?.variant].filter(Boolean).join('/'),
    );
    throw new InputError(`The base image ${base} has nothing for ${platform.name}. It has: ${names.join(', ')}.`);
  }
  const { bytes } = await source.document(requireDigest(found.digest));
  return parseDocument(bytes, `The manifest ${found.digest} of ${base}`) as ImageManifest;
}

async function takeOver(
  runner: Runner,
  source: BlobSource,
  base: string,
  manifest: ImageManifest,
  platform: Platform,
  target: OciLayout,
): Promise<PlatformBase> {
  const { config: described, layers: listed } = manifest as Partial<ImageManifest>;
  if (described === undefined || listed === undefined) {
    throw new InputError(`The base image ${base} has a manifest without configuration and layers.`);
  }
  await takeBlob(runner, source, base, described, target);
  const { bytes } = await target.document(described.digest);
  const config = parseDocument(bytes, `The configuration of ${base}`) as ImageConfig;
  if (config.os !== platform.oci.os || config.architecture !== platform.oci.architecture) {
    throw new InputError(
      `The base image ${base} is for ${config.os}/${config.architecture}, and should be for ${platform.name}.`,
    );
  }
  const layers: Descriptor[] = [];
  for (const { mediaType, digest, size } of listed) {
    const layer = { mediaType: LAYER_TYPES[mediaType] ?? mediaType, digest, size };
    await takeBlob(runner, source, base, layer, target);
    layers.push(layer);
  }
  return { layers, config };
}

async function takeBlob(
  runner: Runner,
  source: BlobSource,
  base: string,
  descriptor: Descriptor,
  target: OciLayout,
): Promise<void> {
  requireDigest(descriptor.digest);
  if (await target.has(descriptor)) return;
  const file = join(target.directory, `${descriptor.digest.slice('sha256:'.length)}.partial`);
  runner.info(`Fetching ${descriptor.digest} of ${base}: ${String(descriptor.size)} bytes`);
  await source.fetch(descriptor, file);
  const actual = `sha256:${await sha256File(file)}`;
  if (actual !== descriptor.digest) {
    throw new InputError(`The base image ${base} has a blob that is ${actual}, and should be ${descriptor.digest}.`);
  }
  await target.adopt(file, descriptor);
}
