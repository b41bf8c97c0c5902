import { z } from 'zod';
import type { CacheConnection, CacheEntry, CacheProtocol, Upload } from './cache-service.js';
import { send, withRetries, type HttpAnswer, type HttpRequest } from './http.js';

/** Source: actions/toolkit, packages/cache/src/internal/cacheHttpClient.ts. */
const SERVICE = '_apis/artifactcache';
const ACCEPT = 'application/json;api-version=6.0-preview.1';
const PART_SIZE = 32 * 1024 * 1024;

const foundSchema = z.object({ archiveLocation: z.string().default(''), cacheKey: z.string().default('') });
const reservedSchema = z.object({ cacheId: z.number().default(-1) });

/** The first protocol, which GitHub Enterprise Server and act speak. */
export function protocolV1(connection: CacheConnection): CacheProtocol {
  const { log, baseUrl, token, version, patience } = connection;
  const call = async (
    { url, headers, ...request }: HttpRequest,
    accepted: readonly number[] = [],
  ): Promise<HttpAnswer> => {
    const all = { accept: ACCEPT, authorization: `Bearer ${token}`, ...headers };
    return await send({ ...request, url: `${baseUrl}${SERVICE}/${url}`, headers: all }, patience.silence, accepted);
  };
  const retried = async (request: HttpRequest, accepted?: readonly number[]): Promise<HttpAnswer> =>
    await withRetries(log, patience, async () => await call(request, accepted));
  const json = (body: object): Pick<HttpRequest, 'body' | 'headers'> => ({
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

  return {
    async find(key, prefix): Promise<CacheEntry | undefined> {
      const keys = prefix === undefined ? [key] : [key, prefix];
      const query = new URLSearchParams({ keys: keys.join(','), version });
      const { status, body } = await retried({ method: 'GET', url: `cache?${query.toString()}` });
      if (status === 204) return undefined;
      const { cacheKey, archiveLocation } = foundSchema.parse(JSON.parse(body));
      return archiveLocation === '' ? undefined : { key: cacheKey, url: archiveLocation };
    },

    async reserve(key, size): Promise<Upload | undefined> {
      const request = { method: 'POST', url: 'caches', ...json({ key, version, cacheSize: size }) } as const;
      // 409: reserved already. act says 400.
      const { status, body } = await retried(request, [400, 409]);
      if (status >= 400) return undefined;
      const { cacheId } = reservedSchema.parse(JSON.parse(body));
      if (cacheId < 0) return undefined;
      return {
        partSize: PART_SIZE,
        concurrency: 4,
        async put({ offset, bytes }) {
          const range = `bytes ${String(offset)}-${String(offset + bytes.length - 1)}/*`;
          const headers = { 'content-type': 'application/octet-stream', 'content-range': range };
          await call({ method: 'PATCH', url: `caches/${String(cacheId)}`, headers, body: bytes });
        },
        async finish() {
          await retried({ method: 'POST', url: `caches/${String(cacheId)}`, ...json({ size }) });
        },
      };
    },
  };
}
