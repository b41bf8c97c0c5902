import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Runner } from '../../runner/index.js';
import { factSource, lineOf } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { packageFiles } from '../package-files.js';
import { TARGET_LUA } from './cross.js';
import { findRockspec, readRockspec } from './rockspec.js';

/**
 * Tells modules in C from those in Lua. A cross compiler builds one with Lua's headers alone, which are the same for all
 * processors; to test it takes a Lua of the target, and that cannot be installed beside the host's.
 */
export async function luaFacts(runner: Runner, one: Package): Promise<readonly Fact[]> {
  const source = firstModuleInRockspec(one) ?? (await firstSourceWithLuaHeader(runner, one));
  if (source === undefined) return [{ effect: 'harmless', detail: 'modules in Lua only' }];
  return [
    one.recipe.test === false
      ? {
          effect: 'needs',
          detail: "C compiler and Lua's headers: a Lua module in C",
          source,
          debianPackages: [TARGET_LUA],
        }
      : { effect: 'prevents-cross', detail: "a Lua module in C is tested in the target's Lua", source },
  ];
}

function firstModuleInRockspec(one: Package): Fact['source'] {
  const rockspec = findRockspec(one.directory);
  if (rockspec === undefined) return undefined;
  const path = join(one.directory, rockspec);
  const first = readRockspec(readFileSync(path, 'utf8')).cSources[0];
  return first && factSource(one, path, first.line);
}

async function firstSourceWithLuaHeader(runner: Runner, one: Package): Promise<Fact['source']> {
  for (const file of (await packageFiles(runner, one)).filter((name) => /\.(c|cc|cpp)$/.test(name))) {
    const path = join(one.directory, file);
    const line = lineOf(readFileSync(path, 'utf8'), /^\s*#\s*include\s*[<"](lua|lauxlib)\.h(pp)?[>"]/);
    if (line !== undefined) return factSource(one, path, line);
  }
  return undefined;
}
