import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage, InputError } from '../runner/index.js';
import { MEDIA_TYPES, type Annotations, type Descriptor, type ImageIndex } from './types.js';

/** Documents are read into memory: an index or a manifest of more is no honest one. */
export const MAX_DOCUMENT = 4 * 1024 * 1024;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Where blobs come from: a layout or a registry. */
export interface BlobSource {
  /** The document of a digest or a tag, as its bytes. */
  document(reference: string): Promise<{ readonly bytes: Buffer; readonly mediaType: string | undefined }>;
  /** Puts the bytes of a blob into a file. The caller checks them. */
  fetch(descriptor: Descriptor, file: string): Promise<void>;
}

/** An image layout in a folder. Source: image-spec, `image-layout.md`. */
export class OciLayout implements BlobSource {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Makes the folders of an empty layout. */
  static async create(directory: string): Promise<OciLayout> {
    await mkdir(join(directory, 'blobs', 'sha256'), { recursive: true });
    await writeFile(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    return new OciLayout(directory);
  }

  /** Absolute path of a blob, whether it is there or not. */
  blobPath(digest: string): string {
    return join(this.directory, 'blobs', 'sha256', requireDigest(digest).slice('sha256:'.length));
  }

  /** Adds a document. Equal values give equal bytes, as the order of their keys is kept. */
  async addDocument(value: object, mediaType: string, annotations?: Annotations): Promise<Descriptor> {
    return await this.addBytes(Buffer.from(JSON.stringify(value)), mediaType, annotations);
  }

  async addBytes(bytes: Buffer, mediaType: string, annotations?: Annotations): Promise<Descriptor> {
    const digest = digestOf(bytes);
    await writeFile(this.blobPath(digest), bytes);
    return { mediaType, digest, size: bytes.length, ...(annotations !== undefined && { annotations }) };
  }

  /** Takes a file over as a blob. */
  async adopt(file: string, descriptor: Descriptor): Promise<void> {
    const path = this.blobPath(descriptor.digest);
    await rename(file, path).catch(() => copyFile(file, path));
  }

  async has({ digest, size }: Descriptor): Promise<boolean> {
    return await stat(this.blobPath(digest)).then(
      (found) => found.size === size,
      () => false,
    );
  }

  /** Writes index.json, in which each tag names the same index. */
  async writeTags(index: Descriptor, tags: readonly string[]): Promise<void> {
    const manifests = tags.map((tag) => ({
      ...index,
      annotations: { ...index.annotations, 'org.opencontainers.image.ref.name': tag },
    }));
    const document: ImageIndex = { schemaVersion: 2, mediaType: MEDIA_TYPES.index, manifests };
    await writeFile(join(this.directory, 'index.json'), JSON.stringify(document));
  }

  async document(reference: string): Promise<{ readonly bytes: Buffer; readonly mediaType: string | undefined }> {
    if (DIGEST.test(reference)) return { bytes: await this.#read(this.blobPath(reference)), mediaType: undefined };
    const index = parseDocument(await this.#read(join(this.directory, 'index.json')), 'index.json') as ImageIndex;
    const named = index.manifests.filter(
      ({ annotations }) => annotations?.['org.opencontainers.image.ref.name'] === reference,
    );
    const [found] = reference === '' && index.manifests.length === 1 ? index.manifests : named;
    if (found === undefined) {
      const tags = index.manifests.map(({ annotations }) => annotations?.['org.opencontainers.image.ref.name'] ?? '?');
      throw new InputError(`The layout ${this.directory} has no tag '${reference}'. Tags are: ${tags.join(', ')}.`);
    }
    return { bytes: await this.#read(this.blobPath(found.digest)), mediaType: found.mediaType };
  }

  async fetch({ digest }: Descriptor, file: string): Promise<void> {
    await copyFile(this.blobPath(digest), file).catch((error: unknown) => {
      throw new InputError(`The layout ${this.directory} has no blob ${digest}: ${errorMessage(error)}`, {
        cause: error,
      });
    });
  }

  async #read(path: string): Promise<Buffer> {
    try {
      return await readFile(path);
    } catch (error) {
      throw new InputError(`${path} cannot be read, so ${this.directory} is no OCI layout.`, { cause: error });
    }
  }
}

/** The digest by which a document is named. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** @throws InputError for anything but `sha256:<hex>`, which would otherwise lead out of the folder */
export function requireDigest(digest: string): string {
  if (DIGEST.test(digest)) return digest;
  throw new InputError(`'${digest}' is not a digest that is supported: only sha256 is.`);
}

/** @throws InputError when the bytes are no JSON object */
export function parseDocument(bytes: Buffer, what: string): object {
  try {
    const value = JSON.parse(bytes.toString('utf8')) as unknown;
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below.
  }
  throw new InputError(`${what} is not a JSON document.`);
}
