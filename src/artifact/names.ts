import { findPlatform, type Platform } from '../platform/platform.js';

/** The longest spelling of a platform, in words: `aarch64-unknown-linux-gnu`, `manylinux_2_17_x86_64` has two. */
const MOST_WORDS = 4;

/**
 * The platform that the name of a file claims by a whole word: `amd64`, `x86_64`, `aarch64-linux-gnu`. In the
 * name of a package only the part for the architecture counts, since a cross compiler's name has two.
 *
 * @returns undefined when the name claims none, or more than one
 */
export function platformInName(name: string): Platform | undefined {
  const architecture = /_([^_]+)\.u?deb$/.exec(name)?.[1] ?? /\.([^.]+)\.rpm$/.exec(name)?.[1];
  if (architecture !== undefined) return findPlatform(architecture);
  // The last part of a wheel's name has its platforms; the version may have a `386`.
  const tags = /-([^-]+)\.whl$/.exec(name)?.[1];
  if (tags !== undefined) return platformInName(tags);
  const found = new Set(platformsIn(name));
  return found.size === 1 ? [...found][0] : undefined;
}

function* platformsIn(name: string): Generator<Platform> {
  const words = [...name.matchAll(/[A-Za-z0-9]+/g)];
  for (let index = 0; index < words.length;) {
    const match = longestSpelling(name, words.slice(index, index + MOST_WORDS));
    if (match !== undefined) yield match.platform;
    index += match?.words ?? 1;
  }
}

function longestSpelling(
  name: string,
  words: readonly RegExpExecArray[],
): { readonly platform: Platform; readonly words: number } | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1] ?? first;
    const end = last.index + last[0].length;
    const platform = findPlatform(name.slice(first.index, end));
    if (platform !== undefined && !isVersionNumber(name, first.index, end)) return { platform, words: count };
  }
  return undefined;
}

/** Digits next to a dot and another digit, as in `app-1.386.tar.gz`, are a version and no `386`. */
function isVersionNumber(name: string, start: number, end: number): boolean {
  if (!/^\d+$/.test(name.slice(start, end))) return false;
  return /\d\.$/.test(name.slice(0, start)) || /^\.\d/.test(name.slice(end));
}

/**
 * Whether a program's name says for which platform it makes or analyses files, as `aarch64-linux-gnu-gcc` does: that
 * is no claim about the program itself.
 */
export function isNamedForItsTarget(name: string): boolean {
  const prefix = /^([A-Za-z0-9_]+(?:-[A-Za-z0-9_]+){1,3})-[A-Za-z]/.exec(name)?.[1];
  return prefix !== undefined && prefix.includes('-linux') && findPlatform(prefix) !== undefined;
}

const LONGEST_NAME = 1024;

/** A name out of a file system or an archive as it can be shown: it must not break a line of the log. */
export function printable(name: string): string {
  const shown = name.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME)}...` : shown;
}
