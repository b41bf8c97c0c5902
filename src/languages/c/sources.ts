import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = /\.(c|cc|cpp|cxx|C)$/;

/** A folder with one of these is a package of its own, and its sources are not its parent's. */
const BUILD_FILES = new Set(['CMakeLists.txt', 'Cargo.toml', 'go.mod', 'Makefile', 'meson.build', 'pyproject.toml']);

/** Whether C or C++ sources lie in a folder or in one directly below it that is no package of its own. */
export function hasSources(directory: string): boolean {
  const entries = readdirSync(directory, { withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && SOURCE.test(entry.name))) return true;
  for (const entry of entries.filter((one) => one.isDirectory() && !one.name.startsWith('.'))) {
    const names = readdirSync(join(directory, entry.name));
    if (!names.some((name) => BUILD_FILES.has(name)) && names.some((name) => SOURCE.test(name))) return true;
  }
  return false;
}
