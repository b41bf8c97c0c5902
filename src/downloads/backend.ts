import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { connectCacheService } from '../runner/cache-service.js';
import { InputError, type Runner } from '../runner/index.js';
import { directoryStore } from './directory-store.js';
import { serviceStore } from './service-store.js';
import type { Store } from './store.js';

/** Where downloads are kept. */
export type Backend = { readonly kind: 'github' } | { readonly kind: 'directory'; readonly path: string };

/** What keys begin with unless the user chose otherwise. */
export const DEFAULT_PREFIX = 'archway';

/** What a folder may hold unless the user chose otherwise, in bytes. */
const DEFAULT_MAX_BYTES = 10 * 1024 ** 3;

/** @throws InputError for what is no backend */
export function parseBackend(text: string): Backend {
  if (text === 'github') return { kind: 'github' };
  const path = /^directory:(.+)$/.exec(text)?.[1];
  if (path === undefined) throw new InputError(`'${text}' is no backend. Give github, or directory: and a path.`);
  if (path.startsWith('~/')) return { kind: 'directory', path: join(homedir(), path.slice(2)) };
  return { kind: 'directory', path };
}

/**
 * Opens the store that was asked for.
 *
 * @param maxBytes of a directory
 * @returns the store, or the reason why there is none
 */
export function openStore(runner: Runner, backend: Backend, maxBytes = DEFAULT_MAX_BYTES): Store | string {
  if (backend.kind === 'directory') return directoryStore(runner, resolve(runner.workspace, backend.path), maxBytes);
  const service = connectCacheService(runner.env, runner);
  return typeof service === 'string' ? service : serviceStore(service, runner.temporaryDirectory);
}

/** Where a build looks for downloads: `auto` takes the cache service where there is one, and else a folder. */
export type BuildBackend = Backend | { readonly kind: 'auto' } | { readonly kind: 'none' };

/** @throws InputError for what is no backend of a build */
export function parseBuildBackend(text: string): BuildBackend {
  if (text === 'auto' || text === 'none') return { kind: text };
  try {
    return parseBackend(text);
  } catch {
    throw new InputError(`'${text}' is no cache of downloads. Give auto, none, github, or directory: and a path.`);
  }
}

/**
 * Opens the store of a build. A machine that is thrown away after the job gets no folder of its own: it would be
 * thrown away too.
 *
 * @returns the store, or the reason why there is none
 */
export function openBuildStore(runner: Runner, backend: BuildBackend): Store | string {
  if (backend.kind === 'none') return 'no cache was asked for';
  if (backend.kind !== 'auto') return openStore(runner, backend);
  const store = openStore(runner, { kind: 'github' });
  if (typeof store !== 'string' || !runner.keptBetweenJobs) return store;
  return openStore(runner, { kind: 'directory', path: join(runner.toolCacheDirectory, 'archway-downloads') });
}
