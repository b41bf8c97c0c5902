import { inParallel } from '../host/index.js';
import type { Runner } from '../runner/index.js';
import { Registry } from './registry.js';
import type { ImageReference } from './reference.js';
import { parseDocument, type OciLayout } from './store.js';
import type { Descriptor, ImageIndex, ImageManifest } from './types.js';

const WIDTH = 3;

/**
 * Sends an image out of a layout to a registry: blobs first, then manifests by digest, and the tags last, so that nobody
 * ever sees a tag without all that it names.
 *
 * @returns how many bytes of blobs had to be sent; the rest was there
 */
export async function pushImage(
  runner: Runner,
  layout: OciLayout,
  index: Descriptor,
  reference: ImageReference,
  tags: readonly string[],
): Promise<number> {
  const registry = new Registry(runner, reference, true);
  const { bytes } = await layout.document(index.digest);
  const { manifests } = parseDocument(bytes, 'The index') as ImageIndex;
  const documents = await Promise.all(
    manifests.map(async (entry) => ({ entry, bytes: (await layout.document(entry.digest)).bytes })),
  );
  const blobs = new Map<string, Descriptor>();
  for (const { entry, bytes: text } of documents) {
    const { config, layers } = parseDocument(text, `The manifest ${entry.digest}`) as ImageManifest;
    for (const blob of [config, ...layers]) blobs.set(blob.digest, blob);
  }
  const sent = await inParallel(blobs.values(), WIDTH, async (blob) =>
    (await registry.pushBlob(blob, layout.blobPath(blob.digest))) ? blob.size : 0,
  );
  for (const { entry, bytes: text } of documents) await registry.pushDocument(text, entry.mediaType, entry.digest);
  for (const tag of tags) await registry.pushDocument(bytes, index.mediaType, tag);
  return sent.reduce((sum, size) => sum + size, 0);
}
