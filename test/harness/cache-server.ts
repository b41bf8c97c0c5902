import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the server does wrong, on demand. Every field holds until it is changed. */
export interface CacheFaults {
  /** Statuses to answer the next requests of a kind with, one each; then all is well again. */
  refuse: Partial<Record<CacheRoute, number[]>>;
  /** Seconds of `Retry-After` on refusals. */
  retryAfter?: number;
  /** Changes the bytes of every blob that is downloaded. */
  spoil?: (blob: Buffer) => Buffer;
  /** Announces a Content-Length that differs from the bytes by so much. */
  wrongLength?: number;
  /** Closes the connection after so many bytes of a download, that many times. */
  reset?: { afterBytes: number; times: number };
  /** Milliseconds between pieces of a download, each a tenth of the blob. */
  slow?: number;
  /** Keys that another job has reserved and not yet filled. */
  reserved: Set<string>;
}

export type CacheRoute = 'find' | 'create' | 'finalize' | 'put' | 'get';

/** One entry that was saved. */
export interface SavedEntry {
  readonly key: string;
  readonly version: string;
  readonly blob: Buffer;
}

/** A request that came, for counting. */
export interface CacheRequest {
  readonly route: CacheRoute;
  readonly key?: string;
}

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/';
const METHODS: Readonly<Record<string, CacheRoute>> = {
  GetCacheEntryDownloadURL: 'find',
  CreateCacheEntry: 'create',
  FinalizeCacheEntryUpload: 'finalize',
};

interface Pending {
  readonly key: string;
  readonly version: string;
  readonly blocks: Map<string, Buffer>;
  blob: Buffer;
}

/**
 * The cache service of GitHub Actions on the loopback interface, version 2 of its protocol, with faults on demand.
 * Entries cannot be changed, a key is reserved by its first writer, and a search takes the key, then the newest entry
 * that begins with one of the restore keys.
 */
export class CacheServer {
  readonly entries: SavedEntry[] = [];
  readonly requests: CacheRequest[] = [];
  readonly faults: CacheFaults = { refuse: {}, reserved: new Set() };
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  readonly #pending = new Map<string, Pending>();
  #blobs = 0;

  /** Starts a server on a free port. */
  static async start(): Promise<CacheServer> {
    const server = new CacheServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/`;
  }

  /** What the official runner would set for a step. */
  get env(): Readonly<Record<string, string>> {
    return {
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: this.url,
      ACTIONS_RUNTIME_TOKEN: 'token',
    };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Stores an entry as another job would have. */
  put(key: string, version: string, blob: Buffer): void {
    this.entries.push({ key, version, blob });
  }

  /** Lets go of keys that were reserved by jobs which never came back. */
  forgetReservations(): void {
    this.#pending.clear();
  }

  /** How often a route was asked. */
  count(route: CacheRoute): number {
    return this.requests.filter((one) => one.route === route).length;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const body = await readBody(request);
    const method = url.pathname.startsWith(SERVICE) ? METHODS[url.pathname.slice(SERVICE.length)] : undefined;
    const route = method ?? (request.method === 'PUT' ? 'put' : 'get');
    const message = method === undefined ? {} : (JSON.parse(body.toString('utf8')) as Record<string, unknown>);
    this.requests.push({ route, ...(typeof message['key'] === 'string' && { key: message['key'] }) });
    const refusal = this.faults.refuse[route]?.shift();
    if (refusal !== undefined) {
      const { retryAfter } = this.faults;
      response.writeHead(refusal, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
      response.end(JSON.stringify({ code: 'unavailable', msg: 'refused on demand' }));
      return;
    }
    if (method !== undefined && request.headers.authorization !== 'Bearer token') {
      response.writeHead(401).end('{}');
      return;
    }
    if (route === 'get') await this.#download(url, response);
    else if (route === 'put') this.#upload(url, body, request, response);
    else sendJson(response, this.#call(route, message));
  }

  #call(route: CacheRoute, message: Record<string, unknown>): { status: number; body: object } {
    const [key, version] = [String(message['key']), String(message['version'])];
    if (route === 'find') {
      const found = this.#find([key, ...((message['restore_keys'] as string[] | undefined) ?? [])], version);
      if (found === undefined) return { status: 200, body: { ok: false } };
      const url = `${this.url}account/cache/${String(this.entries.indexOf(found))}?sig=secret`;
      return { status: 200, body: { ok: true, signed_download_url: url, matched_key: found.key } };
    }
    if (route === 'create') {
      const taken =
        this.faults.reserved.has(key) ||
        [...this.entries, ...this.#pending.values()].some((one) => one.key === key && one.version === version);
      if (taken) return { status: 409, body: { code: 'already_exists', msg: 'cache entry already exists' } };
      const id = String(this.#blobs++);
      this.#pending.set(id, { key, version, blocks: new Map(), blob: Buffer.alloc(0) });
      return { status: 200, body: { ok: true, signed_upload_url: `${this.url}account/cache/${id}?sig=se%2Bcret` } };
    }
    const [id, pending] = [...this.#pending].find(([, one]) => one.key === key && one.version === version) ?? [];
    if (id === undefined || pending?.blob.length !== Number(message['size_bytes'])) {
      return { status: 200, body: { ok: false } };
    }
    this.#pending.delete(id);
    this.entries.push({ key, version, blob: pending.blob });
    return { status: 200, body: { ok: true, entry_id: id } };
  }

  #find(keys: readonly string[], version: string): SavedEntry | undefined {
    const own = this.entries.filter((one) => one.version === version);
    for (const key of keys) {
      const found = own.find((one) => one.key === key) ?? own.findLast((one) => one.key.startsWith(key));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #upload(url: URL, body: Buffer, request: IncomingMessage, response: ServerResponse): void {
    const pending = this.#pending.get(url.pathname.split('/').at(-1) ?? '');
    const signed = url.searchParams.get('sig') === 'se+cret';
    const block = url.searchParams.get('blockid');
    const list = url.searchParams.get('comp') === 'blocklist';
    const whole = block === null && !list;
    if (pending === undefined || !signed || (whole && request.headers['x-ms-blob-type'] !== 'BlockBlob')) {
      response.writeHead(403).end();
      return;
    }
    if (block !== null) pending.blocks.set(block, body);
    else if (list)
      pending.blob = Buffer.concat(listedBlocks(body).map((id) => pending.blocks.get(id) ?? Buffer.alloc(0)));
    else pending.blob = body;
    response.writeHead(201).end();
  }

  async #download(url: URL, response: ServerResponse): Promise<void> {
    const entry = this.entries[Number(url.pathname.split('/').at(-1))];
    if (entry === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { spoil, wrongLength = 0, reset, slow } = this.faults;
    const blob = spoil?.(entry.blob) ?? entry.blob;
    response.writeHead(200, { 'content-length': String(blob.length + wrongLength) });
    if (reset !== undefined && reset.times-- > 0) {
      response.write(blob.subarray(0, reset.afterBytes), () => response.socket?.resetAndDestroy());
    } else if (slow !== undefined) {
      const piece = Math.ceil(blob.length / 10);
      for (let at = 0; at < blob.length && !response.destroyed; at += piece) {
        response.write(blob.subarray(at, at + piece));
        await sleep(slow);
      }
      response.end();
    } else if (wrongLength > 0) {
      response.write(blob, () => response.socket?.end());
    } else {
      response.end(blob);
    }
  }
}

function listedBlocks(xml: Buffer): string[] {
  return [...xml.toString('utf8').matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(([, id = '']) => id);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function sendJson(response: ServerResponse, { status, body }: { status: number; body: object }): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
