import { join } from 'node:path';
import { runTool } from '../command.js';
import type { BuildContext } from '../language.js';
import { copySources } from '../source-copy.js';
import { DISTRIBUTION_PYTHON } from './cross.js';

/**
 * Builds one wheel into the stage. Build backends write beside the sources, so it happens in a copy; pip gives the
 * backend an environment of its own.
 */
export async function buildPython(context: BuildContext): Promise<void> {
  const directory = await copySources(context);
  const interpreter = await createVenv(context, 'build-venv');
  await runTool(context, directory, interpreter, [
    '-m',
    'pip',
    'wheel',
    '--no-deps',
    // Without it, older releases of pip run a setup.py by itself, which lacks the package `wheel` in a new environment.
    '--use-pep517',
    `--wheel-dir=${context.stageDirectory}`,
    '.',
  ]);
}

/**
 * Makes a new virtual environment in the cell's folder.
 *
 * @returns path of its interpreter
 */
export async function createVenv(context: BuildContext, name: string): Promise<string> {
  const venv = join(context.buildDirectory, name);
  const { _PYTHON_SYSCONFIGDATA_NAME: crossed } = context.env;
  const python = crossed === undefined ? 'python3' : DISTRIBUTION_PYTHON;
  await runTool(context, context.buildDirectory, python, ['-m', 'venv', '--clear', venv]);
  return join(venv, 'bin', 'python');
}
