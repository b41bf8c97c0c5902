import type { DeclaredRunner, Runners } from '../config/index.js';
import { runnerOf } from '../config/index.js';
import {
  errorMessage,
  forkOfEvent,
  listSelfHostedRunners,
  type Runner,
  type SelfHostedRunners,
} from '../runner/index.js';
import { isHosted, type Availability } from './runners.js';

/**
 * Finds out which declared runners can be used in this run: code of a fork gets no self-hosted machine unless that is
 * declared `untrusted`, and with a token those that are not online are passed over.
 *
 * @param token to ask GitHub with; undefined not to ask
 */
export async function findAvailability(
  runner: Runner,
  declared: Runners,
  token: string | undefined,
): Promise<Availability> {
  const selfHosted = Object.values(declared)
    .map(runnerOf)
    .filter(({ labels }) => !isHosted(labels));
  if (selfHosted.length === 0) return () => undefined;
  const fork = await strangers(runner);
  const asked = selfHosted.some((one) => !shutOut(one, fork));
  const known = token === undefined || !asked ? undefined : await knownRunners(runner, token);
  return (one) => {
    if (isHosted(one.labels)) return undefined;
    const labels = one.labels.join(', ');
    if (shutOut(one, fork)) {
      return `runner ${labels} is self-hosted, not declared \`untrusted\`, and this run is of a pull request from ${fork ?? ''}`;
    }
    return known === undefined || isOnline(known, one) ? undefined : `no runner ${labels} is online`;
  };
}

function shutOut({ untrusted }: DeclaredRunner, fork: string | undefined): boolean {
  return fork !== undefined && !untrusted;
}

/** Where it cannot be told whose code it is, it is a stranger's. */
async function strangers(runner: Runner): Promise<string | undefined> {
  try {
    return await forkOfEvent(runner.env);
  } catch (error) {
    runner.warning(`The event of this run cannot be read (${errorMessage(error)}), so it counts as that of a fork.`);
    return 'an unknown repository';
  }
}

/** Asking can only warn: the plan stands on what is declared. */
async function knownRunners(runner: Runner, token: string): Promise<SelfHostedRunners | undefined> {
  try {
    const known = await listSelfHostedRunners(runner, runner.env, token);
    if (known.incomplete !== undefined) runner.debug(`Runners of the organization are not known: ${known.incomplete}`);
    return known;
  } catch (error) {
    runner.warning(
      `Whether self-hosted runners are online could not be asked (${errorMessage(error)}), so they count as online. ` +
        'The `token` needs the permission to read the self-hosted runners of the repository.',
    );
    return undefined;
  }
}

/** All labels must match. Where not all runners could be listed, one that is not seen may be there all the same. */
function isOnline({ runners, incomplete }: SelfHostedRunners, { labels }: DeclaredRunner): boolean {
  const wanted = labels.map((label) => label.toLowerCase());
  const matching = runners.filter((one) => wanted.every((label) => one.labels.includes(label)));
  return matching.some(({ online }) => online) || (matching.length === 0 && incomplete !== undefined);
}
