import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { runWorkflow, type WorkflowResult } from '../harness/act.js';
import { startApi } from '../harness/api-server.js';

const MINUTE = 60_000;

describe('a workflow with the outputs of plan', () => {
  const repository = mkdtempSync(join(tmpdir(), 'archway-plan-e2e-'));
  let result: WorkflowResult;
  let lines: readonly string[];
  let requests: readonly string[];

  beforeAll(async () => {
    cpSync(join(ROOT, 'test', 'fixtures', 'plan-outputs'), repository, { recursive: true });
    for (const part of ['actions/plan', 'dist/plan', 'package.json']) {
      cpSync(join(ROOT, part), join(repository, part), { recursive: true });
    }
    const api = await startApi();
    api.runners.push({ status: 'offline', labels: ['self-hosted', 'Linux', 'ARM64'] });
    result = await runWorkflow('.github/workflows/plan.yml', {
      repository,
      env: { GITHUB_API_URL: api.url },
      timeout: 3 * MINUTE,
    }).finally(api.close);
    requests = api.requests;
    lines = result.log.map((line) => line.replace(/^\[[^\]]*\] /, ''));
  }, 4 * MINUTE);

  afterAll(async () => {
    await result.dispose();
    rmSync(repository, { recursive: true, force: true });
  });

  /** The jobs' own words that begin in a way, without the log's of what is run. */
  function told(start: string): readonly string[] {
    return lines.filter((line) => line.startsWith(`${start} {`)).sort();
  }

  test('runs to its end, and starts no job for a matrix without cells', () => {
    expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? [] : result.log }).toEqual({
      exitCode: 0,
      log: [],
    });
    expect(new Set(Object.values(result.jobs))).toEqual(new Set(['success']));
    // Three plans, two cells each of the first and third matrix, and two batches.
    expect(Object.keys(result.jobs)).toHaveLength(9);
    expect(lines).toContain('cells false in {"include":[]}');
    expect(result.log.join('\n')).toContain('The plan has no cells to build: guard the build job with `has-cells`.');
  });

  test('shares its cells out to several matrices', () => {
    const cells = (start: string): readonly string[] =>
      told(start).map((line) => (JSON.parse(line.slice(start.length)) as { id: string }).id);
    expect(cells('matrix 1')).toEqual(['a-linux-amd64', 'a-linux-arm64']);
    expect(cells('matrix 3')).toEqual(['c-linux-amd64', 'c-linux-arm64']);
  });

  test('asks which runners are online, and does without those that are not', () => {
    expect(requests[0]).toMatch(/^GET \/repos\/.*\/actions\/runners\?per_page=100&page=1 Bearer api-token$/);
    expect(told('matrix 1').map((line) => /"strategy": "(\w+)"/.exec(line)?.[1])).toEqual(['native', 'cross']);
  });

  test('gets batches by which jobs know all their members, and a plan file with the commit', () => {
    const batches = told('batch').map(
      (line) => JSON.parse(line.slice('batch'.length)) as { members: { package: string }[] },
    );
    expect(batches.map(({ members }) => members.map((one) => one.package))).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
    expect(lines.find((line) => line.startsWith('planned'))).toMatch(/^planned 6 cells of [0-9a-f]{40}$/);
  });
});
