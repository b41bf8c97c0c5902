import { mkdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import {
  buildCell,
  cellMarkdown,
  describeFailedCell,
  formatBytes,
  makeJob,
  layOutUpload,
  prepareWorkbench,
  resultPlaces,
  type DownloadCache,
  type Job,
} from '../../build/index.js';
import type { Cell, CellReport } from '../../config/index.js';
import { hostPlatform } from '../../host/index.js';
import { makeCell, openRepository, packageByName, testsWanted, type Repository } from '../../plan/index.js';
import { InputError, type ActionRunner } from '../../runner/index.js';
import { readBuildInputs, type BuildInputs } from './inputs.js';

/** Builds one cell and uploads what came of it. */
export async function main(runner: ActionRunner): Promise<void> {
  const inputs = readBuildInputs(runner);
  const repository = await openRepository(runner, inputs.root, inputs.config);
  const job = jobOf(inputs, repository);
  const output = resolve(runner.workspace, inputs.output);
  const report = await carryOut(runner, job, output, { backend: inputs.cache, root: repository.root });
  runner.setOutput('strategy', job.cell.strategy);
  runner.setOutput('report', resultPlaces(output, job.cell).report);
  runner.setOutput('artifacts', JSON.stringify(report.files));
  await runner.summarize(cellMarkdown(report));
  runner.setOutput('artifact-name', await upload(runner, inputs, report, output));
  if (report.result !== 'passed') throw new InputError(describeFailedCell(report));
}

function jobOf({ subject, test }: BuildInputs, repository: Repository): Job {
  const cell = subject.kind === 'cell' ? subject.cell : cellFor(subject, repository);
  const one = packageByName(repository, cell.package);
  if (one.path !== cell.path) {
    throw new InputError(
      `The cell says that package '${cell.package}' is in '${cell.path}', and here it is in '${one.path}'. ` +
        'Plan and build the same commit, with the same `root` and `config`.',
    );
  }
  return makeJob(cell, one, test ?? testsWanted(repository, one));
}

function cellFor(
  subject: Extract<BuildInputs['subject'], { kind: 'package' }>,
  repository: Repository,
): Cell {
  const host = hostPlatform();
  return makeCell({
    config: repository.config,
    package: packageByName(repository, subject.package),
    platform: subject.platform,
    strategy: subject.strategy ?? (subject.platform === host ? 'native' : 'cross'),
    reason: 'asked for by the workflow',
    labels: ['this runner'],
  });
}

async function carryOut(
  runner: ActionRunner,
  job: Job,
  output: string,
  downloads: DownloadCache,
): Promise<CellReport> {
  const work = join(runner.temporaryDirectory, 'archway');
  const workbench = await prepareWorkbench(runner, [job], {
    host: hostPlatform(),
    directory: join(work, 'toolchains'),
    install: true,
    downloads,
  });
  try {
    await mkdir(output, { recursive: true });
    return await buildCell(runner, workbench, job, {
      outputDirectory: output,
      workDirectory: join(work, 'cells'),
      jobs: cpus().length,
    });
  } finally {
    await workbench.release();
  }
}

/**
 * Uploads the packages and the report as the cell's artifact; of a cell that failed the report alone, from which the
 * history and the gate learn why.
 *
 * @returns the artifact's name, empty when nothing was uploaded
 */
async function upload(runner: ActionRunner, inputs: BuildInputs, report: CellReport, output: string): Promise<string> {
  const { cell } = report;
  if (!inputs.upload) return '';
  const directory = join(runner.temporaryDirectory, 'archway', 'upload', cell.id);
  const files = await layOutUpload(output, report, directory);
  await runner.group(`${cell.id}: upload`, async () => {
    const { size } = await runner.uploadArtifact(cell.artifact, directory, files);
    runner.info(`Artifact ${cell.artifact}: ${String(files.length)} files${size === undefined ? '' : `, ${formatBytes(size)}`}`);
  });
  return cell.artifact;
}
