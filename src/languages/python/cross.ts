import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hostPlatform } from '../../host/index.js';
import type { Platform } from '../../platform/platform.js';
import { shellWord, type Toolchain } from '../../toolchain/index.js';
import type { Environment, Refusal, Requirements } from '../language.js';
import { readIfThere } from '../text-file.js';
import { extensionOf } from './extension.js';
import { nativeRequirements } from './facts.js';

/** Only a Python of the distribution has a twin of the target in the same archive, of which the settings are taken. */
export const DISTRIBUTION_PYTHON = '/usr/bin/python3';

/** What it takes to build extensions with it. */
export const DISTRIBUTION_TOOLS: Requirements['tools'] = [
  { commands: [], debianPackages: ['python3', 'python3-dev', 'python3-venv'] },
];

/** The headers and settings of the target's Python. */
export const TARGET_PYTHON = 'libpython3-dev';

/**
 * The variables by which Python takes itself for the one of the target: wheels get its tag, and setuptools compiles with its
 * settings. To be seen by nothing but a build, since pip then chooses wheels of the target for all that it installs.
 * Sources: CPython's Lib/sysconfig.py, where its own cross build sets them; Debian's libpython3-stdlib has the settings.
 */
export function pythonCrossVariables({ machine, multiarch }: Platform): Environment {
  return { _PYTHON_HOST_PLATFORM: `linux-${machine}`, _PYTHON_SYSCONFIGDATA_NAME: `_sysconfigdata__${multiarch}` };
}

/** Whether building a project here makes code for another platform than that of the Python that builds it. */
export function crossesExtension(directory: string, strategy: string, platform: Platform): boolean {
  return strategy !== 'emulated' && platform.name !== hostPlatform().name && extensionOf(directory) !== undefined;
}

/** What of a project with an extension needs a Python of the target that runs. */
export const refusePython: Refusal = ({ name, directory, recipe }, strategy, platform, tested) => {
  if (recipe.build !== undefined || !crossesExtension(directory, strategy, platform)) return undefined;
  const { backend = '' } = extensionOf(directory) ?? {};
  const advice = `Build it by \`strategy: emulated\`, or on a runner whose own platform is ${platform.name}.`;
  if (backend !== 'setuptools') {
    return `Package '${name}': an extension built by ${backend} is not crossed to ${platform.name}; only those of setuptools are. ${advice}`;
  }
  const [needed] = nativeRequirements(readIfThere(join(directory, 'pyproject.toml')) ?? '');
  if (needed !== undefined) {
    return `Package '${name}': its build needs ${needed} in a Python of ${platform.name}. ${advice}`;
  }
  if (tested && typeof recipe.test !== 'string' && TEST_FOLDERS.some((folder) => existsSync(join(directory, folder)))) {
    return (
      `Package '${name}': its tests need a Python of ${platform.name}, and this machine's own builds the extension. ` +
      `Set \`test: false\` for it and test the wheel elsewhere. Or: ${advice}`
    );
  }
  return undefined;
};

/** Folders that tests are looked for in. */
export const TEST_FOLDERS = ['tests', 'test'];

/** The text of a program that is Python with the settings of a target, for those who call it themselves. */
export function crossPython({ cross, platform, tools }: Toolchain): string {
  const variables: Environment = cross
    ? { ...pythonCrossVariables(platform), CC: tools.cc, CXX: tools.cxx, AR: tools.ar, RANLIB: tools.ranlib }
    : {};
  const lines = Object.entries(variables).map(([name, value]) => `export ${name}=${shellWord(value)}`);
  return ['#!/bin/sh', ...lines, `exec ${DISTRIBUTION_PYTHON} "$@"`, ''].join('\n');
}
