import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { FileSource, readGoBuildInfo } from '../../artifact/index.js';
import { CommandError, InputError, onOneCpu, ToolchainError } from '../../runner/index.js';
import { runTool } from '../command.js';
import type { BuildContext, TestOutcome } from '../language.js';
import { goPlatformVariables } from './environment.js';
import { listPackages, type GoPackage, type RunGo } from './list.js';
import { isVendored } from './mod-file.js';
import { fileAskingForPaths } from './source-paths.js';

/**
 * Builds every main package of the module into `bin/`, and the rest without a result, so that a library that does not
 * compile for the target is found here.
 */
export async function buildGo(context: BuildContext): Promise<void> {
  const runGo = goCommand(context);
  const packages = await listPackages(runGo, ['-e', '-deps', ...commonFlags(context)]);
  const cgo = packages.filter(({ CgoFiles, Standard }) => Standard !== true && (CgoFiles ?? []).length > 0);
  if (cgo.length > 0) await requireCompiler(context, cgo);
  const mains = packages.filter((one) => one.Name === 'main' && one.DepOnly !== true && hasCode(one));
  const flags = ['-trimpath', `-buildvcs=${stamping(context)}`, ...commonFlags(context)];
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
    `-ldflags=${[...linkerFlags(context), ...(cgo.length > 0 ? await buildId(context, mains, runGo) : [])].join(' ')}`,
    // A path that ends in a slash is a folder to put programs into.
    `-o=${directory}${sep}`,
    ...mains.map(({ ImportPath }) => ImportPath),
  ]);
  for (const name of names) checkBuildInfo(context, join(directory, name));
}

/** False for a folder with tests alone, or with files for other platforms: `./...` passes over it, its name is an error. */
function hasCode({ GoFiles = [], CgoFiles = [] }: GoPackage): boolean {
  return GoFiles.length + CgoFiles.length > 0;
}

/** Runs all tests of the module; for another platform the kernel starts the emulator. */
export async function testGo(context: BuildContext): Promise<TestOutcome> {
  const { testCpu, ...rest } = context;
  // The test programs alone are held to one CPU; the compiler, which runs natively, has all.
  const apart = context.strategy !== 'emulated';
  const runGo = goCommand(apart ? rest : context);
  const packages = await listPackages(runGo, ['-e', '-deps', '-test', ...commonFlags(context)]);
  const tested = packages.some(
    ({ DepOnly, TestGoFiles, XTestGoFiles }) => DepOnly !== true && (TestGoFiles ?? XTestGoFiles),
  );
  if (!tested) return { status: 'none', command: '' };
  await runGo([
    'test',
    '-buildvcs=false',
    ...commonFlags(context),
    ...pathFlags(context, packages),
    ...(apart && testCpu !== undefined ? [`-exec=${onOneCpu(testCpu).join(' ')}`] : []),
    // Go's own limit of ten minutes a package is for programs that are not emulated.
    `-timeout=${String(context.timeout)}ms`,
    './...',
  ]);
  return { status: 'passed', command: 'go test ./...' };
}

/**
 * With the programs' own `-trimpath`, all that they are compiled from, the standard library before all, need not be
 * compiled again for the tests. Not where a test may tell the difference.
 */
function pathFlags({ runner, package: one }: BuildContext, packages: readonly GoPackage[]): readonly string[] {
  if (one.recipe.build !== undefined) return [];
  const asking = fileAskingForPaths(packages, one.directory);
  if (asking === undefined) return ['-trimpath'];
  runner.info(
    `The tests are compiled without -trimpath, apart from the programs: ${asking} may ask where sources are.`,
  );
  return [];
}

function goCommand(context: BuildContext): RunGo {
  return async (args, options) =>
    await runTool(context, context.package.directory, 'go', args, {
      ...options,
      env: { ...GIT_SETTINGS, ...options?.env },
    });
}

/**
 * What the git that go asks for the revision is told: the checkout may belong to another user than the job's, as in
 * container jobs, and files that git does not know, such as our own output, change nothing of what is built.
 */
const GIT_SETTINGS = {
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
  GIT_CONFIG_KEY_1: 'status.showUntrackedFiles',
  GIT_CONFIG_VALUE_1: 'no',
};

/** Whether go writes the revision into programs. An environment need not have git, which go would then ask for. */
function stamping({ commit, strategy }: BuildContext): 'true' | 'false' | 'auto' {
  if (commit === undefined) return 'false';
  return strategy === 'emulated' ? 'auto' : 'true';
}

function commonFlags({ package: { directory, recipe } }: BuildContext): readonly string[] {
  const tags = recipe.go?.tags ?? [];
  return [
    // Go's default, said aloud, so that a GOFLAGS of `-mod=mod` cannot make a build change go.mod.
    isVendored(directory) ? '-mod=vendor' : '-mod=readonly',
    ...(tags.length === 0 ? [] : [`-tags=${tags.join(',')}`]),
  ];
}

/**
 * Refuses a package that needs cgo where no C compiler for the target is: go would turn cgo off, and ship the stub that
 * such packages have for builds without it.
 */
async function requireCompiler(context: BuildContext, cgo: readonly GoPackage[]): Promise<void> {
  const compiler = context.env['CC'] ?? context.toolchain.tools.cc;
  const [command = compiler, ...words] = compiler.split(' ');
  try {
    await runTool(context, context.package.directory, command, [...words, '-dumpmachine'], { quiet: true });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const names = cgo.map(({ ImportPath }) => ImportPath);
    throw new ToolchainError(
      `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${String(names.length - 3)} more` : ''} ` +
        `${names.length === 1 ? 'needs' : 'need'} cgo, and the C compiler '${compiler}' for ` +
        `${context.toolchain.platform.name} does not run: ${error.failure.lastLines.at(-1) ?? ''} Nothing was built.`,
      { cause: error },
    );
  }
}

function linkerFlags({ version, commit, toolchain, package: { recipe } }: BuildContext): readonly string[] {
  const values: Readonly<Record<string, string>> = { version, commit: commit ?? '' };
  const given = recipe.go?.ldflags?.map((flag) =>
    flag.replaceAll(/\{(version|commit)\}/g, (_, name: string) => values[name] ?? ''),
  );
  return [
    ...(given ?? [`-X ${quoteLinkerValue(`main.version=${version}`)}`]),
    ...(toolchain.rpath === undefined ? [] : [`-r ${quoteLinkerValue(toolchain.rpath)}`]),
  ];
}

/**
 * A build ID of what is built and by what, in place of go's own: that covers the C compiler's flags, and `${SRCDIR}` in
 * them is the folder of the build, so that the same commit would give other bytes elsewhere. Go's own stays where the
 * recipe sets one, where there is no C, and without a commit to speak of.
 */
async function buildId(context: BuildContext, mains: readonly GoPackage[], runGo: RunGo): Promise<readonly string[]> {
  const { commit, toolchain, strategy, version, package: one } = context;
  const own = one.recipe.go?.ldflags?.some((flag) => /(^|\s)--?(buildid|B)\b/.test(flag)) === true;
  if (commit === undefined || own) return [];
  const { stdout } = await runGo(['env', 'GOVERSION'], { quiet: true });
  const { name } = toolchain.platform;
  const programs = mains.map(({ ImportPath }) => ImportPath);
  const identity = [commit, version, name, strategy, one.recipe, programs, stdout.trim()];
  return [`-buildid=${createHash('sha256').update(JSON.stringify(identity)).digest('hex')}`];
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
function checkBuildInfo(context: BuildContext, program: string): void {
  const { toolchain, commit } = context;
  const source = new FileSource(program);
  const settings = readGoBuildInfo(source)?.settings ?? {};
  source.close();
  const stamped = stamping(context) === 'true' || settings['vcs.revision'] !== undefined;
  const asked = {
    ...goPlatformVariables(toolchain.platform),
    ...(stamped && commit !== undefined && { 'vcs.revision': commit }),
  };
  const wrong = Object.entries(asked).filter(
    // Go writes the float ABI behind the ARM version: `7,hardfloat`.
    ([name, value]) => settings[name]?.split(',')[0] !== value,
  );
  if (wrong.length === 0) return;
  const differences = wrong.map(([name, value]) => `${name}=${settings[name] ?? '(none)'} instead of ${value}`);
  throw new InputError(
    `${program} is not what was asked of go, cgo for ${toolchain.platform.name}: its build information says ` +
      `${differences.join(', ')}. Something between Archway and go changes the environment.`,
  );
}
