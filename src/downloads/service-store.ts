import { mkdtemp, rm } from 'node:fs/promises';
import { freemem } from 'node:os';
import { join } from 'node:path';
import type { CacheService } from '../runner/index.js';
import { ArchiveReader, writeArchive } from './archive.js';
import type { Stock, Store } from './store.js';

/** More than a whole repository may store without paying. */
const MAX_ARCHIVE_BYTES = 10 * 1024 ** 3;

/** Entries up to this size are kept in memory, if they are a small part of what is free: writing and reading costs more. */
const IN_MEMORY = { bytes: 512 * 1024 * 1024, partOfFree: 1 / 4 };

/**
 * GitHub's cache service: one archive a set.
 *
 * @param temporaryDirectory of the job, for archives that are written, or too large for the memory
 * @param maxInMemory bytes of the largest that is not
 */
export function serviceStore(
  service: CacheService,
  temporaryDirectory: string,
  maxInMemory = Math.min(IN_MEMORY.bytes, freemem() * IN_MEMORY.partOfFree),
): Store {
  return {
    name: 'the cache service',
    mode: service.mode,

    async open(key): Promise<Stock | undefined> {
      const entry = await service.find(key.exact, key.prefix);
      if (entry === undefined) return undefined;
      const content = await service.read(entry, maxInMemory);
      const scratch = content === undefined ? await mkdtemp(join(temporaryDirectory, 'archway-downloads-')) : undefined;
      const discard = async (): Promise<void> => {
        if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
      };
      try {
        const file = join(scratch ?? '', 'archive');
        const bytes = content?.length ?? (await service.download(entry, file, MAX_ARCHIVE_BYTES));
        const reader = await ArchiveReader.open(content ?? file);
        return {
          // The service compares without regard to case.
          exact: entry.key.toLowerCase() === key.exact.toLowerCase(),
          key: entry.key,
          bytes,
          ids: reader.ids,
          read: async (item) => await reader.read(item.id, item.maxBytes),
          // An entry of the service cannot be changed.
          discard: async () => await Promise.resolve(),
          close: async () => {
            await reader.close();
            await discard();
          },
        };
      } catch (error) {
        await discard();
        throw error;
      }
    },

    async has(key): Promise<boolean> {
      return (await service.find(key.exact)) !== undefined;
    },

    async save(key, contents, contentOf): Promise<number | 'taken'> {
      const scratch = await mkdtemp(join(temporaryDirectory, 'archway-downloads-'));
      try {
        const file = join(scratch, 'archive');
        const entries = contents.map(({ entry }) => entry);
        const bytes = await writeArchive(file, entries, contentOf);
        return (await service.upload(key.exact, file)) === 'saved' ? bytes : 'taken';
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    },
  };
}
