import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../runner/index.js';
import { runTool } from '../command.js';
import type { BuildContext, TestOutcome } from '../language.js';
import { sourceCopy } from '../source-copy.js';
import { readIfThere } from '../text-file.js';
import { createVenv } from './build.js';
import { TEST_FOLDERS } from './cross.js';

/** Files outside the tests' folder that settings of test runners may stand in. */
const SETTINGS = ['pyproject.toml', 'pytest.ini', 'setup.cfg', 'tox.ini', 'conftest.py'];
/** pytest's exit code when it finds no test. Source: its reference. */
const NO_TESTS = 5;

/**
 * Installs the wheel and runs the project's tests against it. They run in a folder that holds the tests only: beside
 * the sources, Python would import those, without the extension that was built.
 */
export async function testPython(context: BuildContext): Promise<TestOutcome> {
  const source = sourceCopy(context);
  const folder = TEST_FOLDERS.find((name) => existsSync(join(source, name)));
  if (folder === undefined) return { status: 'none', command: '' };
  const scratch = await copyTests(context, source, folder);
  const pytest = await usesPytest(source, folder);
  const interpreter = await createVenv(context, 'test-venv');
  const wheel = `${await findWheel(context)}${testExtra(source)}`;
  await runTool(context, scratch, interpreter, ['-m', 'pip', 'install', wheel, ...(pytest ? ['pytest'] : [])]);
  return pytest
    ? await runPytest(context, scratch, interpreter, folder)
    : await runUnittest(context, scratch, interpreter, folder);
}

async function copyTests(context: BuildContext, source: string, folder: string): Promise<string> {
  const scratch = join(context.buildDirectory, 'tests');
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch);
  for (const name of [folder, ...SETTINGS]) {
    if (existsSync(join(source, name))) await cp(join(source, name), join(scratch, name), { recursive: true });
  }
  return scratch;
}

async function findWheel({ stageDirectory, package: one }: BuildContext): Promise<string> {
  const wheel = (await readdir(stageDirectory)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new InputError(`Package '${one.name}': the build left no wheel to test.`);
  return join(stageDirectory, wheel);
}

/** The optional dependencies for tests under their customary names: `[test]`. */
function testExtra(source: string): string {
  const extras =
    (readIfThere(join(source, 'pyproject.toml')) ?? '').split(/^\[project\.optional-dependencies\]/m)[1] ?? '';
  const name = /^(tests?|testing)\s*=/m.exec(extras.split(/^\[/m)[0] ?? '')?.[1];
  return name === undefined ? '' : `[${name}]`;
}

async function usesPytest(source: string, folder: string): Promise<boolean> {
  if (existsSync(join(source, 'pytest.ini')) || existsSync(join(source, 'conftest.py'))) return true;
  const settings = ['pyproject.toml', 'setup.cfg'].map((file) => readIfThere(join(source, file)) ?? '').join('');
  if (/^\[tool[.:]pytest/m.test(settings)) return true;
  const tests = await readdir(join(source, folder), { recursive: true });
  for (const file of tests.filter((name) => name.endsWith('.py'))) {
    if (/^\s*(import|from) pytest\b/m.test(await readFile(join(source, folder, file), 'utf8'))) return true;
  }
  return false;
}

async function runPytest(
  context: BuildContext,
  scratch: string,
  interpreter: string,
  folder: string,
): Promise<TestOutcome> {
  const { exitCode } = await runTool(context, scratch, interpreter, ['-m', 'pytest', folder], {
    acceptExitCodes: [0, NO_TESTS],
  });
  return { status: exitCode === NO_TESTS ? 'none' : 'passed', command: 'pytest' };
}

async function runUnittest(
  context: BuildContext,
  scratch: string,
  interpreter: string,
  folder: string,
): Promise<TestOutcome> {
  const { stderr } = await runTool(
    context,
    scratch,
    interpreter,
    ['-m', 'unittest', 'discover', '--start-directory', folder],
    {
      // Since Python 3.12 no tests at all are an exit code of their own.
      acceptExitCodes: [0, NO_TESTS],
    },
  );
  return { status: /^Ran 0 tests/m.test(stderr) ? 'none' : 'passed', command: 'python -m unittest' };
}
