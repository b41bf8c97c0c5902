import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * The program that one of several names stands for in a search path: the first name that any folder has.
 *
 * @param path the value of PATH; folders that are not absolute are passed over
 * @returns its absolute path
 */
export function findInPath(path: string | undefined, names: readonly string[]): string | undefined {
  const folders = (path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
