import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export const SAVE_CHOICES = ['auto', 'true', 'false'] as const;

export type SaveChoice = (typeof SAVE_CHOICES)[number];

/** Events that run with rights of the default branch and with content that anybody may have written. */
const UNTRUSTED_EVENTS = ['pull_request_target', 'workflow_run'];

const eventSchema = z.looseObject({
  pull_request: z
    .looseObject({
      head: z.looseObject({ repo: z.looseObject({ full_name: z.string() }).nullable() }),
      base: z.looseObject({ repo: z.looseObject({ full_name: z.string() }) }),
    })
    .optional(),
});

/**
 * Says why this job should not save.
 *
 * @param env of the runner: GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_REF
 * @returns undefined when it may
 */
export async function whyNotSave(choice: SaveChoice, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (choice === 'true') return undefined;
  if (choice === 'false') return '`save` is false';
  const event = env['GITHUB_EVENT_NAME'] ?? '';
  if (UNTRUSTED_EVENTS.includes(event)) return `the event is ${event}`;
  // A tag's entries can be read by that tag's jobs alone.
  if ((env['GITHUB_REF'] ?? '').startsWith('refs/tags/')) return 'the job is for a tag';
  if (event === 'pull_request' && (await isFromFork(env['GITHUB_EVENT_PATH'] ?? ''))) {
    return 'the pull request comes from a fork';
  }
  return undefined;
}

/** An event that cannot be read counts as a fork's. */
async function isFromFork(eventPath: string): Promise<boolean> {
  try {
    const { pull_request: request } = eventSchema.parse(JSON.parse(await readFile(eventPath, 'utf8')));
    return request?.head.repo?.full_name !== request?.base.repo.full_name || request === undefined;
  } catch {
    return true;
  }
}
