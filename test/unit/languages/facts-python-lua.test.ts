import { describe, expect, test } from '@jest/globals';
import { parsePlatform } from '../../../src/config/index.js';
import { languageByName, type Fact } from '../../../src/languages/index.js';
import { factsOf } from '../../harness/facts.js';
import { MemoryRunner } from '../../harness/memory-runner.js';
import { packageOf, writeFiles } from '../../harness/package-files.js';

describe('Python', () => {
  test.each([
    [
      'setup.py',
      'from setuptools import Extension, setup\n\nsetup(ext_modules=[Extension("a", ["a.c"])])\n',
      3,
      'setuptools',
    ],
    ['pyproject.toml', '[build-system]\nbuild-backend = "scikit_build_core.build"\n', 2, 'scikit-build-core'],
    ['pyproject.toml', '[tool.setuptools]\next-modules = [{name = "a"}]\n', 2, 'setuptools'],
  ])('an extension in %s', async (file, text, line, backend) => {
    expect(await factsOf('python', { [file]: text })).toEqual([
      {
        effect: 'prevents-cross',
        detail: `C extension built by ${backend} needs the target's Python`,
        source: { file: `pkg/${file}`, line },
      },
    ]);
  });

  test.each([
    [
      'uv.lock',
      'wheels = [\n  { url = "https://host/numpy-2.0-cp312-cp312-manylinux_2_17_x86_64.whl" },\n]\n',
      'sdist = { url = "https://host/numpy-2.0.tar.gz" }\n',
      'needs',
      'no wheel for linux/arm64',
    ],
    [
      'poetry.lock',
      'files = [\n  {file = "numpy-2.0-cp312-cp312-manylinux2014_x86_64.whl", hash = "x"},\n]\n',
      '',
      'unknown',
      'neither a wheel for linux/arm64 nor sources',
    ],
  ])('a package of %s without a wheel for the platform', async (file, wheels, sources, effect, detail) => {
    const of = async (list: string): Promise<readonly Fact[]> => {
      const lock = `[[package]]\nname = "numpy"\nversion = "2.0"\n${sources}${list}`;
      const found = await factsOf('python', { 'pyproject.toml': '[project]\nname = "a"\n', [file]: lock });
      return found.filter((fact) => fact.effect !== 'harmless');
    };
    expect(await of(wheels)).toEqual([
      { effect, detail: expect.stringContaining(detail) as unknown, source: { file: `pkg/${file}`, line: 2 } },
    ]);
    expect(await of(wheels.replace('x86_64', 'aarch64'))).toEqual([]);
  });

  test('a wheel that is wanted on named machines only', async () => {
    const lock =
      '[[package]]\nname = "a"\ndependencies = [\n  { name = "cuda", marker = "platform_machine == \'x86_64\'" },\n]\n\n[[package]]\nname = "cuda"\nwheels = [{ url = "https://host/cuda-1-py3-none-manylinux2014_x86_64.whl" }]\n';
    const found = await factsOf('python', { 'pyproject.toml': '[project]\nname = "a"\n', 'uv.lock': lock });
    expect(found).toEqual([expect.objectContaining({ effect: 'harmless' })]);
  });

  test('what an extension needs while building', async () => {
    const project = '[build-system]\nrequires = ["meson-python", "numpy>=2", "Cython"]\nbuild-backend = "mesonpy"\n';
    expect((await factsOf('python', { 'pyproject.toml': project })).map(({ detail }) => detail)).toEqual([
      "C extension built by meson-python needs the target's Python",
      "numpy for the target's Python while building",
      "Cython for the target's Python while building",
    ]);
  });

  test('pure code', async () => {
    expect(await factsOf('python', { 'setup.py': 'from setuptools import setup\nsetup()\n# Extension()\n' })).toEqual([
      expect.objectContaining({ effect: 'harmless' }),
    ]);
  });
});

describe('Lua', () => {
  test('a C module in the rockspec', async () => {
    const rockspec = 'package = "a"\n-- "old.c"\nbuild = {\n  modules = { a = "src/a.c" },\n}\n';
    expect(await factsOf('lua', { 'a-1-1.rockspec': rockspec })).toEqual([
      expect.objectContaining({ effect: 'prevents-cross', source: { file: 'pkg/a-1-1.rockspec', line: 4 } }),
    ]);
  });

  test('a C module that only the Makefile knows', async () => {
    const files = { 'a-1-1.rockspec': 'build = { type = "make" }\n', 'src/a.c': '\n#include <lua.h>\n' };
    expect(await factsOf('lua', files)).toEqual([
      expect.objectContaining({ effect: 'prevents-cross', source: { file: 'pkg/src/a.c', line: 2 } }),
    ]);
  });

  test('a C module that is not tested can be crossed', async () => {
    const root = writeFiles({ 'a-1-1.rockspec': 'build = {\n  modules = { a = "src/a.c" },\n}\n' });
    const one = packageOf('lua', root, '.', { test: false });
    expect(await languageByName('lua').facts(new MemoryRunner(), one, parsePlatform('arm64'))).toEqual([
      expect.objectContaining({ effect: 'needs', debianPackages: ['liblua5.4-dev'] }),
    ]);
  });

  test('modules in Lua', async () => {
    expect(await factsOf('lua', { 'a-1-1.rockspec': 'build = { modules = { a = "a.lua" } }\n' })).toEqual([
      expect.objectContaining({ effect: 'harmless' }),
    ]);
  });
});
