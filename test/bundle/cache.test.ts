import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { CacheServer } from '../harness/cache-server.js';
import { DownloadWorld } from '../harness/download-world.js';
import { runAction, type StepResult } from '../harness/job.js';

jest.setTimeout(120_000);

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
  server.faults.refuse = {};
});

async function cache(
  inputs: Record<string, string> = {},
  env: Record<string, string> = {},
  workspace = world.newCheckout(),
): Promise<{ main: StepResult; post: StepResult | undefined }> {
  const all = { ...server.env, ...world.newMachine(), ...env };
  return await runAction('cache', { workspace, inputs, env: all, runnerEnvironment: 'github-hosted' });
}

function words(result: StepResult | undefined, kind: 'error' | 'warning' | 'notice'): string[] {
  return (result?.annotations ?? []).filter((one) => one.kind === kind).map(({ message }) => message);
}

describe('cache', () => {
  test('saves in post what it did not find in main, and finds it the next time', async () => {
    const first = await cache();
    expect(first.main.exitCode).toBe(0);
    expect(first.main.outputs).toMatchObject({ 'cache-hit': 'false', rejected: '0', bytes: '0' });
    expect(first.post?.exitCode).toBe(0);
    expect(first.post?.summary).toMatch(/Saved 7 files of the crates, .*\n[^]*Saved 6 files of the modules/);
    const keys = first.main.outputs['key']?.split(',');
    expect(server.entries.map(({ key }) => key).sort()).toEqual(keys);

    server.requests.length = 0;
    const second = await cache();
    expect(second.main.outputs).toMatchObject({
      'cache-hit': 'true',
      key: keys?.join(','),
      verified: '8',
      rejected: '0',
    });
    expect(second.main.summary).toMatch(/\| crates \| hit \| 7 \|/);
    expect(second.main.summary).toContain('from `rust/Cargo.lock`');
    // One search for each ecosystem, and nothing in post.
    expect(server.requests.map(({ route }) => route).sort()).toEqual(['find', 'find', 'get', 'get']);
    expect([second.main, second.post].flatMap((one) => words(one, 'warning'))).toEqual([]);
  });

  test('warms the cache in the main step, so that the jobs after it download nothing', async () => {
    const { main } = await cache({ warm: 'true' });
    expect(main.outputs['cache-hit']).toBe('false');
    expect(server.entries).toHaveLength(2);
    const creations = server.count('create');
    world.requests.length = 0;
    const { main: second } = await cache({ warm: 'true' });
    expect(second.outputs['cache-hit']).toBe('true');
    expect(server.count('create')).toBe(creations);
    // What cargo was asked where its files belong, and nothing of go's.
    expect(world.requests.filter((path) => path.startsWith('/go/'))).toEqual([]);
  });

  test('only warns of what was tampered with, and fails the job where that is asked for', async () => {
    await cache({ warm: 'true', ecosystems: 'go' });
    const at = server.entries.findIndex(({ key }) => key.includes('-go-'));
    const entry = server.entries[at];
    if (entry === undefined) throw new Error('nothing was saved');
    server.entries[at] = { ...entry, blob: Buffer.concat([entry.blob.subarray(0, -20), Buffer.alloc(20)]) };
    const { main, post } = await cache({ ecosystems: 'go' });
    expect(main.exitCode).toBe(0);
    expect(main.outputs).toMatchObject({ 'cache-hit': 'false', rejected: '1' });
    expect(words(main, 'warning')).toEqual([
      expect.stringMatching(/were not what the lock files say.*Delete the entry archway-go-v1-/),
    ]);
    expect(main.summary).toMatch(/- Rejected: /);
    expect(post?.exitCode).toBe(0);
    const strict = await cache({ ecosystems: 'go', verify: 'strict' });
    expect(strict.main.exitCode).toBe(1);
    expect(words(strict.main, 'error')).toEqual([expect.stringMatching(/^1 files were not what the lock files say/)]);
    expect(strict.main.stdout).not.toMatch(/^\s+at /m);
  });

  test('goes on without a cache when the service fails', async () => {
    server.faults.refuse = { find: Array.from({ length: 20 }, () => 403) };
    const { main, post } = await cache();
    expect([main.exitCode, post?.exitCode]).toEqual([0, 0]);
    expect(words(main, 'warning')).toHaveLength(2);
    expect(words(post, 'warning')).toHaveLength(2);
  });

  test('saves nothing where that was not wanted', async () => {
    const { post } = await cache({ save: 'false' });
    expect(post?.stdout).toContain('Nothing is saved: `save` is false.');
    expect(server.entries).toEqual([]);
  });

  test.each([
    ['read', ['find', 'find']],
    ['none', []],
  ])('honours ACTIONS_CACHE_MODE=%s', async (mode, routes) => {
    const { main, post } = await cache({}, { ACTIONS_CACHE_MODE: mode });
    expect([main.exitCode, post?.exitCode]).toEqual([0, 0]);
    expect(server.requests.map(({ route }) => route)).toEqual(routes);
    expect([main, post].flatMap((one) => words(one, 'warning'))).toEqual([]);
  });

  test('says so where there is no cache service', async () => {
    const { main } = await cache({}, { ACTIONS_RESULTS_URL: '' });
    expect(main.exitCode).toBe(0);
    expect(main.outputs['cache-hit']).toBe('false');
    expect(words(main, 'notice')).toEqual(['Downloads are not cached: this runner offers no cache service.']);
  });

  test('without lock files has nothing to do', async () => {
    const { main, post } = await cache({}, {}, world.newCheckout({ 'README.md': '' }));
    expect([main.exitCode, post?.exitCode]).toEqual([0, 0]);
    expect(main.outputs).toMatchObject({ 'cache-hit': 'false', key: '', verified: '0' });
    expect(server.requests).toEqual([]);
  });

  test('keeps its files in a folder, which other checkouts share', async () => {
    const folder = join(world.newCheckout({ 'shared/.keep': '' }), 'shared');
    const inputs = { backend: `directory:${folder}` };
    const first = await cache(inputs);
    expect(first.main.outputs['cache-hit']).toBe('false');
    const only = { ...world.checkout };
    const second = await cache({ ...inputs, verify: 'strict' }, {}, world.newCheckout(only));
    expect(second.main.outputs).toMatchObject({ 'cache-hit': 'true', verified: '8', rejected: '0' });
    expect(server.requests).toEqual([]);
  });

  test('mends what was damaged in a folder', async () => {
    const folder = join(world.newCheckout({ 'shared/.keep': '' }), 'shared');
    const inputs = { backend: `directory:${folder}`, ecosystems: 'go' };
    await cache(inputs);
    const objects = readdirSync(join(folder, 'v1', 'objects'), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    for (const one of objects) writeFileSync(join(one.parentPath, one.name), 'damaged');
    const second = await cache(inputs);
    expect(second.main.outputs).toMatchObject({ 'cache-hit': 'false', rejected: '6', verified: '0' });
    const third = await cache(inputs);
    expect(third.main.outputs).toMatchObject({ 'cache-hit': 'true', rejected: '0', verified: '4' });
  });

  test('leaves alone what was here before', async () => {
    const env = world.newMachine();
    await cache({}, env);
    const workspace = world.newCheckout();
    const second = await cache({}, env, workspace);
    expect(second.main.summary).toMatch(/\| crates \| all here already \| 0 \|/);
    expect(second.main.outputs).toMatchObject({ 'cache-hit': 'true', bytes: '0', verified: '8' });
  });

  test('with bad inputs is one error that names them all', async () => {
    const { main } = await cache({ ecosystems: 'npm', 'max-size': 'big', workspaces: 'nowhere' });
    expect(main.exitCode).toBe(1);
    expect(words(main, 'error')).toEqual([expect.stringMatching(/2 inputs are not valid:[^]*'npm'[^]*'big'/)]);
    expect(main.outputs).toEqual({});
    const { main: folder } = await cache({ workspaces: 'nowhere' });
    expect(words(folder, 'error')).toEqual([
      expect.stringMatching(/^'nowhere': there is no Cargo.lock, go.mod, go.work in it/),
    ]);
  });
});

test('what rust-cache, setup-go and sccache keep beside it is not touched', async () => {
  const env = world.newMachine();
  const theirs = [
    join(env['CARGO_HOME'] ?? '', 'bin', 'tool'),
    join(env['CARGO_HOME'] ?? '', '.crates.toml'),
    join(env['CARGO_HOME'] ?? '', 'registry', 'cache', 'other-registry', 'alpha-1.0.0.crate'),
    join(env['CARGO_HOME'] ?? '', 'git', 'db', 'x', 'HEAD'),
    join(env['GOMODCACHE'] ?? '', 'cache', 'download', 'example.com', 'other', '@v', 'v1.0.0.zip'),
    join(env['GOMODCACHE'] ?? '', 'example.com', 'other@v1.0.0', 'a.go'),
    join(world.newCheckout({ 'go-build/.keep': '' }), 'go-build', '00', 'object'),
  ];
  const workspace = world.newCheckout({ ...world.checkout, 'rust/target/debug/deps/libalpha.rlib': 'theirs' });
  for (const path of theirs) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'theirs');
  }
  await cache({}, env, workspace);
  const { main } = await cache({}, env, workspace);
  expect(main.exitCode).toBe(0);
  for (const path of [...theirs, join(workspace, 'rust/target/debug/deps/libalpha.rlib')]) {
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe('theirs');
  }
  // And none of it is in the entries.
  for (const { blob } of server.entries) expect(blob.includes('theirs')).toBe(false);
});
