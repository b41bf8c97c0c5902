import { z } from 'zod';
import type { LockedCrate } from './cargo-lock.js';
import { Rejection } from './item.js';

/**
 * Cargo's copy of one crate's entry in a sparse index: `3`, the index format as a little-endian u32, then strings that
 * each end in a zero byte: the version of the entry, and for each version of the crate its number and its JSON line.
 *
 * Source: cargo, `src/cargo/sources/registry/index/cache.rs`.
 */
const CACHE_VERSION = 3;
const HEADER_BYTES = 5;
/**
 * What cargo writes when the registry gave neither ETag nor date. A pruned entry must not pass for the registry's whole
 * answer: with an ETag, `cargo update` would be told that nothing had changed. Source: cargo, `http_remote.rs`.
 */
const UNKNOWN = 'Unknown';

const lineSchema = z.looseObject({ name: z.string(), vers: z.string(), cksum: z.string() });

/** Where cargo keeps the entry of a crate below the index. Source: the Cargo book, "Index files". */
export function indexEntryPath(crate: string): string {
  const name = crate.toLowerCase();
  if (name.length <= 2) return `${String(name.length)}/${name}`;
  if (name.length === 3) return `3/${name.slice(0, 1)}/${name}`;
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
}

/** The format header of a file that the cargo at hand has written, or undefined when it is a format we do not know. */
export function indexHeader(file: Buffer): Buffer | undefined {
  return file.length >= HEADER_BYTES && file[0] === CACHE_VERSION ? file.subarray(0, HEADER_BYTES) : undefined;
}

/**
 * Takes the lines of the locked versions out of cargo's file, sorted by version, one a line.
 *
 * @param versions of one crate
 * @throws Rejection when a version is missing, or has another checksum than the lock file
 */
export function pruneIndexEntry(file: Buffer, versions: readonly LockedCrate[]): Buffer {
  if (indexHeader(file) === undefined) throw new Rejection('an unknown format of index entries');
  const strings = file.subarray(HEADER_BYTES).toString('utf8').split('\0');
  const lines = new Map<string, string>();
  for (let at = 1; at + 1 < strings.length; at += 2) lines.set(strings[at] ?? '', strings[at + 1] ?? '');
  return joinLines(versions, (version) => lines.get(version));
}

/**
 * Checks stored lines, and makes cargo's file of them.
 *
 * @param header as cargo itself writes it
 * @throws Rejection as `pruneIndexEntry`
 */
export function buildIndexEntry(stored: Buffer, versions: readonly LockedCrate[], header: Buffer): Buffer {
  const lines = new Map<string, string>();
  for (const line of stored.toString('utf8').split('\n')) lines.set(parseLine(line)?.vers ?? '', line);
  const pruned = joinLines(versions, (version) => lines.get(version));
  const strings = pruned
    .toString('utf8')
    .split('\n')
    .flatMap((line) => [parseLine(line)?.vers ?? '', line]);
  return Buffer.concat([header, Buffer.from([UNKNOWN, ...strings, ''].join('\0'))]);
}

function joinLines(versions: readonly LockedCrate[], lineOf: (version: string) => string | undefined): Buffer {
  const sorted = [...versions].sort((a, b) => (a.version < b.version ? -1 : 1));
  return Buffer.from(sorted.map((crate) => requireLine(crate, lineOf(crate.version))).join('\n'));
}

function requireLine({ name, version, checksum }: LockedCrate, line: string | undefined): string {
  const parsed = line === undefined ? undefined : parseLine(line);
  if (line === undefined || parsed === undefined) throw new Rejection(`no index entry of ${name} ${version}`);
  if (parsed.name !== name || parsed.vers !== version || parsed.cksum !== checksum || /[\0\n]/.test(line)) {
    throw new Rejection(`an index entry that is not that of ${name} ${version}`);
  }
  return line;
}

function parseLine(line: string): z.output<typeof lineSchema> | undefined {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
