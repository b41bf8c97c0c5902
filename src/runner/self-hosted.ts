import { z } from 'zod';
import { DEFAULT_PATIENCE, HttpError, send, withRetries, type Patience } from './http.js';
import type { Log } from './runner.js';

/** A self-hosted runner, as GitHub lists it. */
export interface SelfHostedRunner {
  /** In lower case: GitHub compares labels without regard to case. */
  readonly labels: readonly string[];
  readonly online: boolean;
}

/** What GitHub lists of self-hosted runners. */
export interface SelfHostedRunners {
  readonly runners: readonly SelfHostedRunner[];
  /** Why there may be more than are listed; undefined when these are all. */
  readonly incomplete: string | undefined;
}

const answerSchema = z.object({
  total_count: z.int().min(0),
  runners: z.array(z.object({ status: z.string(), labels: z.array(z.object({ name: z.string() })) })),
});

/** GitHub's most, and so that an answer of runners with many labels is no larger than `send` reads. */
const PER_PAGE = 100;
const MOST_PAGES = 50;

/**
 * Lists the self-hosted runners that a repository can use: its own, and those of its organization where the token may
 * see them. Source: GitHub's REST API, "List self-hosted runners for a repository" and "for an organization"; the first
 * takes `Administration: read`, the second `Self-hosted runners: read`.
 *
 * @param env has GITHUB_API_URL and GITHUB_REPOSITORY
 * @throws HttpError or another error when the repository's runners cannot be listed
 */
export async function listSelfHostedRunners(
  log: Log,
  env: NodeJS.ProcessEnv,
  token: string,
  patience: Patience = { ...DEFAULT_PATIENCE, attempts: 3 },
): Promise<SelfHostedRunners> {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const [owner = '', name = ''] = repository.split('/');
  if (owner === '' || name === '') throw new Error(`GITHUB_REPOSITORY is '${repository}', not OWNER/NAME`);
  const api = (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '');
  const list = async (path: string): Promise<readonly SelfHostedRunner[]> =>
    await listPages(log, `${api}/${path}/actions/runners`, token, patience);
  const own = await list(`repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`);
  try {
    return { runners: [...own, ...(await list(`orgs/${encodeURIComponent(owner)}`))], incomplete: undefined };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    // A user's account is no organization, and has no runners but those of its repositories.
    return { runners: own, incomplete: error.status === 404 ? undefined : error.message };
  }
}

async function listPages(
  log: Log,
  url: string,
  token: string,
  patience: Patience,
): Promise<readonly SelfHostedRunner[]> {
  const found: SelfHostedRunner[] = [];
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': 'archway',
    'x-github-api-version': '2022-11-28',
  };
  for (let page = 1; page <= MOST_PAGES; page++) {
    const request = {
      method: 'GET',
      url: `${url}?per_page=${String(PER_PAGE)}&page=${String(page)}`,
      headers,
    } as const;
    const { body } = await withRetries(log, patience, async () => await send(request, patience.silence));
    const answer = answerSchema.parse(JSON.parse(body));
    found.push(
      ...answer.runners.map(({ status, labels }) => ({
        labels: labels.map((label) => label.name.toLowerCase()),
        online: status === 'online',
      })),
    );
    if (answer.runners.length === 0 || found.length >= answer.total_count) break;
  }
  return found;
}
