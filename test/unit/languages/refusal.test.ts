import { describe, expect, test } from '@jest/globals';
import { hostPlatform } from '../../../src/host/index.js';
import { languageByName, type Package } from '../../../src/languages/index.js';
import type { Platform } from '../../../src/platform/platform.js';
import { parsePlatform, type Strategy } from '../../../src/config/index.js';
import { packageOf, writeFiles } from '../../harness/package-files.js';

const host = hostPlatform();
const foreign = parsePlatform('linux/riscv64');
const SETUPTOOLS = { 'setup.py': 'setup(ext_modules=[Extension("a", ["a.c"])])\n' };
const TESTS = { 'tests/test_a.py': '' };

interface Options {
  readonly recipe?: Partial<Package['recipe']>;
  readonly strategy?: Strategy;
  readonly platform?: Platform;
  readonly tested?: boolean;
}

function refusal(
  language: 'python' | 'lua',
  files: Readonly<Record<string, string>>,
  { recipe = {}, strategy = 'cross', platform = foreign, tested = true }: Options = {},
): string | undefined {
  return languageByName(language).refusal?.(
    packageOf(language, writeFiles(files), '.', recipe),
    strategy,
    platform,
    tested,
  );
}

describe('an extension of Python', () => {
  test.each(['cross', 'native'] as const)(
    'is not built as %s with tests, that need a Python of the platform',
    (strategy) => {
      expect(refusal('python', { ...SETUPTOOLS, ...TESTS }, { strategy })).toContain(
        "its tests need a Python of linux/riscv64, and this machine's own builds the extension. Set `test: false`",
      );
    },
  );

  test.each([
    ['maturin', { 'pyproject.toml': '[build-system]\nbuild-backend = "maturin"\n' }, 'built by maturin is not crossed'],
    [
      'what must run while it is built',
      { ...SETUPTOOLS, 'pyproject.toml': '[build-system]\nrequires = ["setuptools", "cython>=3"]\n' },
      'its build needs cython in a Python of linux/riscv64',
    ],
  ])('is not crossed with %s', (_what, files, expected) => {
    expect(refusal('python', files)).toContain(expected);
  });

  test.each<[string, Readonly<Record<string, string>>, Options]>([
    ['without tests', SETUPTOOLS, {}],
    ['where they are not run', { ...SETUPTOOLS, ...TESTS }, { tested: false }],
    ['with commands for tests', { ...SETUPTOOLS, ...TESTS }, { recipe: { test: './in-a-container.sh' } }],
    ['with commands for the build', { ...SETUPTOOLS, ...TESTS }, { recipe: { build: './cross.sh' } }],
    ["for the machine's own platform", { ...SETUPTOOLS, ...TESTS }, { platform: host }],
    ['emulated', { ...SETUPTOOLS, ...TESTS }, { strategy: 'emulated' }],
    ['that it has none of', { 'setup.py': 'setup()\n', ...TESTS }, {}],
  ])('is built %s', (_what, files, options) => {
    expect(refusal('python', files, options)).toBeUndefined();
  });
});

describe('a module of Lua in C', () => {
  const rockspec = (test: string): Record<string, string> => ({
    'a-1-1.rockspec': `package = "a"\nversion = "1-1"\nbuild = { modules = { a = "a.c" } }\n${test}`,
  });

  test.each([
    ["the rockspec's", rockspec('test = { type = "command" }\n')],
    ["the makefile's", { ...rockspec(''), Makefile: 'all: a.so\ncheck test: all\n\tlua t.lua\n' }],
  ])('is not crossed with tests, %s', (_what, files) => {
    expect(refusal('lua', files)).toContain('its tests need a Lua of linux/riscv64');
    expect(refusal('lua', files, { tested: false })).toBeUndefined();
    expect(refusal('lua', files, { platform: host })).toBeUndefined();
    expect(refusal('lua', files, { strategy: 'emulated' })).toBeUndefined();
  });

  test('is crossed without tests', () => {
    expect(refusal('lua', { ...rockspec(''), Makefile: 'TEST = check\nall: a.so\n' })).toBeUndefined();
  });
});

test.each([
  ['bookworm', ['rustc-web', 'cargo-web']],
  ['trixie', ['rustc', 'cargo']],
])("an environment of %s gets that release's own newest cargo, whatever the machine runs", (release, packages) => {
  const needed = languageByName('rust').requirements(
    packageOf('rust', '/nowhere', '.', {}),
    'emulated',
    parsePlatform('linux/arm64'),
    release,
  );
  expect(needed.tools.flatMap(({ debianPackages }) => debianPackages)).toEqual(packages);
});
