import { crossLuaRocks, TARGET_LUA } from '../../languages/lua/cross.js';
import { crossPython, DISTRIBUTION_TOOLS, TARGET_PYTHON } from '../../languages/python/cross.js';
import type { Toolchain } from '../../toolchain/index.js';

/** A tool that gets the settings for a target by a program of its own, since variables of theirs would be seen by all. */
export interface LanguageProgram {
  readonly language: 'python' | 'lua';
  /** The tool's name, which the program's ends in. */
  readonly name: string;
  /** Debian packages of the host that it takes, and the one of the target. */
  readonly hostPackages: readonly string[];
  readonly targetPackage: string;
  readonly text: (toolchain: Toolchain) => string;
}

export const PROGRAMS: readonly LanguageProgram[] = [
  {
    language: 'python',
    name: 'python3',
    hostPackages: [...DISTRIBUTION_TOOLS.flatMap(({ debianPackages }) => debianPackages), 'python3-pip'],
    targetPackage: TARGET_PYTHON,
    text: crossPython,
  },
  {
    language: 'lua',
    name: 'luarocks',
    hostPackages: ['luarocks'],
    targetPackage: TARGET_LUA,
    text: crossLuaRocks,
  },
];

/** Those of the languages that were asked for by name. */
export function programsFor(languages: 'auto' | readonly string[]): readonly LanguageProgram[] {
  return PROGRAMS.filter(({ language }) => languages !== 'auto' && languages.includes(language));
}
