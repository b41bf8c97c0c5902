import type { Platform } from '../platform/platform.js';
import type { PlatformBase } from './base.js';
import type { PackedLayer } from './layer.js';
import type { OciLayout } from './store.js';
import {
  MEDIA_TYPES,
  type Annotations,
  type Descriptor,
  type ImageConfig,
  type ImageIndex,
  type ImageManifest,
  type RunConfig,
} from './types.js';

/** The image of one platform, before its documents are written. */
export interface PlatformImage {
  readonly platform: Platform;
  readonly base: PlatformBase;
  readonly layers: readonly PackedLayer[];
  /** What is said of how it is run, over what the base says. */
  readonly run: RunConfig;
  /** CycloneDX bills of materials of what is in it. */
  readonly sboms: readonly object[];
}

/** What all platforms of an image share. */
export interface ImageOptions {
  readonly created: Date;
  readonly annotations: Annotations;
  /** As subjects of attestations name the image. */
  readonly name: string;
}

/** An image that was written into a layout. */
export interface WrittenImage {
  readonly index: Descriptor;
  readonly platforms: readonly {
    readonly platform: Platform;
    readonly manifest: Descriptor;
    readonly layers: readonly Descriptor[];
  }[];
}

const STATEMENT = 'https://in-toto.io/Statement/v1';
const CYCLONEDX = 'https://cyclonedx.org/bom';
/** How an index says that an entry is no image but a word about one. Source: BuildKit, `attestation-storage.md`. */
const UNKNOWN = { os: 'unknown', architecture: 'unknown' } as const;

/**
 * Writes an image for several platforms into a layout: one manifest each, an attestation with its bills of materials
 * beside it, as BuildKit stores them, and the index of all. Layers and the base's blobs are there already.
 */
export async function writeImage(
  layout: OciLayout,
  images: readonly PlatformImage[],
  options: ImageOptions,
): Promise<WrittenImage> {
  const platforms: { platform: Platform; manifest: Descriptor; layers: readonly Descriptor[] }[] = [];
  const attestations: Descriptor[] = [];
  for (const image of images) {
    const manifest = await writeManifest(layout, image, options);
    platforms.push(manifest);
    if (image.sboms.length > 0) attestations.push(await writeAttestation(layout, manifest.manifest, image, options));
  }
  const document: ImageIndex = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPES.index,
    manifests: [...platforms.map(({ manifest }) => manifest), ...attestations],
    annotations: options.annotations,
  };
  return { index: await layout.addDocument(document, MEDIA_TYPES.index), platforms };
}

async function writeManifest(
  layout: OciLayout,
  { platform, base, layers, run }: PlatformImage,
  { created, annotations }: ImageOptions,
): Promise<WrittenImage['platforms'][number]> {
  const date = created.toISOString();
  const inherited = base.config;
  const config: ImageConfig = {
    created: date,
    ...platform.oci,
    config: mergeRunConfig(inherited?.config ?? {}, run),
    rootfs: {
      type: 'layers',
      diff_ids: [...(inherited?.rootfs.diff_ids ?? []), ...layers.map(({ diffId }) => diffId)],
    },
    history: [...(inherited?.history ?? []), ...layers.map(() => ({ created: date, created_by: 'archway assemble' }))],
  };
  const all = [...base.layers, ...layers.map(({ descriptor }) => descriptor)];
  const document: ImageManifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPES.manifest,
    config: await layout.addDocument(config, MEDIA_TYPES.config),
    layers: all,
    annotations,
  };
  const manifest = await layout.addDocument(document, MEDIA_TYPES.manifest);
  return { platform, manifest: { ...manifest, platform: platform.oci }, layers: all };
}

/** Variables, labels and ports add to those of the base; all else replaces it. A new entry point drops the old command. */
function mergeRunConfig(base: RunConfig, own: RunConfig): RunConfig {
  const { Cmd, ...rest } = base;
  const names = new Set((own.Env ?? []).map((line) => line.split('=')[0]));
  const env = [...(base.Env ?? []).filter((line) => !names.has(line.split('=')[0])), ...(own.Env ?? [])];
  const labels = { ...base.Labels, ...own.Labels };
  const ports = { ...base.ExposedPorts, ...own.ExposedPorts };
  return {
    ...rest,
    ...(own.Entrypoint === undefined && Cmd !== undefined && { Cmd }),
    ...own,
    ...(env.length > 0 && { Env: env }),
    ...(Object.keys(labels).length > 0 && { Labels: labels }),
    ...(Object.keys(ports).length > 0 && { ExposedPorts: ports }),
  };
}

async function writeAttestation(
  layout: OciLayout,
  manifest: Descriptor,
  { platform, sboms }: PlatformImage,
  { name }: ImageOptions,
): Promise<Descriptor> {
  const subject = [
    { name: `${name}?platform=${platform.name}`, digest: { sha256: manifest.digest.slice('sha256:'.length) } },
  ];
  const layers: Descriptor[] = [];
  for (const predicate of sboms) {
    const statement = { _type: STATEMENT, subject, predicateType: CYCLONEDX, predicate };
    layers.push(await layout.addDocument(statement, MEDIA_TYPES.statement, { 'in-toto.io/predicate-type': CYCLONEDX }));
  }
  const config: ImageConfig = { ...UNKNOWN, rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) } };
  const document: ImageManifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPES.manifest,
    config: await layout.addDocument(config, MEDIA_TYPES.config),
    layers,
  };
  const written = await layout.addDocument(document, MEDIA_TYPES.manifest);
  return {
    ...written,
    platform: UNKNOWN,
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': manifest.digest,
    },
  };
}
