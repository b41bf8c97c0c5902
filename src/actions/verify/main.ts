import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  renderReport,
  selectPaths,
  toSarif,
  verifyPaths,
  type Problem,
  type VerifyReport,
} from '../../artifact/index.js';
import { InputError, VERSION, type ActionRunner, type SourceLocation } from '../../runner/index.js';
import { readVerifyInputs, type VerifyInputs } from './inputs.js';

/** GitHub shows ten annotations of a step and drops the rest; the last one is for the verdict. */
const MOST_ANNOTATIONS = 9;

/** Proves that what was built is what it is said to be. */
export async function main(runner: ActionRunner): Promise<void> {
  const inputs = readVerifyInputs(runner);
  const paths = await selectPaths(runner.workspace, inputs.patterns);
  const report = await verifyPaths(runner, paths, inputs.expectations);
  await show(runner, report);
  const folder = join(runner.temporaryDirectory, `archway-verify-${randomUUID()}`);
  runner.setOutput('report', await save(join(folder, 'report.json'), report));
  const sarif = inputs.sarif === undefined ? join(folder, 'verify.sarif') : resolve(runner.workspace, inputs.sarif);
  runner.setOutput('sarif', await save(sarif, toSarif(report, VERSION)));
  runner.setOutput('checked', String(report.checked));
  runner.setOutput('failed', String(report.failed));
  runner.setOutput('unreadable', String(report.unreadable));
  await runner.summarize(renderReport(report));
  if (isFailure(report, inputs.failOn)) throw new InputError(verdict(report));
}

async function show(runner: ActionRunner, report: VerifyReport): Promise<void> {
  await runner.group(`ELF files (${String(report.checked)})`, async () => {
    for (const { path, platform } of report.files) runner.info(`${platform}  ${path}`);
    await Promise.resolve();
  });
  const shown = report.problems.slice(0, MOST_ANNOTATIONS);
  for (const problem of shown) annotate(runner, problem);
  if (report.problems.length === shown.length) return;
  await runner.group(`All ${String(report.problems.length)} problems`, async () => {
    for (const problem of report.problems) runner.info(`${problem.severity}: ${describe(problem)}`);
    await Promise.resolve();
  });
}

function annotate(runner: ActionRunner, problem: Problem): void {
  if (problem.severity === 'error') runner.error(describe(problem), at(problem));
  else runner.warning(describe(problem), at(problem));
}

/** The outermost file: the way through archives is in the message. */
function at({ path }: Problem): SourceLocation {
  return { file: path.split('!')[0] ?? path };
}

function describe({ path, message, rule }: Problem): string {
  return `${path}: ${message} [${rule}]`;
}

async function save(path: string, document: unknown): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(document, undefined, 2)}\n`);
  return path;
}

function isFailure({ failed, problems }: VerifyReport, failOn: VerifyInputs['failOn']): boolean {
  if (failOn === 'never') return false;
  return failed > 0 || (failOn === 'warning' && problems.length > 0);
}

function verdict({ checked, failed, problems }: VerifyReport): string {
  const warnings = problems.filter((problem) => problem.severity === 'warning').length;
  return (
    `Verification failed: ${String(failed)} files with errors, ${String(warnings)} warnings, ` +
    `${String(checked)} ELF files checked. The job summary has the table.`
  );
}
