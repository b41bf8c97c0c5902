import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack, type Header, type Pack } from 'tar-stream';
import { errorMessage, InputError, isExpectedFailure, openSink } from '../runner/index.js';
import { MEDIA_TYPES, type Descriptor } from './types.js';

/** A file of a package, as its archive names it. */
export interface PackageEntry {
  /** Without a leading slash or dot. */
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'link';
  readonly executable: boolean;
  /** The bits of permission, and those that set user, group and stickiness. */
  readonly mode: number;
  readonly mtime: Date;
}

/** A layer that was made of a package. */
export interface PackedLayer {
  readonly descriptor: Descriptor;
  /** Digest of the tar inside. */
  readonly diffId: string;
}

/** Of folders that a package does not name itself. */
const FOLDER_MODE = 0o755;

/** Lists what is in a package's tar.gz. @throws InputError when it cannot be read */
export async function listPackage(archive: string): Promise<readonly PackageEntry[]> {
  const entries: PackageEntry[] = [];
  await readPackage(archive, async (header, content) => {
    entries.push(describe(archive, header));
    content.resume();
    await Promise.resolve();
  });
  return entries;
}

/**
 * Makes an image layer of a package: its files below a prefix with their modes, owned by root. The same package gives the same tar; the
 * compressed bytes are the same for the same release line of Node.
 *
 * @param archive the package's tar.gz
 * @param prefix absolute folder in the image
 * @param layer path of the file that is written
 * @throws InputError when the package holds what no layer may
 */
export async function packLayer(archive: string, prefix: string, layer: string, mtime: Date): Promise<PackedLayer> {
  const tar = pack();
  const inner = createHash('sha256');
  const outer = createHash('sha256');
  const writing = pipeline(tar, tap(inner), createGzip(), tap(outer), await openSink(layer, 'wx'));
  const feeding = feed(tar, archive, prefix, mtime).catch((error: unknown) => {
    tar.destroy(error as Error);
    throw error;
  });
  await Promise.all([feeding, writing]);
  const digest = `sha256:${outer.digest('hex')}`;
  return {
    descriptor: { mediaType: MEDIA_TYPES.layer, digest, size: (await stat(layer)).size },
    diffId: `sha256:${inner.digest('hex')}`,
  };
}

async function feed(tar: Pack, archive: string, prefix: string, mtime: Date): Promise<void> {
  const owner = { uid: 0, gid: 0, mtime: wholeSeconds(mtime) };
  const inside = prefix.replace(/^\/+|\/+$/g, '');
  const made = new Set<string>();
  const makeFolder = (name: string, mode = FOLDER_MODE): void => {
    if (name === '' || name === '.' || made.has(name)) return;
    makeFolder(posix.dirname(name));
    made.add(name);
    tar.entry({ name: `${name}/`, type: 'directory', mode, ...owner });
  };
  await readPackage(archive, async (header, content) => {
    const { name, type, mode } = describe(archive, header);
    const path = posix.join(inside, name);
    if (type === 'directory') {
      makeFolder(path, mode);
      content.resume();
      return;
    }
    makeFolder(posix.dirname(path));
    if (type === 'file') {
      const entry = tar.entry({ name: path, type, mode, size: header.size, ...owner });
      await pipeline(content, entry);
      return;
    }
    const target = header.linkname;
    const linkname = type === 'link' ? posix.join(inside, safeName(archive, target)) : target;
    tar.entry({ name: path, type, mode: 0o777, linkname, ...owner });
    content.resume();
  });
  tar.finalize();
}

function tap(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}

async function readPackage(
  archive: string,
  visit: (header: Header, content: Readable) => Promise<void>,
): Promise<void> {
  const parser = extract();
  parser.on('entry', (header, content, next) => {
    // The library's stream is Node's in all but its type.
    visit(header, content as unknown as Readable).then(
      () => {
        next();
      },
      (error: unknown) => {
        next(error as Error);
      },
    );
  });
  try {
    await pipeline(createReadStream(archive), createGunzip(), parser);
  } catch (error) {
    if (isExpectedFailure(error)) throw error;
    throw new InputError(`${posix.basename(archive)} is no tar.gz that can be read: ${errorMessage(error)}`, {
      cause: error,
    });
  }
}

function describe(archive: string, header: Header): PackageEntry {
  const { type } = header;
  if (type !== 'file' && type !== 'directory' && type !== 'symlink' && type !== 'link') {
    throw new InputError(
      `${posix.basename(archive)} holds ${header.name}, a ${type}, which an image may not be given.`,
    );
  }
  // The library takes the content for what follows: it misreads it, or waits for more.
  if (type === 'directory' && header.size > 0) {
    throw new InputError(
      `${posix.basename(archive)} holds ${header.name}, a folder with content, which no archive has.`,
    );
  }
  return {
    name: safeName(archive, header.name),
    type,
    executable: type === 'file' && (header.mode & 0o111) !== 0,
    mode: header.mode & 0o7777,
    mtime: header.mtime,
  };
}

/** A name inside the package: it must lead nowhere else, and not remove files of the layers below. */
function safeName(archive: string, name: string): string {
  const plain = posix.normalize(name.replace(/^(\.?\/)+/, '')).replace(/\/$/, '');
  const hostile = plain.split('/').some((part) => part === '..' || part.startsWith('.wh.'));
  if (!hostile) return plain === '.' ? '' : plain;
  throw new InputError(`${posix.basename(archive)} holds ${name}, a name that no layer may have.`);
}
