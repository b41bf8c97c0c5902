import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isScarce, parsePlatform, runnerLabels, type Runners } from '../../config/index.js';
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
  createPlan,
  explainDecisions,
  matrixJson,
  openRepository,
  planMarkdown,
  type Plan,
  type PlanRequest,
  type Repository,
} from '../../plan/index.js';
import { DEFAULT_PLATFORMS } from '../../platform/platform.js';
import type { ActionRunner } from '../../runner/index.js';
import { readPlanInputs, type PlanInputs } from './inputs.js';

/** The hosted runner that does what no declared runner does. */
const DEFAULT_LABEL = 'ubuntu-24.04';

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
  const runners = declaredRunners({ ...config.runners, ...inputs.runners });
  const only =
    inputs.changedSince === ''
      ? undefined
      : await changedPackages(runner, root, packages, inputs.changedSince, configPath);
  return {
    config,
    packages,
    platforms: inputs.platforms.length === 0 ? undefined : inputs.platforms,
    runners,
    builder: chooseBuilder(runners),
    budgetMinutes: inputs.budgetMinutes,
    ...(only !== undefined && { only }),
  };
}

function declaredRunners(runners: Runners): Runners {
  if (Object.keys(runners).length > 0) return runners;
  return { [DEFAULT_PLATFORMS[0].name]: DEFAULT_LABEL };
}

/** Cross and emulated cells go to the first runner that is not scarce. */
function chooseBuilder(runners: Runners): PlanRequest['builder'] {
  for (const [name, declared] of Object.entries(runners)) {
    if (isScarce(declared)) continue;
    return { platform: parsePlatform(name), labels: runnerLabels(declared) };
  }
  return { platform: DEFAULT_PLATFORMS[0], labels: [DEFAULT_LABEL] };
}

async function publish(runner: ActionRunner, inputs: PlanInputs, plan: Plan): Promise<void> {
  const { cells } = plan;
  const matrix = matrixJson(cells, inputs.maxJobs);
  const planFile = join(runner.temporaryDirectory, 'archway-plan.json');
  await writeFile(planFile, `${JSON.stringify(plan, undefined, 2)}\n`);
  for (const one of plan.blocked) runner.warning(`${one.package} is blocked for ${one.platform}: ${one.reason}`);
  for (const one of plan.decisions) {
    if (one.contradiction !== undefined) runner.warning(`${one.package} for ${one.platform}: ${one.contradiction}.`);
  }
  if (cells.length === 0) runner.notice('The plan has no cells to build: guard the build job with `has-cells`.');
  runner.setOutput('matrix', matrix);
  runner.setOutput('count', String(cells.length));
  runner.setOutput('has-cells', String(cells.length > 0));
  runner.setOutput(
    'blocked',
    JSON.stringify(plan.blocked.map(({ package: name, platform, reason }) => ({ package: name, platform, reason }))),
  );
  runner.setOutput('plan-file', planFile);
  await runner.summarize(planMarkdown(plan));
}
