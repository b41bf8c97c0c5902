import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildContext } from './language.js';

/** A folder whose path must not show in what is built, and what stands in its place there. */
export interface PathMap {
  readonly from: string;
  readonly to: string;
}

type Folders = Pick<BuildContext, 'package' | 'buildDirectory'>;

/** Characters that makefiles, configure scripts and cargo cannot carry in a flag, and `=`, at which compilers part it. */
const NOT_IN_FLAGS = /[\s'"\\$=,;#]/;

/**
 * The folders of a cell, so that two builds of a commit in different places give the same bytes: compilers write paths
 * into debugging information, assertions and panics. Those inside others come last, since compilers go by the last that
 * fits. A folder whose name no flag can carry is left out.
 *
 * Source: reproducible-builds.org, "Build path".
 */
export function pathMaps({ package: { root }, buildDirectory }: Folders): readonly PathMap[] {
  const maps = [
    ...bothNames(root).map((from) => ({ from, to: '.' })),
    ...bothNames(buildDirectory).map((from) => ({ from, to: './build' })),
    // An image of the repository: see `copySources`.
    ...bothNames(buildDirectory).map((from) => ({ from: join(from, 'source'), to: '.' })),
  ];
  return maps.filter(({ from }) => !NOT_IN_FLAGS.test(from));
}

/** A folder as it is called, and as it is where a link leads to it: tools go by either. */
export function bothNames(folder: string): readonly string[] {
  try {
    return [...new Set([folder, realpathSync(folder)])];
  } catch {
    return [folder];
  }
}

/**
 * The maps as flags of GCC and Clang, for C, C++ and assembler.
 *
 * @param further maps that come after the cell's own
 */
export function gccPathFlags(context: Folders, further: readonly PathMap[] = []): readonly string[] {
  return [...pathMaps(context), ...further].map(({ from, to }) => `-ffile-prefix-map=${from}=${to}`);
}

/**
 * Compilers for build tools that take a command with its first arguments, in CC and CXX: theirs, and the flags. Flags
 * variables would not do: makefiles set these themselves, and leave out their own where they are set.
 */
export function compilersWithPathFlags(
  context: BuildContext,
  flags = gccPathFlags(context),
): Readonly<Record<'CC' | 'CXX', string>> {
  const { env } = context;
  return { CC: [env['CC'] ?? 'gcc', ...flags].join(' '), CXX: [env['CXX'] ?? 'g++', ...flags].join(' ') };
}
