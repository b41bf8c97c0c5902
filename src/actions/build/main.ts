import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import {
  carryOutAll,
  cellMarkdown,
  describeFailedCell,
  formatBytes,
  makeJob,
  layOutUpload,
  phaseGroup,
  resultPlaces,
  type CarryOutOptions,
  type Job,
} from '../../build/index.js';
import type { Cell, CellReport } from '../../config/index.js';
import { hostPlatform } from '../../host/index.js';
import { makeCell, openRepository, packageByName, testsWanted, type Repository } from '../../plan/index.js';
import { InputError, type ActionRunner } from '../../runner/index.js';
import { readBuildInputs, type BuildInputs } from './inputs.js';

/** Builds the cells of one entry of the matrix, one after the other, and uploads what came of each. */
export async function main(runner: ActionRunner): Promise<void> {
  const inputs = readBuildInputs(runner);
  const repository = await openRepository(runner, inputs.root, inputs.config);
  const jobs = jobsOf(inputs, repository);
  const output = resolve(runner.workspace, inputs.output);
  const work = join(runner.temporaryDirectory, 'archway');
  const options: CarryOutOptions = {
    workbench: {
      host: hostPlatform(),
      directory: join(work, 'toolchains'),
      install: true,
      downloads: { backend: inputs.cache, root: repository.root },
    },
    pipeline: { outputDirectory: output, workDirectory: join(work, 'cells'), jobs: cpus().length },
    environment: repository.config.environment,
  };
  const reports: CellReport[] = [];
  const artifacts: string[] = [];
  const conclude = async (report: CellReport): Promise<void> => {
    reports.push(report);
    await runner.summarize(cellMarkdown(report));
    artifacts.push(...(await upload(runner, inputs, report, output)));
  };
  await carryOutAll(runner, jobs, options, conclude);
  runner.setOutput('strategy', reports[0]?.strategy ?? '');
  runner.setOutput('report', reports.map(({ cell }) => resultPlaces(output, cell).report).join('\n'));
  runner.setOutput('artifacts', JSON.stringify(reports.flatMap(({ files }) => files)));
  runner.setOutput('artifact-name', artifacts.join('\n'));
  const failed = reports.filter(({ result }) => result !== 'passed');
  // A cell of its own decides over its job; in a batch, one that is not required must not hide that the others passed.
  const decisive = failed.filter(({ cell }) => cell.required || jobs.length === 1);
  for (const report of failed) if (!decisive.includes(report)) runner.warning(describeFailedCell(report));
  if (decisive.length > 0) throw new InputError(decisive.map(describeFailedCell).join('\n'));
}

function jobsOf({ subject, test }: BuildInputs, repository: Repository): readonly Job[] {
  const cells = subject.kind === 'cells' ? subject.cells : [cellFor(subject, repository)];
  return cells.map((cell) => {
    const one = packageByName(repository, cell.package);
    if (one.path !== cell.path) {
      throw new InputError(
        `The cell says that package '${cell.package}' is in '${cell.path}', and here it is in '${one.path}'. ` +
          'Plan and build the same commit, with the same `root` and `config`.',
      );
    }
    return makeJob(cell, one, test ?? testsWanted(repository, one));
  });
}

function cellFor(subject: Extract<BuildInputs['subject'], { kind: 'package' }>, repository: Repository): Cell {
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

/**
 * Uploads the packages and the report as the cell's artifact; of a cell that failed the report alone, from which the
 * history and the gate learn why.
 *
 * @returns the artifact's name, none when nothing was uploaded
 */
async function upload(
  runner: ActionRunner,
  inputs: BuildInputs,
  report: CellReport,
  output: string,
): Promise<readonly string[]> {
  const { cell } = report;
  if (!inputs.upload) return [];
  const directory = join(runner.temporaryDirectory, 'archway', 'upload', cell.id);
  const files = await layOutUpload(output, report, directory);
  await phaseGroup(runner, cell, 'upload', async () => {
    const { size } = await runner.uploadArtifact(cell.artifact, directory, files);
    runner.info(
      `Artifact ${cell.artifact}: ${String(files.length)} files${size === undefined ? '' : `, ${formatBytes(size)}`}`,
    );
  });
  return [cell.artifact];
}
