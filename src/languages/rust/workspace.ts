import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { selectPaths } from '../../artifact/index.js';
import { InputError } from '../../runner/index.js';
import type { DetectedFolder } from '../language.js';
import { isTable, readToml, stringsAt, tableAt, type TomlTable } from '../toml.js';

const DEPENDENCY_TABLES = ['dependencies', 'build-dependencies', 'dev-dependencies'];

/**
 * What cargo builds when it is called in a folder: the crate there or the workspace's default members, and what they
 * depend on by path. Such crates are parts of one package; any other crate below is a package of its own. So are the
 * sources that their build scripts compile. Source: the Cargo book, "Workspaces".
 */
export async function rustCoverage({ directory }: DetectedFolder): Promise<(inner: DetectedFolder) => boolean> {
  const manifest = readToml(join(directory, 'Cargo.toml')) ?? {};
  const crates = await builtCrates(directory, manifest);
  const withScript = [...crates].filter(([, each]) => each).map(([folder]) => folder);
  return (inner) => {
    if (inner.language === 'rust') return crates.has(inner.directory);
    if (inner.language !== 'c') return false;
    return withScript.some((folder) => inner.directory === folder || inner.directory.startsWith(`${folder}/`));
  };
}

/** The folders of the crates that are built from a folder, each with whether it has a build script. */
async function builtCrates(directory: string, manifest: TomlTable): Promise<ReadonlyMap<string, boolean>> {
  const workspace = tableAt(manifest, 'workspace');
  const shared = tableAt(workspace, 'dependencies');
  const defaults = stringsAt(workspace, 'default-members');
  const isVirtual = !('package' in manifest);
  const members = await folders(
    directory,
    defaults.length > 0 ? defaults : isVirtual ? stringsAt(workspace, 'members') : ['.'],
  );
  const excluded = new Set(await folders(directory, stringsAt(workspace, 'exclude')));
  const built = new Map<string, boolean>();
  const queue = members.filter((folder) => !excluded.has(folder));
  for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
    if (built.has(folder)) continue;
    const crate = folder === directory ? manifest : readToml(join(folder, 'Cargo.toml'));
    if (crate === undefined) continue;
    built.set(folder, hasBuildScript(folder, crate));
    const targets = Object.values(tableAt(crate, 'target')).filter(isTable);
    for (const table of [crate, ...targets].flatMap((one) => DEPENDENCY_TABLES.map((key) => tableAt(one, key)))) {
      for (const [name, wanted] of Object.entries(table).filter(([, one]) => isTable(one))) {
        const inherits = isTable(wanted) && wanted['workspace'] === true;
        const path = pathOf(inherits ? shared[name] : wanted);
        if (path !== undefined) queue.push(join(inherits ? directory : folder, path));
      }
    }
  }
  return built;
}

/** Absolute folders that patterns of a manifest stand for. A pattern that finds nothing is cargo's to complain about. */
async function folders(directory: string, patterns: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    patterns.map(async (pattern) => {
      try {
        return await selectPaths(directory, [pattern]);
      } catch (error) {
        if (error instanceof InputError) return [];
        throw error;
      }
    }),
  );
  return found.flat().map((path) => join(directory, path));
}

function pathOf(dependency: TomlTable[string] | undefined): string | undefined {
  const path = isTable(dependency) ? dependency['path'] : undefined;
  return typeof path === 'string' ? path : undefined;
}

function hasBuildScript(directory: string, manifest: TomlTable): boolean {
  const { build } = tableAt(manifest, 'package');
  return build !== false && (typeof build === 'string' || existsSync(join(directory, 'build.rs')));
}

/**
 * Whether a crate is a helper for developers and nothing to ship: a fuzz target of cargo-fuzz, which needs a nightly
 * compiler, or the customary xtask.
 */
export function isDevelopersTool(manifest: TomlTable): boolean {
  const { name } = tableAt(manifest, 'package');
  return name === 'xtask' || tableAt(manifest, 'package', 'metadata')['cargo-fuzz'] === true;
}
