import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toolchainEnvironment } from '../../toolchain/index.js';
import { makeAndInstall, makeCheck } from '../c/make.js';
import { runTool } from '../command.js';
import { requireStagedFiles } from '../custom/commands.js';
import type { BuildContext, Language, TestOutcome } from '../language.js';
import { copySources, sourceCopy } from '../source-copy.js';
import { refuseLua, rocksSettings, TARGET_LUA } from './cross.js';
import { luaFacts } from './facts.js';
import { findRockspec, readRockspec } from './rockspec.js';

/** Lua modules with a rockspec. Where a Makefile stands beside it, that is what builds: it can install and test. */
export const lua: Language = {
  name: 'lua',
  detect(directory, files) {
    const evidence = [...files].sort().find((name) => name.endsWith('.rockspec'));
    if (evidence === undefined) return undefined;
    const rockspec = readRockspec(readFileSync(join(directory, evidence), 'utf8'));
    return { language: 'lua', name: rockspec.package ?? basename(directory), evidence };
  },
  // Many keep the rockspecs of all versions in a folder below; what builds the module in C lies beside it.
  coverage: () => Promise.resolve((inner) => inner.language === 'lua' || inner.language === 'c'),
  facts: luaFacts,
  requirements: (one) => ({
    tools: [
      { commands: ['lua5.4'], debianPackages: ['lua5.4'] },
      hasMakefile(one.directory)
        ? { commands: ['make'], debianPackages: ['make'] }
        : { commands: ['luarocks'], debianPackages: ['luarocks'] },
    ],
    targetPackages: [...new Set([TARGET_LUA, ...one.recipe.packages])],
    needsCompiler: true,
  }),
  refusal: refuseLua,
  environment: toolchainEnvironment,
  version({ directory }) {
    const file = findRockspec(directory);
    // The part after the hyphen counts revisions of the rockspec, not of the module.
    return file && readRockspec(readFileSync(join(directory, file), 'utf8')).version?.replace(/-\d+$/, '');
  },
  build: buildLua,
  test: testLua,
};

/** The Lua that LuaRocks builds for: what `requirements` installs. */
const LUA_VERSION = '5.4';

/** The names under which makefiles of modules ask for a Lua and where its headers are, with those of Debian. */
const MAKE_SETTINGS: Readonly<Record<string, string>> = {
  LUA_VERSION,
  LUA_INCLUDE_DIR: `/usr/include/lua${LUA_VERSION}`,
  LUA_INCDIR: `/usr/include/lua${LUA_VERSION}`,
};

async function buildLua(context: BuildContext): Promise<void> {
  const directory = await copySources(context);
  if (hasMakefile(directory)) {
    await makeAndInstall(context, directory, MAKE_SETTINGS);
    return;
  }
  const tree = join(context.stageDirectory, 'usr', 'local');
  const rockspec = findRockspec(directory) ?? '';
  const settings = rocksSettings(context.toolchain);
  await luarocks(context, directory, ['make', `--tree=${tree}`, '--deps-mode=none', rockspec, ...settings]);
  await requireStagedFiles(context, 'The `build` table of the rockspec names no module.');
}

async function testLua(context: BuildContext): Promise<TestOutcome> {
  const directory = sourceCopy(context);
  if (hasMakefile(directory)) return await makeCheck(context, directory, MAKE_SETTINGS);
  const rockspec = findRockspec(directory) ?? '';
  if (!readRockspec(readFileSync(join(directory, rockspec), 'utf8')).hasTests) return { status: 'none', command: '' };
  await luarocks(context, directory, ['test', rockspec]);
  return { status: 'passed', command: 'luarocks test' };
}

async function luarocks(context: BuildContext, directory: string, args: readonly string[]): Promise<void> {
  await runTool(context, directory, 'luarocks', [`--lua-version=${LUA_VERSION}`, ...args]);
}

function hasMakefile(directory: string): boolean {
  return existsSync(join(directory, 'Makefile'));
}
