import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cellsOf, isBatch, parseCell, parseEntry } from '../../src/config/index.js';
import { startApi, type ApiServer } from '../harness/api-server.js';
import { commitAll } from '../harness/checkout.js';
import { Job, runAction, type StepResult } from '../harness/job.js';

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'archway-plan-'));
});

afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), text);
}

async function plan(inputs: Record<string, string> = {}): Promise<StepResult> {
  return (await runAction('plan', { workspace, inputs })).main;
}

function errors({ annotations }: StepResult): string {
  return annotations
    .filter(({ kind }) => kind === 'error')
    .map(({ message }) => message)
    .join('\n');
}

const C_PROGRAM = 'int main(void) { return 0; }\n';

describe('plan', () => {
  beforeEach(() => {
    put('tool/Makefile', 'all: tool\ntool: tool.c\n\t$(CC) -o $@ $<\n');
    put('tool/tool.c', C_PROGRAM);
    put('ext/setup.py', 'from setuptools import Extension, setup\nsetup(ext_modules=[Extension("ext", ["ext.c"])])\n');
    put('ext/ext.c', '#include <Python.h>\n');
  });

  test('emits a matrix of cells that build takes', async () => {
    const result = await plan();
    expect(errors(result)).toBe('');
    expect(result.exitCode).toBe(0);
    const { include } = JSON.parse(result.outputs['matrix'] ?? '') as { include: unknown[] };
    const cells = include.map((entry) => parseCell(JSON.stringify(entry)));
    expect(cells.map(({ id, strategy }) => `${id} ${strategy}`)).toEqual([
      'ext-linux-amd64 native',
      'ext-linux-arm64 emulated',
      'tool-linux-amd64 native',
      'tool-linux-arm64 cross',
    ]);
    expect(result.outputs['count']).toBe('4');
    expect(result.outputs['has-cells']).toBe('true');
    expect(result.annotations.filter(({ kind }) => kind === 'warning')).toEqual([]);
  });

  test('packs what is too much for one matrix into batches that build takes', async () => {
    const result = await plan({ 'max-jobs': '3' });
    const { include } = JSON.parse(result.outputs['matrix'] ?? '') as { include: unknown[] };
    const entries = include.map((entry) => parseEntry(JSON.stringify(entry)));
    expect(entries.map(isBatch)).toEqual([true, false, false]);
    expect(
      entries
        .flatMap(cellsOf)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['ext-linux-amd64', 'ext-linux-arm64', 'tool-linux-amd64', 'tool-linux-arm64']);
    expect([result.outputs['count'], result.outputs['jobs'], result.outputs['matrices']]).toEqual(['4', '3', '1']);
    expect(result.summary).toContain('They are built in 3 jobs: 2 cells share 1 of these.');
  });

  test('splits what is too much for one matrix into several outputs', async () => {
    const { outputs } = await plan({ 'max-jobs': '2', overflow: 'split' });
    const cells = (name: string): number => (JSON.parse(outputs[name] ?? '') as { include: unknown[] }).include.length;
    expect(['matrix', 'matrix-1', 'matrix-2', 'matrix-3', 'matrix-4'].map(cells)).toEqual([0, 2, 2, 0, 0]);
    expect(outputs['matrices']).toBe('2');
  });

  test('takes past runs from a history, and does without one that is missing or broken', async () => {
    const job = await Job.create({ workspace });
    const first = await job.run('plan');
    const { decisions } = JSON.parse(readFileSync(first.outputs['plan-file'] ?? '', 'utf8')) as {
      decisions: { package: string; platform: string; strategy: string; fingerprint: string }[];
    };
    await job.dispose();
    const { strategy, fingerprint } =
      decisions.find((one) => one.package === 'tool' && one.platform === 'linux/arm64') ?? {};
    const records = ['1', '2'].map((run) => ({
      ...{ package: 'tool', platform: 'linux/arm64', strategy, fingerprint, outcome: 'failed', seconds: 90, run },
      finished: `2026-11-0${run}T00:00:00Z`,
    }));
    put('history.json', JSON.stringify({ version: 1, records }));
    expect((await plan({ history: 'history.json' })).summary).toContain(
      '| tool | linux/arm64 | emulated | 6 | no cross: failed in the last 2 runs on the same facts |',
    );
    const missing = await plan({ history: 'nowhere.json' });
    expect(missing.exitCode).toBe(0);
    expect(missing.stdout).toMatch(/There is no history in '.*nowhere\.json' yet/);
    put('history.json', '{"version":9}');
    const broken = await plan({ history: 'history.json' });
    expect(broken.exitCode).toBe(0);
    expect(broken.annotations.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^The history '.*history\.json' is not used: /),
    );
  });

  test('plans what has changed since a commit, nothing where nothing has, and refuses a commit that is not there', async () => {
    await commitAll(workspace);
    put('tool/tool.c', `${C_PROGRAM}\n`);
    await commitAll(workspace);
    const changed = await plan({ 'changed-since': 'HEAD~1' });
    const { include } = JSON.parse(changed.outputs['matrix'] ?? '') as { include: { id: string }[] };
    expect(include.map(({ id }) => id)).toEqual(['tool-linux-amd64', 'tool-linux-arm64']);
    const none = await plan({ 'changed-since': 'HEAD' });
    expect(none.exitCode).toBe(0);
    expect(none.outputs).toMatchObject({ matrix: '{"include":[]}', 'has-cells': 'false', count: '0', jobs: '0' });
    expect(none.annotations).toContainEqual(
      expect.objectContaining({
        kind: 'notice',
        message: expect.stringMatching(/no cells to build.*`has-cells`/) as unknown,
      }),
    );
    const unknown = await plan({ 'changed-since': 'v99' });
    expect(errors(unknown)).toMatch(/git cannot tell what has changed since 'v99'/);
    expect([unknown.exitCode, unknown.outputs]).toEqual([1, {}]);
  });

  test('writes a summary with every choice and its reason', async () => {
    const { summary } = await plan();
    expect(summary).toContain('4 cells: 2 native, 1 cross, 1 emulated.');
    expect(summary).toMatch(/\| ext \| linux\/arm64 \| emulated \| 8 \| no cross: /);
  });

  test('sends cross and emulated cells to the first runner that is not scarce', async () => {
    const runners = 'arm64: { runs-on: [self-hosted, linux, ARM64], scarce: true }\nlinux/amd64: big-amd64\n';
    const result = await plan({ runners, platforms: 'arm64' });
    const { include } = JSON.parse(result.outputs['matrix'] ?? '') as { include: { 'runs-on': string[] }[] };
    expect(include.map((cell) => cell['runs-on'])).toEqual([['big-amd64'], ['big-amd64']]);
  });

  test.each([
    [{ platforms: 'linux/arm46' }, /'linux\/arm46' is not a platform. Did you mean 'linux\/arm64'\?/],
    [{ 'budget-minutes': 'long', 'max-jobs': '999' }, /2 inputs are not valid:[^]*budget-minutes[^]*'999'/],
    [{ root: 'nowhere' }, /'nowhere' is not a folder/],
    [{ config: 'other.yml' }, /'other.yml' does not exist/],
    [{ runners: 'linux/arm64: { scarce: true }' }, /runners.*runs-on/],
    [{ 'max-jobs': '1' }, /cells of 3 kinds[^]*one matrix may have 1/],
    [{ 'max-jobs': '2', overflow: 'fail' }, /has 4 cells, and one matrix may have 2/],
    [{ overflow: 'spill' }, /'spill', which is not valid. Valid values are: pack, split, fail/],
    [{ 'runner-check': 'true' }, /'token': `runner-check` asks GitHub/],
    [{ runners: 'linux/arm64: { runs-on: x, slotz: 2 }' }, /'slotz' is not a known key. Did you mean 'slots'\?/],
  ])('with bad input %j is one clear error and no outputs', async (inputs, message) => {
    const result = await plan(inputs);
    expect(errors(result)).toMatch(message);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toEqual({});
    expect(result.stdout).not.toMatch(/^\s+at /m);
  });

  test('an archway.yml with mistakes is an error at their line', async () => {
    put('archway.yml', 'platforms: [linux/amd64]\npackages:\n  tool: { path: tool, pakages: [zlib1g-dev] }\n');
    const result = await plan();
    expect(result.exitCode).toBe(1);
    expect(result.annotations.find(({ kind }) => kind === 'error')).toMatchObject({
      message: expect.stringMatching(/archway.yml:3:\d+: .*'pakages' is not a known key. Did you mean 'packages'\?/),
    });
  });
});

test('an empty repository is an error that says what was looked for', async () => {
  const result = await plan();
  expect(errors(result)).toMatch(/No package was found/);
  expect(result.exitCode).toBe(1);
});

describe('self-hosted runners', () => {
  const RUNNERS = 'linux/amd64: ubuntu-24.04\nlinux/arm64: [self-hosted, linux, ARM64]\n';
  let api: ApiServer;

  beforeEach(async () => {
    put('tool/Makefile', 'all:\n');
    put('tool/tool.c', C_PROGRAM);
    api = await startApi();
  });

  afterEach(async () => {
    await api.close();
  });

  async function strategyOnArm(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<string> {
    const own = { GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'acme/fleet', ...env };
    const { main } = await runAction('plan', { workspace, env: own, inputs: { runners: RUNNERS, ...inputs } });
    expect(main.exitCode).toBe(0);
    const { include } = JSON.parse(main.outputs['matrix'] ?? '') as {
      include: { platform: string; strategy: string }[];
    };
    return include.find((cell) => cell.platform === 'linux/arm64')?.strategy ?? 'none';
  }

  test('are asked for when that is wanted, and passed over when none is online', async () => {
    const check = { 'runner-check': 'true', token: 'api-token' };
    api.runners.push({ status: 'offline', labels: ['self-hosted', 'Linux', 'ARM64'] });
    expect(await strategyOnArm({})).toBe('native');
    expect(api.requests).toEqual([]);
    expect(await strategyOnArm(check)).toBe('cross');
    expect(api.requests[0]).toBe('GET /repos/acme/fleet/actions/runners?per_page=100&page=1 Bearer api-token');
    api.runners.push({ status: 'online', labels: ['self-hosted', 'Linux', 'ARM64', 'big'] });
    expect(await strategyOnArm(check)).toBe('native');
  });

  test('count as online when GitHub does not tell', async () => {
    for (const status of [403, 404]) {
      api.status = status;
      expect(await strategyOnArm({ 'runner-check': 'true', token: 'api-token' })).toBe('native');
    }
  });

  test('do not run the code of a fork, unless they are declared for it', async () => {
    put('event.json', JSON.stringify(pullRequest('stranger/fleet')));
    const env = { GITHUB_EVENT_PATH: join(workspace, 'event.json') };
    expect(await strategyOnArm({}, env)).toBe('cross');
    const untrusted = RUNNERS.replace(
      '[self-hosted, linux, ARM64]',
      '{ runs-on: [self-hosted, ARM64], untrusted: true }',
    );
    expect(await strategyOnArm({ runners: untrusted }, env)).toBe('native');
    put('event.json', JSON.stringify(pullRequest('acme/fleet')));
    expect(await strategyOnArm({}, env)).toBe('native');
  });
});

function pullRequest(head: string): object {
  return { repository: { full_name: 'acme/fleet' }, pull_request: { head: { repo: { full_name: head } } } };
}

test('a plan without cells is valid, and says so', async () => {
  put('tool/Makefile', 'all:\n');
  put('tool/tool.c', C_PROGRAM);
  put('archway.yml', 'packages:\n  tool: { path: tool, platforms: [linux/amd64] }\n');
  const result = await plan({ platforms: 'linux/arm64' });
  expect(result.exitCode).toBe(0);
  expect(result.outputs['matrix']).toBe('{"include":[]}');
  expect(result.outputs['has-cells']).toBe('false');
  expect(result.annotations.map(({ kind }) => kind)).toEqual(['notice']);
});
