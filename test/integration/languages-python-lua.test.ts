import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { languageByName, type BuildContext, type TestOutcome } from '../../src/languages/index.js';
import { toolchainRequirements } from '../../src/toolchain/index.js';
import { crossTarget, machineOf } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { cellOf, packageOf, writeFiles } from '../harness/package-files.js';

const MINUTES = 60_000;
const host = hostPlatform();
const runner = new MemoryRunner();
const FLEET = resolve('examples/fleet');

beforeAll(async () => {
  const needed = (['python', 'lua'] as const).flatMap((name) => {
    const { tools, targetPackages } = languageByName(name).requirements(
      packageOf(name, FLEET, `${name}/ext`),
      'native',
      host,
    );
    return [
      ...tools.flatMap((tool) => tool.debianPackages),
      ...toolchainRequirements(host, host, { packages: targetPackages }),
    ];
  });
  await installPackages(runner, [...needed, 'luarocks']);
}, 15 * MINUTES);

/** A copy of a package of the fleet, outside any repository. */
function copyOf(path: string): string {
  const root = writeFiles({});
  cpSync(join(FLEET, path), root, { recursive: true });
  return root;
}

async function build(
  language: 'python' | 'lua',
  root: string,
): Promise<{ context: BuildContext; outcome: TestOutcome }> {
  const before = readdirSync(root, { recursive: true }).sort();
  const context = await cellOf(runner, packageOf(language, root), host);
  await languageByName(language).build(context);
  const outcome = await languageByName(language).test(context);
  expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
  return { context, outcome };
}

describe('Python', () => {
  test(
    'builds a wheel with its extension and tests what the wheel installs',
    async () => {
      const { context, outcome } = await build('python', copyOf('python/ext'));
      const [wheel = '', ...others] = readdirSync(context.stageDirectory);
      expect(others).toEqual([]);
      expect(wheel).toMatch(new RegExp(`^fleet_ext-1\\.0\\.0-cp3\\d+-cp3\\d+-linux_${host.machine}\\.whl$`));
      expect(outcome).toEqual({ status: 'passed', command: 'python -m unittest' });
    },
    10 * MINUTES,
  );

  test(
    'builds what has a setup.py alone',
    async () => {
      const setup = 'from setuptools import setup\n\nsetup(name="old", version="1.0", py_modules=["old"])\n';
      const { context } = await build('python', writeFiles({ 'setup.py': setup, 'old.py': '' }));
      expect(readdirSync(context.stageDirectory)).toEqual(['old-1.0-py3-none-any.whl']);
    },
    10 * MINUTES,
  );

  test.each([
    ['passing', 'assert 1 + 1 == 2', undefined],
    ['failing', 'assert 1 + 1 == 3', 'pytest'],
  ])(
    'runs %s tests by pytest where they use it',
    async (_what, assertion, failure) => {
      const root = writeFiles({
        'pyproject.toml':
          '[build-system]\nrequires = ["setuptools>=61"]\nbuild-backend = "setuptools.build_meta"\n\n[project]\nname = "sample"\nversion = "1.0"\n\n[tool.setuptools]\npackages = ["sample"]\n\n[tool.pytest.ini_options]\n',
        'sample/__init__.py': '',
        'tests/__init__.py': '',
        // Beside the sources, the package would come from there.
        'tests/test_sample.py': `import sample\n\n\ndef test_sample():\n    assert "site-packages" in sample.__file__\n    ${assertion}\n`,
      });
      if (failure === undefined)
        expect((await build('python', root)).outcome).toEqual({ status: 'passed', command: 'pytest' });
      else await expect(build('python', root)).rejects.toThrow(failure);
    },
    10 * MINUTES,
  );
});

describe('Lua', () => {
  test(
    'builds and tests by the Makefile',
    async () => {
      const { context, outcome } = await build('lua', copyOf('lua/ext'));
      expect(await machineOf(join(context.stageDirectory, 'usr/local/lib/lua/5.4/fleet_ext.so'))).toBe(
        host.elf.machineName,
      );
      expect(outcome).toEqual({ status: 'passed', command: 'make check' });
    },
    MINUTES,
  );

  test(
    'builds by LuaRocks where there is only a rockspec',
    async () => {
      const root = copyOf('lua/ext');
      rmSync(join(root, 'Makefile'));
      const { context, outcome } = await build('lua', root);
      expect(await machineOf(join(context.stageDirectory, 'usr/local/lib/lua/5.4/fleet_ext.so'))).toBe(
        host.elf.machineName,
      );
      expect(outcome).toEqual({ status: 'none', command: '' });
    },
    MINUTES,
  );

  test(
    'crosses a module by LuaRocks, which only its tests stand against',
    async () => {
      const target = crossTarget();
      await installPackages(runner, toolchainRequirements(host, target, { packages: ['liblua5.4-dev'] }));
      const root = copyOf('lua/ext');
      rmSync(join(root, 'Makefile'));
      const context = await cellOf(runner, packageOf('lua', root, '.', { test: false }), target);
      await languageByName('lua').build(context);
      expect(await machineOf(join(context.stageDirectory, 'usr/local/lib/lua/5.4/fleet_ext.so'))).toBe(
        target.elf.machineName,
      );
    },
    10 * MINUTES,
  );

  test(
    "builds for Debian's Lua by a makefile that has another in mind",
    async () => {
      const files = {
        'sample-1.0-1.rockspec': 'package = "sample"\nversion = "1.0-1"\n',
        'sample.c':
          '#include <lua.h>\nint luaopen_sample(lua_State *L) { lua_pushinteger(L, LUA_VERSION_NUM); return 1; }\n',
        Makefile:
          'LUA_VERSION = 5.1\nLUA_INCLUDE_DIR = /nowhere\nCMOD = $(DESTDIR)$(PREFIX)/lib/lua/$(LUA_VERSION)\nall:\n\t$(CC) -I$(LUA_INCLUDE_DIR) -fPIC -shared -o sample.so sample.c\ninstall:\n\tmkdir -p $(CMOD)\n\tcp sample.so $(CMOD)\ncheck:\n\tLUA_CPATH=./?.so lua$(LUA_VERSION) -e \'assert(require("sample") == 504)\'\n',
      };
      expect((await build('lua', writeFiles(files))).outcome).toEqual({ status: 'passed', command: 'make check' });
    },
    MINUTES,
  );

  test(
    'tests by LuaRocks where the rockspec says how',
    async () => {
      const test = (expected: string): Record<string, string> => ({
        'sample-1.0-1.rockspec':
          'rockspec_format = "3.0"\npackage = "sample"\nversion = "1.0-1"\nsource = { url = "file://." }\nbuild = { type = "builtin", modules = { sample = "sample.lua" } }\ntest = { type = "command", script = "test.lua" }\n',
        'sample.lua': 'return 42\n',
        'test.lua': `assert(dofile("sample.lua") == ${expected})\n`,
      });
      expect((await build('lua', writeFiles(test('42')))).outcome).toEqual({
        status: 'passed',
        command: 'luarocks test',
      });
      await expect(build('lua', writeFiles(test('41')))).rejects.toThrow('luarocks');
    },
    MINUTES,
  );
});
