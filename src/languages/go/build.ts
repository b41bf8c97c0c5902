import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { FileSource, readGoBuildInfo } from '../../artifact/index.js';
import { InputError } from '../../runner/index.js';
import { runTool } from '../command.js';
import type { BuildContext, TestOutcome } from '../language.js';
import { goPlatformVariables } from './environment.js';
import { listPackages, type GoPackage, type RunGo } from './list.js';

/**
 * Builds every main package of the module into `bin/`, and the rest without a result, so that a library that does not
 * compile for the target is found here.
 */
export async function buildGo(context: BuildContext): Promise<void> {
  const runGo = goCommand(context);
  const mains = (await listPackages(runGo, [modFlag(context)])).filter(({ Name }) => Name === 'main');
  const flags = ['-trimpath', '-buildvcs=false', modFlag(context)];
  if (mains.length === 0) {
    await runGo(['build', ...flags, './...']);
    return;
  }
  const names = programNames(mains);
  const directory = join(context.stageDirectory, 'bin');
  await mkdir(directory, { recursive: true });
  await runGo([
    'build',
    ...flags,
    `-ldflags=${linkerFlags(context).join(' ')}`,
    // A path that ends in a slash is a folder to put programs into.
    `-o=${directory}${sep}`,
    ...mains.map(({ ImportPath }) => ImportPath),
  ]);
  for (const name of names) checkBuildInfo(context, join(directory, name));
}

/** Runs all tests of the module; for another platform the kernel starts the emulator. */
export async function testGo(context: BuildContext): Promise<TestOutcome> {
  const runGo = goCommand(context);
  const packages = await listPackages(runGo, [modFlag(context)]);
  const tested = packages.some(({ TestGoFiles, XTestGoFiles }) => TestGoFiles ?? XTestGoFiles);
  if (!tested) return { status: 'none', command: '' };
  // Go's own limit of ten minutes a package is for programs that are not emulated.
  await runGo(['test', '-buildvcs=false', modFlag(context), `-timeout=${String(context.timeout)}ms`, './...']);
  return { status: 'passed', command: 'go test ./...' };
}

function goCommand(context: BuildContext): RunGo {
  return async (args, options) => await runTool(context, context.package.directory, 'go', args, options);
}

/** Go's default, said aloud, so that a GOFLAGS of `-mod=mod` cannot make a build change go.mod. */
function modFlag(context: BuildContext): string {
  return existsSync(join(context.package.directory, 'vendor', 'modules.txt')) ? '-mod=vendor' : '-mod=readonly';
}

function linkerFlags({ version, toolchain }: BuildContext): readonly string[] {
  return [
    `-X ${quoteLinkerValue(`main.version=${version}`)}`,
    ...(toolchain.rpath === undefined ? [] : [`-r ${quoteLinkerValue(toolchain.rpath)}`]),
  ];
}

/** Go splits the value of -ldflags at blanks, but for what is in quotes. */
function quoteLinkerValue(value: string): string {
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}

/** The names that go gives the programs: the last part of the import path that is no major version. */
export function programNames(mains: readonly GoPackage[]): readonly string[] {
  const byName = new Map<string, string>();
  for (const { ImportPath } of mains) {
    const parts = ImportPath.split('/');
    const last = parts.at(-1) ?? ImportPath;
    const name = /^v([2-9]|[1-9]\d+)$/.test(last) ? (parts.at(-2) ?? last) : last;
    const other = byName.get(name);
    if (other !== undefined) {
      throw new InputError(
        `The programs ${other} and ${ImportPath} would both be named '${name}'. Rename one, ` +
          'or build them by `build` commands in archway.yml.',
      );
    }
    byName.set(name, ImportPath);
  }
  return [...byName.keys()];
}

/** Makes sure by the build information in the program that go built what it was asked for. */
function checkBuildInfo({ toolchain }: BuildContext, program: string): void {
  const source = new FileSource(program);
  const settings = readGoBuildInfo(source)?.settings ?? {};
  source.close();
  const wrong = Object.entries(goPlatformVariables(toolchain.platform)).filter(
    // Go writes the float ABI behind the ARM version: `7,hardfloat`.
    ([name, value]) => settings[name]?.split(',')[0] !== value,
  );
  if (wrong.length === 0) return;
  const differences = wrong.map(([name, value]) => `${name}=${settings[name] ?? '(none)'} instead of ${value}`);
  throw new InputError(
    `${program} was not built for ${toolchain.platform.name} with cgo: its build information says ` +
      `${differences.join(', ')}. Something between Archway and go changes the environment.`,
  );
}
