import { languageByName, type Fact, type Package } from '../../src/languages/index.js';
import { findPlatform } from '../../src/platform/platform.js';
import { MemoryRunner } from './memory-runner.js';
import { packageOf, writeFiles } from './package-files.js';

/**
 * What a language reads from a package of these files for a platform.
 *
 * @param target any spelling of the platform
 */
export async function factsOf(
  language: Package['language'],
  files: Readonly<Record<string, string>>,
  target = 'arm64',
  env: NodeJS.ProcessEnv = process.env,
): Promise<readonly Fact[]> {
  const platform = findPlatform(target);
  if (platform === undefined) throw new Error(target);
  const root = writeFiles(Object.fromEntries(Object.entries(files).map(([name, text]) => [`pkg/${name}`, text])));
  return await languageByName(language).facts(new MemoryRunner({ env }), packageOf(language, root, 'pkg'), platform);
}

/** An environment in which no tool is found. */
export const WITHOUT_TOOLS = { PATH: '/nowhere' };
