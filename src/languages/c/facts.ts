import { basename, join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import type { Runner } from '../../runner/index.js';
import { factSource } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { firstOfEach, isAside, packageFiles, readIfFile } from '../package-files.js';
import { readBuildFile } from './build-file-facts.js';
import { generatorFacts } from './generators.js';
import { unguardedX86 } from './x86.js';

const SOURCE = /\.(c|cc|cpp|cxx|C|h|hh|hpp|hxx|inc)$/;
const BUILD_FILE =
  /^(CMakeLists\.txt|.*\.cmake|meson\.build|configure(\.(ac|in))?|.*\.m4|(GNU)?[Mm]akefile(\.(am|in))?|.*\.mk)$/;

/**
 * Reads the build files and the sources; nothing is configured or run. What lies aside, such as examples and files for
 * other systems, is not read.
 *
 * @param system the build system in words, and the file that tells it
 */
export async function cFacts(
  runner: Runner,
  one: Package,
  platform: Platform,
  system: { readonly name: string; readonly evidence: string } | undefined,
): Promise<readonly Fact[]> {
  const files = await packageFiles(runner, one);
  // A script that autoconf made of another file says the same again.
  const generated = files.filter((file) => files.includes(`${file}.ac`) || files.includes(`${file}.in`));
  const facts: Fact[] = [];
  for (const file of files.filter((name) => !isAside(name) && !generated.includes(name))) {
    const isBuildFile = BUILD_FILE.test(basename(file));
    if (!isBuildFile && !SOURCE.test(file)) continue;
    const path = join(one.directory, file);
    const text = await readIfFile(path);
    const found = isBuildFile
      ? [...readBuildFile(basename(file), text, platform), ...generatorFacts(basename(file), text)]
      : unguardedX86(text, platform);
    facts.push(...found.map(({ line, ...fact }) => ({ ...fact, source: factSource(one, path, line) })));
  }
  const known = [
    ...(system === undefined ? [] : [builtBy(one, system)]),
    ...firstOfEach(facts.filter((fact) => !isOwnLibrary(fact, files))),
  ];
  return known.length > 0 ? known : [PORTABLE];
}

const PORTABLE: Fact = { effect: 'harmless', detail: 'nothing in build files and sources is bound to one machine' };

/** A library whose header is the project's own: its programs link with what the same build makes. */
function isOwnLibrary({ debianPackages = [] }: Fact, files: readonly string[]): boolean {
  return debianPackages.some((name) => {
    const library = name.replace(/^lib/, '').replace(/-dev$/, '');
    return files.some((file) => basename(file) === `${library}.h`);
  });
}

function builtBy(one: Package, { name, evidence }: { readonly name: string; readonly evidence: string }): Fact {
  return { effect: 'harmless', detail: `built by ${name}`, source: factSource(one, join(one.directory, evidence)) };
}
