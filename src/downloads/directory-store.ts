import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorMessage, type Log } from '../runner/index.js';
import { sha256 } from './checksum.js';
import { Rejection, type Item } from './item.js';
import { fileSize } from './lock-files.js';
import { forEachFile } from './parallel.js';
import type { Stock, Store, StoredItem, StoreKey } from './store.js';

/** Milliseconds after which a half-written file, or the lock of a job that makes room, is nobody's any more. */
const ABANDONED = 60 * 60_000;
/** Milliseconds within which a further use of an object is not noted: on a shared disk, writing costs. */
const USE_GRAIN = 60 * 60_000;
/** What making room goes down to, so that it is not due again at once. */
const LOW_WATER = 0.9;
/** Each object begins with the SHA-256 of the rest and a line end, so that damage is told from a wrong content. */
const SEAL_BYTES = 65;

/**
 * A folder that jobs share: on a laptop, a self-hosted runner's disk, or a network share.
 *
 *     v1/objects/ab/cdef...   one file per item, named by the address that the lock file gives it
 *     v1/sets/<key>           addresses of a set that was stored whole
 *     v1/partial/             files that are being written
 *
 * Files appear by rename, whole, and are never changed, so nobody needs a lock to read or to add, and a job that dies
 * leaves nothing but a file in `partial`. Jobs with other lock files share each object that they have in common. Only
 * making room takes a lock, so that two jobs do not both do it.
 *
 * @param path absolute path of the folder
 * @param maxBytes of all objects together; those unused for longest go first
 */
export function directoryStore(log: Log, path: string, maxBytes: number): Store {
  return new DirectoryStore(log, join(path, 'v1'), maxBytes);
}

class DirectoryStore implements Store {
  readonly name: string;
  readonly mode = { read: true, write: true };
  readonly #log: Log;
  readonly #root: string;
  readonly #maxBytes: number;

  constructor(log: Log, root: string, maxBytes: number) {
    this.#log = log;
    this.#root = root;
    this.#maxBytes = maxBytes;
    this.name = dirname(root);
  }

  async open(key: StoreKey): Promise<Stock | undefined> {
    if ((await readdir(this.#objects).catch(() => [])).length === 0) return undefined;
    return {
      exact: await this.has(key),
      key: key.exact,
      bytes: 0,
      ids: [],
      read: async (item) => await this.#read(item),
      discard: async ({ address }) => await rm(this.#objectPath(address), { force: true }),
      close: async () => await Promise.resolve(),
    };
  }

  async has(key: StoreKey): Promise<boolean> {
    const addresses = await readSet(this.#setPath(key));
    return addresses !== undefined && (await this.#hasAll(addresses));
  }

  async save(
    key: StoreKey,
    contents: readonly StoredItem[],
    contentOf: (id: string) => Promise<Buffer>,
  ): Promise<number> {
    const added = await this.#add(contents, contentOf);
    await this.#write(this.#setPath(key), contents.map(({ item }) => item.address).join('\n'));
    await this.#tryToMakeRoom();
    return added;
  }

  async keep(contents: readonly StoredItem[], contentOf: (id: string) => Promise<Buffer>): Promise<number> {
    const added = await this.#add(contents, contentOf);
    if (added > 0) await this.#tryToMakeRoom();
    return added;
  }

  async #add(contents: readonly StoredItem[], contentOf: (id: string) => Promise<Buffer>): Promise<number> {
    const added = await forEachFile(contents, async ({ item, entry }) => {
      const path = this.#objectPath(item.address);
      if ((await fileSize(path)) === entry.size + SEAL_BYTES) {
        await noteUse(path);
        return 0;
      }
      const content = await contentOf(entry.id);
      if (sha256(content) !== entry.sha256) throw new Error(`${item.path} was changed while it was saved`);
      await this.#write(path, Buffer.concat([Buffer.from(`${entry.sha256}\n`), content]));
      return entry.size;
    });
    return added.reduce((sum, bytes) => sum + bytes, 0);
  }

  async #tryToMakeRoom(): Promise<void> {
    await this.#makeRoom().catch((error: unknown) => {
      this.#log.warning(`No room could be made in ${this.name}: ${errorMessage(error)}`);
    });
  }

  get #objects(): string {
    return join(this.#root, 'objects');
  }

  #objectPath(address: string): string {
    return join(this.#objects, address.slice(0, 2), address.slice(2));
  }

  #setPath(key: StoreKey): string {
    return join(this.#root, 'sets', sha256(key.exact));
  }

  async #hasAll(addresses: readonly string[]): Promise<boolean> {
    const sizes = await forEachFile(addresses, async (address) => await fileSize(this.#objectPath(address)));
    return sizes.every((size) => size !== undefined);
  }

  async #read({ address, maxBytes }: Item): Promise<Buffer | undefined> {
    const path = this.#objectPath(address);
    const size = await fileSize(path);
    if (size === undefined) return undefined;
    if (size > maxBytes + SEAL_BYTES) throw new Rejection(`${path} has ${String(size)} bytes`);
    const object = await readFile(path);
    const content = object.subarray(SEAL_BYTES);
    if (object.toString('latin1', 0, SEAL_BYTES) !== `${sha256(content)}\n`) throw new Rejection(`${path} is damaged`);
    await noteUse(path);
    return content;
  }

  async #write(path: string, content: string | Uint8Array): Promise<void> {
    const partial = join(this.#root, 'partial', randomUUID());
    await mkdir(dirname(partial), { recursive: true });
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(partial, content, { flag: 'wx' });
      await rename(partial, path);
    } finally {
      await rm(partial, { force: true });
    }
  }

  /** Removes the objects that were unused for longest, when there are too many bytes. */
  async #makeRoom(): Promise<void> {
    const objects = await listFiles(this.#objects);
    let total = objects.reduce((sum, { size }) => sum + size, 0);
    if (total <= this.#maxBytes) return;
    const lock = join(this.#root, 'making-room');
    await removeAbandoned(lock);
    // Atomic on network shares too.
    const alone = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (!alone) return;
    try {
      for (const { path, size } of objects.sort((a, b) => a.usedAt - b.usedAt)) {
        if (total <= this.#maxBytes * LOW_WATER) break;
        await rm(path, { force: true });
        total -= size;
      }
      for (const { path } of await listFiles(join(this.#root, 'sets'))) {
        const addresses = await readSet(path);
        if (addresses === undefined || !(await this.#hasAll(addresses))) await rm(path, { force: true });
      }
      for (const { path } of await listFiles(join(this.#root, 'partial'))) await removeAbandoned(path);
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
  }
}

async function readSet(path: string): Promise<readonly string[] | undefined> {
  const addresses = await readFile(path, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  return addresses.length > 0 && addresses.every((one) => /^[0-9a-f]{64}$/.test(one)) ? addresses : undefined;
}

/** The modification time of an object is when it was used last: access times are often not kept. */
async function noteUse(path: string): Promise<void> {
  const now = Date.now();
  const status = await stat(path).catch(() => undefined);
  if (status === undefined || now - status.mtimeMs < USE_GRAIN) return;
  // Another user's object cannot be touched, and one may be removed at any time. Neither does harm.
  await utimes(path, now / 1000, now / 1000).catch(() => undefined);
}

async function removeAbandoned(path: string): Promise<void> {
  const status = await stat(path).catch(() => undefined);
  if (status !== undefined && Date.now() - status.mtimeMs > ABANDONED) await rm(path, { recursive: true, force: true });
}

async function listFiles(folder: string): Promise<{ path: string; size: number; usedAt: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = await forEachFile(
    entries.filter((entry) => entry.isFile()),
    async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const status = await stat(path).catch(() => undefined);
      return status === undefined ? [] : [{ path, size: status.size, usedAt: status.mtimeMs }];
    },
  );
  return files.flat();
}
