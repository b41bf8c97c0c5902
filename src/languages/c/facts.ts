import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import type { Runner } from '../../runner/index.js';
import { factSource } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { sourceFiles } from '../source-copy.js';
import { readBuildFile } from './build-file-facts.js';
import { unguardedX86 } from './x86.js';

const SOURCE = /\.(c|cc|cpp|cxx|C|h|hh|hpp|hxx|inc)$/;
const BUILD_FILE =
  /^(CMakeLists\.txt|.*\.cmake|meson\.build|configure\.(ac|in)|.*\.m4|(GNU)?[Mm]akefile(\.(am|in))?|.*\.mk)$/;

/** Reads the build files and the sources; nothing is configured or run. */
export async function cFacts(runner: Runner, one: Package, platform: Platform): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const file of await sourceFiles(runner, one.directory)) {
    const path = join(one.directory, file);
    const isBuildFile = BUILD_FILE.test(basename(file));
    if (!isBuildFile && !SOURCE.test(file)) continue;
    const text = await readIfFile(path);
    const found = isBuildFile ? readBuildFile(basename(file), text, platform) : unguardedX86(text, platform);
    facts.push(...found.map(({ line, ...fact }) => ({ ...fact, source: factSource(one, path, line) })));
  }
  const distinct = firstOfEach(facts);
  return distinct.length > 0 ? distinct : [PORTABLE];
}

const PORTABLE: Fact = { effect: 'harmless', detail: 'nothing in build files and sources is bound to one machine' };

/** What is said of many lines is said once, of the first. */
function firstOfEach(facts: readonly Fact[]): readonly Fact[] {
  const byDetail = new Map<string, Fact>();
  for (const fact of facts) if (!byDetail.has(fact.detail)) byDetail.set(fact.detail, fact);
  return [...byDetail.values()];
}

/** Submodules are listed as files, and links may lead nowhere. */
async function readIfFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR' || code === 'ENOENT') return '';
    throw error;
  }
}
