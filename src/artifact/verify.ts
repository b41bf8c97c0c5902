import type { Runner } from '../runner/index.js';
import type { ElfFacts } from './elf/elf.js';
import type { GoBuildInfo } from './go-buildinfo.js';
import { inspectPath } from './inspect.js';
import type { Limits } from './limits.js';
import type { CargoPackage } from './cargo-auditable.js';
import type { ForeignProgram } from './foreign.js';
import type { InspectedElf, Inspection } from './inspection.js';
import type { PackageFormat } from './packages.js';
import { describePlatform } from './rules/claim.js';
import { problem, type Expectations, type Problem } from './rules/problem.js';
import { judge } from './rules/rules.js';
import { judgeTogether } from './rules/together.js';

/** An ELF file that was checked. */
export interface CheckedFile {
  /** With the way to it through archives: `a.tar.gz!bin/x`. */
  readonly path: string;
  /** The platform it is for, or its machine in words where that is no platform of the table. */
  readonly platform: string;
  readonly facts: ElfFacts;
  /** In bytes. */
  readonly size: number;
  readonly go?: GoBuildInfo;
  /** The crates that cargo-auditable wrote into it. */
  readonly cargo?: readonly CargoPackage[];
}

/** A Mach-O or PE file. */
export interface ForeignFile extends ForeignProgram {
  readonly path: string;
}

/** A package, as its own metadata describe it. */
export interface CheckedPackage {
  readonly path: string;
  readonly format: PackageFormat;
  readonly name: string;
  readonly version: string;
  /** As it stands in the package. */
  readonly architecture: string;
}

/** What verification found. Plain data, fit for JSON. */
export interface VerifyReport {
  readonly version: 1;
  /** The platform that everything was to be for; null when names decided. */
  readonly platform: string | null;
  /** How many ELF files were checked. */
  readonly checked: number;
  /** How many files have an error. */
  readonly failed: number;
  /** How many files and archive members were looked at, of whatever kind. */
  readonly examined: number;
  /** How many files could not be read, so that nobody knows what is in them. */
  readonly unreadable: number;
  readonly files: readonly CheckedFile[];
  readonly packages: readonly CheckedPackage[];
  /** Programs of other systems, by name only. */
  readonly foreign: readonly ForeignFile[];
  /** All broken rules, in the order of the files. */
  readonly problems: readonly Problem[];
}

/**
 * Proves that files are what they are said to be: opens each of them, and every archive in it, and holds each ELF file
 * against the expectations. Nothing is executed. Whatever is wrong is in the report; nothing but the report says so.
 *
 * @param paths files and folders; relative ones start from the runner's workspace
 * @throws InputError when a path does not exist, or a tool that an archive needs is missing
 */
export async function verifyPaths(
  runner: Runner,
  paths: readonly string[],
  expectations: Expectations = {},
  limits?: Limits,
): Promise<VerifyReport> {
  const problems: Problem[] = [];
  const inspections: Inspection[] = [];
  for (const path of paths) {
    const inspection = await inspectPath(runner, path, limits);
    problems.push(...judge(inspection, expectations));
    inspections.push(inspection);
  }
  const elfs = inspections.flatMap((inspection) => inspection.elfs);
  problems.push(...(await judgeTogether(elfs, expectations)));
  const examined = inspections.reduce((sum, inspection) => sum + inspection.examined, 0);
  if (elfs.length === 0 && problems.length === 0) problems.push(nothingChecked(paths, examined));
  return {
    version: 1,
    platform: expectations.platform?.name ?? null,
    checked: elfs.length,
    failed: pathsOf(problems.filter((one) => one.severity === 'error')),
    examined,
    unreadable: pathsOf(problems.filter((one) => one.rule === 'unreadable')),
    files: elfs.map(checkedFile),
    packages: inspections.flatMap(packagesIn),
    foreign: inspections.flatMap((one) => one.foreign.map(({ path, foreign }) => ({ path, ...foreign }))),
    problems,
  };
}

function pathsOf(problems: readonly Problem[]): number {
  return new Set(problems.map((one) => one.path)).size;
}

function checkedFile({ path, facts, size, go, cargo }: InspectedElf): CheckedFile {
  return {
    path,
    platform: describePlatform(facts),
    facts,
    size,
    ...(go !== undefined && { go }),
    ...(cargo !== undefined && { cargo }),
  };
}

function packagesIn({ containers }: Inspection): readonly CheckedPackage[] {
  return containers.flatMap(({ path, metadata }) => {
    if (metadata === undefined) return [];
    const { format, name, version, architecture } = metadata;
    return [{ path, format, name, version, architecture }];
  });
}

/** A run that proved nothing must not look like one that proved all. */
function nothingChecked(paths: readonly string[], examined: number): Problem {
  const path = paths.length === 1 ? (paths[0] ?? '') : `${String(paths.length)} paths`;
  return problem(
    'nothing-checked',
    path,
    `no ELF file is among ${String(examined)} files, so nothing was verified.`,
    'warning',
  );
}
