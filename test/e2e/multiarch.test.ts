import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { installPackages } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { runWorkflow, type WorkflowResult } from '../harness/act.js';
import { copyCheckout, removeCheckout } from '../harness/checkout.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const MINUTE = 60_000;

describe('the reusable workflow, called from a repository with one package and no archway.yml', () => {
  let archway: string;
  let dist: string;
  let result: WorkflowResult;

  beforeAll(async () => {
    await installPackages(new MemoryRunner(), ['unzip']);
    archway = await copyCheckout();
    dist = mkdtempSync(join(tmpdir(), 'archway-dist-'));
    result = await runWorkflow('.github/workflows/packages.yml', {
      repository: join(ROOT, 'test', 'fixtures', 'caller'),
      remotes: { 'example/archway@main': archway },
      env: { ARCHWAY_SOURCE: archway },
      timeout: 5 * MINUTE,
    });
    const archive = result.artifacts['dist'];
    if (archive !== undefined) await execCommand('unzip', ['-q', archive, '-d', dist]);
  }, 6 * MINUTE);

  afterAll(async () => {
    removeCheckout(archway);
    rmSync(dist, { recursive: true, force: true });
    await result.dispose();
  });

  test('ends well, with one build job for each platform', () => {
    expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? [] : result.log }).toEqual({
      exitCode: 0,
      log: [],
    });
    expect(Object.keys(result.jobs)).toHaveLength(6);
    expect(new Set(Object.values(result.jobs))).toEqual(new Set(['success']));
  });

  test('takes its actions from the commit of the workflow, and tells the caller how it ended', () => {
    const log = result.log.join('\n');
    expect(log).toContain('Checked out example/archway at main');
    expect(log).toMatch(/result=success complete=true count=2$/m);
    expect(log).toMatch(/missing=\[\]$/m);
  });

  test('has the same in one step', () => {
    expect(result.log.join('\n')).toMatch(/one step, complete=true$/m);
    expect(Object.keys(result.artifacts)).toContain('one-step');
  });

  test('leaves one artifact with the packages of both platforms, whose checksums hold', async () => {
    const { stdout } = await execCommand('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: dist });
    for (const architecture of ['amd64', 'arm64']) {
      expect(stdout).toMatch(new RegExp(`^\\S*linux[/_-]${architecture}\\S*\\.tar\\.gz: OK$`, 'm'));
    }
  });
});
