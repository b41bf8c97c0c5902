import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openEnvironment, type EnvironmentRequest } from '../../src/environment/index.js';
import type { DockerEngine } from './docker-engine.js';
import type { MemoryRunner } from './memory-runner.js';

/** An image with the files of the root file system that a request comes to, for the other kind of environment. */
export async function imageOfRoot(
  runner: MemoryRunner,
  engine: DockerEngine,
  request: EnvironmentRequest,
): Promise<{ readonly image: string }> {
  const root = await openEnvironment(runner, { ...request, accelerate: 'off' });
  await root.dispose();
  const roots = join(runner.toolCacheDirectory, 'archway-environments', 'roots');
  const [newest = ''] = readdirSync(roots)
    .map((name) => join(roots, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const image = `archway-truth:${request.platform.slug}`;
  await engine.load(newest, { tag: image, platform: request.platform });
  return { image };
}
