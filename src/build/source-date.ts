import { CommandError, type Runner } from '../runner/index.js';

/**
 * Seconds since 1970 of the last commit: the date that reproducible builds put into what they make, whenever they run.
 * SOURCE_DATE_EPOCH in the environment wins, as its specification demands; without git it is 0.
 * Source: reproducible-builds.org, "SOURCE_DATE_EPOCH".
 */
export async function sourceDate(runner: Runner, root: string): Promise<number> {
  const given = runner.env['SOURCE_DATE_EPOCH'];
  if (given !== undefined && /^\d+$/.test(given)) return Number(given);
  try {
    const { stdout } = await runner.exec('git', ['-C', root, 'log', '-1', '--format=%ct'], { quiet: true });
    return Number(stdout.trim());
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    runner.debug(`The date of the last commit is not known: ${error.message}`);
    return 0;
  }
}
