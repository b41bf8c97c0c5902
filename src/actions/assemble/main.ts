import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { matchesPathOrAbove } from '../../artifact/index.js';
import { assemble, configuredImages, readPlan, type Assembled } from '../../assemble/index.js';
import { InputError, type ActionRunner } from '../../runner/index.js';
import { readAssembleInputs, type AssembleInputs } from './inputs.js';
import { requireGate, tellAssembled } from './tell.js';

/** Gathers all cells into one folder, and fails where a required one is not there. */
export async function main(runner: ActionRunner): Promise<void> {
  const inputs = readAssembleInputs(runner);
  const path = (name: string): string => resolve(runner.workspace, name);
  const sources = path(inputs.root);
  const images = await configuredImages(runner, sources, inputs.config);
  const planFile = inputs.planFile === '' ? undefined : path(inputs.planFile);
  const assembled = await assemble(runner, {
    artifacts:
      inputs.artifacts === '' ? await download(runner, planFile, inputs.excludeArtifacts) : path(inputs.artifacts),
    planFile,
    output: path(inputs.output),
    required: inputs.required,
    checksums: inputs.checksums,
    sbom: inputs.sbom,
    sources,
    images,
    imageTags: inputs.imageTags,
    push: inputs.push,
    apt: {
      suite: inputs.aptSuite,
      component: inputs.aptComponent,
      origin: inputs.aptOrigin === '' ? (runner.env['GITHUB_REPOSITORY'] ?? 'archway') : inputs.aptOrigin,
      signingKey: inputs.aptSigningKey === '' ? undefined : inputs.aptSigningKey,
      passphrase: inputs.aptSigningPassphrase,
    },
    history: inputs.history === '' ? undefined : path(inputs.history),
    run: runner.env['GITHUB_RUN_ID'] ?? null,
  });
  await publish(runner, inputs, assembled);
}

/** Downloads what the plan's cells uploaded; where the plan is yet to be found, all artifacts. @returns their folder */
async function download(
  runner: ActionRunner,
  planFile: string | undefined,
  excluded: readonly string[],
): Promise<string> {
  const planned =
    planFile === undefined ? undefined : new Set((await readPlan(planFile)).cells.map(({ artifact }) => artifact));
  const folder = join(runner.temporaryDirectory, 'archway', `artifacts-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  await runner.group('Download artifacts', async () => {
    const wanted = (name: string): boolean =>
      planned?.has(name) !== false && !excluded.some((pattern) => matchesPathOrAbove(pattern, name));
    const names = await runner.downloadArtifacts(folder, wanted);
    if (planned === undefined && names.length === 0) {
      throw new InputError(
        'This run has no artifacts. Let this job need those that build, or name a folder by `artifacts`.',
      );
    }
  });
  return folder;
}

async function publish(runner: ActionRunner, inputs: AssembleInputs, assembled: Assembled): Promise<void> {
  const { manifest } = assembled;
  await tellAssembled(runner, assembled);
  runner.setOutput(
    'cells',
    JSON.stringify(manifest.cells.map(({ id, status, required }) => ({ id, status, required }))),
  );
  runner.setOutput('subjects-file', assembled.subjectsPath);
  runner.setOutput('history', assembled.historyPath);
  runner.setOutput('images', JSON.stringify(manifest.images));
  requireGate(assembled, inputs.output);
}
