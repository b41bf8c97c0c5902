import { z } from 'zod';
import { describeUnknownPlatform, findPlatform } from '../platform/platform.js';
import { InputError } from '../runner/errors.js';
import { DEFAULT_TIMEOUT_MINUTES } from './schema.js';
import { LANGUAGE_NAMES, STRATEGIES } from './strategy.js';

/** What may stand in file and artifact names. */
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);

const timeout = z.int().min(1);

/** What a job must know, whether it builds one cell or several. */
const job = {
  id: name,
  platform: z.string().refine((platform) => findPlatform(platform) !== undefined, {
    error: (issue) => describeUnknownPlatform(String(issue.input)),
  }),
  strategy: z.enum(STRATEGIES),
  reason: z.string(),
  'runs-on': z.array(z.string().min(1)).min(1),
  environment: z.string().min(1).nullable(),
  'timeout-minutes': timeout,
  required: z.boolean(),
  artifact: name,
};

/** The schema of a cell. */
export const cellSchema = z.object({
  ...job,
  package: z.string().min(1),
  path: z.string().min(1),
  language: z.enum(LANGUAGE_NAMES),
});

/** A cell of a batch: what it does not share with the others. What is left out is as most cells have it. */
const memberSchema = z.strictObject({
  package: name,
  path: z.string().min(1),
  language: z.enum(LANGUAGE_NAMES),
  'timeout-minutes': timeout.optional(),
  required: z.literal(false).optional(),
});

const batchSchema = z.object({ ...job, members: z.array(memberSchema).min(1) });

/**
 * One entry of the matrix: enough to start a job, without any command and any secret. Commands are read from
 * archway.yml in the checkout, by the package's name.
 */
export type Cell = z.output<typeof cellSchema>;

/**
 * An entry of a matrix that would have had too many: cells of one platform, strategy and runner, for one job to build one
 * after the other. `timeout-minutes` is the job's; it is required when one of its cells is. `cellsOf` gives the cells.
 */
export type Batch = z.output<typeof batchSchema>;

/** What one job of the matrix builds. */
export type MatrixEntry = Cell | Batch;

/** Whether an entry of the matrix holds several cells. */
export function isBatch(entry: MatrixEntry): entry is Batch {
  return 'members' in entry;
}

/** The cells that a job of the matrix builds, the longest first. */
export function cellsOf(entry: MatrixEntry): readonly Cell[] {
  if (!isBatch(entry)) return [entry];
  const { members, platform, strategy, reason, environment, 'runs-on': labels } = entry;
  return members.map((member): Cell => {
    const id = cellId(member.package, platform);
    return {
      id,
      package: member.package,
      path: member.path,
      language: member.language,
      platform,
      strategy,
      reason,
      'runs-on': labels,
      environment,
      artifact: id,
      'timeout-minutes': member['timeout-minutes'] ?? DEFAULT_TIMEOUT_MINUTES,
      required: member.required ?? true,
    };
  });
}

/**
 * Puts cells into one entry.
 *
 * @param cells of the same platform, strategy, runner and environment, in the order in which they are to be built
 * @param job what is the batch's own
 */
export function makeBatch(
  cells: readonly [Cell, ...Cell[]],
  job: Pick<Batch, 'id' | 'reason' | 'timeout-minutes'>,
): Batch {
  const [{ platform, strategy, environment, 'runs-on': labels }] = cells;
  return {
    ...job,
    platform,
    strategy,
    'runs-on': labels,
    environment,
    required: cells.some((cell) => cell.required),
    artifact: job.id,
    members: cells.map(({ package: one, path, language, 'timeout-minutes': minutes, required }) => ({
      package: one,
      path,
      language,
      ...(minutes !== DEFAULT_TIMEOUT_MINUTES && { 'timeout-minutes': minutes }),
      ...(!required && { required }),
    })),
  };
}

/** The name of a cell, of its artifact and of its report. */
export function cellId(packageName: string, platform: string): string {
  return `${packageName}-${platform.replaceAll('/', '-')}`;
}

/**
 * Reads a cell from the JSON that the `plan` action put into the matrix.
 *
 * @throws InputError that names every field that is missing or wrong
 */
export function parseCell(text: string): Cell {
  return validate(cellSchema, parseJson(text), 'cell');
}

/**
 * Reads an entry of the matrix, be it a cell or a batch.
 *
 * @throws InputError that names every field that is missing or wrong
 */
export function parseEntry(text: string): MatrixEntry {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null && 'members' in value
    ? validate(batchSchema, value, 'batch')
    : validate(cellSchema, value, 'cell');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(
      `'${text.length > 80 ? `${text.slice(0, 77)}...` : text}' is not JSON (${(error as Error).message}). ` +
        'Pass one entry of the matrix: ${{ toJSON(matrix) }}.',
      { cause: error },
    );
  }
}

function validate<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const field = issue.path.join('.');
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
    if (field === '') return `the value must be an object (${issue.message})`;
    return missing ? `field '${field}' is missing` : `field '${field}': ${issue.message}`;
  });
  throw new InputError(
    `the ${what} is not valid: ${problems.join('; ')}. Pass one entry of the matrix: \${{ toJSON(matrix) }}.`,
  );
}
