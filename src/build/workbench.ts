import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Cell, LanguageName } from '../config/index.js';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
  type PlatformStatus,
} from '../emulation/index.js';
import { installPackages, missingPackages } from '../host/index.js';
import { languageByName } from '../languages/index.js';
import type { Environment, Package, ToolRequirement } from '../languages/language.js';
import { findPlatform, type Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import { downloadAll } from './downloads.js';
import { createToolchain, toolchainRequirements, type Toolchain } from '../toolchain/index.js';

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
  /** The compilers and settings for a job's target. */
  toolchain(job: Job): Promise<Toolchain>;
  /** The variables that a job's language adds, after making ready what it needs beyond packages. */
  environment(job: Job, toolchain: Toolchain): Promise<Environment>;
  /** Gives back what was borrowed of the machine. Only warns. */
  release(): Promise<void>;
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
 * @param directory where toolchain files are written
 * @param install whether Debian packages may be installed; if not, missing ones are an error that lists them
 * @throws InputError before anything is changed, where the machine cannot be made ready
 */
export async function prepareWorkbench(
  runner: Runner,
  jobs: readonly Job[],
  options: { readonly host: Platform; readonly directory: string; readonly install: boolean },
): Promise<Workbench> {
  const { host, directory, install } = options;
  for (const job of jobs) requireFeasible(job, host);
  await runner.group('Tools and libraries', async () => {
    await provideTools(runner, jobs, host, install);
  });
  await runner.group('Downloads', async () => {
    await downloadAll(runner, jobs);
  });
  const lease = await borrowEmulation(runner, jobs, host);
  const queues = new Map<LanguageName, Promise<unknown>>();
  return {
    host,
    toolchain: async (job) =>
      await createToolchain({
        runner,
        host,
        platform: job.platform,
        directory: join(directory, job.cell.id),
        rpath: job.package.recipe.rpath,
      }),
    environment: async (job, toolchain) => {
      const language = languageByName(job.package.language);
      // Two cells must not add to one toolchain of the machine at the same time: rustup has no lock of its own.
      const ready = (queues.get(language.name) ?? Promise.resolve()).then(() =>
        language.prepare?.(runner, toolchain, job.package.directory),
      );
      queues.set(
        language.name,
        ready.catch(() => undefined),
      );
      return { ...language.environment(toolchain, runner.env), ...(await ready) };
    },
    release: async () => {
      if (lease !== undefined) await releaseEmulation(runner, lease);
    },
  };
}

/** Refuses what this version, or this machine, cannot carry out. */
function requireFeasible({ cell, platform }: Job, host: Platform): void {
  if (cell.strategy === 'emulated') {
    throw new InputError(
      `${cell.id} is planned as emulated, and this version of Archway does not build emulated cells yet. ` +
        'Leave it out of the matrix, or override `strategy` in archway.yml if the package can be cross-compiled.',
    );
  }
  if (cell.strategy === 'native' && platform.name !== host.name) {
    throw new InputError(
      `${cell.id} is planned as native, and this machine is ${host.name}. Run it on a runner for ${platform.name}.`,
    );
  }
}

async function provideTools(runner: Runner, jobs: readonly Job[], host: Platform, install: boolean): Promise<void> {
  const wanted = [...new Set(jobs.flatMap((job) => wantedPackages(job, host, runner.env)))];
  if (!install) {
    const missing = await missingPackages(runner, wanted);
    if (missing.length === 0) return;
    throw new InputError(`These Debian packages are missing: ${missing.join(' ')}. Install them, or run with --setup.`);
  }
  const report = await installPackages(runner, wanted);
  if (report.present.length > 0) runner.notice(`Reused, installed already: ${report.present.join(' ')}`);
  if (report.installed.length > 0) runner.notice(`Installed now: ${report.installed.join(' ')}`);
}

/** The Debian packages that a job calls for: those of tools that are not on PATH, compilers, and target libraries. */
function wantedPackages({ package: one, cell, platform }: Job, host: Platform, env: NodeJS.ProcessEnv): string[] {
  const needed = languageByName(one.language).requirements(one, cell.strategy, platform);
  const tools = needed.tools.filter((tool) => !isPresent(tool, env)).flatMap((tool) => tool.debianPackages);
  const compilers =
    needed.needsCompiler || needed.targetPackages.length > 0
      ? toolchainRequirements(host, platform, { packages: needed.targetPackages })
      : [];
  return [...tools, ...compilers];
}

function isPresent(tool: ToolRequirement, env: NodeJS.ProcessEnv): boolean {
  const folders = (env['PATH'] ?? '').split(delimiter);
  return tool.commands.some((command) => folders.some((folder) => existsSync(join(folder, command))));
}

/** Sets up emulation for the platforms whose programs are to be run here and are not the host's. */
async function borrowEmulation(
  runner: Runner,
  jobs: readonly Job[],
  host: Platform,
): Promise<EmulationLease | undefined> {
  const foreign = [...new Set(jobs.filter((job) => job.test && job.platform.name !== host.name).map((job) => job.platform))];
  if (foreign.length === 0) return undefined;
  return await runner.group(`Emulation for ${foreign.map((one) => one.name).join(', ')}`, async () => {
    const emulation = await acquireEmulation(runner, defaultEmulationRequest(host, foreign));
    for (const one of emulation.platforms) runner.notice(describeEmulation(one));
    return emulation.lease;
  });
}

function describeEmulation(status: PlatformStatus): string {
  if (status.state === 'native') return `${status.platform}: this machine runs it itself`;
  const version = status.version === null ? 'QEMU' : `QEMU ${status.version}`;
  const how = status.state === 'kept' ? 'reused, registered already' : `registered now, from ${status.source ?? '?'}`;
  return `${status.platform}: ${version} (${status.interpreter ?? '?'}), ${how}`;
}
