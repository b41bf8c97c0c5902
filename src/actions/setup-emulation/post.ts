import { z } from 'zod';
import { releaseEmulation } from '../../emulation/index.js';
import type { ActionRunner } from '../../runner/index.js';

const leaseSchema = z.object({ id: z.string().regex(/^[0-9a-f]+$/) });

/** Gives back what the main step took. */
export async function post(runner: ActionRunner): Promise<void> {
  const state = leaseSchema.safeParse(runner.loadState());
  if (!state.success) return;
  const { removed, kept } = await releaseEmulation(runner, state.data);
  for (const handler of removed) runner.info(`Removed the handler ${handler}.`);
  for (const { handler, reason } of kept) runner.info(`Left the handler ${handler}: ${reason}.`);
}
