import { join } from 'node:path';
import { readIfThere } from '../text-file.js';

/** A line of a build file that tells that a wheel will hold machine code. */
export interface ExtensionSign {
  /** What builds the extension: `setuptools`, `maturin`. */
  readonly backend: string;
  /** The language that it is written in. */
  readonly compiles: 'c' | 'rust';
  /** Counted from 1. */
  readonly line: number;
}

/** What in a build file tells that the wheel will hold machine code, and what builds it then. */
const SIGNS: readonly (Omit<ExtensionSign, 'line'> & { readonly file: string; readonly pattern: RegExp })[] = [
  {
    file: 'setup.py',
    pattern: /\bExtension\s*\(|\bext_modules\s*=|\bcythonize\s*\(|\bcffi_modules\s*=/,
    backend: 'setuptools',
    compiles: 'c',
  },
  {
    file: 'pyproject.toml',
    pattern: /^\s*ext-modules\s*=|^\s*\[\[tool\.setuptools\.ext-modules\]\]/,
    backend: 'setuptools',
    compiles: 'c',
  },
  {
    file: 'pyproject.toml',
    pattern: /build-backend\s*=\s*["']scikit_build_core/,
    backend: 'scikit-build-core',
    compiles: 'c',
  },
  { file: 'pyproject.toml', pattern: /build-backend\s*=\s*["']mesonpy/, backend: 'meson-python', compiles: 'c' },
  { file: 'pyproject.toml', pattern: /build-backend\s*=\s*["']maturin/, backend: 'maturin', compiles: 'rust' },
  {
    file: 'setup.py',
    pattern: /\bRustExtension\s*\(|\brust_extensions\s*=/,
    backend: 'setuptools-rust',
    compiles: 'rust',
  },
];

/**
 * The first sign of an extension in a build file.
 *
 * @param file name of the build file
 */
export function findExtension(file: string, text: string): ExtensionSign | undefined {
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '');
    if (/^\s*(from|import)\s/.test(line)) continue;
    const sign = SIGNS.find((each) => each.file === file && each.pattern.test(line));
    if (sign !== undefined) return { backend: sign.backend, compiles: sign.compiles, line: index + 1 };
  }
  return undefined;
}

/** The first sign of an extension in the build files of a project's folder. */
export function extensionOf(directory: string): ExtensionSign | undefined {
  for (const file of ['pyproject.toml', 'setup.py']) {
    const sign = findExtension(file, readIfThere(join(directory, file)) ?? '');
    if (sign !== undefined) return sign;
  }
  return undefined;
}
