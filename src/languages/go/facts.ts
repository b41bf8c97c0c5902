import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import { CommandError, errorMessage, type Runner, type SourceLocation } from '../../runner/index.js';
import { debianLibraries } from '../debian-libraries.js';
import { factSource, isMissingCommand, lineOf } from '../fact-source.js';
import type { Fact, Package, Planned } from '../language.js';
import { packageFiles } from '../package-files.js';
import { assemblyFacts, embedFacts, pluginFacts, sourceIn } from './hazards.js';
import type { GoPackage } from './list.js';
import { askGo } from './questions.js';

/**
 * Asks go which packages use cgo when they are built for the platform. The question is put with cgo on: with it off,
 * go lists none. Of the standard library, `net` and others use cgo but do without, so they are left out.
 */
export async function goFacts(
  runner: Runner,
  one: Package,
  platform: Platform,
  planned: Planned = { packages: [one], platforms: [platform] },
): Promise<readonly Fact[]> {
  let packages: readonly GoPackage[];
  try {
    packages = await askGo(runner, one, platform, planned);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return await staticFacts(runner, one, error);
  }
  // In an order that does not depend on what else was asked about.
  const own = packages.filter((each) => each.Standard !== true).sort((a, b) => (a.ImportPath < b.ImportPath ? -1 : 1));
  const broken = own.find((each) => each.Error !== undefined);
  const cgo = own.filter(({ CgoFiles }) => CgoFiles?.length).flatMap((each) => cgoFacts(one, each));
  const hazards = [...assemblyFacts(one, own), ...(await embedFacts(one, own, platform)), ...pluginFacts(one, own)];
  return [
    ...(broken === undefined ? [] : [brokenFact(one, broken)]),
    ...cgo,
    ...(cgo.length === 0 && broken === undefined ? [PURE_GO] : []),
    ...hazards,
  ];
}

const PURE_GO: Fact = { effect: 'harmless', detail: 'pure Go: no cgo outside the standard library' };

/**
 * A package that go cannot load. Where it is imported, and has no file for the platform, nothing builds: go leaves out such
 * packages by itself only where a pattern finds them.
 */
function brokenFact(one: Package, { ImportPath, DepOnly, Error: problem }: GoPackage): Fact {
  const excluded = DepOnly === true && (problem?.Err ?? '').startsWith('build constraints exclude all Go files');
  return {
    effect: excluded ? 'prevents-all' : 'unknown',
    detail: `go cannot load ${ImportPath} for this platform: ${problem?.Err.split('\n')[0] ?? ''}`,
    source: { file: join(one.path, 'go.mod') },
  };
}

function cgoFacts(one: Package, each: GoPackage): readonly Fact[] {
  const fact = cgoFact(one, each);
  const flags = [...(each.CgoCFLAGS ?? []), ...(each.CgoCPPFLAGS ?? [])];
  if (!flags.includes('-march=native')) return [fact];
  const detail = `-march=native in #cgo of ${each.ImportPath} asks for the processor of the build machine`;
  return [fact, { effect: 'prevents-cross', detail, ...(fact.source && { source: fact.source }) }];
}

function cgoFact(one: Package, each: GoPackage): Fact {
  const libraries = (each.CgoLDFLAGS ?? []).filter((flag) => flag.startsWith('-l')).map((flag) => flag.slice(2));
  const debianPackages = [
    ...new Set([...debianLibraries('pkgConfig', each.CgoPkgConfig ?? []), ...debianLibraries('link', libraries)]),
  ];
  const asked = [
    ...(each.CgoPkgConfig ?? []).map((name) => `pkg-config ${name}`),
    ...libraries.map((name) => `-l${name}`),
  ];
  return {
    effect: 'needs',
    detail: `cgo: ${each.ImportPath}${asked.length === 0 ? '' : ` (${asked.join(', ')})`}`,
    source: cgoSource(one, each),
    ...(debianPackages.length > 0 && { debianPackages }),
  };
}

function cgoSource(one: Package, each: GoPackage): SourceLocation {
  return sourceIn(one, each, each.CgoFiles?.[0], IMPORT_C);
}

const IMPORT_C = /^\s*(import\s+)?"C"\s*(\/\/.*)?$/;

/** What the files themselves tell when go cannot be asked: the module's own use of cgo, but not its dependencies'. */
async function staticFacts(runner: Runner, one: Package, error: CommandError): Promise<readonly Fact[]> {
  const why = isMissingCommand(error)
    ? 'go is not on this machine'
    : (errorMessage(error).split('\n').at(-1) ?? '').trim();
  const facts: Fact[] = [
    {
      effect: 'unknown',
      detail: `the use of cgo by dependencies could not be read: ${why}`,
      source: { file: join(one.path, 'go.mod') },
    },
  ];
  const sources = (await packageFiles(runner, one)).filter((file) => /(?<!_test)\.go$/.test(file));
  for (const file of sources) {
    const line = lineOf(readFileSync(join(one.directory, file), 'utf8'), IMPORT_C);
    if (line === undefined) continue;
    facts.push({ effect: 'needs', detail: `cgo: ${file}`, source: factSource(one, join(one.directory, file), line) });
  }
  return facts;
}
