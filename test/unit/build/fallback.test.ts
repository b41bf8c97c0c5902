import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeJob, withFallback, type Job } from '../../../src/build/index.js';
import { recordRun } from '../../../src/assemble/history.js';
import {
  defaultRecipe,
  parseCellReport,
  plannedReport,
  type CellReport,
  type PlanFile,
} from '../../../src/config/index.js';
import { PastRuns } from '../../../src/plan/index.js';
import { CommandError, InputError } from '../../../src/runner/index.js';
import { cellFor } from '../../harness/cells.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const FINISHED = '2026-01-02T04:01:00.000Z';
const FINGERPRINT = '0123456789abcdef';

let output: string;
let runner: MemoryRunner;

beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'archway-fallback-'));
  runner = new MemoryRunner();
});

afterEach(() => {
  rmSync(output, { recursive: true, force: true });
});

function jobWith(fallback: boolean | undefined, strategy: 'cross' | 'native' = 'cross'): Job {
  const cell = cellFor('tool', 'arm64', { strategy });
  const recipe = { ...defaultRecipe('tool'), ...(fallback !== undefined && { fallback }) };
  const one = {
    name: 'tool',
    language: 'c',
    root: output,
    path: 'tool',
    directory: join(output, 'tool'),
    recipe,
  } as const;
  return makeJob(cell, one, true);
}

function reportOf({ cell }: Job, kind: NonNullable<CellReport['failure']>['kind'] | undefined): CellReport {
  return {
    ...plannedReport(cell),
    started: `2026-01-02T04:00:0${cell.strategy === 'cross' ? '0' : '5'}.000Z`,
    finished: FINISHED,
    milliseconds: { build: 2000 },
    result: kind === undefined ? 'passed' : 'failed',
    failure: kind === undefined ? null : { phase: 'build', kind, message: 'cannot find -lz' },
  };
}

/** Attempts a cell of which crossing fails on an account, and emulation on another or not at all. */
async function attempts(
  job: Job,
  account: Parameters<typeof reportOf>[1],
  second?: Parameters<typeof reportOf>[1],
): Promise<{ readonly report: CellReport; readonly tried: readonly string[] }> {
  const tried: string[] = [];
  const options = { environment: 'debian:bookworm', outputDirectory: output };
  const report = await withFallback(runner, job, options, async (one) => {
    tried.push(`${one.cell.strategy} in ${one.cell.environment ?? 'nothing'}`);
    return await Promise.resolve(reportOf(one, tried.length === 1 ? account : second));
  });
  return { report, tried };
}

describe('a cell that fails', () => {
  test('on the account of the toolchain is built one rung down, and the report says what failed first', async () => {
    const job = jobWith(true);
    const { report, tried } = await attempts(job, 'toolchain');
    expect(tried).toEqual(['cross in nothing', 'emulated in debian:bookworm']);
    expect(report).toMatchObject({
      cell: job.cell,
      result: 'passed',
      strategy: 'emulated',
      fallback: { from: 'cross', reason: 'cannot find -lz' },
      started: '2026-01-02T04:00:00.000Z',
    });
    expect(runner.messages('warning')).toEqual([
      expect.stringMatching(/toolchain's account.*built emulated.*cannot find -lz/),
    ]);
    expect(parseCellReport(readFileSync(join(output, `${job.cell.id}.json`), 'utf8'), 'cell.json')).toEqual(report);
  });

  test('there too is reported as failed emulated', async () => {
    const { report } = await attempts(jobWith(true), 'toolchain', 'code');
    expect(report).toMatchObject({ result: 'failed', strategy: 'emulated', failure: { kind: 'code' } });
    expect(report.fallback?.from).toBe('cross');
  });

  test('there too, since the machine cannot be made ready for it, has a report that tells both', async () => {
    const job = jobWith(true);
    const options = { environment: 'debian:bookworm', outputDirectory: output };
    const report = await withFallback(runner, job, options, async (one) => {
      if (one.cell.strategy === 'emulated') throw new InputError('there is no world to build in');
      return await Promise.resolve(reportOf(one, 'toolchain'));
    });
    expect(report).toMatchObject({
      cell: job.cell,
      result: 'failed',
      strategy: 'emulated',
      fallback: { from: 'cross', reason: 'cannot find -lz' },
      started: '2026-01-02T04:00:00.000Z',
      failure: { phase: 'prepare', kind: 'configuration', message: 'there is no world to build in' },
    });
    expect(parseCellReport(readFileSync(join(output, `${job.cell.id}.json`), 'utf8'), 'cell.json')).toEqual(report);
  });

  test('before it is begun has a report, and leaves nothing of an earlier build', async () => {
    const job = jobWith(true);
    const place = join(output, `${job.cell.id}.json`);
    const earlier = { file: 'tool_1_linux.tar.gz', bytes: 1, sha256: '0'.repeat(64) };
    writeFileSync(join(output, earlier.file), 'x');
    writeFileSync(place, JSON.stringify({ ...reportOf(job, undefined), files: [earlier] }));
    const report = await withFallback(runner, job, { environment: 'debian:bookworm', outputDirectory: output }, () =>
      Promise.reject(
        new CommandError({ command: 'apt-get', args: ['install'], exitCode: 100, lastLines: ['no space'] }),
      ),
    );
    expect(report).toMatchObject({
      result: 'failed',
      strategy: 'cross',
      fallback: null,
      failure: { phase: 'prepare' },
    });
    expect(report.failure?.message).toContain('no space');
    expect(parseCellReport(readFileSync(place, 'utf8'), 'cell.json')).toEqual(report);
    expect(existsSync(join(output, earlier.file))).toBe(false);
  });

  test('by a bug of ours is no report', async () => {
    const attempt = (): Promise<never> => Promise.reject(new TypeError('undefined is not a function'));
    const options = { environment: 'debian:bookworm', outputDirectory: output };
    await expect(withFallback(runner, jobWith(true), options, attempt)).rejects.toThrow(TypeError);
  });

  test.each([
    ['on its own account', jobWith, true, 'code'],
    ['on the account of what is configured', jobWith, true, 'configuration'],
    ['where nobody asked for another way', jobWith, undefined, 'toolchain'],
    ['where that is switched off', jobWith, false, 'toolchain'],
    ['natively', (given: boolean) => jobWith(given, 'native'), true, 'toolchain'],
  ] as const)('%s is not tried again', async (_, make, fallback, account) => {
    const { report, tried } = await attempts(make(fallback as boolean), account);
    expect(tried).toHaveLength(1);
    expect(report.fallback).toBeNull();
    expect(runner.messages('warning')).toEqual([]);
  });
});

test('the history learns that crossing failed, and that emulation passed', async () => {
  const job = jobWith(true);
  const { report } = await attempts(job, 'toolchain');
  const decision = { package: 'tool', platform: job.cell.platform, fingerprint: FINGERPRINT };
  const plan = { decisions: [decision] } as unknown as PlanFile;
  const checked = { package: 'tool', platform: job.cell.platform, gathered: { report } };
  const cells = [checked] as unknown as Parameters<typeof recordRun>[1];
  const history = recordRun(plan, cells, '2', recordRun(plan, cells, '1'));
  const known = { native: FINGERPRINT, cross: FINGERPRINT, emulated: FINGERPRINT };
  const experiences = new PastRuns(history).experiences('tool', job.cell.platform, known);
  expect(experiences.cross).toEqual({ failures: 2, passes: 0 });
  expect(experiences.emulated).toEqual({ failures: 0, passes: 2 });
});
