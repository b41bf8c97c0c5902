import { mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { assemble, configuredImages, filesBelow } from '../../assemble/index.js';
import {
  carryOutAll,
  cellMarkdown,
  layOutUpload,
  makeJob,
  provideLanguageTools,
  type CarryOutOptions,
} from '../../build/index.js';
import { PLAN_FILE } from '../../config/index.js';
import { hostPlatform } from '../../host/index.js';
import {
  explainDecisions,
  openRepository,
  packageByName,
  planForThisMachine,
  testsWanted,
  type Plan,
  type Repository,
} from '../../plan/index.js';
import type { ActionRunner } from '../../runner/index.js';
import { requireGate, tellAssembled } from '../assemble/tell.js';
import { readAllInputs, type AllInputs } from './inputs.js';

/** Plans, builds all cells one after the other, and assembles what came of them, in this one step. */
export async function main(runner: ActionRunner): Promise<void> {
  const inputs = readAllInputs(runner);
  const repository = await openRepository(runner, inputs.root, inputs.config);
  const work = join(runner.temporaryDirectory, 'archway');
  // On a runner that is kept, what an earlier step left there is of another plan.
  const artifacts = join(work, 'all');
  await rm(artifacts, { recursive: true, force: true });
  await mkdir(artifacts, { recursive: true });
  await runner.group('Language tools', async () => {
    await provideLanguageTools(runner, repository.packages, hostPlatform());
  });
  const plan = await runner.group('Plan', async () => {
    const made = await planForThisMachine(runner, {
      ...repository,
      platforms: inputs.platforms.length === 0 ? undefined : inputs.platforms,
      budgetMinutes: inputs.budgetMinutes,
      only: undefined,
    });
    runner.info(explainDecisions(made.decisions));
    return made;
  });
  const planFile = join(artifacts, PLAN_FILE);
  await writeFile(planFile, `${JSON.stringify(plan, undefined, 2)}\n`);
  runner.setOutput('plan-file', planFile);
  await build(runner, inputs, repository, plan, { work, artifacts });
  await gather(runner, inputs, artifacts);
}

/** Carries out all cells, and lays out what came of each as an artifact of its own would be. */
async function build(
  runner: ActionRunner,
  inputs: AllInputs,
  repository: Repository,
  plan: Plan,
  places: { readonly work: string; readonly artifacts: string },
): Promise<void> {
  const output = join(places.work, 'out');
  const options: CarryOutOptions = {
    workbench: {
      host: hostPlatform(),
      directory: join(places.work, 'toolchains'),
      install: true,
      downloads: { backend: inputs.cache, root: repository.root },
    },
    pipeline: { outputDirectory: output, workDirectory: join(places.work, 'cells'), jobs: cpus().length },
    environment: repository.config.environment,
  };
  const jobs = plan.cells.map((cell) => {
    const one = packageByName(repository, cell.package);
    return makeJob(cell, one, inputs.test ?? testsWanted(repository, one));
  });
  await carryOutAll(runner, jobs, options, async (report) => {
    await layOutUpload(output, report, join(places.artifacts, report.cell.artifact));
    await runner.summarize(cellMarkdown(report));
  });
}

/** Assembles, uploads and judges: what is there is uploaded even where something required is not. */
async function gather(runner: ActionRunner, inputs: AllInputs, artifacts: string): Promise<void> {
  const sources = resolve(runner.workspace, inputs.root);
  const output = resolve(runner.workspace, inputs.output);
  const assembled = await assemble(runner, {
    artifacts,
    planFile: undefined,
    output,
    required: inputs.required,
    checksums: inputs.checksums,
    sbom: inputs.sbom,
    sources,
    images: await configuredImages(runner, sources, inputs.config),
    imageTags: [],
    push: false,
    apt: {
      suite: 'stable',
      component: 'main',
      origin: runner.env['GITHUB_REPOSITORY'] ?? 'archway',
      signingKey: undefined,
      passphrase: undefined,
    },
    history: undefined,
    run: runner.env['GITHUB_RUN_ID'] ?? null,
  });
  await tellAssembled(runner, assembled);
  if (inputs.artifact !== '') {
    await runner.group('Upload', async () => {
      const files = (await filesBelow(output)).map((file) => join(output, file));
      await runner.uploadArtifact(inputs.artifact, output, files);
    });
  }
  requireGate(assembled, inputs.output);
}
