import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findInPath } from '../../host/index.js';
import { toolchainEnvironment } from '../../toolchain/index.js';
import type { Language, Requirements } from '../language.js';
import { tomlString } from '../toml.js';
import { buildPython } from './build.js';
import { pythonCoverage } from './coverage.js';
import {
  crossesExtension,
  DISTRIBUTION_PYTHON,
  DISTRIBUTION_TOOLS,
  pythonCrossVariables,
  refusePython,
  TARGET_PYTHON,
} from './cross.js';
import { extensionOf } from './extension.js';
import { pythonFacts } from './facts.js';
import { testPython } from './test-run.js';

/** Python projects that pip can build a wheel of. */
export const python: Language = {
  name: 'python',
  detect(directory, files) {
    const project = files.has('pyproject.toml') ? readFileSync(join(directory, 'pyproject.toml'), 'utf8') : '';
    // A pyproject.toml may hold nothing but settings of linters.
    const buildable = /^\s*\[(project|build-system|tool\.poetry)\]/m.test(project);
    const evidence = buildable ? 'pyproject.toml' : files.has('setup.py') ? 'setup.py' : undefined;
    if (evidence === undefined) return undefined;
    return { language: 'python', name: tomlString(project, 'project', 'name') ?? basename(directory), evidence };
  },
  coverage: pythonCoverage,
  facts: pythonFacts,
  requirements: (one, strategy, platform) => {
    const crossed = crossesExtension(one.directory, strategy, platform);
    return {
      // An environment has nothing that the machine has.
      tools: crossed ? DISTRIBUTION_TOOLS : pythonTools(strategy === 'emulated' ? '' : (process.env['PATH'] ?? '')),
      targetPackages: [...(crossed ? [TARGET_PYTHON] : []), ...one.recipe.packages],
      needsCompiler: true,
      used: [crossed ? DISTRIBUTION_PYTHON : 'python3'],
    };
  },
  refusal: refusePython,
  environment: toolchainEnvironment,
  prepare: (_runner, { cross, platform }, directory) =>
    Promise.resolve(cross && extensionOf(directory) !== undefined ? pythonCrossVariables(platform) : {}),
  version: ({ directory }) => {
    const file = join(directory, 'pyproject.toml');
    const project = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return tomlString(project, 'project', 'version') ?? tomlString(project, 'tool.poetry', 'version');
  },
  build: buildPython,
  test: testPython,
};

/** Debian splits the headers and the venv module off its interpreter; any other brings its own. */
export function pythonTools(path: string): Requirements['tools'] {
  const interpreter = findInPath(path, ['python3']);
  const own = interpreter !== undefined && ![DISTRIBUTION_PYTHON, '/bin/python3'].includes(interpreter);
  return own ? [] : DISTRIBUTION_TOOLS;
}
