import type { Runner } from '../runner/index.js';
import { runInRoot } from './enter.js';
import { resolveInRoot } from './executable.js';
import { readerOfRoot, type ReadInside } from './read-inside.js';

/** An environment that is being prepared, as far as working out its acceleration asks of it. */
export interface World {
  /** A folder of the host for files that are mounted into it, as long as it lives. */
  readonly folder: string;
  readonly read: ReadInside;
  /** Those of some absolute paths at which there is anything. */
  existing(paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** Runs a program of it as root. @returns what it prints */
  output(command: string, args: readonly string[]): Promise<string>;
}

/**
 * A root file system as a world.
 *
 * @param root absolute path
 * @param folder for files that are mounted
 */
export function worldOfRoot(runner: Runner, root: string, folder: string): World {
  return {
    folder,
    read: readerOfRoot(root),
    existing: async (paths) => {
      const found = await Promise.all(
        paths.map(async (path) => ((await resolveInRoot(root, path)) === undefined ? [] : [path])),
      );
      return new Set(found.flat());
    },
    output: async (command, args) => {
      const room = { root, mounts: [], network: false };
      return (await runInRoot(runner, room, command, args, { quiet: true })).stdout;
    },
  };
}
