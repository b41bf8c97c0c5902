import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostPlatform } from '../../host/index.js';
import { shellWord, type Toolchain } from '../../toolchain/index.js';
import type { Refusal } from '../language.js';
import { readIfThere } from '../text-file.js';
import { findRockspec, readRockspec } from './rockspec.js';

/** The headers of Lua for the target: those of Debian have a part that differs between architectures. */
export const TARGET_LUA = 'liblua5.4-dev';

/**
 * Settings of LuaRocks for a target, as words of its command line: it does not look at the environment for them. Source:
 * LuaRocks' manual, "Config file format", `variables`.
 */
export function rocksSettings({ cross, platform, tools }: Toolchain): readonly string[] {
  if (!cross) return [];
  return [
    `CC=${tools.cc}`,
    `LD=${tools.cc}`,
    `AR=${tools.ar}`,
    `RANLIB=${tools.ranlib}`,
    `LUA_LIBDIR=/usr/lib/${platform.multiarch}`,
  ];
}

/** The text of a program that is LuaRocks with these settings, for those who call it themselves. */
export function crossLuaRocks(toolchain: Toolchain): string {
  return ['#!/bin/sh', `exec luarocks ${[...rocksSettings(toolchain).map(shellWord), '"$@"'].join(' ')}`, ''].join(
    '\n',
  );
}

/** Tests of a module in C run in a Lua that loads it. */
export const refuseLua: Refusal = ({ name, directory, recipe }, strategy, platform, tested) => {
  if (recipe.build !== undefined || typeof recipe.test === 'string') return undefined;
  if (strategy === 'emulated' || platform.name === hostPlatform().name || !tested) return undefined;
  const rockspec = findRockspec(directory);
  const { cSources = [], hasTests = false } =
    rockspec === undefined ? {} : readRockspec(readFileSync(join(directory, rockspec), 'utf8'));
  const makes = /^(check|test)\b[^=\n]*:(?!=)/m.test(readIfThere(join(directory, 'Makefile')) ?? '');
  if (cSources.length === 0 || !(hasTests || makes)) return undefined;
  return (
    `Package '${name}': its tests need a Lua of ${platform.name}, which cannot be installed beside this machine's own. ` +
    `Set \`test: false\` for it, or build it by \`strategy: emulated\`, or on a runner whose own platform is ${platform.name}.`
  );
};
