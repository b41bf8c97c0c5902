import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyPaths } from '../artifact/index.js';
import {
  DEFAULT_STALL_MINUTES,
  type CellReport,
  type EmulatorIncident,
  type PackagedFile,
  type Phase,
} from '../config/index.js';
import { languageByName } from '../languages/index.js';
import type { BuildContext, Package } from '../languages/language.js';
import { packageState, taggedVersion } from '../languages/source-state.js';
import { errorMessage, InputError, isExpectedFailure, type Runner } from '../runner/index.js';
import { runBuild } from './build-phase.js';
import { failureKind } from './failure-kind.js';
import { packageCell } from './packaging.js';
import { phaseGroup } from './phase-group.js';
import { ProblemReader } from './problems.js';
import { removeResults, resultPlaces, writeReport } from './result-files.js';
import { EmulatedFailure, type EmulatedPhase } from './second-attempt.js';
import type { Station } from './station.js';
import { runTests } from './test-phase.js';
import { toolVersions } from './tool-versions.js';
import { watchedRunner } from './watched-runner.js';
import type { Job, Workbench } from './workbench.js';

/** Where the pipeline works and how much it may use. */
export interface PipelineOptions {
  /** The packages, the staged files and the report are put here. */
  readonly outputDirectory: string;
  /** Scratch folder, kept between builds for the build tools' own caches. */
  readonly workDirectory: string;
  /** How many jobs a build tool may run at once. */
  readonly jobs: number;
  /** Milliseconds without output and CPU time after which a command is killed, instead of what archway.yml says. */
  readonly stallTimeout?: number;
  /** Told when a phase begins and ends. */
  readonly onPhase?: (phase: Phase, state: 'begun' | 'ended') => void;
}

const MOST_ANNOTATIONS = 9;

/** What a cell comes to, as it comes. */
interface Progress {
  readonly milliseconds: CellReport['milliseconds'];
  version: string;
  commit: string | null;
  tools: Readonly<Record<string, string>>;
  tests: CellReport['tests'] | undefined;
  readonly incidents: Record<EmulatedPhase, readonly EmulatorIncident[]>;
  files: readonly PackagedFile[];
  verified: number;
  failure: CellReport['failure'];
}

/**
 * Carries out one cell: prepare, build, test, package, verify, report. Whatever fails in it is in the report, with the phase;
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
  // Modes are packaged as the build leaves them, and must be the same on any machine.
  process.umask(0o022);
  const started = new Date().toISOString();
  const done: Progress = {
    milliseconds: {},
    version: '',
    commit: null,
    tools: {},
    tests: undefined,
    incidents: { build: [], test: [] },
    files: [],
    verified: 0,
    failure: null,
  };
  const problems = new ProblemReader({
    root: job.package.root,
    workspace: runner.workspace,
    copy: join(options.workDirectory, cell.id, 'source'),
  });
  const phase = async <T>(name: Phase, work: () => Promise<T>): Promise<T> => {
    options.onPhase?.(name, 'begun');
    const begun = performance.now();
    try {
      return await phaseGroup(runner, cell, name, work);
    } catch (error) {
      // The runner shows ten errors of a step, and the failure itself is one of them.
      for (const { message, at } of problems.problems.slice(0, MOST_ANNOTATIONS)) runner.error(message, at);
      if (error instanceof EmulatedFailure) done.incidents[error.phase] = error.incidents;
      done.failure ??= { phase: name, kind: failureKind(error), message: errorMessage(error) };
      throw error;
    } finally {
      done.milliseconds[name] = performance.now() - begun;
      options.onPhase?.(name, 'ended');
    }
  };
  let station: Station | undefined;
  try {
    const prepared = await phase('prepare', () => prepare(runner, workbench, job, options, done, problems));
    station = prepared.station;
    const { context } = prepared;
    const emulator = workbench.emulator(job.platform);
    const builder = station.environment === undefined ? undefined : emulator;
    done.incidents.build = await phase('build', () => runBuild(context, builder, stallTimeout(job, options)));
    if (job.test) {
      done.tests = await phase('test', () => runTests(context, emulator, stallTimeout(job, options)));
    }
    done.files = await phase('package', () => packageCell(context, options.outputDirectory));
    if (done.files.length > 0) {
      done.verified = await phase('verify', () => verify(runner, done.files, job, options));
    }
  } catch (error) {
    if (!isExpectedFailure(error instanceof EmulatedFailure ? error.cause : error)) throw error;
  } finally {
    await station?.close();
  }
  const report: CellReport = {
    schema: 1,
    cell,
    result: done.failure === null ? 'passed' : 'failed',
    strategy: cell.strategy,
    fallback: null,
    environment: reportEnvironment(station),
    version: done.version,
    commit: done.commit,
    started,
    finished: new Date().toISOString(),
    milliseconds: done.milliseconds,
    tools: { ...done.tools },
    incidents: [...done.incidents.build],
    tests: testReport(job, done),
    files: done.failure === null ? [...done.files] : [],
    verified: done.verified,
    failure: done.failure,
  };
  await phaseGroup(runner, cell, 'report', async () => {
    if (report.files.length === 0) await discard(job, options, done.files);
    await writeReport(options.outputDirectory, report);
    runner.info(`${cell.id} ${report.result}: ${resultPlaces(options.outputDirectory, cell).report}`);
  });
  return report;
}

function reportEnvironment(station: Station | undefined): CellReport['environment'] {
  if (station?.environment === undefined) return null;
  const { description, acceleration } = station.environment;
  return { description, native: [...acceleration.native], emulated: [...acceleration.emulated] };
}

function testReport(job: Job, { tests, failure, incidents }: Progress): CellReport['tests'] {
  if (!job.test) return { status: 'off', command: '', incidents: [] };
  if (tests !== undefined) return tests;
  return { status: failure?.phase === 'test' ? 'failed' : 'not run', command: '', incidents: [...incidents.test] };
}

async function prepare(
  runner: Runner,
  workbench: Workbench,
  job: Job,
  options: PipelineOptions,
  done: Progress,
  problems: ProblemReader,
): Promise<{ readonly station: Station; readonly context: BuildContext }> {
  const { cell } = job;
  const buildDirectory = join(options.workDirectory, cell.id);
  const stageDirectory = resultPlaces(options.outputDirectory, cell).stage;
  await removeResults(options.outputDirectory, cell);
  await mkdir(buildDirectory, { recursive: true });
  await mkdir(stageDirectory, { recursive: true });
  const [{ repository, own }, version] = await Promise.all([
    packageState(runner, job.package),
    packageVersion(runner, job.package),
  ]);
  const station = await workbench.station(runner, job, {
    buildDirectory,
    stageDirectory,
    stallTimeout: stallTimeout(job, options),
  });
  const context: BuildContext = {
    runner: watchedRunner(station.runner, {
      stallTimeout: stallTimeout(job, options),
      onLine: (line, cwd) => {
        problems.line(line, cwd ?? job.package.directory);
      },
    }),
    hostRunner: runner,
    package: job.package,
    strategy: cell.strategy,
    toolchain: station.toolchain,
    env: { ...station.env, SOURCE_DATE_EPOCH: String(repository.date) },
    buildDirectory,
    stageDirectory,
    version,
    timeout: cell['timeout-minutes'] * 60_000,
    jobs: options.jobs,
    ...(own.commit !== undefined && { commit: own.commit }),
  };
  const qemu = workbench.emulator(job.platform)?.version;
  done.version = context.version;
  done.commit = repository.commit ?? null;
  done.tools = { ...(await toolVersions(context)), ...(qemu !== undefined && { qemu }) };
  runner.info(
    `Tools: ${Object.entries(done.tools)
      .map((entry) => entry.join(' '))
      .join(', ')}`,
  );
  return { station, context };
}

function stallTimeout({ package: one }: Job, { stallTimeout: given }: PipelineOptions): number {
  return given ?? (one.recipe['stall-minutes'] ?? DEFAULT_STALL_MINUTES) * 60_000;
}

async function packageVersion(runner: Runner, one: Package): Promise<string> {
  const told = one.recipe.version ?? (await languageByName(one.language).version?.(one));
  // Build files have forms of their own, such as `scm`; what can be no part of a file's name is none of a version.
  if (told !== undefined && /[/\s\p{Cc}]/u.test(told)) {
    throw new InputError(
      `Package '${one.name}': the version '${told}' in its build files cannot be a part of file names. ` +
        'Set `version` in archway.yml, such as 1.2.3.',
    );
  }
  const version = told ?? (await taggedVersion(runner, one));
  if (version !== undefined) return version;
  runner.info(
    `${one.name} has the version 0.0.0: neither its files nor a tag of the checkout tell another. ` +
      'Set `version` in archway.yml, or check out with tags (`fetch-depth: 0`).',
  );
  return '0.0.0';
}

async function verify(
  runner: Runner,
  files: readonly PackagedFile[],
  job: Job,
  { outputDirectory }: PipelineOptions,
): Promise<number> {
  const report = await verifyPaths(
    runner,
    files.map(({ file }) => join(outputDirectory, file)),
    {
      platform: job.platform,
      ...(job.package.recipe.rpath !== undefined && { rpath: job.package.recipe.rpath }),
    },
  );
  for (const { path, message, severity } of report.problems) {
    if (severity === 'error') runner.error(`${path}: ${message}`);
    else runner.warning(`${path}: ${message}`);
  }
  const failed = report.problems.filter((problem) => problem.severity === 'error');
  if (failed.length > 0) {
    throw new InputError(failed.map((problem) => `${problem.path}: ${problem.message}`).join('\n'));
  }
  return report.checked;
}

/** Removes what a cell made that is no result: nothing that is not proven may be taken for one. */
async function discard(job: Job, options: PipelineOptions, files: readonly PackagedFile[]): Promise<void> {
  await rm(resultPlaces(options.outputDirectory, job.cell).stage, { recursive: true, force: true });
  for (const { file } of files) await rm(join(options.outputDirectory, file), { force: true });
}
