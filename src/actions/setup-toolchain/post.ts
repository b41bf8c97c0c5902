import { restoreSources } from '../../host/index.js';
import type { ActionRunner } from '../../runner/index.js';

/** Puts back what the main step changed of the machine. */
export async function post(runner: ActionRunner): Promise<void> {
  await restoreSources(runner, 'job');
}
