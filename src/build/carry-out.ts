import { mkdir } from 'node:fs/promises';
import { plannedReport, type CellReport } from '../config/index.js';
import { errorMessage, isExpectedFailure, type Runner } from '../runner/index.js';
import { failureKind } from './failure-kind.js';
import { buildCell, type PipelineOptions } from './pipeline.js';
import { removeResults, writeReport } from './result-files.js';
import { prepareWorkbench, type Job, type WorkbenchOptions } from './workbench.js';

/** What cells are carried out with. */
export interface CarryOutOptions {
  readonly workbench: WorkbenchOptions;
  readonly pipeline: PipelineOptions;
  /** The environment of a cell that was to be cross-compiled and could not: that of archway.yml. */
  readonly environment: string;
}

/**
 * Makes the machine ready for one cell and carries it out, by the next rung where `withFallback` says so. A machine that
 * cannot be made ready is in the report too.
 */
async function carryOut(runner: Runner, job: Job, options: CarryOutOptions): Promise<CellReport> {
  const { environment, pipeline } = options;
  return await withFallback(runner, job, { environment, outputDirectory: pipeline.outputDirectory }, async (one) => {
    return await attempt(runner, one, options);
  });
}

/** What is to be known for another attempt at a cell. */
export interface FallbackOptions {
  /** The environment of an emulated cell that was not planned as one: that of archway.yml. */
  readonly environment: string;
  readonly outputDirectory: string;
}

/**
 * Attempts a cell. Where cross compilation fails on the toolchain's account, and the package's `fallback` says so, it is
 * built emulated instead; the report says what failed first. Neither attempt throws what a user can mend: it is reported
 * as a failure to prepare, so that the cells beside this one go on, and the history and the gate learn of it.
 *
 * @param attempt makes the machine ready for the cell it is given, and carries it out
 */
export async function withFallback(
  runner: Pick<Runner, 'warning'>,
  job: Job,
  options: FallbackOptions,
  attempt: (job: Job) => Promise<CellReport>,
): Promise<CellReport> {
  const report = await reported(job, options.outputDirectory, attempt);
  const { failure } = report;
  if (job.package.recipe.fallback !== true || job.cell.strategy !== 'cross' || failure?.kind !== 'toolchain')
    return report;
  runner.warning(
    `${job.cell.id}: cross compilation failed on the toolchain's account, not the code's, so the cell is built emulated, ` +
      `as \`fallback\` says. ${failure.message}`,
  );
  const next: Job = { ...job, cell: { ...job.cell, strategy: 'emulated', environment: options.environment } };
  const second = await reported(next, options.outputDirectory, attempt);
  const fallback = { from: job.cell.strategy, reason: failure.message };
  const told: CellReport = { ...second, cell: job.cell, strategy: 'emulated', fallback, started: report.started };
  await writeReport(options.outputDirectory, told);
  return told;
}

/** The report of an attempt, also where the machine cannot be made ready for it. */
async function reported(
  job: Job,
  outputDirectory: string,
  attempt: (job: Job) => Promise<CellReport>,
): Promise<CellReport> {
  const started = new Date().toISOString();
  try {
    return await attempt(job);
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    const failure = { phase: 'prepare', kind: failureKind(error), message: errorMessage(error) } as const;
    const finished = new Date().toISOString();
    const report: CellReport = { ...plannedReport(job.cell), result: 'failed', started, finished, failure };
    await mkdir(outputDirectory, { recursive: true });
    await removeResults(outputDirectory, job.cell);
    await writeReport(outputDirectory, report);
    return report;
  }
}

/** Carries out cells one after the other; one that fails does not stop the others. */
export async function carryOutAll(
  runner: Runner,
  jobs: readonly Job[],
  options: CarryOutOptions,
  onReport: (report: CellReport) => Promise<void>,
): Promise<void> {
  for (const job of jobs) await onReport(await carryOut(runner, job, options));
}

async function attempt(runner: Runner, job: Job, options: CarryOutOptions): Promise<CellReport> {
  const workbench = await prepareWorkbench(runner, [job], options.workbench);
  try {
    await mkdir(options.pipeline.outputDirectory, { recursive: true });
    return await buildCell(runner, workbench, job, options.pipeline);
  } finally {
    await workbench.release();
  }
}
