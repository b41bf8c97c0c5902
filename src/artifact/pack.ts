import { createReadStream } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Readable, Writable } from 'node:stream';
import { pack, type Pack } from 'tar-stream';
import type { FileDataInput } from 'zip-stream';
import { InputError, openSink } from '../runner/index.js';
import { writeAtomically } from './atomic.js';

/** What of a package does not come from the files themselves. */
export interface PackOptions {
  /** The modification time of all entries; whole seconds count. */
  readonly mtime: Date;
}

const LINK_MODE = 0o777;

/** gzip's own default: the highest level takes three times as long for programs, to save three thousandths. */
const COMPRESSION_LEVEL = 6;

/**
 * The mode of a file or folder in a package. It is kept, but for what a machine adds of its own: the right to write for
 * others than the owner, which differs with the umask of who checked the sources out, and a folder's set-group-ID bit,
 * which is inherited from where the build is.
 */
export function packagedMode({ mode, isDirectory }: { readonly mode: number; readonly isDirectory: boolean }): number {
  return mode & (isDirectory ? 0o1755 : 0o7755);
}

/**
 * Packs all that is in a folder, so that equal content gives equal bytes: names sorted by their bytes, owner 0, one time
 * for all in UTC, modes as `packagedMode` has them, no time and no name in the gzip header. Symbolic links stay links. The
 * file appears under its name only when it is whole.
 *
 * The tar inside is the same everywhere. The compressed bytes are the same for the same release line of Node on the
 * same architecture: zlib versions differ in how they find repetitions.
 *
 * @param directory its content becomes the archive's, without a leading folder
 * @param archive where the archive goes: a zip where it ends in `.zip`, else a tar.gz; its folder must exist and be outside of the directory
 * @throws InputError when the folder contains something that is no file, folder or symbolic link
 */
export async function packDirectory(directory: string, archive: string, options: PackOptions): Promise<void> {
  const entries = await entriesOf(directory, options.mtime);
  await writeAtomically(archive, async (partial) => {
    const output = await openSink(partial, 'wx');
    await (archive.endsWith('.zip') ? writeZip : writeTarGz)(directory, entries, output);
  });
}

async function writeTarGz(directory: string, entries: readonly Entry[], output: Writable): Promise<void> {
  const tar = pack();
  await both(tar, pipeline(tar, createGzip({ level: COMPRESSION_LEVEL }), output), feed(tar, directory, entries));
}

/** Times in a zip archive are in steps of two seconds, and begin with 1980. Source: PKWARE's APPNOTE.TXT, 4.4.6. */
async function writeZip(directory: string, entries: readonly Entry[], output: Writable): Promise<void> {
  // Only where a zip is asked for: it is much code.
  const { default: ZipStream } = await import('zip-stream');
  const zip = new ZipStream({ zlib: { level: COMPRESSION_LEVEL } });
  const add = async (source: Readable | Buffer, data: FileDataInput): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      zip.entry(source, data, (error) => {
        if (error instanceof Error) reject(error);
        else resolve();
      });
    });
  };
  const feeding = async (): Promise<void> => {
    for (const { name, type, mode, mtime: date, size, linkname = null } of entries) {
      const filled = type === 'file' && size > 0;
      await add(filled ? createReadStream(join(directory, name)) : Buffer.alloc(0), {
        name,
        type,
        mode,
        date,
        linkname,
      });
    }
    zip.finalize();
  };
  await both(zip, pipeline(zip, output), feeding());
}

/** Whichever failed first is the reason; the other one fails in its wake. */
async function both(
  stream: { destroy(error: Error): unknown },
  writing: Promise<void>,
  feeding: Promise<void>,
): Promise<void> {
  const fed = feeding.catch((error: unknown) => {
    stream.destroy(error as Error);
    throw error;
  });
  await Promise.all([fed, writing]);
}

interface Entry {
  /** Relative to the directory; that of a folder ends in a slash. */
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink';
  readonly mode: number;
  readonly uid: 0;
  readonly gid: 0;
  readonly mtime: Date;
  readonly size: number;
  readonly linkname?: string;
}

async function entriesOf(directory: string, mtime: Date): Promise<readonly Entry[]> {
  const common = { uid: 0, gid: 0, mtime: new Date(Math.floor(mtime.getTime() / 1000) * 1000), size: 0 } as const;
  const entries: Entry[] = [];
  for await (const name of walk(directory, '')) {
    const path = join(directory, name);
    const status = await lstat(path);
    if (status.isDirectory()) {
      const mode = packagedMode({ mode: status.mode, isDirectory: true });
      entries.push({ ...common, name: `${name}/`, type: 'directory', mode });
    } else if (status.isSymbolicLink()) {
      entries.push({ ...common, name, type: 'symlink', mode: LINK_MODE, linkname: await readlink(path) });
    } else if (status.isFile()) {
      const mode = packagedMode({ mode: status.mode, isDirectory: false });
      entries.push({ ...common, name, type: 'file', mode, size: status.size });
    } else {
      throw new InputError(
        `${name} in ${directory} is no file, folder or symbolic link, so it cannot be packaged. ` +
          'Remove it from what the build stages.',
      );
    }
  }
  return entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}

/** All that is below a folder, relative to it. Node's own recursive readdir goes through links to folders. */
async function* walk(directory: string, below: string): AsyncGenerator<string> {
  for (const entry of await readdir(join(directory, below), { withFileTypes: true })) {
    const name = join(below, entry.name);
    yield name;
    if (entry.isDirectory()) yield* walk(directory, name);
  }
}

async function feed(tar: Pack, directory: string, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.type === 'file' && entry.size > 0) {
      await pipeline(createReadStream(join(directory, entry.name)), tar.entry(entry));
    } else {
      // Without content, the entry of a file is waited for until it is written to.
      tar.entry(entry, Buffer.alloc(0));
    }
  }
  tar.finalize();
}
