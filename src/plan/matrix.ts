import { cellsOf, type MatrixEntry } from '../config/index.js';
import { InputError } from '../runner/index.js';
import { packCells, type TimedCell } from './batches.js';

/**
 * GitHub's limit on the outputs of a job, which it measures as UTF-16.
 * Source: GitHub documentation, "Job outputs are limited to a maximum size of 1 MB".
 */
const MAX_OUTPUT_BYTES = 1024 * 1024;

/** Outputs `matrix-1` to `matrix-4`. */
const MATRICES = 4;

/** What to do with more cells than one matrix may have: several to a job, several matrices, or refuse. */
export const OVERFLOWS = ['pack', 'split', 'fail'] as const;

export type Overflow = (typeof OVERFLOWS)[number];

/**
 * Shares the cells out to the jobs of matrices, in stable order.
 *
 * @returns one matrix, for `split` up to four; entries are cells, or batches where there are more cells than jobs
 * @throws InputError for more cells than may be, with `fail`, and for more kinds of cells than jobs
 */
export function shareOut(
  timed: readonly TimedCell[],
  maxJobs: number,
  overflow: Overflow,
): readonly (readonly MatrixEntry[])[] {
  const cells = timed.map(({ cell }) => cell);
  if (cells.length <= maxJobs) return [cells];
  switch (overflow) {
    case 'fail':
      throw new InputError(
        `The plan has ${String(cells.length)} cells, and one matrix may have ${String(maxJobs)} (\`max-jobs\`). ` +
          `Name fewer packages or platforms in archway.yml, plan only what changed with \`changed-since\`, or let \`overflow\` be \`pack\`.`,
      );
    case 'pack':
      return [packCells(timed, maxJobs)];
    case 'split': {
      const all = MATRICES * maxJobs;
      const entries = cells.length <= all ? cells : packCells(timed, all);
      const count = Math.ceil(entries.length / maxJobs);
      return Array.from({ length: count }, (_, index) => entries.slice(index * maxJobs, (index + 1) * maxJobs));
    }
  }
}

/**
 * Matrices as texts for `strategy.matrix` through `fromJSON`: `{"include":[entry,...]}` in the order given. No entries
 * give an empty list, which GitHub takes for a matrix only behind an `if`.
 *
 * @throws InputError when they are larger together than the outputs of a job may be; it says what takes the most
 */
export function matrixTexts(matrices: readonly (readonly MatrixEntry[])[]): readonly string[] {
  const texts = matrices.map((entries) => JSON.stringify({ include: entries }));
  const bytes = texts.reduce((sum, text) => sum + text.length * 2, 0);
  if (bytes <= MAX_OUTPUT_BYTES) return texts;
  throw new InputError(
    `The matrix takes ${String(bytes)} bytes as UTF-16, and the outputs of a job may take ${String(MAX_OUTPUT_BYTES)}. ` +
      `Most of its cells are of ${largestFolders(matrices.flat())}. Name the packages of fewer folders in archway.yml, give another ` +
      '`root` or fewer `platforms`, or plan only what changed with `changed-since`.',
  );
}

/** The three top folders with the most cells. */
function largestFolders(entries: readonly MatrixEntry[]): string {
  const counts = new Map<string, number>();
  for (const { path } of entries.flatMap(cellsOf)) {
    const top = path.includes('/') ? `${path.split('/')[0] ?? ''}/` : path;
    counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([folder, count]) => `${folder} (${String(count)} cells)`)
    .join(', ');
}
