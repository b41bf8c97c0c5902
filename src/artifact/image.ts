import { PLATFORMS, type Platform } from '../platform/platform.js';
import type { Container, Findings } from './inspection.js';

/**
 * Container images, as OCI layouts and as `docker save` writes them: which platform each layer is for. Sources: OCI
 * image-spec (image-layout.md, image-index.md, manifest.md, config.md) and Docker's image specification 1.2.
 */

/** The JSON documents of an image by their names in the layout, as far as they may be ones. */
export type ImageDocuments = ReadonlyMap<string, unknown>;

/** What the documents of images say. */
export interface ImageClaims {
  /** The platforms that each layer is for, by its name in the layout. */
  readonly layers: ReadonlyMap<string, readonly Platform[]>;
  /** Contradictions and missing parts: the document, and what is wrong. */
  readonly problems: readonly { readonly document: string; readonly message: string }[];
}

export const LAYOUT_FILE = 'oci-layout';
const INDEX_FILE = 'index.json';
const DOCKER_FILE = 'manifest.json';
const DOCUMENT = /^(?:index\.json|manifest\.json|oci-layout|blobs\/sha\d+\/[0-9a-f]+|[0-9a-f]{64}\.json)$/;
const MAX_NESTED_INDEXES = 8;

/** Larger ones are no manifests: registries refuse them. */
export const MAX_DOCUMENT = 4 * 1024 * 1024;

/** Whether a member of an archive may be a document of an image, by its name and its first byte. */
export function isImageDocument(name: string, head: Buffer): boolean {
  return DOCUMENT.test(name) && (head[0] === 0x7b || head[0] === 0x5b);
}

/** Whether there is an image among the documents. */
export function isImage(documents: ImageDocuments): boolean {
  if (documents.has(LAYOUT_FILE) && documents.has(INDEX_FILE)) return true;
  const manifest = documents.get(DOCKER_FILE);
  return Array.isArray(manifest) && manifest.some((one) => isObject(one) && 'Layers' in one && 'Config' in one);
}

/** Reads what the documents say about the layers. */
export function imageClaims(documents: ImageDocuments): ImageClaims {
  const reader = new ImageReader(documents);
  if (documents.has(LAYOUT_FILE)) reader.index(INDEX_FILE, 0);
  reader.dockerManifest();
  return reader;
}

/** Notes what the documents of an image say at the containers that were opened below it. */
export function applyClaims(
  documents: ImageDocuments,
  image: Container,
  found: Findings,
  pathOf: (document: string) => string,
): void {
  const { layers, problems } = imageClaims(documents);
  if (image.contents !== undefined) image.contents.whole = true;
  const byPath = new Map([...layers].map(([name, platforms]) => [pathOf(name), platforms]));
  for (const container of found.containers) {
    const platforms = container.parent === image ? byPath.get(container.path) : undefined;
    if (platforms !== undefined) container.layerOf = platforms;
  }
  for (const { document, message } of problems) found.contradictions.push({ path: pathOf(document), message });
}

class ImageReader implements ImageClaims {
  readonly layers = new Map<string, Platform[]>();
  readonly problems: { document: string; message: string }[] = [];
  readonly #documents: ImageDocuments;
  readonly #seen = new Set<string>();

  constructor(documents: ImageDocuments) {
    this.#documents = documents;
  }

  index(name: string, depth: number): void {
    if (depth > MAX_NESTED_INDEXES || this.#seen.has(name)) return;
    this.#seen.add(name);
    for (const descriptor of list(this.#document(name)['manifests'])) {
      const blob = blobName(descriptor);
      if (blob === undefined || isAttestation(descriptor)) continue;
      // A layout may have some of an index's manifests only.
      if (!this.#documents.has(blob)) continue;
      if (Array.isArray(this.#document(blob)['manifests'])) this.index(blob, depth + 1);
      else this.#manifest(blob, descriptor);
    }
  }

  dockerManifest(): void {
    const manifest = this.#documents.get(DOCKER_FILE);
    if (!Array.isArray(manifest)) return;
    for (const image of manifest.filter(isObject)) {
      const layers = Array.isArray(image['Layers']) ? image['Layers'].filter((one) => typeof one === 'string') : [];
      if (typeof image['Config'] === 'string') this.#claim(DOCKER_FILE, image['Config'], layers, undefined);
    }
  }

  #manifest(name: string, descriptor: Fields): void {
    const manifest = this.#document(name);
    const config = isObject(manifest['config']) ? blobName(manifest['config']) : undefined;
    if (config === undefined) return;
    const layers = list(manifest['layers']).flatMap((layer) => blobName(layer) ?? []);
    this.#claim(name, config, layers, isObject(descriptor['platform']) ? descriptor['platform'] : undefined);
  }

  #claim(document: string, configName: string, layers: readonly string[], stated: Fields | undefined): void {
    const config = this.#document(configName);
    // Artifacts that are no images, such as signatures and charts, have another configuration.
    if (typeof config['architecture'] !== 'string') return;
    const platform = platformOf(config);
    if (stated !== undefined && text(stated['architecture']) !== text(config['architecture'])) {
      this.problems.push({
        document,
        message: `is listed for ${describe(stated)}, and its configuration says ${describe(config)}.`,
      });
    }
    if (platform === undefined) {
      this.problems.push({ document, message: `is for ${describe(config)}, for which Archway has no platform.` });
      return;
    }
    for (const layer of layers) {
      const claims = this.layers.get(layer) ?? [];
      if (!claims.includes(platform)) claims.push(platform);
      this.layers.set(layer, claims);
    }
  }

  #document(name: string): Fields {
    const document = this.#documents.get(name);
    return isObject(document) ? document : {};
  }
}

type Fields = Readonly<Record<string, unknown>>;

function platformOf(config: Fields): Platform | undefined {
  const variant = text(config['variant']);
  const sameArchitecture = PLATFORMS.filter(
    ({ oci }) => oci.os === config['os'] && oci.architecture === config['architecture'],
  );
  return sameArchitecture.find(({ oci }) => variant === '' || (oci.variant ?? variant) === variant);
}

function describe(platform: Fields): string {
  return [platform['os'], platform['architecture'], platform['variant']].map(text).filter(Boolean).join('/');
}

/** BuildKit's attestations stand beside the images, for a platform that does not exist. */
function isAttestation(descriptor: Fields): boolean {
  const annotations = isObject(descriptor['annotations']) ? descriptor['annotations'] : {};
  const platform = isObject(descriptor['platform']) ? descriptor['platform'] : {};
  return 'vnd.docker.reference.type' in annotations || platform['architecture'] === 'unknown';
}

function blobName(descriptor: Fields): string | undefined {
  const match = /^(sha\d+):([0-9a-f]+)$/.exec(text(descriptor['digest']));
  return match === null ? undefined : `blobs/${match[1] ?? ''}/${match[2] ?? ''}`;
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
