import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parseHistory, PLAN_FILE } from '../../src/config/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { ArtifactServer } from '../harness/artifact-server.js';
import { Artifacts, cellFor, describeFile } from '../harness/cells.js';
import { filesBelow } from '../harness/checkout.js';
import { runAction, type StepResult } from '../harness/job.js';

let server: ArtifactServer;
let artifacts: Artifacts;
let workspace: string;

beforeAll(async () => {
  server = await ArtifactServer.start();
});

afterAll(async () => {
  await server.close();
});

beforeEach(() => {
  server.clear();
  artifacts = new Artifacts();
  workspace = join(artifacts.root, 'workspace');
  mkdirSync(workspace);
});

afterEach(() => {
  artifacts.dispose();
});

const FAILURE = { phase: 'test', kind: 'code', message: 'expected 1, and got 2' } as const;

/** Runs the action on a folder of artifacts that an earlier step downloaded. */
async function assemble(inputs: Record<string, string> = {}): Promise<StepResult> {
  rmSync(join(workspace, 'artifacts'), { recursive: true, force: true });
  cpSync(artifacts.folder, join(workspace, 'artifacts'), { recursive: true });
  return (await runAction('assemble', { workspace, inputs: { artifacts: 'artifacts', ...inputs } })).main;
}

/** Runs the action with what the run's artifact service has. */
async function download(inputs: Record<string, string> = {}, env: Record<string, string> = {}): Promise<StepResult> {
  return (await runAction('assemble', { workspace, inputs, env: { ...server.env, ...env } })).main;
}

function upload(...names: readonly string[]): void {
  for (const name of names) server.put(name, join(artifacts.folder, name));
}

function told(kind: 'error' | 'warning' | 'notice', { annotations }: StepResult): string {
  return annotations.flatMap((one) => (one.kind === kind ? [one.message] : [])).join('\n');
}

function list(text: string | undefined): unknown {
  return JSON.parse(text ?? '');
}

describe('assemble', () => {
  test('makes one folder of all cells, and says where everything is', async () => {
    await artifacts.fleet();
    const result = await assemble({ checksums: 'sha256, sha512' });
    expect(told('error', result)).toBe('');
    expect(result.exitCode).toBe(0);
    const dist = join(workspace, 'dist');
    expect(result.outputs).toMatchObject({
      manifest: join(dist, 'manifest.json'),
      complete: 'true',
      missing: '[]',
      'checksums-file': join(dist, 'SHA256SUMS'),
      'subjects-file': join(dist, 'subjects.sha256'),
      history: join(dist, 'history.json'),
      images: '[]',
    });
    expect(list(result.outputs['cells'])).toHaveLength(4);
    for (const algorithm of ['256', '512']) {
      const { stdout } = await execCommand(`sha${algorithm}sum`, ['--check', '--strict', `SHA${algorithm}SUMS`], {
        cwd: dist,
      });
      expect(stdout).toContain('dns/linux-arm64/dns_1.0.0_linux_arm64.tar.gz: OK');
    }
    for (const group of ['Gather', 'Check against the plan', 'Verify across architectures', 'Lay out']) {
      expect(result.stdout).toContain(`::group::${group}`);
    }
    expect(result.summary).toMatch(/✅ complete: 4 of 4 cells/);
    expect(result.summary).toMatch(/\| edge \| linux\/arm64 \| passed \| 1\.0\.0 \| cross \|/);
    // Nothing of ours is left beside the folder that was asked for.
    expect(readdirSync(workspace).sort()).toEqual(['artifacts', 'dist']);
  });

  test('a failed cell that is required: the others are there, the step fails and names it', async () => {
    await artifacts.fleet();
    await artifacts.report(cellFor('dns', 'arm64'), { result: 'failed', failure: FAILURE });
    rmSync(join(artifacts.folder, 'dns-linux-arm64', 'dns_1.0.0_linux_arm64.tar.gz'));
    const result = await assemble();
    expect(result.exitCode).toBe(1);
    expect(told('error', result)).toMatch(
      /1 required cell is not there:\n- dns-linux-arm64 \(failed\): failed in test: expected 1, and got 2\n[^]*assembled in 'dist'/,
    );
    expect(result.stdout).not.toMatch(/^\s+at .*index\.js/m);
    expect(result.outputs['complete']).toBe('false');
    expect(list(result.outputs['missing'])).toEqual([
      {
        id: 'dns-linux-arm64',
        package: 'dns',
        platform: 'linux/arm64',
        status: 'failed',
        required: true,
        reason: 'failed in test: expected 1, and got 2',
      },
    ]);
    const packages = filesBelow(join(workspace, 'dist')).filter((file) => file.endsWith('.tar.gz'));
    expect(packages).toHaveLength(3);
    expect(result.summary).toMatch(/❌ incomplete: 3 of 4 cells/);
  });

  test('a best-effort cell that is missing is a warning and data', async () => {
    await artifacts.build(cellFor('dns', 'amd64'));
    artifacts.cells.push(cellFor('dns', 'riscv64', { required: false }));
    artifacts.plan();
    const result = await assemble();
    expect(result.exitCode).toBe(0);
    expect(told('warning', result)).toMatch(/dns-linux-riscv64, best effort, is not there: no artifact/);
    expect(result.outputs['complete']).toBe('false');
    expect(list(result.outputs['cells'])).toEqual([
      { id: 'dns-linux-amd64', status: 'passed', required: true },
      { id: 'dns-linux-riscv64', status: 'missing', required: false },
    ]);
    expect(result.summary).toMatch(/⚠️ complete but for best-effort cells: 1 of 2/);
    // The same, where the caller wants all of it.
    const strict = await assemble({ required: 'all' });
    expect(strict.exitCode).toBe(1);
    expect(told('error', strict)).toMatch(/dns-linux-riscv64 \(missing\)/);
  });

  const ARM = 'dns_1.0.0_linux_arm64.tar.gz';
  test.each([
    [
      'a duplicate name',
      async () => {
        const other = join(artifacts.folder, 'edge-linux-arm64');
        rmSync(other, { recursive: true });
        mkdirSync(other);
        cpSync(join(artifacts.folder, 'dns-linux-arm64', ARM), join(other, ARM));
        await artifacts.report(cellFor('edge', 'arm64'), { files: [await describeFile(other, ARM)] });
      },
      /dns-linux-arm64 and edge-linux-arm64 both made a file 'dns_1\.0\.0_linux_arm64\.tar\.gz'/,
    ],
    [
      'a cell of another commit',
      async () => {
        const files = [await describeFile(join(artifacts.folder, 'dns-linux-arm64'), ARM)];
        await artifacts.report(cellFor('dns', 'arm64'), { commit: '2'.repeat(40), files });
      },
      /dns-linux-arm64\/cell\.json is of commit 2{40}, and the other cells are of 1{40}/,
    ],
    [
      'a changed plan',
      () => {
        artifacts.plan(
          {},
          artifacts.cells.map((cell) => (cell.id === 'edge-linux-amd64' ? { ...cell, strategy: 'emulated' } : cell)),
        );
      },
      /is of another plan: 'edge-linux-amd64' has strategy "cross", and is planned with "emulated"/,
    ],
    [
      'a changed file',
      () => {
        writeFileSync(join(artifacts.folder, 'dns-linux-arm64', ARM), 'changed');
      },
      /dns_1\.0\.0_linux_arm64\.tar\.gz of dns-linux-arm64 is not the file that was built/,
    ],
  ])('%s is an error that names it, and nothing is written', async (_, spoil: () => unknown, message) => {
    await artifacts.fleet();
    await spoil();
    const result = await assemble();
    expect(told('error', result)).toMatch(message);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toEqual({});
    expect(result.stdout).not.toMatch(/^\s+at .*index\.js/m);
    expect(readdirSync(workspace)).toEqual(['artifacts']);
  });

  test('bad inputs are told together', async () => {
    const result = await assemble({
      checksums: 'md5',
      sbom: 'excel',
      push: 'perhaps',
      'image-tags': 'a b/c',
      'apt-suite': '../x',
      'apt-signing-key': 'hunter2',
    });
    expect(result.exitCode).toBe(1);
    const text = told('error', result);
    expect(text).toMatch(/6 inputs are not valid/);
    for (const name of ['checksums', 'sbom', 'push', 'image-tags', 'apt-suite', 'apt-signing-key'])
      expect(text).toContain(name);
    expect(result.stdout).not.toContain('hunter2');
    expect(existsSync(join(workspace, 'dist'))).toBe(false);
  });
});

describe('assemble without a folder of artifacts', () => {
  test('downloads those of the run; after the failed jobs were run again, the newest of each', async () => {
    await artifacts.fleet();
    const failed = cellFor('dns', 'arm64');
    const folder = join(artifacts.folder, failed.artifact);
    cpSync(folder, join(artifacts.root, 'good'), { recursive: true });
    rmSync(folder, { recursive: true });
    await artifacts.report(failed, { result: 'failed', failure: FAILURE });
    upload(...readdirSync(artifacts.folder));
    const first = await download();
    expect(first.exitCode).toBe(1);
    expect(told('error', first)).toMatch(/dns-linux-arm64 \(failed\)/);
    expect(first.stdout).toMatch(/Downloaded archway-plan: \d+ bytes/);

    // The job of the failed cell alone is run again, then this one, in which the first folder is replaced.
    server.put(failed.artifact, join(artifacts.root, 'good'));
    const second = await download();
    expect(told('error', second)).toBe('');
    expect(second.exitCode).toBe(0);
    expect(second.outputs['complete']).toBe('true');
    const packages = filesBelow(join(workspace, 'dist')).filter((file) => file.endsWith('.tar.gz'));
    expect(packages).toHaveLength(4);
    const { records } = parseHistory(readFileSync(second.outputs['history'] ?? '', 'utf8'));
    expect(records.map(({ outcome }) => outcome)).toEqual(Array(4).fill('passed'));
    // What was downloaded is in the job's own scratch folder.
    expect(readdirSync(workspace)).toEqual(['dist']);
  });

  test('what an earlier attempt of the job uploaded is left out, by name', async () => {
    await artifacts.fleet();
    // As a whole, it would be a second plan and a second report of each cell.
    cpSync(artifacts.folder, join(artifacts.root, 'earlier'), { recursive: true });
    upload(...readdirSync(artifacts.folder));
    server.put('dist', join(artifacts.root, 'earlier'));
    server.put('packages-1', join(artifacts.root, 'earlier'));
    const result = await download({ 'exclude-artifacts': 'dist, packages-*' });
    expect(told('error', result)).toBe('');
    expect(result.outputs['complete']).toBe('true');
    for (const name of ['dist', 'packages-1']) expect(result.stdout).toContain(`Left out ${name}`);
    expect(result.stdout).not.toMatch(/Downloaded (dist|packages)/);
    expect((await download()).exitCode).toBe(1);
  });

  test('with the plan given, takes what its cells uploaded, beside the artifacts of another plan of the run', async () => {
    await artifacts.fleet();
    cpSync(join(artifacts.folder, 'archway-plan', PLAN_FILE), join(workspace, PLAN_FILE));
    upload(...artifacts.cells.map(({ artifact }) => artifact));
    cpSync(artifacts.folder, join(artifacts.root, 'another'), { recursive: true });
    server.put('another-plan', join(artifacts.root, 'another'));
    const result = await download({ 'plan-file': PLAN_FILE });
    expect(told('error', result)).toBe('');
    expect(result.outputs['complete']).toBe('true');
    expect(result.stdout).toContain('Left out another-plan');

    server.clear();
    rmSync(join(workspace, 'dist'), { recursive: true });
    const empty = await download({ 'plan-file': PLAN_FILE });
    expect(empty.exitCode).toBe(1);
    expect(told('error', empty)).toMatch(/dns-linux-arm64 \(missing\)/);
  });

  test('an artifact that is not what was uploaded is an error', async () => {
    await artifacts.fleet();
    upload('archway-plan', 'dns-linux-amd64', 'edge-linux-amd64', 'edge-linux-arm64');
    server.put('dns-linux-arm64', join(artifacts.folder, 'dns-linux-arm64'), `sha256:${'0'.repeat(64)}`);
    const result = await download();
    expect(result.exitCode).toBe(1);
    expect(told('error', result)).toMatch(/The artifact 'dns-linux-arm64' is not what was uploaded/);
    expect(existsSync(join(workspace, 'dist'))).toBe(false);
  });

  test.each([
    ['no artifacts', {}, /This run has no artifacts\. Let this job need those that build/],
    [
      'no artifact service',
      { ACTIONS_RUNTIME_TOKEN: '' },
      /cannot be downloaded: Unable to get the ACTIONS_RUNTIME_TOKEN[^]*actions\/download-artifact[^]*`artifacts`/,
    ],
  ])('%s: says what to do', async (_, env, message) => {
    const result = await download({}, env);
    expect(result.exitCode).toBe(1);
    expect(told('error', result)).toMatch(message);
    expect(result.stdout).not.toMatch(/This is a bug in Archway/);
  });
});
