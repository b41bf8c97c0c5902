import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cell, PlanFile } from '../config/index.js';
import { InputError, sha256File } from '../runner/index.js';
import { isRequired, type Requirement } from './gate.js';
import type { Gathered, GatheredCell } from './gather.js';

/** `missing`: no report of it is there; `blocked`: the plan found no way to build it. */
export type CellStatus = 'passed' | 'failed' | 'missing' | 'blocked';

/** What became of one package for one platform. */
export interface CheckedCell {
  readonly id: string;
  readonly package: string;
  readonly platform: string;
  readonly status: CellStatus;
  /** Whether the whole fails where this did not pass. */
  readonly required: boolean;
  /** Why it did not pass; empty for what passed. */
  readonly reason: string;
  /** Undefined for what was not built. */
  readonly gathered: GatheredCell | undefined;
}

/** The fields of a cell that say what is built. Reasons, labels and time limits may change without changing that. */
const IDENTITY = [
  'package',
  'path',
  'language',
  'platform',
  'strategy',
  'environment',
  'required',
  'artifact',
] as const;

/** File names as releases, package indexes and checksum files take them without quoting. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9.,_+~:-]*$/;

/**
 * Holds what was gathered against the plan: every cell there is one of the plan's and as it was planned, all are of one
 * commit, every file is there with its size and digest, no name is there twice, and nothing is there that no cell made.
 *
 * @returns one entry for each cell of the plan, then one for each that was blocked
 * @throws InputError that names all that is wrong
 */
export async function checkCells(
  plan: PlanFile,
  gathered: Gathered,
  requirement: Requirement,
): Promise<readonly CheckedCell[]> {
  const problems = [
    ...gathered.strangers.map((path) => `${path} belongs to no cell: no report lists it.`),
    ...gathered.cells.flatMap((one) => checkAgainstPlan(plan, one)),
    ...checkCommits(plan, gathered.cells),
    ...checkNames(gathered.cells),
    ...(await Promise.all(gathered.cells.map(checkFiles))).flat(),
  ];
  if (problems.length > 0) {
    const advice = gathered.strangers.length === 0 ? '' : '\nDownload the artifacts of the cells alone, by `pattern`.';
    throw new InputError(
      `The artifacts are not what was planned:\n${problems.map((one) => `- ${one}`).join('\n')}${advice}`,
    );
  }
  const byId = new Map(gathered.cells.map((one) => [one.report.cell.id, one]));
  return [
    ...plan.cells.map((cell) => checkedCell(cell, byId.get(cell.id), requirement)),
    ...plan.decisions.flatMap((one): CheckedCell[] => {
      if (one.strategy !== 'blocked') return [];
      const { package: name, platform, reason } = one;
      const id = `${name}-${platform.replaceAll('/', '-')}`;
      const required = isRequired(requirement, one, false);
      return [{ id, package: name, platform, status: 'blocked', required, reason, gathered: undefined }];
    }),
  ];
}

function checkedCell(cell: Cell, gathered: GatheredCell | undefined, requirement: Requirement): CheckedCell {
  const { id, package: name, platform } = cell;
  const required = isRequired(requirement, cell, cell.required);
  const common = { id, package: name, platform, required, gathered };
  const report = gathered?.report;
  if (report === undefined) {
    return { ...common, status: 'missing', reason: `no artifact '${cell.artifact}' with its report is there` };
  }
  if (report.result === 'passed') return { ...common, status: 'passed', reason: '' };
  if (report.result === 'planned') return { ...common, status: 'missing', reason: 'it was not built' };
  const { phase, message } = report.failure ?? { phase: 'an unknown phase', message: 'no reason was recorded' };
  return { ...common, status: 'failed', reason: `failed in ${phase}: ${message}` };
}

function checkAgainstPlan(plan: PlanFile, { report, shown }: GatheredCell): readonly string[] {
  const { cell } = report;
  const planned = plan.cells.find(({ id }) => id === cell.id);
  if (planned === undefined) return [`${shown} is of cell '${cell.id}', which the plan does not have.`];
  return IDENTITY.filter((field) => planned[field] !== cell[field]).map(
    (field) =>
      `${shown} is of another plan: '${cell.id}' has ${field} ${JSON.stringify(cell[field])}, and is planned with ` +
      `${JSON.stringify(planned[field])}. Plan and build again.`,
  );
}

function checkCommits(plan: PlanFile, cells: readonly GatheredCell[]): readonly string[] {
  const known = cells.filter(({ report }) => report.commit !== null && report.result !== 'planned');
  const counts = new Map<string, number>();
  for (const { report } of known) counts.set(report.commit ?? '', (counts.get(report.commit ?? '') ?? 0) + 1);
  // Without the plan's word, the commit that most cells are of is the one that the others are not of.
  const most = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  const expected = plan.commit ?? most;
  const source = typeof plan.commit === 'string' ? 'the plan is' : 'the other cells are';
  return known
    .filter(({ report }) => report.commit !== expected)
    .map(
      ({ report, shown }) => `${shown} is of commit ${String(report.commit)}, and ${source} of ${String(expected)}.`,
    );
}

/** Releases put all files into one folder, so that no two may have the same name, whatever they are for. */
function checkNames(cells: readonly GatheredCell[]): readonly string[] {
  const owners = new Map<string, string>();
  const problems: string[] = [];
  for (const { report } of cells) {
    for (const { file } of report.files) {
      if (!FILE_NAME.test(file)) {
        problems.push(
          `${report.cell.id} lists a file '${file}': a name may have letters, digits and . , _ + ~ : - only.`,
        );
      }
      const owner = owners.get(file);
      if (owner !== undefined) problems.push(`${owner} and ${report.cell.id} both made a file '${file}'.`);
      owners.set(file, report.cell.id);
    }
  }
  return problems;
}

async function checkFiles({ report, directory, shown }: GatheredCell): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { file, bytes, sha256 } of report.files) {
    if (!FILE_NAME.test(file)) continue;
    const path = join(directory, file);
    const status = await lstat(path).catch(() => undefined);
    if (status === undefined) problems.push(`${shown} lists ${file}, which is not there.`);
    else if (!status.isFile()) problems.push(`${file} of ${report.cell.id} is no regular file.`);
    else {
      const actual = await sha256File(path);
      if (status.size !== bytes || actual !== sha256) {
        problems.push(
          `${file} of ${report.cell.id} is not the file that was built: it has ${String(status.size)} bytes and SHA-256 ` +
            `${actual}, and had ${String(bytes)} and ${sha256}.`,
        );
      }
    }
  }
  return problems;
}
