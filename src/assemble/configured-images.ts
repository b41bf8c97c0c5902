import { relative, resolve } from 'node:path';
import { loadConfig, type ImageRecipe } from '../config/index.js';
import type { Runner } from '../runner/index.js';

/**
 * The images that archway.yml asks for, by package; none where there is no such file.
 *
 * @param root absolute path of the checkout
 * @param configPath relative to the root
 */
export async function configuredImages(
  runner: Runner,
  root: string,
  configPath: string,
): Promise<ReadonlyMap<string, ImageRecipe>> {
  const path = resolve(root, configPath);
  const config = await loadConfig(path, relative(runner.workspace, path));
  return new Map(
    Object.entries(config?.packages ?? {}).flatMap(([name, { image }]) => (image === undefined ? [] : [[name, image]])),
  );
}
