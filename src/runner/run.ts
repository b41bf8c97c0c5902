import { whenCancelled } from './cancellation.js';
import { errorMessage, InputError, isExpectedFailure } from './errors.js';
import { createActionRunner, isPost, markPost } from './github.js';
import type { ActionRunner, ArtifactLoaders } from './runner.js';

/**
 * The steps of an action, and where it deals with artifacts what brings the client: that is several times larger than an
 * action, and so only in bundles that need it.
 */
export interface ActionSteps extends ArtifactLoaders {
  main(runner: ActionRunner): Promise<void>;
  /** Runs after the job. It may only warn: what was built is not to be lost over tidying up. */
  post?(runner: ActionRunner): Promise<void>;
}

/**
 * Milliseconds that a cancelled step has for putting things back. The runner sends SIGINT, after 7.5 s SIGTERM and 2.5 s later
 * SIGKILL. Source: actions/runner, ProcessInvoker.cs.
 */
const LAST_WORDS = 6_000;
/** As a shell tells of SIGINT. */
const CANCELLED = 130;

/**
 * Runs an action's main or post step and ends the process. Main and post are one file: `main` leaves a mark in the
 * step's state, by which the second start knows itself.
 *
 * A mistake of the user's and a command that failed are reported by their message alone; anything else is a bug of
 * ours and comes with its stack. A cancelled step ends its commands, and what they fail for then is no error.
 */
export async function run(steps: ActionSteps): Promise<never> {
  const runner = createActionRunner(process.env, steps);
  const post = isPost();
  process.on('unhandledRejection', (error) => {
    report(runner, error, post);
    process.exit(post ? 0 : 1);
  });
  let cancelled = false as boolean;
  whenCancelled(() => {
    if (cancelled) process.exit(CANCELLED);
    cancelled = true;
    runner.info('Cancelled: what runs is ended, and things are put back.');
    setTimeout(() => process.exit(CANCELLED), LAST_WORDS).unref();
  });
  try {
    if (post) {
      await steps.post?.(runner);
    } else {
      if (steps.post !== undefined) markPost();
      await steps.main(runner);
    }
  } catch (error) {
    if (cancelled) {
      runner.info(errorMessage(error));
      process.exit(CANCELLED);
    }
    report(runner, error, post);
    process.exit(post ? 0 : 1);
  }
  // Sockets that a library keeps alive would hold the process open for seconds (nodejs/node#47228).
  process.exit(process.exitCode ?? 0);
}

function report(runner: ActionRunner, error: unknown, post: boolean): void {
  const tell = post ? runner.warning.bind(runner) : runner.error.bind(runner);
  const location = error instanceof InputError ? error.location : undefined;
  if (error instanceof AggregateError && isExpectedFailure(error)) {
    for (const one of error.errors) report(runner, one, post);
    return;
  }
  tell(errorMessage(error), location);
  if (!isExpectedFailure(error)) {
    runner.info('This is a bug in Archway. Please report it with this stack:');
    runner.info(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } else if (error instanceof Error && error.cause !== undefined) {
    runner.debug(`caused by: ${errorMessage(error.cause)}`);
  }
}
