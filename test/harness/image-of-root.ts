import { openEnvironment, type EnvironmentRequest } from '../../src/environment/index.js';
import type { DockerEngine } from './docker-engine.js';
import { keptRootTarball } from './kept-root.js';
import type { MemoryRunner } from './memory-runner.js';

/** An image with the files of the root file system that a request comes to, for the other kind of environment. */
export async function imageOfRoot(
  runner: MemoryRunner,
  engine: DockerEngine,
  request: EnvironmentRequest,
): Promise<{ readonly image: string }> {
  const root = await openEnvironment(runner, { ...request, accelerate: 'off' });
  await root.dispose();
  const image = `archway-truth:${request.platform.slug}`;
  await engine.load(keptRootTarball(runner.toolCacheDirectory), { tag: image, platform: request.platform });
  return { image };
}
