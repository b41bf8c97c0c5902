import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parseCell, type Cell } from '../../src/config/index.js';
import { CacheServer } from '../harness/cache-server.js';
import { DownloadWorld } from '../harness/download-world.js';
import { runAction, type StepResult } from '../harness/job.js';

// Compiling go's own library for the first time takes a while.
jest.setTimeout(300_000);

let world: DownloadWorld;
let server: CacheServer;

beforeAll(async () => {
  world = await DownloadWorld.start();
  server = await CacheServer.start();
});

afterAll(async () => {
  await server.close();
  await world.close();
});

beforeEach(() => {
  server.entries.length = 0;
  server.requests.length = 0;
});

/** One job with nothing of the downloads on its machine, in a checkout of its own. */
async function job(
  action: 'plan' | 'build',
  inputs: Record<string, string>,
  env: Record<string, string> = {},
): Promise<StepResult> {
  world.requests.length = 0;
  const all = { ...server.env, ...world.newMachine(), XDG_CACHE_HOME: join(world.scratch, 'cache'), ...env };
  const { main } = await runAction(action, {
    workspace: world.newCheckout(),
    inputs,
    env: all,
    runnerEnvironment: 'github-hosted',
  });
  return main;
}

function cellsOf(plan: StepResult): Cell[] {
  const { include } = JSON.parse(plan.outputs['matrix'] ?? '') as { include: unknown[] };
  return include.map((cell) => parseCell(JSON.stringify(cell)));
}

/** Crates and modules that were fetched. */
function fetched(): string[] {
  return world.requests.filter((path) => path.startsWith('/dl/') || path.startsWith('/go/'));
}

describe('with the cache warm', () => {
  test('no cell of the matrix downloads anything, and none saves', async () => {
    const plan = await job('plan', { warm: 'true', platforms: 'linux/amd64' });
    expect(plan.exitCode).toBe(0);
    expect(fetched().length).toBeGreaterThan(0);
    expect(plan.summary).toMatch(/Saved 7 files of the crates, [^]*Saved 6 files of the modules, /);
    expect(server.entries.map(({ key }) => key).sort()).toEqual([
      expect.stringMatching(/^archway-cargo-v1-/),
      expect.stringMatching(/^archway-go-v1-/),
    ]);
    const cells = cellsOf(plan);
    expect(cells.map(({ language }) => language).sort()).toEqual(['go', 'rust']);
    for (const cell of cells) {
      const built = await job('build', { cell: JSON.stringify(cell), upload: 'false' });
      expect(built.exitCode).toBe(0);
      expect(fetched()).toEqual([]);
      expect(built.stdout).toMatch(/(crates|modules): exact, [67] files restored, 4 verified, 0 missing/);
    }
    expect(server.count('create')).toBe(2);
    expect(server.count('get')).toBe(cells.length);
  });

  test('a second plan finds it and saves nothing', async () => {
    const inputs = { warm: 'true', platforms: 'linux/amd64' };
    await job('plan', inputs);
    const again = await job('plan', inputs);
    expect(again.exitCode).toBe(0);
    expect(again.summary).toMatch(/\| crates \| hit \|/);
    expect(fetched()).toEqual([]);
    expect(server.count('create')).toBe(2);
  });
});

test('without it, a cell downloads what it needs, and leaves saving to others', async () => {
  const plan = await job('plan', { platforms: 'linux/amd64' });
  expect(server.requests).toEqual([]);
  const cell = cellsOf(plan).find(({ language }) => language === 'go');
  const built = await job('build', { cell: JSON.stringify(cell), upload: 'false' });
  expect(built.exitCode).toBe(0);
  expect(fetched().length).toBeGreaterThan(0);
  expect(server.requests.map(({ route }) => route)).toEqual(['find']);
});

test('cells that share a folder keep there what they download, and download it once', async () => {
  const folder = join(world.newCheckout({ 'shared/.keep': '' }), 'shared');
  const inputs = { package: 'go', platform: 'linux/amd64', upload: 'false', cache: `directory:${folder}` };
  expect((await job('build', inputs)).exitCode).toBe(0);
  expect(fetched().length).toBeGreaterThan(0);
  expect((await job('build', inputs)).exitCode).toBe(0);
  expect(fetched().filter((path) => path.endsWith('.zip'))).toEqual([]);
  expect(readdirSync(join(folder, 'v1'))).not.toContain('sets');
});

test('with `none`, nothing is asked and nothing is kept', async () => {
  const inputs = { package: 'go', platform: 'linux/amd64', upload: 'false', cache: 'none' };
  expect((await job('build', inputs)).exitCode).toBe(0);
  expect(server.requests).toEqual([]);
});

test('a bad place is an error of both', async () => {
  for (const action of ['plan', 'build'] as const) {
    const { exitCode, annotations } = await job(action, { cache: 's3' });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ message }) => message).join()).toMatch(/'s3'/);
  }
  expect(existsSync(join(world.scratch, 's3'))).toBe(false);
});
