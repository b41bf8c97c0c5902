import { resolve } from 'node:path';
import { directoryStore, serviceStore, type Store } from '../../downloads/index.js';
import { connectCacheService } from '../../runner/cache-service.js';
import type { ActionRunner } from '../../runner/index.js';
import type { CacheInputs } from './inputs.js';

/** The store that the inputs ask for, or the reason why there is none. */
export function openStore(runner: ActionRunner, { backend, maxBytes }: CacheInputs): Store | string {
  if (backend.kind === 'directory') return directoryStore(runner, resolve(runner.workspace, backend.path), maxBytes);
  const service = connectCacheService(runner.env, runner);
  return typeof service === 'string' ? service : serviceStore(service, runner.temporaryDirectory);
}
