import { join } from 'node:path';
import type { Cell, LanguageName } from '../config/index.js';
import {
  acquireEmulation,
  defaultEmulationRequest,
  executesNatively,
  releaseEmulation,
  type Emulation,
  type PlatformStatus,
} from '../emulation/index.js';
import { restoreSources } from '../host/index.js';
import { languageByName } from '../languages/index.js';
import type { Package } from '../languages/language.js';
import { findPlatform, type Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import type { DownloadCache } from './cached-downloads.js';
import { downloadAll } from './downloads.js';
import { openEmulatedStation, requiredForEnvironment } from './emulated.js';
import type { Station, StationRequest } from './station.js';
import type { RunningEmulator } from './test-phase.js';
import { provide, requiredForJobs } from './tools.js';
import { watchedRunner } from './watched-runner.js';
import { createToolchain } from '../toolchain/index.js';

/** One cell with what it stands for. */
export interface Job {
  readonly cell: Cell;
  readonly package: Package;
  readonly platform: Platform;
  /** Whether its tests are to be run. */
  readonly test: boolean;
}

/** The machine, made ready for a set of jobs. */
export interface Workbench {
  readonly host: Platform;
  /**
   * Where a job's commands run: on this machine with a toolchain for the job's platform, or in a world of that platform.
   *
   * @param runner whom the making of it is told to
   */
  station(runner: Runner, job: Job, request: StationRequest): Promise<Station>;
  /** What emulates a platform's programs here; undefined where nothing does. */
  emulator(platform: Platform): RunningEmulator | undefined;
  /** Gives back what was borrowed of the machine. Only warns. */
  release(): Promise<void>;
}

/** What the machine is, and what may be done to it. */
export interface WorkbenchOptions {
  readonly host: Platform;
  /** Where toolchain files are written. */
  readonly directory: string;
  /** Whether Debian packages may be installed; if not, missing ones are an error that lists them. */
  readonly install: boolean;
  readonly downloads: DownloadCache;
}

/** Pairs a cell with its package. */
export function makeJob(cell: Cell, one: Package, test: boolean): Job {
  const platform = findPlatform(cell.platform);
  if (platform === undefined) throw new Error(`cell ${cell.id} got past validation with platform ${cell.platform}`);
  return { cell, package: one, platform, test };
}

/**
 * Makes the machine ready for the jobs: installs what is missing of their tools and target libraries, downloads what
 * their lock files name, and sets up emulation for the platforms whose tests the host cannot run itself.
 *
 * @throws InputError before anything is changed, where the machine cannot be made ready
 */
export async function prepareWorkbench(
  runner: Runner,
  jobs: readonly Job[],
  options: WorkbenchOptions,
): Promise<Workbench> {
  for (const job of jobs) await requireFeasible(runner, job, options.host);
  try {
    return await setUp(runner, jobs, options);
  } catch (error) {
    await restoreSources(runner, 'process');
    throw error;
  }
}

async function setUp(
  runner: Runner,
  jobs: readonly Job[],
  { host, directory, install, downloads }: WorkbenchOptions,
): Promise<Workbench> {
  const [inside, outside] = [jobs.filter(isEmulated), jobs.filter((job) => !isEmulated(job))];
  await runner.group('Tools and libraries', async () => {
    const required = [...requiredForJobs(outside, host, runner.env), ...inside.flatMap(requiredForEnvironment)];
    await provide(runner, required, install);
  });
  await runner.group('Downloads', async () => {
    await downloadAll(runner, outside, downloads);
  });
  const emulation = await borrowEmulation(runner, jobs, host);
  const emulated = new Set(emulation?.platforms.map(({ platform }) => platform));
  const queues = new Map<LanguageName, Promise<unknown>>();
  return {
    host,
    station: async (own, job, request) => {
      const files = join(directory, job.cell.id);
      if (isEmulated(job)) return await openEmulatedStation(own, job, request, files, downloads);
      const toolchain = await createToolchain({
        runner: watchedRunner(runner, request),
        host,
        platform: job.platform,
        directory: files,
        rpath: job.package.recipe.rpath,
        // Emulation was borrowed where tests need it, and then it was seen to work.
        runnable: job.platform.name === host.name || emulated.has(job.platform.name),
      });
      const language = languageByName(job.package.language);
      // Two cells must not add to one toolchain of the machine at the same time: rustup has no lock of its own.
      const ready = (queues.get(language.name) ?? Promise.resolve()).then(() =>
        language.prepare?.(runner, toolchain, job.package.directory),
      );
      queues.set(
        language.name,
        ready.catch(() => undefined),
      );
      return {
        runner: own,
        toolchain,
        env: {
          ...runner.env,
          ...language.environment(toolchain, runner.env, job.package.directory),
          ...(await ready),
        },
        environment: undefined,
        close: () => Promise.resolve(),
      };
    },
    emulator: ({ name }) => {
      const status = emulation?.platforms.find(({ platform }) => platform === name);
      return status === undefined || status.state === 'native' ? undefined : { version: status.version ?? undefined };
    },
    release: async () => {
      if (emulation !== undefined) await releaseEmulation(runner, emulation.lease);
      await restoreSources(runner, 'process');
    },
  };
}

function isEmulated({ cell }: Job): boolean {
  return cell.strategy === 'emulated';
}

/** Refuses what this machine cannot carry out. Some machines run the programs of a second platform themselves. */
async function requireFeasible(runner: Runner, job: Job, host: Platform): Promise<void> {
  const { cell, package: one, platform, test } = job;
  if (cell.strategy === 'native' && !(await executesNatively(runner, platform, host))) {
    throw new InputError(
      `${cell.id} is planned as native, and this machine is ${host.name} and does not run programs of ${platform.name} ` +
        `itself. Run it on a runner for ${platform.name}.`,
    );
  }
  const refusal = languageByName(one.language).refusal?.(one, cell.strategy, platform, test);
  if (refusal !== undefined) throw new InputError(refusal);
}

/** Sets up emulation for the platforms whose programs are to be run here and are not the host's. */
async function borrowEmulation(runner: Runner, jobs: readonly Job[], host: Platform): Promise<Emulation | undefined> {
  const executing = jobs.filter((job) => (job.test || isEmulated(job)) && job.platform.name !== host.name);
  const foreign = [...new Set(executing.map((job) => job.platform))];
  if (foreign.length === 0) return undefined;
  return await runner.group(`Emulation for ${foreign.map((one) => one.name).join(', ')}`, async () => {
    const emulation = await acquireEmulation(runner, defaultEmulationRequest(host, foreign));
    for (const one of emulation.platforms) runner.notice(describeEmulation(one));
    return emulation;
  });
}

function describeEmulation(status: PlatformStatus): string {
  if (status.state === 'native') return `${status.platform}: this machine runs it itself`;
  const version = status.version === null ? 'QEMU' : `QEMU ${status.version}`;
  const how = status.state === 'kept' ? 'reused, registered already' : `registered now, from ${status.source ?? '?'}`;
  return `${status.platform}: ${version} (${status.interpreter ?? '?'}), ${how}`;
}
