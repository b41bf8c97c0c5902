import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import { CommandError, errorMessage, type Runner, type SourceLocation } from '../../runner/index.js';
import { debianLibraries } from '../debian-libraries.js';
import { factSource, isMissingCommand, lineOf } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { sourceFiles } from '../source-copy.js';
import { goPlatformVariables } from './environment.js';
import { listPackages, type GoPackage } from './list.js';

/**
 * Asks go which packages use cgo when they are built for the platform. The question is put with cgo on: with it off,
 * go lists none. Of the standard library, `net` and others use cgo but do without, so they are left out.
 */
export async function goFacts(runner: Runner, one: Package, platform: Platform): Promise<readonly Fact[]> {
  let packages: readonly GoPackage[];
  try {
    packages = await listPackages(
      async (args, options) =>
        await runner.exec('go', args, {
          ...options,
          cwd: one.directory,
          env: { ...runner.env, ...goPlatformVariables(platform) },
        }),
      ['-deps', '-e', '-mod=readonly'].filter((flag) => flag !== '-mod=readonly' || !isVendored(one)),
    );
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return await staticFacts(runner, one, error);
  }
  const own = packages.filter((each) => each.Standard !== true);
  const broken = own.find((each) => each.Error !== undefined);
  const cgo = await Promise.all(own.filter(({ CgoFiles }) => CgoFiles?.length).map((each) => cgoFact(one, each)));
  return [
    ...(broken === undefined ? [] : [brokenFact(one, broken)]),
    ...cgo,
    ...(cgo.length === 0 && broken === undefined ? [PURE_GO] : []),
  ];
}

const PURE_GO: Fact = { effect: 'harmless', detail: 'pure Go: no cgo outside the standard library' };

function isVendored(one: Package): boolean {
  return existsSync(join(one.directory, 'vendor', 'modules.txt'));
}

function brokenFact(one: Package, { ImportPath, Error: problem }: GoPackage): Fact {
  return {
    effect: 'unknown',
    detail: `go cannot load ${ImportPath} for this platform: ${problem?.Err.split('\n')[0] ?? ''}`,
    source: { file: join(one.path, 'go.mod') },
  };
}

async function cgoFact(one: Package, each: GoPackage): Promise<Fact> {
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
    source: await cgoSource(one, each),
    ...(debianPackages.length > 0 && { debianPackages }),
  };
}

/** The import of C in a package of the module itself; for another module's, the line that requires it. */
async function cgoSource(one: Package, { Dir, CgoFiles, Module }: GoPackage): Promise<SourceLocation> {
  const file = CgoFiles?.[0];
  if (Module?.Main === true && Dir !== undefined && file !== undefined) {
    const path = join(Dir, file);
    return factSource(one, path, lineOf(await readFile(path, 'utf8'), IMPORT_C));
  }
  const goMod = join(one.directory, 'go.mod');
  const required = lineOf(await readFile(goMod, 'utf8'), new RegExp(`(^|\\s)${escapePattern(Module?.Path ?? '')}\\s`));
  return factSource(one, goMod, required);
}

const IMPORT_C = /^\s*(import\s+)?"C"\s*(\/\/.*)?$/;

function escapePattern(text: string): string {
  return text.replaceAll(/[.+^$(){}|[\]\\*?]/g, '\\$&');
}

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
  const sources = (await sourceFiles(runner, one.directory)).filter((file) => /(?<!_test)\.go$/.test(file));
  for (const file of sources) {
    const line = lineOf(await readFile(join(one.directory, file), 'utf8'), IMPORT_C);
    if (line === undefined) continue;
    facts.push({ effect: 'needs', detail: `cgo: ${file}`, source: factSource(one, join(one.directory, file), line) });
  }
  return facts;
}
