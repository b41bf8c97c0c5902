import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseRunners } from '../../../src/config/index.js';
import { findAvailability, isHosted, planRunners } from '../../../src/plan/index.js';
import { forkOfEvent, listSelfHostedRunners } from '../../../src/runner/index.js';
import { startApi, type ApiServer } from '../../harness/api-server.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const RUNNERS = parseRunners(
  'amd64: ubuntu-24.04\narm64: { runs-on: [self-hosted, linux, ARM64], scarce: true, slots: 2 }\nriscv64: [rack, riscv]\n',
);
let api: ApiServer;
let runner: MemoryRunner;
let directory: string;

beforeEach(async () => {
  api = await startApi();
  directory = mkdtempSync(join(tmpdir(), 'archway-runners-'));
  runner = new MemoryRunner({
    env: { GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'acme/fleet', GITHUB_EVENT_PATH: join(directory, 'event.json') },
  });
  event({});
});

afterEach(async () => {
  await api.close();
  rmSync(directory, { recursive: true });
});

function event(payload: object): void {
  writeFileSync(join(directory, 'event.json'), JSON.stringify({ repository: { full_name: 'acme/fleet' }, ...payload }));
}

/** Why each runner is unavailable, by platform. */
async function unavailable(token?: string, declared = RUNNERS): Promise<Record<string, string>> {
  const { native } = planRunners(declared, await findAvailability(runner, declared, token));
  return Object.fromEntries(
    Object.entries(native).flatMap(([platform, one]) =>
      one.unavailable === undefined ? [] : [[platform, one.unavailable]],
    ),
  );
}

describe('which runners are online', () => {
  const arm = { labels: ['self-hosted', 'Linux', 'ARM64'] };

  test('is not asked without a token', async () => {
    expect(await unavailable()).toEqual({});
    expect(api.requests).toEqual([]);
  });

  test('is asked with one: all labels must match, without regard to case, and one must be online', async () => {
    api.runners.push({ ...arm, status: 'offline' }, { labels: ['self-hosted', 'ARM64'], status: 'online' });
    expect(await unavailable('token')).toEqual({
      'linux/arm64': 'no runner self-hosted, linux, ARM64 is online',
      'linux/riscv64': 'no runner rack, riscv is online',
    });
    api.runners.push({ ...arm, status: 'online' });
    expect(Object.keys(await unavailable('token'))).toEqual(['linux/riscv64']);
    expect(runner.messages('warning')).toEqual([]);
  });

  test('is read over several pages', async () => {
    for (let count = 0; count < 250; count++) api.runners.push({ labels: ['self-hosted'], status: 'online' });
    api.runners.push({ ...arm, status: 'online' });
    expect((await unavailable('token'))['linux/arm64']).toBeUndefined();
    expect(api.requests.filter((one) => one.includes('/repos/'))).toHaveLength(3);
  });

  test("is not asked where all runners are GitHub's own", async () => {
    expect(await unavailable('token', parseRunners('amd64: ubuntu-latest\narm64: ubuntu-24.04-arm\n'))).toEqual({});
    expect(api.requests).toEqual([]);
  });

  test('counts as yes, with a warning, where GitHub refuses', async () => {
    api.status = 403;
    expect(await unavailable('token')).toEqual({});
    expect(runner.messages('warning')).toEqual([expect.stringMatching(/could not be asked .*403.*count as online/)]);
  });

  test("counts as yes for one that may be the organization's, which the token may not see", async () => {
    api.organizationStatus = 403;
    api.runners.push({ ...arm, status: 'offline' });
    expect(await unavailable('token')).toEqual({ 'linux/arm64': 'no runner self-hosted, linux, ARM64 is online' });
  });

  test("counts the organization's runners where the token may see them", async () => {
    api.organizationStatus = 200;
    api.runners.push({ ...arm, status: 'online' });
    const { runners, incomplete } = await listSelfHostedRunners(runner, runner.env, 'token');
    expect(runners).toHaveLength(2);
    expect(incomplete).toBeUndefined();
  });
});

describe('a pull request from a fork', () => {
  const from = (head: object | null): object => ({ pull_request: { head: { repo: head } } });

  test.each([
    ['another repository', from({ full_name: 'stranger/fleet' }), 'stranger/fleet'],
    ['a fork that is gone', from(null), 'a deleted fork'],
    ['a run that one has started', { workflow_run: { head_repository: { full_name: 'stranger/x' } } }, 'stranger/x'],
    ['the repository itself', from({ full_name: 'acme/fleet' }), undefined],
    ['no pull request', {}, undefined],
  ])('is known by its head: %s', async (_, payload, fork) => {
    event(payload);
    expect(await forkOfEvent(runner.env)).toBe(fork);
  });

  test('gets no self-hosted machine, by whatever label, and GitHub is not asked', async () => {
    event(from({ full_name: 'stranger/fleet' }));
    expect(Object.keys(await unavailable('token'))).toEqual(['linux/arm64', 'linux/riscv64']);
    expect(api.requests).toEqual([]);
  });

  test('gets one that is declared for it', async () => {
    event(from({ full_name: 'stranger/fleet' }));
    const declared = parseRunners('arm64: { runs-on: [self-hosted, ARM64], untrusted: true }\nriscv64: rack\n');
    expect(Object.keys(await unavailable(undefined, declared))).toEqual(['linux/riscv64']);
  });

  test('is taken for granted where the event cannot be read', async () => {
    writeFileSync(join(directory, 'event.json'), '{');
    expect(Object.keys(await unavailable())).toEqual(['linux/arm64', 'linux/riscv64']);
    expect(runner.messages('warning')).toEqual([expect.stringMatching(/counts as that of a fork/)]);
  });
});

describe('planRunners', () => {
  test('builds on the first runner that is not scarce', () => {
    const { builder } = planRunners(parseRunners('arm64: { runs-on: a, scarce: true }\nriscv64: b\namd64: c\n'));
    expect([builder.platform.name, builder.labels]).toEqual(['linux/riscv64', ['b']]);
  });

  test("builds on GitHub's own where nothing is declared that can be used, natively too", () => {
    for (const declared of ['', 'arm64: { runs-on: a, scarce: true }']) {
      const { native, builder } = planRunners(parseRunners(declared));
      expect(builder.labels).toEqual(['ubuntu-24.04']);
      expect(native['linux/amd64']).toMatchObject({ labels: ['ubuntu-24.04'], scarce: false, unavailable: undefined });
    }
    const gone = planRunners(parseRunners('amd64: [self-hosted, x64]'), () => 'offline');
    expect(gone.native['linux/amd64']?.labels).toEqual(['ubuntu-24.04']);
  });
});

test.each([
  [['ubuntu-24.04'], true],
  [['ubuntu-24.04-arm'], true],
  [['ubuntu-latest'], true],
  [['self-hosted', 'linux', 'ARM64'], false],
  [['ubuntu-24.04', 'gpu'], false],
  [['ubuntu-24.04-16-cores'], false],
  [['arm-rack'], false],
])("labels %j are those of GitHub's own machines: %s", (labels, hosted) => {
  expect(isHosted(labels)).toBe(hosted);
});
