import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { installPackages } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { CacheServer } from '../harness/cache-server.js';
import { DownloadWorld, hash } from '../harness/download-world.js';
import { runAction } from '../harness/job.js';
import { MemoryRunner } from '../harness/memory-runner.js';

let world: DownloadWorld;
let server: CacheServer;

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['sccache']);
  world = await DownloadWorld.start();
  server = await CacheServer.start();
}, 300_000);

afterAll(async () => {
  await server.close();
  await world.close();
});

/** All files below a folder, with their digests. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => join(entry.parentPath, entry.name)).map((path) => [path, hash(readFileSync(path))]),
  );
}

test('a real sccache beside it hits on the second machine, and neither touches what the other keeps', async () => {
  const store = world.newCheckout({ '.keep': '' });
  const port = String(20_000 + (process.pid % 20_000));
  const sccache = { SCCACHE_DIR: join(store, 'sccache'), SCCACHE_SERVER_PORT: port, SCCACHE_IDLE_TIMEOUT: '0' };
  const compiling = { ...sccache, RUSTC_WRAPPER: 'sccache', CARGO_INCREMENTAL: '0' };
  const build = async (machine: Record<string, string>, workspace: string): Promise<string> => {
    const options = {
      cwd: join(workspace, 'rust'),
      env: { ...process.env, ...machine, ...compiling, CARGO_NET_OFFLINE: 'true' },
    };
    await execCommand('cargo', ['build', '--locked'], options);
    return (await execCommand('sccache', ['--show-stats'], options)).stdout;
  };
  const cache = async (machine: Record<string, string>, workspace: string): Promise<Record<string, string>> => {
    const { main, post } = await runAction('cache', {
      workspace,
      inputs: { verify: 'strict' },
      env: { ...server.env, ...machine, ...compiling },
    });
    expect([main.exitCode, post?.exitCode]).toEqual([0, 0]);
    return { ...main.outputs };
  };
  try {
    // The same folder on both machines, as on hosted runners: sccache's keys have it.
    const workspace = world.newCheckout();
    const first = world.newMachine();
    await cache(first, workspace);
    expect(await build(first, workspace)).toMatch(/^Cache misses +[1-9]/m);
    const theirs = contentOf(sccache.SCCACHE_DIR);
    expect(Object.keys(theirs).length).toBeGreaterThan(3);

    rmSync(join(workspace, 'rust', 'target'), { recursive: true });
    for (const folder of [first['CARGO_HOME'], first['GOMODCACHE']])
      rmSync(folder ?? '', { recursive: true, force: true });
    expect(await cache(first, workspace)).toMatchObject({ 'cache-hit': 'true', rejected: '0' });
    expect(contentOf(sccache.SCCACHE_DIR)).toEqual(theirs);
    const asked = world.requests.length;
    expect(await build(first, workspace)).toMatch(/^Cache hits +[1-9]/m);
    expect(world.requests.length).toBe(asked);
    // What sccache keeps is in no entry: they are as large as the downloads alone.
    expect(server.entries.reduce((sum, { blob }) => sum + blob.length, 0)).toBeLessThan(20_000);
  } finally {
    await execCommand('sccache', ['--stop-server'], { env: { ...process.env, ...sccache }, acceptExitCodes: 'any' });
  }
}, 300_000);
