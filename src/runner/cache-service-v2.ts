import { z } from 'zod';
import type { CacheConnection, CacheEntry, CacheProtocol, Upload } from './cache-service.js';
import { send, withRetries } from './http.js';

/** Source: actions/toolkit, packages/cache/src/internal/shared/cacheTwirpClient.ts. */
const SERVICE = 'twirp/github.actions.results.api.v1.CacheService';
const PART_SIZE = 32 * 1024 * 1024;

const foundSchema = z.object({
  ok: z.boolean(),
  signed_download_url: z.string().default(''),
  matched_key: z.string().default(''),
});
const createdSchema = z.object({ ok: z.boolean(), signed_upload_url: z.string().default('') });
const finishedSchema = z.object({ ok: z.boolean() });

/** The protocol of github.com since 2025: Twirp calls with JSON, and Azure block blobs at signed URLs. */
export function protocolV2(connection: CacheConnection): CacheProtocol {
  const { log, baseUrl, token, version, patience } = connection;
  const call = async <T>(method: string, schema: z.ZodType<T>, message: object): Promise<T | undefined> =>
    await withRetries(log, patience, async () => {
      const { status, body } = await send(
        {
          method: 'POST',
          url: `${baseUrl}${SERVICE}/${method}`,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify(message),
        },
        patience.silence,
        // Twirp's already_exists.
        method === 'CreateCacheEntry' ? [409] : [],
      );
      return status === 409 ? undefined : schema.parse(JSON.parse(body));
    });

  return {
    async find(key, prefix): Promise<CacheEntry | undefined> {
      const found = await call('GetCacheEntryDownloadURL', foundSchema, {
        key,
        restore_keys: prefix === undefined ? [] : [prefix],
        version,
      });
      if (found?.ok !== true) return undefined;
      return { key: found.matched_key, url: found.signed_download_url };
    },

    async reserve(key, size): Promise<Upload | undefined> {
      const created = await call('CreateCacheEntry', createdSchema, { key, version });
      if (created?.ok !== true) return undefined;
      const blob = created.signed_upload_url;
      return {
        partSize: PART_SIZE,
        concurrency: 4,
        async put({ index, bytes, whole }) {
          const url = whole ? blob : withParameters(blob, { comp: 'block', blockid: blockId(index) });
          const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' };
          await send({ method: 'PUT', url, headers, body: bytes }, patience.silence);
        },
        async finish(parts) {
          if (parts > 1) {
            const blocks = Array.from({ length: parts }, (_, index) => `<Latest>${blockId(index)}</Latest>`);
            const body = `<?xml version="1.0" encoding="utf-8"?><BlockList>${blocks.join('')}</BlockList>`;
            const url = withParameters(blob, { comp: 'blocklist' });
            await withRetries(log, patience, async () => await send({ method: 'PUT', url, body }, patience.silence));
          }
          const message = { key, version, size_bytes: String(size) };
          const finished = await call('FinalizeCacheEntryUpload', finishedSchema, message);
          if (finished?.ok !== true) throw new Error('the cache service did not accept the upload');
        },
      };
    },
  };
}

/** All of one length, as Azure demands. */
function blockId(index: number): string {
  return Buffer.from(String(index).padStart(8, '0')).toString('base64');
}

/** Appended as text: the rest of the query is signed. */
function withParameters(url: string, parameters: Readonly<Record<string, string>>): string {
  return `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(parameters).toString()}`;
}
