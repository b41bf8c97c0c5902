import { z } from 'zod';
import { InputError } from '../runner/errors.js';
import { cellSchema } from './cell.js';

/** The name of the plan file. */
export const PLAN_FILE = 'archway-plan.json';

const decision = z.object({
  package: z.string().min(1),
  platform: z.string().min(1),
  /** A strategy, or `blocked`. */
  strategy: z.string().min(1),
  reason: z.string(),
  fingerprint: z.string().optional(),
});

/** What of the plan file concerns those who come after the build. Whatever else is in it stays unread. */
const planFileSchema = z.object({
  version: z.literal(1),
  /** The commit that was planned. */
  commit: z.string().nullish(),
  cells: z.array(cellSchema),
  decisions: z.array(decision),
});

/** The plan as `assemble` reads it. */
export type PlanFile = z.output<typeof planFileSchema>;

/**
 * Reads a plan file, as `plan` writes it.
 *
 * @param shownPath where it stands, for messages
 * @throws InputError that names what is wrong, and cells or artifacts that it has twice
 */
export function parsePlanFile(text: string, shownPath: string): PlanFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${shownPath} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const result = planFileSchema.safeParse(value);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the value'}: ${message}`);
    throw new InputError(`${shownPath} is not a plan of this version of Archway: ${problems.slice(0, 5).join('; ')}.`);
  }
  const twice = [
    ...repeated(result.data.cells.map(({ id }) => id)).map((id) => `cell '${id}'`),
    ...repeated(result.data.cells.map(({ artifact }) => artifact)).map((name) => `artifact '${name}'`),
  ];
  if (twice.length > 0) throw new InputError(`${shownPath} has more than one ${twice.join(', and more than one ')}.`);
  return result.data;
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
