import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { inParallel } from '../host/index.js';
import { errorMessage, InputError, type Runner } from '../runner/index.js';
import { FileSource, FormatError } from './bytes.js';
import { applyClaims, isImage, isImageDocument, LAYOUT_FILE, MAX_DOCUMENT } from './image.js';
import { addFindings, Contents, noFindings, type Container, type Findings, type Inspection } from './inspection.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { Spool } from './archive/spool.js';
import { Lanes } from './open/lanes.js';
import { Opener } from './open/opener.js';
import { printable } from './names.js';

/** Files are looked through side by side, and told in order: more than there are processors, as some wait for others. */
const WIDTH = Math.min(availableParallelism() + 2, 4);
const BATCH = 256;

/**
 * Looks through a file, or all files below a folder, and through archives in them at any depth. Nothing is executed,
 * unpacked or followed: symbolic links are left alone, but for the path itself.
 *
 * @param path as it is to be shown; relative paths start from the runner's workspace
 * @throws InputError when the path does not exist; whatever is wrong with a content is in the result
 */
export async function inspectPath(runner: Runner, path: string, limits: Limits = DEFAULT_LIMITS): Promise<Inspection> {
  const root = resolve(runner.workspace, path);
  const status = await stat(root).catch((error: unknown) => {
    throw new InputError(`${path} cannot be read: ${errorMessage(error)}`, { cause: error });
  });
  const found = noFindings();
  const contents = new Contents();
  const workplace = { runner, limits, spool: new Spool(runner.temporaryDirectory), lanes: new Lanes(WIDTH) };
  const inspectFile = (file: WalkedFile): Promise<Findings> => new Opener(workplace).file(file, contents);
  if (!status.isDirectory()) {
    addFindings(found, await inspectFile({ path: root, shown: path, inner: basename(path), follow: true }));
    return { path, ...found };
  }
  let batch: WalkedFile[] = [];
  const inspectBatch = async (): Promise<void> => {
    for (const one of await inParallel(batch, WIDTH, inspectFile)) addFindings(found, one);
    batch = [];
  };
  for await (const file of walk(root, path, '', undefined, found, contents)) {
    batch.push(file);
    if (batch.length === BATCH) await inspectBatch();
  }
  await inspectBatch();
  for (const container of found.containers)
    if (container.kind === 'image') claimForLayers(root, path, container, found);
  return { path, ...found };
}

/** A regular file in the file system that is to be looked through. */
export interface WalkedFile {
  readonly path: string;
  readonly shown: string;
  /** From the root of what is delivered. */
  readonly inner: string;
  /** Whether the path may be a symbolic link. */
  readonly follow: boolean;
  readonly container?: Container | undefined;
}

async function* walk(
  directory: string,
  shown: string,
  inner: string,
  container: Container | undefined,
  found: Findings,
  contents: Contents,
): AsyncGenerator<WalkedFile> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    found.unreadable.push({ path: shown, message: `the folder cannot be read: ${errorMessage(error)}` });
    return [];
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  let own = container;
  if (own === undefined && entries.some((entry) => entry.name === LAYOUT_FILE && entry.isFile())) {
    own = { path: shown, name: basename(shown), kind: 'image', parent: undefined, contents: new Contents() };
    found.containers.push(own);
  }
  for (const entry of entries) {
    const path = join(directory, entry.name);
    const place = {
      shown: join(shown, printable(entry.name)),
      inner: inner === '' ? entry.name : `${inner}/${entry.name}`,
    };
    if (entry.isDirectory()) yield* walk(path, place.shown, place.inner, own, found, contents);
    else if (entry.isFile()) yield { path, ...place, follow: false, container: own };
    else if (entry.isSymbolicLink()) {
      const target = own?.contents ?? contents;
      if (entry.name.includes('.so')) target.addLibrary(entry.name);
      target.addProgram(place.inner);
    }
  }
}

/** A layout in a folder: its documents are small files there, so they are read again rather than kept. */
function claimForLayers(root: string, shown: string, image: Container, found: Findings): void {
  const folder = image.path === shown ? root : join(root, image.path.slice(shown.length));
  const documents = new Map<string, unknown>();
  const read = (name: string): void => {
    try {
      const source = new FileSource(join(folder, name), false);
      try {
        if (source.size === 0 || source.size > MAX_DOCUMENT || !isImageDocument(name, source.read(0, 1))) return;
      } finally {
        source.close();
      }
      documents.set(name, JSON.parse(readFileSync(join(folder, name), 'utf8')));
    } catch (error) {
      if (!(error instanceof FormatError || error instanceof SyntaxError)) throw error;
    }
  };
  for (const name of image.documents ?? []) read(name);
  if (isImage(documents)) applyClaims(documents, image, found, (name) => join(image.path, name));
}
