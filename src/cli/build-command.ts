import { mkdir } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { writeChecksums } from '../artifact/index.js';
import {
  buildCell,
  describeFailedCell,
  makeJob,
  prepareWorkbench,
  provideLanguageTools,
  terminalTable,
  withFallback,
  type Job,
  type Workbench,
  type WorkbenchOptions,
} from '../build/index.js';
import type { CellReport } from '../config/index.js';
import { parseBuildBackend } from '../downloads/index.js';
import { hostPlatform, inParallel } from '../host/index.js';
import { openRepository, packageByName, planForThisMachine, testsWanted } from '../plan/index.js';
import type { Runner } from '../runner/index.js';
import { COMMON_OPTIONS, countOption, listOption, parseOptions, platformOption } from './arguments.js';
import { Progress } from './progress.js';
import { cacheDirectory, fileSink, TerminalRunner, type Sink } from './terminal.js';

export const BUILD_OPTIONS = {
  ...COMMON_OPTIONS,
  root: { type: 'string', default: '.' },
  config: { type: 'string' },
  platform: { type: 'string' },
  package: { type: 'string' },
  output: { type: 'string', default: 'out' },
  setup: { type: 'boolean', default: false },
  'no-test': { type: 'boolean', default: false },
  jobs: { type: 'string' },
  cache: { type: 'string', default: 'auto' },
} as const;

/** What `archway build` came to. */
export interface BuildOutcome {
  /** For standard output. */
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/** `archway build`. */
export async function buildCommand(
  runner: Runner,
  sink: Sink,
  args: readonly string[],
  interrupted: AbortSignal,
): Promise<BuildOutcome> {
  const { values } = parseOptions('build', args, BUILD_OPTIONS, false);
  const parallel = countOption('jobs', values.jobs) ?? cpus().length;
  const backend = parseBuildBackend(values.cache);
  const repository = await openRepository(runner, values.root, values.config);
  const host = hostPlatform();
  const only = listOption(values.package);
  const selected = only?.map((name) => packageByName(repository, name)) ?? repository.packages;
  if (values.setup) await provideLanguageTools(runner, selected, host);
  const plan = await planForThisMachine(runner, {
    ...repository,
    platforms: platformOption(values.platform),
    budgetMinutes: undefined,
    only,
  });
  const progress = new Progress(sink);
  const work = join(cacheDirectory(runner.env), 'work', shortHash(repository.root));
  const output = resolve(runner.workspace, values.output);
  const jobs = plan.cells.map((cell) => {
    const one = packageByName(repository, cell.package);
    return makeJob(cell, one, !values['no-test'] && testsWanted(repository, one));
  });
  progress.say(`${String(jobs.length)} cells on ${host.name}`);
  const tools: WorkbenchOptions = {
    host,
    directory: join(work, 'toolchains'),
    install: values.setup,
    downloads: { backend, root: repository.root },
  };
  const workbench = await prepareWorkbench(runner, jobs, tools);
  try {
    await mkdir(output, { recursive: true });
    const built = await buildAll({
      sink,
      progress,
      workbench,
      tools,
      environment: repository.config.environment,
      jobs,
      parallel,
      output,
      work,
      interrupted,
    });
    interrupted.throwIfAborted();
    const reports = plan.cells.flatMap((cell) => built.get(cell.id) ?? []);
    const packages = reports.flatMap(({ files }) => files.map(({ file }) => file));
    await writeChecksums(output, packages);
    const failed = reports.filter((report) => report.result === 'failed');
    for (const report of failed) sink.tell(`error: ${describeFailedCell(report)}`);
    return {
      text: values.json ? JSON.stringify(reports, undefined, 2) : summary(reports, relative(runner.workspace, output)),
      exitCode: failed.some((report) => report.cell.required) ? 1 : 0,
    };
  } finally {
    progress.stop();
    await workbench.release();
  }
}

interface BuildAll {
  readonly sink: Sink;
  readonly progress: Progress;
  readonly workbench: Workbench;
  /** What another workbench is made with, where a cell has to be built in another way than was planned. */
  readonly tools: WorkbenchOptions;
  readonly environment: string;
  readonly jobs: readonly Job[];
  readonly parallel: number;
  readonly output: string;
  readonly work: string;
  readonly interrupted: AbortSignal;
}

/** Builds the cells, so many at a time; one that fails does not stop the others. */
async function buildAll(all: BuildAll): Promise<ReadonlyMap<string, CellReport>> {
  const reports = new Map<string, CellReport>();
  await inParallel(all.jobs, all.parallel, async (job) => {
    if (!all.interrupted.aborted) reports.set(job.cell.id, await buildOne(all, job));
  });
  return reports;
}

async function buildOne(all: BuildAll, job: Job): Promise<CellReport> {
  const { sink, progress, output, environment } = all;
  const { id } = job.cell;
  const log = join(output, 'logs', `${id}.log`);
  const runner = new TerminalRunner(fileSink(log, id, sink));
  const report = await withFallback(runner, job, { environment, outputDirectory: output }, async (one) => {
    return await attempt(all, runner, one, one === job);
  });
  progress.say(
    report.failure === null
      ? `${id}  done, ${String(report.verified)} ELF files verified`
      : `${id}  FAILED in ${report.failure.phase}; whole log: ${log}`,
  );
  return report;
}

/** @param planned false for an attempt that the workbench of all cells was not prepared for */
async function attempt(all: BuildAll, runner: Runner, job: Job, planned: boolean): Promise<CellReport> {
  const workbench = planned ? all.workbench : await prepareWorkbench(runner, [job], all.tools);
  try {
    return await buildCell(runner, workbench, job, {
      outputDirectory: all.output,
      workDirectory: join(all.work, 'cells'),
      jobs: cpus().length,
      onPhase: (phase, state) => {
        all.progress.phase(job.cell.id, phase, state);
      },
    });
  } finally {
    if (!planned) await workbench.release();
  }
}

function summary(reports: readonly CellReport[], output: string): string {
  const count = (result: CellReport['result']): string =>
    String(reports.filter((report) => report.result === result).length);
  return [
    terminalTable(reports),
    '',
    `${count('passed')} passed, ${count('failed')} failed.`,
    `Packages and SHA256SUMS are in ${output}/, logs in ${output}/logs/.`,
  ].join('\n');
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
