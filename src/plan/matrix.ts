import type { Cell } from '../config/index.js';
import { InputError } from '../runner/index.js';

/**
 * GitHub's limit on the outputs of a job, which it measures as UTF-16.
 * Source: GitHub documentation, "Job outputs are limited to a maximum size of 1 MB".
 */
const MAX_OUTPUT_BYTES = 1024 * 1024;

/**
 * The matrix of cells, for `strategy.matrix` through `fromJSON`: `{"include":[cell,...]}` in the order given.
 * No cells give an empty list, which GitHub takes for a matrix only behind an `if`.
 *
 * @throws InputError when it has more cells, or is larger, than one matrix may be
 */
export function matrixJson(cells: readonly Cell[], maxJobs: number): string {
  if (cells.length > maxJobs) {
    throw new InputError(
      `The plan has ${String(cells.length)} cells, and one matrix may have ${String(maxJobs)} (\`max-jobs\`). ` +
        'Name fewer packages or platforms in archway.yml, or plan only what changed with `changed-since`.',
    );
  }
  const json = JSON.stringify({ include: cells });
  const bytes = json.length * 2;
  if (bytes > MAX_OUTPUT_BYTES) {
    throw new InputError(
      `The matrix takes ${String(bytes)} bytes as UTF-16, and an output of a job may take ${String(MAX_OUTPUT_BYTES)}. ` +
        'Name fewer packages or platforms in archway.yml, or plan only what changed with `changed-since`.',
    );
  }
  return json;
}
