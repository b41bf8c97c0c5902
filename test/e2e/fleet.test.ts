import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runWorkflow, type WorkflowResult } from '../harness/act.js';

const MINUTE = 60_000;

const CELLS = ['probe', 'tally', 'echo', 'hash', 'python-ext', 'lua-ext']
  .flatMap((name) => [`${name}-linux-amd64`, `${name}-linux-arm64`])
  .sort();

describe('the fleet workflow: plan, matrix, build, collect', () => {
  let result: WorkflowResult;
  let log: string;

  beforeAll(async () => {
    result = await runWorkflow('.github/workflows/fleet.yml', { timeout: 20 * MINUTE });
    log = result.log.join('\n');
  }, 21 * MINUTE);

  afterAll(async () => {
    await result.dispose();
  });

  test('runs to its end: every job succeeds', () => {
    expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? [] : result.log }).toEqual({
      exitCode: 0,
      log: [],
    });
    expect(new Set(Object.values(result.jobs))).toEqual(new Set(['success']));
    expect(Object.keys(result.jobs)).toHaveLength(CELLS.length + 2);
  });

  test('passes one artifact a cell from the build jobs to the collecting one', () => {
    expect(Object.keys(result.artifacts).sort()).toEqual(CELLS);
  });

  test('verifies all packages again where they are collected', () => {
    for (const cell of CELLS) {
      const [name = '', architecture = ''] = cell.split('-linux-');
      expect(log).toMatch(
        new RegExp(`\\[Fleet/Collect\\].*collected/[^/]*/${name}_[^/]*_linux_${architecture}\\.tar\\.gz!`),
      );
    }
  });
});
