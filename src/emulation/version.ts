import { InputError } from '../runner/index.js';

/** A QEMU version as numbers, such as [10, 0, 4]. */
export type QemuVersion = readonly number[];

/** Reads the version in what `qemu-<name> --version` prints: `qemu-aarch64 version 7.2.22 (Debian 1:7.2+dfsg-7...)`. */
export function parseVersionOutput(text: string): string | undefined {
  return /\bversion (\d+(?:\.\d+)+)/.exec(text)?.[1];
}

/** The numbers of a dotted version. */
export function parseVersion(text: string): QemuVersion {
  return text.split('.').map(Number);
}

/** Negative when a comes before b; a number that is not there counts as 0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Which versions are wanted. */
export interface VersionRange {
  /** As it was written; `auto` when any will do. */
  readonly text: string;
  includes(version: string): boolean;
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
};

/**
 * Parses `auto`, an exact version (`10.0.4`), a release line (`10`, `10.0`, `10.x`) or comparisons that must all hold
 * (`>=9.2.2 <11`). A leading `v` is ignored.
 *
 * @throws InputError for anything else
 */
export function parseRange(text: string): VersionRange {
  const range = text.trim();
  if (range === 'auto') return { text: range, includes: () => true };
  const parts = range.split(/\s+(?![\d])|,\s*/).filter((part) => part !== '');
  const tests = parts.map((part) => {
    const match = /^(>=|<=|>|<|=?)\s*v?(\d+(?:\.\d+)*)(\.x)?$/.exec(part);
    if (match?.[2] === undefined) throw badRange(text);
    const version = match[2];
    const compare = COMPARISONS[match[1] ?? ''];
    return compare === undefined
      ? (candidate: string) => candidate === version || candidate.startsWith(`${version}.`)
      : (candidate: string) => compare(compareVersions(candidate, version));
  });
  if (tests.length === 0) throw badRange(text);
  return { text: range, includes: (candidate) => tests.every((test) => test(candidate)) };
}

function badRange(text: string): InputError {
  return new InputError(
    `'${text}' is not a version of QEMU. Give auto, an exact version (10.0.4), a release line (10 or 10.0) or a range ` +
      '(>=9.2.2 <11).',
  );
}
