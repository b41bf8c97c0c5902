import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { execCommand } from '../../../src/runner/index.js';
import { onOneCpu, pickCpu } from '../../../src/runner/cpu-affinity.js';

const scratch = mkdtempSync(join(tmpdir(), 'archway-stall-'));

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('a command in which nothing moves', () => {
  test('is killed with all it started, what left its process group and heeds no signal included', async () => {
    const mark = join(scratch, 'lived');
    const script = `trap '' TERM HUP; setsid sh -c 'trap "" TERM HUP; sleep 5; touch "${mark}"' & wait`;
    const started = performance.now();
    await expect(execCommand('sh', ['-c', script], { stallTimeout: 1_000 })).rejects.toThrow(
      /made no progress for 1 s, without output and without use of the CPU[^]*S sleep 5/,
    );
    expect(performance.now() - started).toBeLessThan(4_000);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(existsSync(mark)).toBe(false);
  }, 20_000);

  test.each([
    ['output keeps it alive', 'for i in 1 2 3 4 5 6; do echo $i; sleep 0.4; done'],
    ['work in a child keeps it alive', 'timeout 2.5 sh -c "while :; do :; done" || true'],
  ])(
    '%s',
    async (_, script) => {
      const { exitCode } = await execCommand('sh', ['-c', script], { stallTimeout: 1_200 });
      expect(exitCode).toBe(0);
    },
    20_000,
  );
});

test('a command is held to one CPU, and what it starts too', async () => {
  const cpu = pickCpu();
  const { stdout } = await execCommand('sh', ['-c', 'sh -c nproc'], { cpu });
  expect(stdout.trim()).toBe('1');
  expect(onOneCpu(cpu)).toEqual(['taskset', '--cpu-list', String(cpu)]);
});

test('CPUs are taken in turn from those that are allowed', () => {
  const status = 'Name:\tnode\nCpus_allowed_list:\t0-1,6\n';
  expect(new Set([pickCpu(status), pickCpu(status), pickCpu(status)])).toEqual(new Set([0, 1, 6]));
});
