import { inflateSync } from 'node:zlib';
import { FormatError } from './bytes.js';
import type { ElfLayout } from './elf/layout.js';

/** A crate in a Rust program. Source: cargo-auditable's "auditable" JSON schema. */
export interface CargoPackage {
  readonly name: string;
  readonly version: string;
  /** `crates.io`, `git`, `local`, `registry`, or another text. */
  readonly source: string;
  /** Used by the build only. */
  readonly build: boolean;
  readonly root: boolean;
}

const SECTION = '.dep-v0';
/** The list of the largest programs known has some hundred kilobytes. */
const MAX_LIST = 8 * 1024 * 1024;

/**
 * The crates that cargo-auditable wrote into a program.
 *
 * @returns undefined when there is no such list
 * @throws FormatError when there is one, and it is damaged
 */
export function cargoPackagesOf(elf: ElfLayout): readonly CargoPackage[] | undefined {
  const section = elf.sectionNamed(SECTION);
  if (section === undefined) return undefined;
  if (section.size > MAX_LIST) throw new FormatError(`the list of crates has ${String(section.size)} bytes: too many`);
  const bytes = elf.bytes(section.offset, section.size, 'the list of crates (.dep-v0)');
  let document: unknown;
  try {
    document = JSON.parse(inflateSync(bytes, { maxOutputLength: MAX_LIST }).toString('utf8'));
  } catch (error) {
    throw new FormatError('the list of crates (.dep-v0) is damaged', { cause: error });
  }
  const packages = isObject(document) ? document['packages'] : undefined;
  if (!Array.isArray(packages)) throw new FormatError('the list of crates (.dep-v0) has no packages');
  return packages.filter(isObject).map((one) => ({
    name: text(one['name']),
    version: text(one['version']),
    source: text(one['source']),
    build: one['kind'] === 'build',
    root: one['root'] === true,
  }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
