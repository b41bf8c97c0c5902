import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packDirectory, sha256File, verifyPaths } from '../artifact/index.js';
import { languageByName } from '../languages/index.js';
import type { BuildContext, Package, TestOutcome } from '../languages/language.js';
import type { Platform } from '../platform/platform.js';
import { errorMessage, InputError, isExpectedFailure, type Runner } from '../runner/index.js';
import { sourceDate } from './source-date.js';
import type { CellReport, PackagedArtifact, Phase } from './report.js';
import type { Job, Workbench } from './workbench.js';

/** Where the pipeline works and how much it may use. */
export interface PipelineOptions {
  /** The package, the staged files and the report are put here. */
  readonly outputDirectory: string;
  /** Scratch folder, kept between builds for the build tools' own caches. */
  readonly workDirectory: string;
  /** How many jobs a build tool may run at once. */
  readonly jobs: number;
  /** Told when a phase begins and ends. */
  readonly onPhase?: (phase: Phase, state: 'begun' | 'ended') => void;
}

/**
 * Carries out one cell: prepare, build, test, package, verify. Whatever fails in it is in the report, with the phase;
 * only a bug of ours is thrown.
 *
 * The files are staged in `<output>/<id>`, packed as `<output>/<name>_<version>_linux_<architecture>.tar.gz`, and
 * described in `<output>/<id>.json`. A cell that fails leaves neither files nor package of an earlier build behind.
 */
export async function buildCell(
  runner: Runner,
  workbench: Workbench,
  job: Job,
  options: PipelineOptions,
): Promise<CellReport> {
  const { cell } = job;
  const milliseconds: Partial<Record<Phase, number>> = {};
  const done: { tests?: TestOutcome; artifact?: PackagedArtifact; verified?: number } = {};
  let failure: CellReport['failure'];
  const phase = async <T>(name: Phase, work: () => Promise<T>): Promise<T> => {
    options.onPhase?.(name, 'begun');
    const started = performance.now();
    try {
      return await runner.group(`${cell.id}: ${name}`, work);
    } catch (error) {
      failure ??= { phase: name, message: errorMessage(error) };
      throw error;
    } finally {
      milliseconds[name] = performance.now() - started;
      options.onPhase?.(name, 'ended');
    }
  };
  try {
    const context = await phase('prepare', () => prepare(runner, workbench, job, options));
    const language = languageByName(job.package.language);
    await phase('build', () => language.build(context));
    if (job.test) done.tests = await phase('test', () => language.test(context));
    const artifact = await phase('package', () => pack(context, job, options));
    if (artifact !== undefined) {
      done.artifact = artifact;
      await phase('verify', async () => {
        done.verified = await verify(runner, join(options.outputDirectory, artifact.file), job);
      });
    }
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
  }
  if (failure === undefined && done.artifact === undefined) await discard(job, options, undefined);
  const report: CellReport = {
    cell,
    result: failure === undefined ? 'passed' : 'failed',
    milliseconds,
    tests: testReport(job, done.tests, failure),
    artifact: failure === undefined ? done.artifact : undefined,
    verified: done.verified ?? 0,
    failure,
  };
  if (failure !== undefined) await discard(job, options, done.artifact);
  await writeFile(join(options.outputDirectory, `${cell.id}.json`), `${JSON.stringify(report, undefined, 2)}\n`);
  return report;
}

function testReport(job: Job, outcome: TestOutcome | undefined, failure: CellReport['failure']): CellReport['tests'] {
  if (!job.test) return { status: 'off', command: '' };
  if (outcome !== undefined) return outcome;
  return { status: failure?.phase === 'test' ? 'failed' : 'not run', command: '' };
}

async function prepare(
  runner: Runner,
  workbench: Workbench,
  job: Job,
  options: PipelineOptions,
): Promise<BuildContext> {
  const { cell } = job;
  const buildDirectory = join(options.workDirectory, cell.id);
  const stageDirectory = join(options.outputDirectory, cell.id);
  await removeResults(job, options);
  await mkdir(buildDirectory, { recursive: true });
  await mkdir(stageDirectory, { recursive: true });
  const toolchain = await workbench.toolchain(job);
  const environment = await workbench.environment(job, toolchain);
  const date = await sourceDate(runner, job.package.root);
  return {
    runner,
    package: job.package,
    strategy: cell.strategy,
    toolchain,
    env: { ...runner.env, SOURCE_DATE_EPOCH: String(date), ...environment },
    buildDirectory,
    stageDirectory,
    version: await packageVersion(job.package),
    timeout: cell['timeout-minutes'] * 60_000,
    jobs: options.jobs,
  };
}

async function packageVersion(one: Package): Promise<string> {
  return one.recipe.version ?? (await languageByName(one.language).version?.(one)) ?? '0.0.0';
}

/** Packs what is staged. A library for its own language alone, as Go's and Rust's are, stages nothing: it is tested. */
async function pack(
  context: BuildContext,
  job: Job,
  options: PipelineOptions,
): Promise<PackagedArtifact | undefined> {
  if ((await readdir(context.stageDirectory)).length === 0) {
    context.runner.notice(`${job.cell.id} has nothing to package: it makes no program and no library for others.`);
    return undefined;
  }
  const file = packageFileName(job.package.name, context.version, job.platform);
  const path = join(options.outputDirectory, file);
  await packDirectory(context.stageDirectory, path, { mtime: new Date(Number(context.env['SOURCE_DATE_EPOCH']) * 1000) });
  const { size } = await stat(path);
  return { file: basename(path), bytes: size, sha256: await sha256File(path) };
}

/** `name_version_os_architecture.tar.gz`, as releases of Go and Rust programs are commonly named. */
function packageFileName(name: string, version: string, platform: Platform): string {
  return `${name}_${version}_${platform.oci.os}_${platform.slug}.tar.gz`;
}

async function verify(runner: Runner, path: string, job: Job): Promise<number> {
  const report = await verifyPaths(runner, [path], {
    platform: job.platform,
    ...(job.package.recipe.rpath !== undefined && { rpath: job.package.recipe.rpath }),
  });
  for (const problem of report.problems) runner.error(`${problem.path}: ${problem.message}`);
  const failed = report.problems.filter((problem) => problem.severity === 'error');
  if (failed.length > 0) {
    throw new InputError(failed.map((problem) => `${problem.path}: ${problem.message}`).join('\n'));
  }
  return report.checked;
}

/** Removes what a cell made before it failed: nothing that is not proven may be taken for a result. */
async function discard(job: Job, options: PipelineOptions, artifact: PackagedArtifact | undefined): Promise<void> {
  await rm(join(options.outputDirectory, job.cell.id), { recursive: true, force: true });
  if (artifact !== undefined) await rm(join(options.outputDirectory, artifact.file), { force: true });
}

/** Removes what an earlier build of the cell left, its package included, which may carry another version. */
async function removeResults(job: Job, options: PipelineOptions): Promise<void> {
  const { outputDirectory } = options;
  const reportPath = join(outputDirectory, `${job.cell.id}.json`);
  const earlier = await readReport(reportPath);
  await rm(join(outputDirectory, job.cell.id), { recursive: true, force: true });
  await rm(reportPath, { force: true });
  if (earlier?.artifact !== undefined) await rm(join(outputDirectory, basename(earlier.artifact.file)), { force: true });
}

async function readReport(path: string): Promise<Partial<CellReport> | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Partial<CellReport>;
  } catch {
    // None, or cut short by a kill: then there is nothing to learn from it.
    return undefined;
  }
}
