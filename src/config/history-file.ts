import { readFile } from 'node:fs/promises';
import { errorMessage, type Runner } from '../runner/index.js';
import { parseHistory, type History } from './history.js';

/**
 * Reads the history of past runs. A first run has none, and a broken one is no reason not to plan or to assemble: that
 * is a warning, and estimates stand in.
 *
 * @param path absolute
 * @returns undefined where there is none that can be used
 */
export async function readHistory(runner: Runner, path: string): Promise<History | undefined> {
  try {
    const history = parseHistory(await readFile(path, 'utf8'));
    runner.info(`The history has ${String(history.records.length)} records of past cells.`);
    return history;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') runner.info(`There is no history in '${path}' yet.`);
    else runner.warning(`The history '${path}' is not used: ${errorMessage(error)}`);
    return undefined;
  }
}
