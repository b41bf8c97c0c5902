import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cellId, readHistory } from '../../config/index.js';
import {
  DEFAULT_PREFIX,
  ECOSYSTEMS,
  openStore,
  readDownloadSets,
  restoreMarkdown,
  tellRestored,
  tellSaved,
  warmDownloads,
} from '../../downloads/index.js';
import {
  changedPackages,
  costOf,
  createPlan,
  explainDecisions,
  findAvailability,
  matrixTexts,
  openRepository,
  planMarkdown,
  planRunners,
  shareOut,
  slotsOf,
  type Plan,
  type PlanRequest,
  type Repository,
  type TimedCell,
} from '../../plan/index.js';
import type { ActionRunner } from '../../runner/index.js';
import { readPlanInputs, type PlanInputs } from './inputs.js';

/** Plans the repository and sets the outputs. */
export async function main(runner: ActionRunner): Promise<void> {
  const inputs = readPlanInputs(runner);
  const repository = await openRepository(runner, inputs.root, inputs.config);
  const request = await planRequest(runner, inputs, repository);
  // First, because planning reads the sources of dependencies.
  if (inputs.warm) await warm(runner, inputs, repository);
  const plan = await runner.group('Plan', async () => {
    const made = await createPlan(runner, request);
    runner.info(explainDecisions(made.decisions));
    return made;
  });
  await publish(runner, inputs, plan);
}

/** Stores all that the repository's lock files pin, whichever packages are planned: so all jobs have the same key. */
async function warm(runner: ActionRunner, inputs: PlanInputs, { root }: Repository): Promise<void> {
  const store = openStore(runner, inputs.cache);
  if (typeof store === 'string') {
    runner.notice(`Downloads are not warmed: ${store}.`);
    return;
  }
  const sets = await readDownloadSets(runner, root, ECOSYSTEMS, []);
  const options = { prefix: DEFAULT_PREFIX, save: 'auto', complete: true } as const;
  const { reports, saved } = await warmDownloads(runner, store, sets, options);
  tellRestored(runner, reports);
  await runner.summarize(`${restoreMarkdown(reports, store.name)}\n${tellSaved(runner, saved)}`);
}

async function planRequest(runner: ActionRunner, inputs: PlanInputs, repository: Repository): Promise<PlanRequest> {
  const { config, packages, root, configPath } = repository;
  const declared = { ...config.runners, ...inputs.runners };
  const availability = await findAvailability(runner, declared, inputs.runnerToken);
  const history =
    inputs.history === '' ? undefined : await readHistory(runner, resolve(runner.workspace, inputs.history));
  const only =
    inputs.changedSince === ''
      ? undefined
      : await changedPackages(runner, root, packages, inputs.changedSince, configPath);
  return {
    root,
    config,
    packages,
    platforms: inputs.platforms.length === 0 ? undefined : inputs.platforms,
    runners: planRunners(declared, availability),
    budgetMinutes: inputs.budgetMinutes,
    ...(history !== undefined && { history }),
    ...(only !== undefined && { only }),
  };
}

async function publish(runner: ActionRunner, inputs: PlanInputs, plan: Plan): Promise<void> {
  const { cells } = plan;
  const matrices = shareOut(timedCells(plan), inputs.maxJobs, inputs.overflow);
  const texts = matrixTexts(matrices);
  const planFile = join(runner.temporaryDirectory, 'archway-plan.json');
  await writeFile(planFile, `${JSON.stringify(plan, undefined, 2)}\n`);
  warn(runner, plan);
  if (cells.length === 0) runner.notice('The plan has no cells to build: guard the build job with `has-cells`.');
  const split = inputs.overflow === 'split';
  const matrix = (number: number): string => (split ? texts[number - 1] : undefined) ?? EMPTY_MATRIX;
  runner.setOutput('matrix', (split ? undefined : texts[0]) ?? EMPTY_MATRIX);
  runner.setOutput('matrix-1', matrix(1));
  runner.setOutput('matrix-2', matrix(2));
  runner.setOutput('matrix-3', matrix(3));
  runner.setOutput('matrix-4', matrix(4));
  runner.setOutput('matrices', String(matrices.filter((entries) => entries.length > 0).length));
  runner.setOutput('count', String(cells.length));
  runner.setOutput('jobs', String(matrices.flat().length));
  runner.setOutput('has-cells', String(cells.length > 0));
  runner.setOutput(
    'blocked',
    JSON.stringify(plan.blocked.map(({ package: name, platform, reason }) => ({ package: name, platform, reason }))),
  );
  runner.setOutput('plan-file', planFile);
  await runner.summarize(planMarkdown(plan, matrices, costOf(plan, matrices)));
}

const EMPTY_MATRIX = '{"include":[]}';

function timedCells(plan: Plan): readonly TimedCell[] {
  const minutes = new Map(
    plan.decisions.map((one) => [cellId(one.package, one.platform), one.estimate?.minutes ?? 0] as const),
  );
  return plan.cells.map((cell) => ({
    cell,
    minutes: minutes.get(cell.id) ?? 0,
    slots: slotsOf(plan, cell.platform, cell.strategy),
  }));
}

function warn(runner: ActionRunner, plan: Plan): void {
  for (const one of plan.blocked) runner.warning(`${one.package} is blocked for ${one.platform}: ${one.reason}`);
  for (const one of plan.decisions) {
    if (one.contradiction !== undefined) runner.warning(`${one.package} for ${one.platform}: ${one.contradiction}.`);
  }
  for (const [platform, { unavailable }] of Object.entries(plan.runners.native)) {
    if (unavailable !== undefined) runner.notice(`Nothing runs natively for ${platform}: ${unavailable}.`);
  }
}
