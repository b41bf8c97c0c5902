import { join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import type { Runner } from '../../runner/index.js';
import { factSource } from '../fact-source.js';
import type { Fact, Language, Package } from '../language.js';
import { firstOfEach, isAside, packageFiles } from '../package-files.js';
import { baseImageFacts, isContainerFile } from './containers.js';
import { downloadFacts, mayDownload } from './downloads.js';
import { prebuiltFacts } from './prebuilt.js';
import { readIfThere } from '../text-file.js';

export { readIfElf } from './prebuilt.js';

/** Adds to a language's facts those that hold for a tree in any language. */
export function withHazards(language: Language): Language {
  return {
    ...language,
    facts: async (runner, one, platform, planned) => [
      ...(await language.facts(runner, one, platform, planned)),
      ...(await treeFacts(runner, one, platform)),
    ],
  };
}

/** What in a tree is bound to another platform, whatever builds it: prebuilt files, base images, downloads. */
async function treeFacts(runner: Runner, one: Package, platform: Platform): Promise<readonly Fact[]> {
  const files = (await packageFiles(runner, one)).filter((file) => !file.startsWith('.'));
  const facts: Fact[] = [...(await prebuiltFacts(one, files, platform))];
  for (const file of files.filter((name) => !isAside(name) && mayDownload(name))) {
    const path = join(one.directory, file);
    const text = readIfThere(path) ?? '';
    const images = isContainerFile(file) ? baseImageFacts(text, platform) : [];
    for (const { line, ...fact } of [...images, ...downloadFacts(text, platform)]) {
      facts.push({ ...fact, source: factSource(one, path, line) });
    }
  }
  return firstOfEach(facts);
}
