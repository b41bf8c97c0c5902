import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Header, type Pack } from 'tar-stream';
import { InputError } from '../runner/index.js';
import { writeAtomically } from './atomic.js';

/** What of a package does not come from the files themselves. */
export interface PackOptions {
  /** The modification time of all entries; whole seconds count. */
  readonly mtime: Date;
}

const MODE = { directory: 0o755, executable: 0o755, file: 0o644, symlink: 0o777 } as const;
const ANY_EXECUTE = 0o111;

/**
 * Packs all that is in a folder into a tar.gz, so that equal content gives equal bytes: names sorted by their bytes,
 * owner 0, one time for all, modes reduced to whether a file is executable, no time and no name in the gzip header.
 * Symbolic links stay links. The file appears under its name only when it is whole.
 *
 * The tar inside is the same everywhere. The compressed bytes are the same for the same release line of Node on the
 * same architecture: zlib versions differ in how they find repetitions.
 *
 * @param directory its content becomes the archive's, without a leading folder
 * @param archive where the tar.gz goes; its folder must exist and be outside of the directory
 * @throws InputError when the folder contains something that is no file, folder or symbolic link
 */
export async function packDirectory(directory: string, archive: string, options: PackOptions): Promise<void> {
  const entries = await entriesOf(directory, options.mtime);
  await writeAtomically(archive, async (partial) => {
    const tar = pack();
    const writing = pipeline(tar, createGzip({ level: 9 }), createWriteStream(partial, { flags: 'wx' }));
    const feeding = feed(tar, directory, entries).catch((error: unknown) => {
      tar.destroy(error as Error);
      throw error;
    });
    // Whichever failed first is the reason; the other one fails in its wake.
    await Promise.all([feeding, writing]);
  });
}

type Entry = Pick<Header, 'name' | 'type' | 'mode' | 'uid' | 'gid' | 'mtime' | 'size'> &
  Partial<Pick<Header, 'linkname'>>;

async function entriesOf(directory: string, mtime: Date): Promise<readonly Entry[]> {
  const common = { uid: 0, gid: 0, mtime: new Date(Math.floor(mtime.getTime() / 1000) * 1000), size: 0 };
  const entries: Entry[] = [];
  for await (const name of walk(directory, '')) {
    const path = join(directory, name);
    const status = await lstat(path);
    if (status.isDirectory()) {
      entries.push({ ...common, name: `${name}/`, type: 'directory', mode: MODE.directory });
    } else if (status.isSymbolicLink()) {
      entries.push({ ...common, name, type: 'symlink', mode: MODE.symlink, linkname: await readlink(path) });
    } else if (status.isFile()) {
      const mode = (status.mode & ANY_EXECUTE) === 0 ? MODE.file : MODE.executable;
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
      tar.entry(entry);
    }
  }
  tar.finalize();
}
