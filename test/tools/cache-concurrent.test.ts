import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runCacheJobs } from '../harness/cache-jobs.js';
import { DownloadWorld } from '../harness/download-world.js';
import { runAction } from '../harness/job.js';

test('24 jobs on one folder, of which many are killed, lose nothing', async () => {
  const world = await DownloadWorld.start();
  const folder = mkdtempSync(join(world.scratch, 'shared-'));
  const result = await runCacheJobs(world, folder, { jobs: 24, atOnce: 8, killed: 0.4 });
  expect(result).toMatchObject({ unhappy: [], damaged: [] });
  expect(result.killed).toBeGreaterThan(0);
  expect(result.killed).toBeLessThan(24);
  const { main } = await runAction('cache', {
    workspace: world.newCheckout(),
    env: world.newMachine(),
    inputs: { backend: `directory:${folder}`, verify: 'strict' },
  });
  expect(main.outputs).toMatchObject({ 'cache-hit': 'true', verified: '8', rejected: '0' });
  await world.close();
}, 600_000);
