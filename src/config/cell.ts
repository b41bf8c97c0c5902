import { z } from 'zod';
import { describeUnknownPlatform, findPlatform } from '../platform/platform.js';
import { InputError } from '../runner/errors.js';
import { LANGUAGE_NAMES, STRATEGIES } from './strategy.js';

const cellSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
  package: z.string().min(1),
  path: z.string().min(1),
  language: z.enum(LANGUAGE_NAMES),
  platform: z.string().refine((name) => findPlatform(name) !== undefined, {
    error: (issue) => describeUnknownPlatform(String(issue.input)),
  }),
  strategy: z.enum(STRATEGIES),
  reason: z.string(),
  'runs-on': z.array(z.string().min(1)).min(1),
  environment: z.string().min(1).nullable(),
  'timeout-minutes': z.int().min(1),
  required: z.boolean(),
  artifact: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
});

/**
 * One entry of the matrix: enough to start a job, without any command and any secret. Commands are read from
 * archway.yml in the checkout, by the package's name.
 */
export type Cell = z.output<typeof cellSchema>;

/**
 * Reads a cell from the JSON that the `plan` action put into the matrix.
 *
 * @throws InputError that names every field that is missing or wrong
 */
export function parseCell(text: string): Cell {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(
      `'${text.length > 80 ? `${text.slice(0, 77)}...` : text}' is not JSON (${(error as Error).message}). ` +
        'Pass one entry of the matrix: ${{ toJSON(matrix) }}.',
      { cause: error },
    );
  }
  const result = cellSchema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const field = issue.path.join('.');
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
    if (field === '') return `the value must be an object (${issue.message})`;
    return missing ? `field '${field}' is missing` : `field '${field}': ${issue.message}`;
  });
  throw new InputError(
    `the cell is not valid: ${problems.join('; ')}. Pass one entry of the matrix: \${{ toJSON(matrix) }}.`,
  );
}
