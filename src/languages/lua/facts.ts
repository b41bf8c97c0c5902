import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runner } from '../../runner/index.js';
import { factSource, lineOf } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { packageFiles } from '../package-files.js';
import { findRockspec, readRockspec } from './rockspec.js';

/** Tells modules in C from those in Lua. */
export async function luaFacts(runner: Runner, one: Package): Promise<readonly Fact[]> {
  const source = (await firstModuleInRockspec(one)) ?? (await firstSourceWithLuaHeader(runner, one));
  if (source === undefined) return [{ effect: 'harmless', detail: 'modules in Lua only' }];
  return [
    {
      effect: 'prevents-cross',
      detail: "a Lua module in C needs the target's Lua, to build with and to test in",
      source,
    },
  ];
}

async function firstModuleInRockspec(one: Package): Promise<Fact['source']> {
  const rockspec = findRockspec(one.directory);
  if (rockspec === undefined) return undefined;
  const path = join(one.directory, rockspec);
  const first = readRockspec(await readFile(path, 'utf8')).cSources[0];
  return first && factSource(one, path, first.line);
}

async function firstSourceWithLuaHeader(runner: Runner, one: Package): Promise<Fact['source']> {
  for (const file of (await packageFiles(runner, one)).filter((name) => /\.(c|cc|cpp)$/.test(name))) {
    const path = join(one.directory, file);
    const line = lineOf(await readFile(path, 'utf8'), /^\s*#\s*include\s*[<"](lua|lauxlib)\.h(pp)?[>"]/);
    if (line !== undefined) return factSource(one, path, line);
  }
  return undefined;
}
