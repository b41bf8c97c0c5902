import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runner } from '../../runner/index.js';
import { factSource } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { sourceFiles } from '../source-copy.js';

/** What in a build file tells that the wheel will hold machine code, and what builds it then. */
const EXTENSION_SIGNS: readonly { readonly file: string; readonly pattern: RegExp; readonly backend: string }[] = [
  { file: 'setup.py', pattern: /\bExtension\s*\(|\bext_modules\s*=|\bcythonize\s*\(/, backend: 'setuptools' },
  {
    file: 'pyproject.toml',
    pattern: /^\s*ext-modules\s*=|^\s*\[\[tool\.setuptools\.ext-modules\]\]/,
    backend: 'setuptools',
  },
  { file: 'pyproject.toml', pattern: /build-backend\s*=\s*["']scikit_build_core/, backend: 'scikit-build-core' },
  { file: 'pyproject.toml', pattern: /build-backend\s*=\s*["']mesonpy/, backend: 'meson-python' },
  { file: 'pyproject.toml', pattern: /build-backend\s*=\s*["']maturin/, backend: 'maturin' },
  { file: 'setup.py', pattern: /\bRustExtension\s*\(|\brust_extensions\s*=/, backend: 'setuptools-rust' },
];

/** Tells extensions from pure Python by the build files. */
export async function pythonFacts(runner: Runner, one: Package): Promise<readonly Fact[]> {
  const files = await sourceFiles(runner, one.directory);
  for (const file of new Set(EXTENSION_SIGNS.map((sign) => sign.file))) {
    if (!files.includes(file)) continue;
    const path = join(one.directory, file);
    for (const [index, line] of (await readFile(path, 'utf8')).split('\n').entries()) {
      const sign = EXTENSION_SIGNS.find((each) => each.file === file && each.pattern.test(withoutComment(line)));
      if (sign === undefined || isImport(line)) continue;
      return [
        {
          effect: 'prevents-cross',
          detail: `C extension built by ${sign.backend} needs the target's Python`,
          source: factSource(one, path, index + 1),
        },
      ];
    }
  }
  return [{ effect: 'harmless', detail: 'pure Python: its build files name no extension' }];
}

function withoutComment(line: string): string {
  return line.replace(/(^|\s)#.*$/, '');
}

function isImport(line: string): boolean {
  return /^\s*(from|import)\s/.test(line);
}
