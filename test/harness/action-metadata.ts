import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../scripts/process.js';

const metadataSchema = z.object({
  name: z.string(),
  description: z.string(),
  inputs: z
    .record(
      z.string(),
      z.object({
        description: z.string(),
        default: z.string().optional(),
        required: z.boolean().optional(),
        deprecationMessage: z.string().optional(),
      }),
    )
    .default({}),
  outputs: z.record(z.string(), z.object({ description: z.string(), value: z.string().optional() })).default({}),
  runs: z.object({
    using: z.string(),
    main: z.string().optional(),
    post: z.string().optional(),
    'post-if': z.string().optional(),
  }),
});

/** What an action.yml says. */
export type ActionMetadata = z.output<typeof metadataSchema>;

/** Names of all actions, as folders below `actions/`. */
export function actionNames(): string[] {
  return readdirSync(join(ROOT, 'actions')).sort();
}

/** Absolute path of an action's folder. */
export function actionDirectory(name: string): string {
  return join(ROOT, 'actions', name);
}

/**
 * Reads an action.yml.
 *
 * @param directory absolute path of the action's folder
 */
export function readMetadata(directory: string): ActionMetadata {
  return metadataSchema.parse(parse(readFileSync(join(directory, 'action.yml'), 'utf8')));
}
