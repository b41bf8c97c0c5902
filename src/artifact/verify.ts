import type { Runner } from '../runner/index.js';
import type { ElfFacts } from './elf/elf.js';
import type { GoBuildInfo } from './go-buildinfo.js';
import { inspectPath } from './inspect.js';
import type { Limits } from './limits.js';
import { describePlatform, judge, type Expectations, type Problem } from './rules.js';

/** An ELF file that was checked. */
export interface CheckedFile {
  /** With the way to it through archives: `a.tar.gz!bin/x`. */
  readonly path: string;
  /** The platform it is for, or its machine in words where that is no platform of the table. */
  readonly platform: string;
  readonly facts: ElfFacts;
  readonly go?: GoBuildInfo;
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
  readonly files: readonly CheckedFile[];
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
  const files: CheckedFile[] = [];
  const problems: Problem[] = [];
  let examined = 0;
  for (const path of paths) {
    const inspection = await inspectPath(runner, path, limits);
    examined += inspection.examined;
    problems.push(...judge(inspection, expectations));
    for (const { path: shown, facts, go } of inspection.elfs) {
      files.push({ path: shown, platform: describePlatform(facts), facts, ...(go !== undefined && { go }) });
    }
  }
  if (files.length === 0 && problems.length === 0) problems.push(nothingChecked(paths, examined));
  return {
    version: 1,
    platform: expectations.platform?.name ?? null,
    checked: files.length,
    failed: new Set(problems.filter((one) => one.severity === 'error').map((one) => one.path)).size,
    examined,
    files,
    problems,
  };
}

/** A run that proved nothing must not look like one that proved all. */
function nothingChecked(paths: readonly string[], examined: number): Problem {
  return {
    rule: 'nothing-checked',
    severity: 'warning',
    path: paths.length === 1 ? (paths[0] ?? '') : `${String(paths.length)} paths`,
    message: `no ELF file is among ${String(examined)} files, so nothing was verified.`,
  };
}
