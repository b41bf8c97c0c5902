import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { errorMessage, InputError } from '../runner/index.js';

const lockSchema = z.object({
  package: z
    .array(
      z.object({
        name: z.string(),
        version: z.string(),
        source: z.string().optional(),
        checksum: z.string().optional(),
        dependencies: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

const manifestSchema = z.object({ package: z.object({ name: z.string() }).optional() });

/** A package of Cargo.lock. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** Undefined for the workspace's own. */
  readonly source: string | undefined;
  /** SHA-256 of the `.crate` file; undefined where no registry serves it. */
  readonly checksum: string | undefined;
  /** Indices of the packages that it depends on. */
  readonly dependencies: readonly number[];
}

/**
 * What a package's Cargo.lock pins for it: what can be reached from the package itself. That holds dependencies of its
 * tests and of other platforms too, since the file does not tell them apart.
 *
 * @param root absolute path of the checkout; the lock file is the nearest one from the package's folder up to here
 * @param path the package's folder, relative to the root
 * @returns undefined where there is no Cargo.lock
 * @throws InputError when a file is not what cargo writes
 */
export async function lockedPackages(root: string, path: string): Promise<readonly LockedPackage[] | undefined> {
  const directory = resolve(root, path);
  const lock = await nearestLock(root, directory);
  if (lock === undefined) return undefined;
  const { package: listed } = readToml(lock.text, lock.path, lockSchema);
  const index = new Map<string, number>();
  for (const [at, { name, version, source }] of listed.entries()) {
    // Cargo writes no more than tells it apart: a name, a name and a version, or all three.
    for (const key of [name, `${name} ${version}`, `${name} ${version} (${source ?? ''})`]) index.set(key, at);
  }
  const packages = listed.map(({ name, version, source, checksum, dependencies }): LockedPackage => ({
    name,
    version,
    source,
    checksum,
    dependencies: dependencies.flatMap((key) => index.get(key) ?? []),
  }));
  const own = await ownName(directory);
  const start = packages.findIndex(({ name, source }) => name === own && source === undefined);
  return start < 0 ? packages : reachable(packages, start);
}

async function nearestLock(root: string, directory: string): Promise<{ path: string; text: string } | undefined> {
  for (let folder = directory; !relative(root, folder).startsWith('..'); folder = dirname(folder)) {
    const path = join(folder, 'Cargo.lock');
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return { path, text };
    if (folder === root || folder === dirname(folder)) break;
  }
  return undefined;
}

async function ownName(directory: string): Promise<string | undefined> {
  const path = join(directory, 'Cargo.toml');
  const text = await readFile(path, 'utf8').catch(() => '');
  return readToml(text, path, manifestSchema).package?.name;
}

function readToml<Schema extends z.ZodType>(text: string, path: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(parse(text));
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${errorMessage(error)}`, { cause: error });
  }
}

/** What can be reached from a package, itself first, numbered anew. */
function reachable(packages: readonly LockedPackage[], start: number): readonly LockedPackage[] {
  const order = [start];
  const seen = new Set(order);
  for (const at of order) {
    for (const next of packages[at]?.dependencies ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      order.push(next);
    }
  }
  const renumbered = new Map(order.map((old, at) => [old, at]));
  return order.flatMap((old) => {
    const one = packages[old];
    if (one === undefined) return [];
    return [{ ...one, dependencies: one.dependencies.flatMap((next) => renumbered.get(next) ?? []) }];
  });
}
