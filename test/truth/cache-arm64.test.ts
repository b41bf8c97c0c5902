import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Arm64Machine } from '../harness/arm64-machine.js';
import { CacheServer } from '../harness/cache-server.js';
import { DownloadWorld } from '../harness/download-world.js';
import { runAction } from '../harness/job.js';

const MINUTE = 60_000;

let world: DownloadWorld;
let server: CacheServer;
let machine: Arm64Machine;

beforeAll(async () => {
  world = await DownloadWorld.start();
  server = await CacheServer.start();
  // cargo and go of another version than those of the machine below.
  machine = await Arm64Machine.start(['cargo', 'golang-go', 'gcc', 'libc6-dev'], [world.scratch]);
}, 30 * MINUTE);

afterAll(async () => {
  await machine.close();
  await server.close();
  await world.close();
}, MINUTE);

/** A job on the machine below. @returns the outputs */
async function here(): Promise<Readonly<Record<string, string>>> {
  const { main, post } = await runAction('cache', {
    workspace: world.newCheckout(),
    inputs: { verify: 'strict' },
    env: { ...server.env, ...world.newMachine() },
    runnerEnvironment: 'github-hosted',
  });
  expect([main.exitCode, post?.exitCode]).toEqual([0, 0]);
  return main.outputs;
}

/** A job on the arm64 machine, which saves before its main step ends. */
async function there(): Promise<{
  outputs: Readonly<Record<string, string>>;
  workspace: string;
  env: Record<string, string>;
}> {
  const workspace = world.newCheckout();
  const env = world.newMachine();
  const inputs = { verify: 'strict', save: 'true', warm: 'true' };
  const { exitCode, log, outputs } = await machine.step('cache', inputs, {
    workspace,
    env: { ...env, ...server.env },
  });
  expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
  expect(log).not.toMatch(/::(warning|error)/);
  return { outputs, workspace, env };
}

test(
  'it is another architecture, with other tools',
  async () => {
    expect(await machine.node('process.arch')).toBe('arm64');
    expect((await machine.run('go', ['env', 'GOHOSTARCH'])).trim()).toBe('arm64');
    expect(await machine.run('cargo', ['--version', '--verbose'])).toContain('host: aarch64-unknown-linux-gnu');
  },
  MINUTE,
);

test(
  'an arm64 runner restores what an amd64 runner saved, and builds offline from it',
  async () => {
    expect(await here()).toMatchObject({ 'cache-hit': 'false' });
    expect(server.entries).toHaveLength(2);
    const { outputs, workspace, env } = await there();
    expect(outputs).toMatchObject({ 'cache-hit': 'true', verified: '8', rejected: '0' });
    expect(server.entries).toHaveLength(2);
    const offline = { ...env, GOCACHE: join(workspace, 'go-build'), GOPROXY: 'off', CARGO_NET_OFFLINE: 'true' };
    const asked = world.requests.length;
    const built = await machine.run('cargo', ['run', '--quiet', '--locked'], {
      cwd: join(workspace, 'rust'),
      env: offline,
    });
    expect(built).toBe('alpha beta newer beta\n');
    await machine.run('go', ['build', '-o', 'app', '.'], { cwd: join(workspace, 'go'), env: offline });
    expect(await machine.run('go', ['version', '-m', 'app'], { cwd: join(workspace, 'go') })).toContain('GOARCH=arm64');
    expect(world.requests.length).toBe(asked);
  },
  15 * MINUTE,
);

test(
  'and the other way round: the entry that an arm64 runner saves is the very same, and an amd64 runner restores it',
  async () => {
    const order = (one: { key: string }, other: { key: string }): number => (one.key < other.key ? -1 : 1);
    const before = server.entries.splice(0).sort(order);
    expect((await there()).outputs).toMatchObject({ 'cache-hit': 'false' });
    expect([...server.entries].sort(order)).toEqual(before);
    expect(await here()).toMatchObject({ 'cache-hit': 'true', verified: '8', rejected: '0' });
    expect(server.entries).toHaveLength(2);
  },
  15 * MINUTE,
);
