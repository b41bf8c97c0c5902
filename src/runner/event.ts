import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const repository = z.object({ full_name: z.string() });

/** Of a webhook's payload, what tells where code comes from. Source: GitHub documentation, "Webhook events and payloads". */
const eventSchema = z.object({
  repository: repository.optional(),
  pull_request: z.object({ head: z.object({ repo: repository.nullish() }) }).optional(),
  workflow_run: z.object({ head_repository: repository.nullish() }).optional(),
});

/**
 * The repository of a fork whose pull request has started this run, so that code of strangers may be run in it. A fork
 * that has been deleted since counts.
 *
 * @param env has GITHUB_EVENT_PATH
 * @returns undefined for all other events, and where there is none
 * @throws Error for a payload that cannot be read: then it is not known whose code it is
 */
export async function forkOfEvent(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const path = env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return undefined;
  const event = eventSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  if (event.pull_request === undefined && event.workflow_run === undefined) return undefined;
  const head = event.pull_request === undefined ? event.workflow_run?.head_repository : event.pull_request.head.repo;
  if (head === undefined || head === null) return 'a deleted fork';
  return head.full_name === event.repository?.full_name ? undefined : head.full_name;
}
