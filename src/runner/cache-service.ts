import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { openSink } from './file-sink.js';
import { DEFAULT_PATIENCE, openRequest, requireSuccess, withRetries, type HttpRequest, type Patience } from './http.js';
import type { Log } from './runner.js';
import { protocolV1 } from './cache-service-v1.js';
import { protocolV2 } from './cache-service-v2.js';

/** An entry of the cache service that answers a search. */
export interface CacheEntry {
  /** The whole key that it was saved under. */
  readonly key: string;
  /** Where it can be had, for a short time. Carries a secret: never to be logged. */
  readonly url: string;
}

/**
 * The cache service of GitHub Actions, as far as single files go. Every method throws when the service fails for good;
 * callers turn that into a warning.
 */
export interface CacheService {
  /** What the job's token may do. */
  readonly mode: CacheMode;
  /**
   * Finds an entry by its key, else the newest whose key begins with the prefix.
   *
   * @param prefix undefined: the key only
   */
  find(key: string, prefix?: string): Promise<CacheEntry | undefined>;
  /**
   * Downloads an entry whole.
   *
   * @param file absolute path, made anew
   * @param maxBytes more is an error
   * @returns its size in bytes
   */
  download(entry: CacheEntry, file: string, maxBytes: number): Promise<number>;
  /**
   * The content of an entry.
   *
   * @returns undefined, with nothing downloaded, where it has more bytes than this or the service does not tell how many
   */
  read(entry: CacheEntry, maxBytes: number): Promise<Buffer | undefined>;
  /** Uploads a file under a key. `taken`: another job has saved the key, or is saving it now. */
  upload(key: string, file: string): Promise<'saved' | 'taken'>;
}

/** ACTIONS_CACHE_MODE. Source: actions/toolkit, packages/cache 6.2.0. */
export type CacheMode = Readonly<Record<'read' | 'write', boolean>>;

/** One version of the service's protocol. */
export interface CacheProtocol {
  /** @param prefix undefined: the key only */
  find(key: string, prefix: string | undefined): Promise<CacheEntry | undefined>;
  /** Reserves a key, or undefined when it is taken. */
  reserve(key: string, size: number): Promise<Upload | undefined>;
}

/** A reserved key, to be filled. */
export interface Upload {
  /** Bytes of one part. */
  readonly partSize: number;
  /** How many parts may be on their way together. */
  readonly concurrency: number;
  put(part: Part): Promise<void>;
  /** Makes the entry visible, once all parts are there. */
  finish(parts: number): Promise<void>;
}

/** One piece of an upload. */
export interface Part {
  readonly index: number;
  readonly offset: number;
  readonly bytes: Buffer;
  /** Whether it is all there is. */
  readonly whole: boolean;
}

/** What a protocol needs to speak. */
export interface CacheConnection {
  readonly log: Log;
  readonly baseUrl: string;
  readonly token: string;
  /** Entries of another version are not seen. */
  readonly version: string;
  readonly patience: Patience;
}

/**
 * The version of all our entries. The toolkit derives it from paths and the compression program, which is why its
 * entries are lost between a host and a container; ours is the same everywhere, and the key says the rest.
 */
const VERSION = createHash('sha256').update('archway-downloads|1').digest('hex');

/**
 * Connects to the cache service that the runner offers. Speaks its protocol itself: the toolkit's client unpacks
 * entries with a tar that follows any path in them (see docs/threat-model.md).
 *
 * @returns the service, or the reason why there is none
 */
export function connectCacheService(
  env: NodeJS.ProcessEnv,
  log: Log,
  patience: Patience = DEFAULT_PATIENCE,
): CacheService | string {
  // GitHub Enterprise Server has the old protocol only, and may set the flag all the same. Source: actions/toolkit.
  const second = (env['ACTIONS_CACHE_SERVICE_V2'] ?? '') !== '' && !isEnterpriseServer(env);
  const baseUrl = (second ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL']) ?? '';
  const token = env['ACTIONS_RUNTIME_TOKEN'] ?? '';
  // act gives no token unless it keeps artifacts too, and asks for none.
  if (baseUrl === '' || (second && token === '')) return 'this runner offers no cache service';
  const connection: CacheConnection = {
    log,
    baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`,
    token,
    version: VERSION,
    patience,
  };
  return new RemoteCache(connection, cacheMode(env), second ? protocolV2(connection) : protocolV1(connection));
}

function isEnterpriseServer(env: NodeJS.ProcessEnv): boolean {
  const host = new URL(env['GITHUB_SERVER_URL'] ?? 'https://github.com').hostname.toLowerCase();
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost') && host !== 'localhost';
}

/** Modes that are not known allow all, as with the toolkit. */
function cacheMode(env: NodeJS.ProcessEnv): CacheMode {
  const mode = (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
  return { read: mode !== 'none' && mode !== 'write-only', write: mode !== 'none' && mode !== 'read' };
}

class RemoteCache implements CacheService {
  readonly mode: CacheMode;
  readonly #connection: CacheConnection;
  readonly #protocol: CacheProtocol;

  constructor(connection: CacheConnection, mode: CacheMode, protocol: CacheProtocol) {
    this.#connection = connection;
    this.mode = mode;
    this.#protocol = protocol;
  }

  async find(key: string, prefix?: string): Promise<CacheEntry | undefined> {
    const entry = await this.#protocol.find(key, prefix);
    // The service takes the key for a prefix too.
    if (entry !== undefined && !entry.key.startsWith(prefix ?? key)) return undefined;
    return prefix === undefined && entry?.key !== key ? undefined : entry;
  }

  async download(entry: CacheEntry, file: string, maxBytes: number): Promise<number> {
    const { log, patience } = this.#connection;
    return await withRetries(
      log,
      patience,
      async () => await downloadOnce(entry.url, file, maxBytes, patience.silence),
    );
  }

  async read(entry: CacheEntry, maxBytes: number): Promise<Buffer | undefined> {
    const { log, patience } = this.#connection;
    return await withRetries(log, patience, async () => await readOnce(entry.url, maxBytes, patience.silence));
  }

  async upload(key: string, file: string): Promise<'saved' | 'taken'> {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const upload = await this.#protocol.reserve(key, size);
      if (upload === undefined) return 'taken';
      await upload.finish(await this.#putParts(upload, handle, size));
      return 'saved';
    } finally {
      await handle.close();
    }
  }

  async #putParts(upload: Upload, handle: FileHandle, size: number): Promise<number> {
    const { log, patience } = this.#connection;
    const count = Math.max(1, Math.ceil(size / upload.partSize));
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let index = next++; index < count; index = next++) {
        const offset = index * upload.partSize;
        const bytes = Buffer.allocUnsafe(Math.min(upload.partSize, size - offset));
        await readFully(handle, bytes, offset);
        await withRetries(log, patience, async () => await upload.put({ index, offset, bytes, whole: count === 1 }));
      }
    };
    await Promise.all(Array.from({ length: Math.min(upload.concurrency, count) }, worker));
    return count;
  }
}

async function readFully(handle: FileHandle, bytes: Buffer, offset: number): Promise<void> {
  for (let filled = 0; filled < bytes.length;) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
    if (bytesRead === 0) throw new Error('the file became shorter while it was uploaded');
    filled += bytesRead;
  }
}

async function downloadOnce(url: string, file: string, maxBytes: number, silence: number): Promise<number> {
  const { response, announced } = await openBlob(url, silence);
  if (announced !== undefined && announced > maxBytes) {
    response.destroy();
    throw new Error(`the entry has ${String(announced)} bytes, and the limit is ${String(maxBytes)}`);
  }
  let size = 0;
  await pipeline(
    response,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > maxBytes) throw new Error(`more than ${String(maxBytes)} bytes came`);
        yield chunk;
      }
    },
    await openSink(file, 'w', 0o600),
  );
  if (announced !== undefined) requireAll(size, announced);
  return size;
}

async function readOnce(url: string, maxBytes: number, silence: number): Promise<Buffer | undefined> {
  const { response, announced } = await openBlob(url, silence);
  if (announced === undefined || announced > maxBytes) {
    response.destroy();
    return undefined;
  }
  const content = Buffer.allocUnsafe(announced);
  let size = 0;
  await pipeline(response, async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) size += chunk.copy(content, size);
  });
  requireAll(size, announced);
  return content;
}

/** Begins a download. `announced`: how many bytes will come, where the service tells. */
async function openBlob(
  url: string,
  silence: number,
): Promise<{ response: IncomingMessage; announced: number | undefined }> {
  const request: HttpRequest = { method: 'GET', url };
  const response = await openRequest(request, silence);
  if ((response.statusCode ?? 0) !== 200) response.resume();
  requireSuccess(request, response);
  const length = Number(response.headers['content-length'] ?? Number.NaN);
  return { response, announced: Number.isSafeInteger(length) && length >= 0 ? length : undefined };
}

function requireAll(size: number, announced: number): void {
  if (size !== announced) throw new Error(`${String(size)} bytes came instead of ${String(announced)}`);
}
