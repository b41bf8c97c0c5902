import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateRepository } from '../../bench/plan/repository.js';
import { ROOT } from '../../scripts/process.js';
import { installPackages } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { runWorkflow, type WorkflowResult } from '../harness/act.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const MINUTE = 60_000;
const PACKAGES = 600;
/** The most jobs that a matrix may have. Source: docs.github.com, "Running variations of jobs in a workflow". */
const MOST_JOBS = 256;

/** A job of the matrix. One that several cells share has members, and says what they are estimated to take. */
interface Job {
  readonly platform: string;
  readonly reason: string;
  readonly 'timeout-minutes': number;
  readonly package?: string;
  readonly members?: readonly { readonly package: string }[];
}

interface Plan {
  readonly cells: readonly { readonly package: string; readonly platform: string }[];
  readonly blocked: readonly unknown[];
}

describe('the plan of a repository of six hundred packages', () => {
  const repository = mkdtempSync(join(tmpdir(), 'archway-many-packages-'));
  let result: WorkflowResult;
  let jobs: readonly Job[];
  let plan: Plan;

  beforeAll(async () => {
    generateRepository(repository, PACKAGES, {
      goMod: 'module m\n\ngo 1.19\n',
      goSum: '',
      goImports: [],
      cargoDependencies: '',
      cargoLock: 'version = 3\n\n[[package]]\nname = "bench"\nversion = "0.1.0"\n',
    });
    rmSync(join(repository, '.git'), { recursive: true });
    cpSync(join(ROOT, 'test', 'fixtures', 'many-packages'), repository, { recursive: true });
    for (const part of ['actions/plan', 'dist/plan', 'package.json']) {
      cpSync(join(ROOT, part), join(repository, part), { recursive: true });
    }
    await installPackages(new MemoryRunner(), ['unzip']);
    result = await runWorkflow('.github/workflows/plan.yml', { repository, timeout: 6 * MINUTE });
    jobs = result.log.flatMap((line) => {
      const [, json] = /^\[[^\]]*\] batch (\{.*)$/.exec(line) ?? [];
      return json === undefined ? [] : [JSON.parse(json) as Job];
    });
    const { stdout } = await execCommand('unzip', ['-p', result.artifacts['archway-plan'] ?? '']);
    plan = JSON.parse(stdout) as Plan;
  }, 8 * MINUTE);

  afterAll(async () => {
    await result.dispose();
    rmSync(repository, { recursive: true, force: true });
  });

  test('runs to its end in as many jobs as a matrix may have', () => {
    expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? [] : result.log }).toEqual({
      exitCode: 0,
      log: [],
    });
    expect(jobs).toHaveLength(MOST_JOBS);
    expect(Object.keys(result.jobs)).toHaveLength(MOST_JOBS + 2);
    expect(new Set(Object.values(result.jobs))).toEqual(new Set(['success']));
  });

  test('has each package for each platform in one job, and nothing else', () => {
    const planned = plan.cells.map((cell) => `${cell.package} ${cell.platform}`);
    expect(new Set(planned).size).toBe(2 * PACKAGES);
    expect(plan.blocked).toEqual([]);
    const shared = jobs.flatMap(({ platform, members = [], package: only }) =>
      [...members.map((one) => one.package), ...(only === undefined ? [] : [only])].map((one) => `${one} ${platform}`),
    );
    expect(shared.sort()).toEqual(planned.sort());
    expect(result.log.join('\n')).toContain(`planned ${String(2 * PACKAGES)} cells in ${String(MOST_JOBS)} jobs`);
  });

  test('shares the work out evenly, and gives no job more than the six hours of a hosted runner', () => {
    const minutes = jobs.map(({ reason }) => Number(/, about (\d+) min$/.exec(reason)?.[1]));
    expect(minutes.every((estimate) => estimate > 0)).toBe(true);
    const mean = minutes.reduce((sum, estimate) => sum + estimate, 0) / minutes.length;
    expect(Math.max(...minutes)).toBeLessThanOrEqual(2 * mean);
    expect(Math.max(...jobs.map((job) => job['timeout-minutes']))).toBeLessThanOrEqual(360);
  });
});
