import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import { CommandError, type Runner, type SourceLocation } from '../../runner/index.js';
import { factSource, isMissingCommand, lineOf } from '../fact-source.js';
import type { Fact, Package, Planned } from '../language.js';

import { readToml, stringsAt, tableAt } from '../toml.js';
import { adviceFor } from './advice.js';
import { cargoConfigFacts } from './cargo-config.js';
import { judgeCrate, suspectCrates } from './crates.js';
import { gateFacts, refusal } from './gates.js';

import { askCargo, readMetadata } from './questions.js';
import { targetGraph, type BuildScriptCrate, type Metadata } from './metadata.js';
import { readIfThere } from '../text-file.js';

/**
 * Reads from cargo's own graph, with the features and for the platform at hand, what the build scripts of the crates
 * that are compiled for the target will do, and from the sources and settings what binds them to a processor.
 */
export async function rustFacts(
  runner: Runner,
  one: Package,
  platform: Platform,
  planned?: Planned,
): Promise<readonly Fact[]> {
  const [graph, gates] = await Promise.all([
    graphFacts(runner, one, platform, planned?.platforms ?? [platform]),
    gateFacts(runner, one, platform),
  ]);
  return [...graph, ...gates, ...cargoConfigFacts(one, platform)];
}

async function graphFacts(
  runner: Runner,
  one: Package,
  platform: Platform,
  platforms: readonly Platform[],
): Promise<readonly Fact[]> {
  let metadata: Metadata;
  try {
    metadata = await askCargo(runner, one, platform, platforms);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return await staticFacts(one, error);
  }
  const lockFile = join(metadata.workspace_root, 'Cargo.lock');
  const lines = await sharedBy(one, `lines ${lockFile}`, () => lockLines(readIfThere(lockFile) ?? ''));
  const { buildScripts, dependencies, macros } = targetGraph(metadata, await builtMembers(metadata, one));
  const sourceOf = (crate: string): SourceLocation => factSource(one, lockFile, lines.get(crate));
  const judged = buildScripts.flatMap((crate) => judgeCrate(crate).map((judgement) => ({ crate, judgement })));
  const optional = judged.length === 0 ? new Set<string>() : await defaultOnly(runner, one, platform, buildScripts);
  const facts = judged.map(({ crate, judgement }): Fact => {
    const advice = adviceFor(crate, optional.has(crate.name));
    return {
      ...judgement,
      detail: `${judgement.detail} ${crate.version}${crate.via === undefined || crate.via === crate.name ? '' : `, by ${crate.via}`}`,
      source: sourceOf(crate.name),
      ...(advice !== undefined && { advice }),
    };
  });
  return [
    ...(facts.length > 0 ? facts : [PURE_RUST]),
    ...(await refusingCrates(one, dependencies, platform, sourceOf)),
    ...(macros[0] === undefined ? [] : [macroFact(macros, sourceOf(macros[0]))]),
  ];
}

const PURE_RUST: Fact = {
  effect: 'harmless',
  detail: 'no crate for the target compiles C or looks for a library of the system',
};

const SHOWN = 3;

function macroFact(macros: readonly string[], source: SourceLocation): Fact {
  const more = macros.length > SHOWN ? ` and ${String(macros.length - SHOWN)} more` : '';
  return {
    effect: 'harmless',
    detail: `procedural macros run on the build machine: ${macros.slice(0, SHOWN).join(', ')}${more}`,
    source,
  };
}

/** Names of the crates with a build script that are gone without the package's default features. */
async function defaultOnly(
  runner: Runner,
  one: Package,
  platform: Platform,
  scripts: readonly BuildScriptCrate[],
): Promise<ReadonlySet<string>> {
  const manifest = readToml(join(one.directory, 'Cargo.toml'));
  if (stringsAt(tableAt(manifest ?? {}, 'features'), 'default').length === 0) return new Set();
  try {
    const metadata = await readMetadata(runner, one.directory, [platform], ['--no-default-features']);
    const rest = targetGraph(metadata, await builtMembers(metadata, one)).buildScripts;
    const edges = new Map(rest.map((crate) => [crate.name, judgeCrate(crate).length]));
    return new Set(scripts.filter(({ name }) => (edges.get(name) ?? 0) === 0).map(({ name }) => name));
  } catch (error) {
    if (error instanceof CommandError) return new Set();
    throw error;
  }
}

/** Crates whose first file refuses the platform's processor. */
async function refusingCrates(
  one: Package,
  folders: readonly string[],
  platform: Platform,
  sourceOf: (crate: string) => SourceLocation,
): Promise<readonly Fact[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const refused = refusal(await sharedBy(one, `refusal ${folder}`, () => refusingText(folder)), platform);
      if (refused === undefined) return [];
      const crate = /^(.*?)(?:-\d+\.\d+.*)?$/.exec(basename(folder))?.[1] ?? '';
      return [{ effect: refused.effect, detail: `${crate}: ${refused.detail}`, source: sourceOf(crate) }];
    }),
  );
  return found.flat();
}

/** A crate's first file, where it may refuse something. */
function refusingText(folder: string): string {
  const text = readIfThere(join(folder, 'src', 'lib.rs')) ?? '';
  return text.includes('compile_error!') ? text : '';
}

/** Where a lock file first names each crate, counted from 1. */
function lockLines(lock: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of lock.split('\n').entries()) {
    const name = /^name = "([^"]+)"$/.exec(line)?.[1];
    if (name !== undefined && !lines.has(name)) lines.set(name, index + 1);
  }
  return lines;
}

/** Work that is the same for several packages of a repository. */
async function sharedBy<T>({ checkout }: Package, key: string, work: () => T | Promise<T>): Promise<T> {
  return checkout === undefined ? await work() : await checkout.once(key, work);
}

/** The member that stands in the package's folder; in a folder that is only a workspace's root, those that cargo builds. */
async function builtMembers(
  { packages, workspace_members: members, workspace_default_members: defaults }: Metadata,
  one: Package,
): Promise<readonly string[]> {
  const home = await realpath(one.directory);
  const own = packages.filter((each) => members.includes(each.id) && dirname(each.manifest_path) === home);
  return own.length > 0 ? own.map(({ id }) => id) : (defaults ?? members);
}

/** Names alone, from a lock file that lists the crates for all platforms and features. */
async function staticFacts(one: Package, error: CommandError): Promise<readonly Fact[]> {
  const lockFile = join(one.directory, 'Cargo.lock');
  const lock = existsSync(lockFile) ? await readFile(lockFile, 'utf8') : '';
  const names = [...lock.matchAll(/^name = "([^"]+)"$/gm)].map(([, name = '']) => name);
  const suspects = suspectCrates(names);
  const why = isMissingCommand(error)
    ? 'cargo is not on this machine'
    : `cargo says: ${error.failure.lastLines.find((line) => line.startsWith('error'))?.replace(/^error: /, '') ?? ''}`;
  const hint = suspects.length === 0 ? '' : `; Cargo.lock names ${suspects.join(', ')}`;
  return [
    {
      effect: 'unknown',
      detail: `the build scripts of crates could not be read: ${why}${hint}`,
      source: factSource(
        one,
        lock === '' ? join(one.directory, 'Cargo.toml') : lockFile,
        lineOf(lock, suspectLine(suspects)),
      ),
    },
  ];
}

function suspectLine([first]: readonly string[]): RegExp {
  return new RegExp(`^name = "${first ?? ''}"$`);
}
