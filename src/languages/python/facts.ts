import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import type { Runner } from '../../runner/index.js';
import { factSource, lineOf } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { packageFiles } from '../package-files.js';
import { parseToml, stringsAt, tableAt } from '../toml.js';
import { findExtension } from './extension.js';
import { LOCK_FILES, wheelFacts } from './wheels.js';

/** Tells extensions from pure Python by the build files, and reads from lock files what has no wheel for the platform. */
export async function pythonFacts(runner: Runner, one: Package, platform: Platform): Promise<readonly Fact[]> {
  const files = await packageFiles(runner, one);
  const read = (file: string): string | undefined =>
    files.includes(file) ? readFileSync(join(one.directory, file), 'utf8') : undefined;
  const project = read('pyproject.toml') ?? '';
  const facts: Fact[] = [];
  for (const [file, text] of [
    ['setup.py', read('setup.py')],
    ['pyproject.toml', project],
  ] as const) {
    const sign = text === undefined ? undefined : findExtension(file, text);
    if (sign === undefined || facts.length > 0) continue;
    const written = sign.compiles === 'rust' ? 'an extension in Rust' : 'C extension';
    facts.push({
      effect: 'prevents-cross',
      detail: `${written} built by ${sign.backend} needs the target's Python`,
      source: factSource(one, join(one.directory, file), sign.line),
    });
  }
  if (facts.length > 0) facts.push(...buildNeeds(one, project));
  else facts.push({ effect: 'harmless', detail: 'pure Python: its build files name no extension' });
  for (const file of LOCK_FILES) {
    const text = read(file);
    if (text !== undefined)
      facts.push(
        ...wheelFacts(text, platform).map(({ line, ...fact }) => ({
          ...fact,
          source: factSource(one, join(one.directory, file), line),
        })),
      );
  }
  return facts;
}

const NATIVE_REQUIREMENTS = /^(numpy|scipy|cython|cffi|pybind11|nanobind|torch|pyarrow|pythran)\b/i;

/** What a build needs in its own environment of which headers or generated code depend on the interpreter's platform. */
export function nativeRequirements(project: string): readonly string[] {
  const required = stringsAt(tableAt(parseToml(project), 'build-system'), 'requires');
  return required.flatMap((requirement) => NATIVE_REQUIREMENTS.exec(requirement)?.[1] ?? []);
}

function buildNeeds(one: Package, project: string): readonly Fact[] {
  return nativeRequirements(project).map((name): Fact => {
    const line = lineOf(project, new RegExp(`["']${name}\\b`, 'i'));
    const source = factSource(one, join(one.directory, 'pyproject.toml'), line);
    return { effect: 'needs', detail: `${name} for the target's Python while building`, source };
  });
}
