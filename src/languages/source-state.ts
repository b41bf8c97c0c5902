import { CommandError, type Runner } from '../runner/index.js';

/** Which commit of a repository is built. */
export interface SourceState {
  /** The commit's SHA; undefined outside of a git checkout. */
  readonly commit: string | undefined;
  /** Seconds since 1970 that reproducible builds put into what they make, whenever they run. */
  readonly date: number;
}

/**
 * Reads which commit a folder is at. SOURCE_DATE_EPOCH in the environment outranks its date, as its specification
 * demands; without git the date is 0. Source: reproducible-builds.org, "SOURCE_DATE_EPOCH".
 */
export async function sourceState(runner: Runner, root: string): Promise<SourceState> {
  const { commit, date } = await lastCommit(runner, root);
  const given = runner.env['SOURCE_DATE_EPOCH'];
  return { commit, date: given !== undefined && /^\d+$/.test(given) ? Number(given) : date };
}

async function lastCommit(runner: Runner, root: string): Promise<SourceState> {
  try {
    // The folder may belong to another user than the job's, as in container jobs; reading its history runs nothing.
    const { stdout } = await runner.exec(
      'git',
      ['-c', 'safe.directory=*', '-C', root, 'log', '-1', '--no-show-signature', '--format=%H %ct'],
      { quiet: true },
    );
    const [commit, date] = stdout.trim().split(' ');
    return { commit, date: Number(date) };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    runner.debug(`The last commit is not known: ${error.message}`);
    return { commit: undefined, date: 0 };
  }
}
