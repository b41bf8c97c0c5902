import { copyFile, mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { onOneCpu, type ExecOptions, type ExecResult } from '../../runner/index.js';
import { runTool } from '../command.js';
import type { BuildContext, TestOutcome } from '../language.js';
import { cargoTargetVariable } from './flags.js';
import { pathVariables } from './paths.js';

/** What cargo says of a finished target, with `--message-format=json`. */
interface CompilerArtifact {
  readonly reason: string;
  readonly manifest_path: string;
  readonly target: { readonly kind: readonly string[] };
  readonly filenames: readonly string[];
  readonly executable: string | null;
}

/** The kinds of library that other languages link with; Rust's own are of no use outside their build. */
const C_LIBRARY_KINDS = ['cdylib', 'staticlib'];

/** Cargo runs documentation tests for another target since this version. Source: the release notes of Rust 1.89. */
const FIRST_WITH_CROSS_DOCTESTS = 89;

/** Builds the package for release and stages its programs in `bin/` and its C libraries in `lib/`. */
export async function buildRust(context: BuildContext): Promise<void> {
  const args = ['build', ...commonFlags(context)];
  await cargo(context, args);
  // Nothing is left to do now, but cargo names its results all the same; the first run's log stays readable.
  const { stdout } = await cargo(context, [...args, '--message-format=json'], { quiet: true });
  for (const { folder, file } of await results(stdout, context.package.directory)) {
    await mkdir(join(context.stageDirectory, folder), { recursive: true });
    await copyFile(file, join(context.stageDirectory, folder, basename(file)));
  }
}

/** Runs unit, integration and documentation tests; for another platform the kernel starts the emulator. */
export async function testRust(context: BuildContext): Promise<TestOutcome> {
  const { testCpu, ...rest } = context;
  // The test programs alone are held to one CPU; the compiler, which runs natively, has all.
  const held =
    testCpu === undefined || context.strategy === 'emulated'
      ? context
      : { ...rest, env: runnerOnOneCpu(context, testCpu) };
  const flags = commonFlags(context);
  const { stdout } = await cargo(held, ['test', ...flags]);
  const command = `cargo test ${flags[0] ?? ''}`;
  const run = [...stdout.matchAll(/^running (\d+) tests?$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
  if (context.toolchain.cross && (await minorVersion(context)) < FIRST_WITH_CROSS_DOCTESTS) {
    context.runner.notice(
      `This cargo leaves out documentation tests when it tests for another platform; cargo 1.${String(FIRST_WITH_CROSS_DOCTESTS)} and later run them.`,
    );
  }
  return run === 0 ? { status: 'none', command } : { status: 'passed', command };
}

/** Cargo puts the runner in front of each test program, and what the user had there already stays behind it. */
function runnerOnOneCpu({ env, toolchain }: BuildContext, cpu: number): NodeJS.ProcessEnv {
  const variable = cargoTargetVariable(toolchain, 'RUNNER');
  const given = env[variable];
  return { ...env, [variable]: [...onOneCpu(cpu), ...(given === undefined ? [] : [given])].join(' ') };
}

/** The target is named even when it is the host: then flags for it do not reach build scripts. */
function commonFlags({ toolchain, buildDirectory, jobs, package: { recipe } }: BuildContext): readonly string[] {
  const { features = [], profile = 'release', members = [], workspace = false } = recipe.rust ?? {};
  return [
    profile === 'release' ? '--release' : `--profile=${profile}`,
    '--locked',
    `--target=${toolchain.rustTriple}`,
    `--target-dir=${join(buildDirectory, 'target')}`,
    `--jobs=${String(jobs)}`,
    ...(features.length === 0 ? [] : [`--features=${features.join(',')}`]),
    ...(recipe.rust?.['default-features'] === false ? ['--no-default-features'] : []),
    ...(workspace ? ['--workspace'] : []),
    ...members.map((name) => `--package=${name}`),
  ];
}

async function cargo(
  context: BuildContext,
  args: readonly string[],
  options?: Omit<ExecOptions, 'env'>,
): Promise<ExecResult> {
  return await runTool(context, context.package.directory, context.env['CARGO'] ?? 'cargo', args, {
    ...options,
    env: pathVariables(context),
  });
}

async function minorVersion(context: BuildContext): Promise<number> {
  const { stdout } = await cargo(context, ['--version'], { quiet: true });
  return Number(/^cargo 1\.(\d+)/.exec(stdout)?.[1] ?? Number.NaN);
}

/** The files of this package's own targets, those of dependencies left out, each with the folder it belongs in. */
async function results(messages: string, directory: string): Promise<readonly { folder: string; file: string }[]> {
  const home = await realpath(directory);
  const found: { folder: string; file: string }[] = [];
  for (const line of messages.split('\n')) {
    if (!line.startsWith('{')) continue;
    const message = JSON.parse(line) as CompilerArtifact;
    if (message.reason !== 'compiler-artifact') continue;
    if (relative(home, await realpath(dirname(message.manifest_path))).startsWith('..')) continue;
    const { kind } = message.target;
    if (message.executable !== null && kind.includes('bin')) found.push({ folder: 'bin', file: message.executable });
    if (!kind.some((one) => C_LIBRARY_KINDS.includes(one))) continue;
    for (const file of message.filenames) if (/\.(so|a)$/.test(file)) found.push({ folder: 'lib', file });
  }
  return found;
}
