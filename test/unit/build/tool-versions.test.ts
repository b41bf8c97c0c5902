import { expect, test } from '@jest/globals';
import { toolVersions } from '../../../src/build/tool-versions.js';
import { hostPlatform } from '../../../src/host/index.js';
import { languageByName } from '../../../src/languages/index.js';
import { PLATFORMS } from '../../../src/platform/platform.js';
import { MemoryRunner } from '../../harness/memory-runner.js';
import { cellOf, packageOf, writeFiles } from '../../harness/package-files.js';

test('of a Python package are those of its interpreter and of the compiler', async () => {
  const runner = new MemoryRunner();
  const root = writeFiles({ 'pyproject.toml': '[project]\nname = "sample"\nversion = "1.0"\n' });
  const found = await toolVersions(await cellOf(runner, packageOf('python', root), hostPlatform()));
  const { stdout } = await runner.exec('python3', ['--version'], { quiet: true });
  expect(`Python ${found['python3'] ?? ''}\n`).toBe(stdout);
  expect(found['gcc']).toMatch(/^\d+\.\d+/);
});

test('of one that is crossed are those of the interpreter that crosses, which is the distribution’s', () => {
  const root = writeFiles({
    'setup.py': 'from setuptools import Extension, setup\nsetup(ext_modules=[Extension("a", ["a.c"])])\n',
  });
  const target = PLATFORMS.find(({ name }) => name !== hostPlatform().name) ?? hostPlatform();
  const { requirements } = languageByName('python');
  expect(requirements(packageOf('python', root), 'cross', target).used).toEqual(['/usr/bin/python3']);
  expect(requirements(packageOf('python', root), 'native', hostPlatform()).used).toEqual(['python3']);
});
