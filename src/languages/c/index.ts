import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toolchainEnvironment } from '../../toolchain/index.js';
import { InputError } from '../../runner/index.js';
import type { Language, Package } from '../language.js';
import { autotools } from './autotools.js';
import type { BuildSystem } from './build-system.js';
import { cmake } from './cmake.js';
import { cFacts } from './facts.js';
import { make } from './make.js';
import { meson } from './meson.js';

/** In order of precedence: a Makefile beside another build system's file is either generated or a shorthand for it. */
const BUILD_SYSTEMS: readonly BuildSystem[] = [cmake, meson, autotools, make];

/** C and C++ projects. */
export const c: Language = {
  name: 'c',
  detect(directory, files) {
    const found = findBuildSystem(directory, files);
    return found && { language: 'c', name: basename(directory), evidence: found.evidence };
  },
  facts: async (runner, one, platform) => {
    const found = buildSystemOf(one);
    return await cFacts(runner, one, platform, found && { ...found.system, evidence: found.evidence });
  },
  requirements: (one) => ({
    tools: buildSystemOf(one)?.system.tools ?? [],
    targetPackages: one.recipe.packages,
    needsCompiler: true,
  }),
  environment: toolchainEnvironment,
  version(one) {
    const found = buildSystemOf(one);
    return found?.system.version(readFileSync(join(one.directory, found.evidence), 'utf8'));
  },
  build: async (context) => {
    await requireBuildSystem(context.package).build(context);
  },
  test: async (context) => await requireBuildSystem(context.package).test(context),
};

interface FoundBuildSystem {
  readonly system: BuildSystem;
  /** The file that it reads first. */
  readonly evidence: string;
}

function findBuildSystem(directory: string, files: ReadonlySet<string>): FoundBuildSystem | undefined {
  for (const system of BUILD_SYSTEMS) {
    const evidence = system.recognise(directory, files);
    if (evidence !== undefined) return { system, evidence };
  }
  return undefined;
}

function buildSystemOf({ directory }: Package): FoundBuildSystem | undefined {
  return findBuildSystem(directory, new Set(readdirSync(directory)));
}

function requireBuildSystem(one: Package): BuildSystem {
  const found = buildSystemOf(one);
  if (found !== undefined) return found.system;
  throw new InputError(
    `Package '${one.name}': ${one.path} has none of the build files that Archway knows for C and C++ (CMakeLists.txt, ` +
      'meson.build, configure.ac, Makefile). Give `build` commands in archway.yml.',
  );
}
