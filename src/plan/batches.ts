import { makeBatch, type Cell, type MatrixEntry } from '../config/index.js';
import { InputError } from '../runner/index.js';
import { groupBy } from './grouping.js';
import { isHosted } from './runners.js';

/** A cell with what is needed to share it out. */
export interface TimedCell {
  readonly cell: Cell;
  /** Minutes that it is thought to take. */
  readonly minutes: number;
  /** How many jobs its runner can run at the same time; infinite where that is not known. */
  readonly slots: number;
}

/** A hosted job ends then, whatever it declares; a self-hosted one after five days. Source: GitHub documentation. */
const HOSTED_LIMIT_MINUTES = 360;
const SELF_HOSTED_LIMIT_MINUTES = 5 * 24 * 60;

/** Cells that one job could build one after the other. */
interface Group {
  readonly cells: readonly TimedCell[];
  readonly total: number;
  /** No more jobs than cells, or than can run at the same time. */
  readonly mostJobs: number;
  jobs: number;
}

/**
 * Puts cells into so many jobs that one matrix can hold them. Cells of one platform, strategy, runner and environment may
 * share a job. Jobs go to the groups by their time, and within a group the longest cell that is left goes to the job that
 * has the least to do, which is at most a third worse than the best there is (Graham 1969, "LPT").
 *
 * @returns in stable order; jobs with one cell are that cell, the others batches
 * @throws InputError when there are fewer jobs than groups
 */
export function packCells(timed: readonly TimedCell[], maxJobs: number): readonly MatrixEntry[] {
  const groups = groupCells(timed);
  if (groups.length > maxJobs) {
    throw new InputError(
      `The plan has cells of ${String(groups.length)} kinds (platform, strategy, runner), which cannot share a job, and one ` +
        `matrix may have ${String(maxJobs)} (\`max-jobs\`). Plan fewer platforms, or allow more jobs.`,
    );
  }
  shareJobs(groups, maxJobs);
  return groups.flatMap(fillJobs);
}

function groupCells(timed: readonly TimedCell[]): Group[] {
  const lists = groupBy(timed, ({ cell: { platform, strategy, environment, 'runs-on': labels } }) =>
    JSON.stringify([platform, strategy, labels, environment]),
  );
  return [...lists.values()].map((cells) => ({
    cells,
    total: cells.reduce((sum, { minutes }) => sum + minutes, 0),
    mostJobs: Math.min(cells.length, cells[0]?.slots ?? Infinity),
    jobs: 1,
  }));
}

/** Each further job goes to the group whose jobs have the most to do. */
function shareJobs(groups: readonly Group[], maxJobs: number): void {
  for (let left = maxJobs - groups.length; left > 0; left--) {
    const open = groups.filter(({ jobs, mostJobs }) => jobs < mostJobs);
    const [first] = open.sort((a, b) => b.total / b.jobs - a.total / a.jobs);
    if (first === undefined) return;
    first.jobs++;
  }
}

function fillJobs({ cells, jobs }: Group): MatrixEntry[] {
  const bins = Array.from({ length: jobs }, () => ({ minutes: 0, cells: [] as Cell[] }));
  const longestFirst = [...cells].sort((a, b) => b.minutes - a.minutes || compare(a.cell.id, b.cell.id));
  for (const { cell, minutes } of longestFirst) {
    const least = bins.reduce((best, bin) => (bin.minutes < best.minutes ? bin : best));
    least.minutes += minutes;
    least.cells.push(cell);
  }
  const digits = String(jobs).length;
  return bins.flatMap(({ minutes, cells: [first, ...rest] }, index): MatrixEntry[] => {
    if (first === undefined) return [];
    if (rest.length === 0) return [first];
    const number = String(index + 1).padStart(digits, '0');
    return [
      makeBatch([first, ...rest], {
        id: `batch-${first.strategy}-${first.platform.replaceAll('/', '-')}-${number}`,
        reason: `batch ${String(index + 1)} of ${String(jobs)}: ${String(rest.length + 1)} packages, about ${String(Math.ceil(minutes))} min`,
        'timeout-minutes': jobTimeout([first, ...rest]),
      }),
    ];
  });
}

function jobTimeout(cells: readonly [Cell, ...Cell[]]): number {
  const limit = isHosted(cells[0]['runs-on']) ? HOSTED_LIMIT_MINUTES : SELF_HOSTED_LIMIT_MINUTES;
  return Math.min(
    limit,
    cells.reduce((sum, cell) => sum + cell['timeout-minutes'], 0),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
