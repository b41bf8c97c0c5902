import { dirname, join, resolve } from 'node:path';
import { foldersUpTo } from '../local-inputs.js';
import { directives, localReplacements } from './mod-file.js';
import { readIfThere } from '../text-file.js';

/**
 * The modules beside a module that it is built from: where local `replace` lines of go.mod lead, and modules of the go.work
 * that it is in, which stand in for those that it requires by name. Source: the Go modules reference.
 *
 * @param root absolute path of the repository
 * @param directory absolute path of the module
 * @returns absolute paths, go.work among them
 */
export function goLocalInputs(root: string, directory: string): readonly string[] {
  const goMod = readIfThere(join(directory, 'go.mod')) ?? '';
  const replaced = [...localReplacements(goMod).values()].map((path) => resolve(directory, path));
  const work = workspaceOf(root, directory);
  if (work === undefined) return replaced;
  const used = directives(work.text, 'use').map((path) => resolve(dirname(work.file), path));
  if (!used.includes(directory)) return replaced;
  const required = new Set(directives(goMod, 'require').map((line) => line.split(/\s+/)[0]));
  const modules = used.map((folder) => ({ folder, name: moduleName(readIfThere(join(folder, 'go.mod')) ?? '') }));
  return [
    ...replaced,
    work.file,
    ...[...localReplacements(work.text).values()].map((path) => resolve(dirname(work.file), path)),
    ...modules.filter(({ name }) => required.has(name)).map(({ folder }) => folder),
  ];
}

/** The nearest go.work above: go looks no further. */
export function workspaceOf(root: string, directory: string): { file: string; text: string } | undefined {
  for (const folder of foldersUpTo(root, directory)) {
    const file = join(folder, 'go.work');
    const text = readIfThere(file);
    if (text !== undefined) return { file, text };
  }
  return undefined;
}

function moduleName(goMod: string): string | undefined {
  return directives(goMod, 'module')[0];
}
