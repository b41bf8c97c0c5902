import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { currentHolder, isAlive, isSameHolder, type Holder } from '../../../src/host/holder.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const GITHUB = { RUNNER_NAME: 'builder-1', GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'test' };

async function holder(scope: 'process' | 'job', env: NodeJS.ProcessEnv = GITHUB): Promise<Holder> {
  return await currentHolder(new MemoryRunner({ env }), scope);
}

test('this process and the one that started it live', async () => {
  const self = await holder('process');
  expect(self).toMatchObject({ pid: process.pid, runnerName: 'builder-1', job: '7/1/test' });
  expect(await isAlive(self, self)).toBe(true);
  const job = await holder('job');
  expect(job.pid).toBe(process.ppid);
  expect(await isAlive(job, self)).toBe(true);
  expect(isSameHolder(job, self)).toBe(false);
});

test('a process that has ended is dead, also while its parent has not noticed, and so is one whose id was used again', async () => {
  const self = await holder('process');
  const child = spawn('sleep', ['60']);
  const living = { ...self, pid: child.pid ?? 0, startTicks: await ticksOf(child.pid ?? 0) };
  expect(await isAlive(living, self)).toBe(true);
  expect(await isAlive({ ...living, startTicks: '1' }, self)).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await isAlive(living, self)).toBe(false);
});

async function ticksOf(pid: number): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

test('in another container, our runner’s earlier job is dead, another runner’s is not, and none outlives five days', async () => {
  const self = await holder('process');
  const elsewhere = { ...self, pidNamespace: 'pid:[1]', pid: 1 };
  expect(await isAlive({ ...elsewhere, job: '6/1/test' }, self)).toBe(false);
  expect(await isAlive(elsewhere, self)).toBe(true);
  expect(await isAlive({ ...elsewhere, runnerName: 'builder-2', job: '6/1/test' }, self)).toBe(true);
  expect(await isAlive({ ...elsewhere, since: self.since - 6 * 24 * 3600 }, self)).toBe(false);
});
