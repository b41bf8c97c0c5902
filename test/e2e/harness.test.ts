import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { ROOT } from '../../scripts/process.js';
import { runWorkflow } from '../harness/act.js';

test('the harness runs a matrix from a job’s output on Node 24, and artifacts go from job to job', async () => {
  const result = await runWorkflow('.github/workflows/artifacts.yml', {
    repository: join(ROOT, 'test', 'fixtures', 'artifacts-between-jobs'),
    timeout: 120_000,
  });
  try {
    expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? [] : result.log }).toEqual({
      exitCode: 0,
      log: [],
    });
    expect(Object.keys(result.jobs)).toHaveLength(4);
    expect(new Set(Object.values(result.jobs))).toEqual(new Set(['success']));
    for (const id of ['one', 'two']) {
      expect(result.log.join('\n')).toMatch(new RegExp(`collected ${id} by Node v24\\.`));
    }
    expect(Object.keys(result.artifacts).sort()).toEqual(['cell-one', 'cell-two']);
  } finally {
    await result.dispose();
  }
}, 180_000);
