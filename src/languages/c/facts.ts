import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import type { Runner } from '../../runner/index.js';
import { factSource } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { firstOfEach, isAside, packageFiles } from '../package-files.js';
import { definedMacro } from './autoconf.js';
import { readBuildFile, type LineFact } from './build-file-facts.js';
import { CMAKE_FILES, MAKE_FILES, MESON_FILES } from './build-system.js';
import { generatorFacts } from './generators.js';
import { MAKEFILES } from './make.js';
import { foldersOnRequest } from './make-folders.js';
import { unguardedX86 } from './x86.js';
import { readIfThere } from '../text-file.js';

const SOURCE = /\.(c|cc|cpp|cxx|C|h|hh|hpp|hxx|inc)$/;
const BUILD_FILE = new RegExp([CMAKE_FILES, MESON_FILES, MAKE_FILES].map(({ source }) => source).join('|'));

/**
 * Reads the build files and the sources; nothing is configured or run. What lies aside, such as examples and files for
 * other systems, is not read.
 *
 * @param system the build system in words, the file that tells it, and all that it reads: what a project has for other
 *   systems says nothing of a build by this one
 */
export async function cFacts(
  runner: Runner,
  one: Package,
  platform: Platform,
  system: { readonly name: string; readonly evidence: string; readonly files: RegExp } | undefined,
): Promise<readonly Fact[]> {
  const files = await packageFiles(runner, one);
  // A script that autoconf made of another file says the same again.
  const generated = files.filter((file) => files.includes(`${file}.ac`) || files.includes(`${file}.in`));
  const isBuildFile = (file: string): boolean => (system?.files ?? BUILD_FILE).test(basename(file));
  const onRequest = requestedFolders(one, system?.evidence);
  const read = files.filter(
    (file) => !isAside(file) && !generated.includes(file) && !onRequest.some((folder) => file.startsWith(`${folder}/`)),
  );
  const buildFiles = new Map<string, string>();
  for (const file of read.filter(isBuildFile)) buildFiles.set(file, readIfThere(join(one.directory, file)) ?? '');
  const facts: Fact[] = [];
  for (const file of read.filter((name) => isBuildFile(name) || SOURCE.test(name))) {
    const path = join(one.directory, file);
    const text = buildFiles.get(file);
    const found =
      text === undefined ? unguardedX86(readIfThere(path) ?? '', platform) : readOne(file, text, buildFiles, platform);
    facts.push(...found.map(({ line, ...fact }) => ({ ...fact, source: factSource(one, path, line) })));
  }
  const known = [
    ...(system === undefined ? [] : [builtBy(one, system)]),
    ...withoutAnswered(firstOfEach(facts.filter((fact) => !isOwnLibrary(fact, files)))),
  ];
  return known.length > 0 ? known : [PORTABLE];
}

const PORTABLE: Fact = { effect: 'harmless', detail: 'nothing in build files and sources is bound to one machine' };

function requestedFolders(one: Package, evidence: string | undefined): readonly string[] {
  if (evidence === undefined || !/^(GNU)?makefile$/i.test(evidence)) return [];
  const text = readIfThere(join(one.directory, evidence)) ?? '';
  return foldersOnRequest(text, (folder) => {
    const path = MAKEFILES.map((name) => join(one.directory, folder, name)).find((file) => existsSync(file));
    return path === undefined ? undefined : readFileSync(path, 'utf8');
  });
}

function readOne(
  file: string,
  text: string,
  buildFiles: ReadonlyMap<string, string>,
  platform: Platform,
): readonly LineFact[] {
  const name = basename(file);
  const found = [...readBuildFile(name, text, platform), ...generatorFacts(name, text)];
  if (!name.endsWith('.m4')) return found;
  // Of a collection of macros, only those count that are called.
  const callers = [...buildFiles].filter(([other]) => other !== file).map(([, other]) => other);
  return found.filter(({ line }) => {
    const macro = definedMacro(text, line);
    return macro === undefined || callers.some((other) => other.includes(macro));
  });
}

/** What is needed in one place is not optional in another. */
function withoutAnswered(facts: readonly Fact[]): readonly Fact[] {
  const needed = new Set(
    facts.flatMap(({ effect, debianPackages }) => (effect === 'needs' ? debianPackages : []) ?? []),
  );
  return facts.filter(
    ({ effect, debianPackages = [] }) => effect === 'needs' || !debianPackages.some((name) => needed.has(name)),
  );
}

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
