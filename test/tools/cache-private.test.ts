import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { installPackages } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { CacheServer } from '../harness/cache-server.js';
import { DownloadWorld } from '../harness/download-world.js';
import { runAction, type StepResult } from '../harness/job.js';
import { MemoryRunner } from '../harness/memory-runner.js';

/** What a job gets from a secret: the token of a crate registry, and the password of a module proxy. */
const SECRET = 'hunter2-do-not-tell';
const FORMS = [SECRET, ...['', 'user:', 'x:'].map((user) => Buffer.from(`${user}${SECRET}`).toString('base64'))];

let world: DownloadWorld;
let server: CacheServer;

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['openssl']);
  world = await DownloadWorld.start(SECRET);
  server = await CacheServer.start();
}, 120_000);

afterAll(async () => {
  await server.close();
  await world.close();
});

async function cache(env: Record<string, string>, workspace = world.newCheckout()): Promise<readonly StepResult[]> {
  const { main, post } = await runAction('cache', {
    workspace,
    inputs: { verify: 'strict' },
    // All that is only told to those who look for faults too.
    env: { ...server.env, ...env, RUNNER_DEBUG: '1' },
    runnerEnvironment: 'github-hosted',
  });
  return post === undefined ? [main] : [main, post];
}

/** All that a step tells: what is in its log, summary, outputs and state. */
function toldBy(steps: readonly StepResult[]): string {
  return steps.map((one) => JSON.stringify(one)).join('\n');
}

test('crates and modules that are given for a token only are saved and restored, and the token is told nowhere', async () => {
  const first = await cache(world.newMachine());
  expect(first.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(first[1]?.summary).toMatch(/Saved 7 files of the crates, .*\n[^]*Saved 6 files of the modules/);
  const env = world.newMachine();
  const workspace = world.newCheckout();
  const second = await cache(env, workspace);
  expect(second[0]?.outputs).toMatchObject({ 'cache-hit': 'true', verified: '8', rejected: '0' });
  // It is what the builds need, and these ask nobody any more.
  const before = world.requests.length;
  const offline = { ...process.env, ...env, GOPROXY: 'off', CARGO_NET_OFFLINE: 'true' };
  const built = await execCommand('cargo', ['run', '--quiet', '--locked'], {
    cwd: join(workspace, 'rust'),
    env: offline,
  });
  expect(built.stdout).toBe('alpha beta newer beta\n');
  await execCommand('go', ['build', './...'], { cwd: join(workspace, 'go'), env: offline });
  expect(world.requests.length).toBe(before);

  expect(server.entries).toHaveLength(2);
  for (const form of FORMS) {
    for (const { key, blob } of server.entries) expect([key, blob.includes(form)]).toEqual([key, false]);
    expect(toldBy([...first, ...second])).not.toContain(form);
    for (const folder of [env['CARGO_HOME'], env['GOMODCACHE']]) expect(filesWith(folder ?? '', form)).toEqual([]);
  }
}, 120_000);

test('a token in credentials.toml serves as well', async () => {
  server.entries.length = 0;
  const { CARGO_REGISTRIES_PRIVATE_TOKEN: token, ...env } = world.newMachine();
  const home = env['CARGO_HOME'] ?? '';
  await execCommand('mkdir', ['-p', home]);
  writeFileSync(join(home, 'credentials.toml'), `[registries.private]\ntoken = "${String(token)}"\n`);
  const steps = await cache(env);
  expect(steps[1]?.summary).toMatch(/Saved 7 files of the crates/);
  expect(server.entries).toHaveLength(2);
  for (const { blob } of server.entries) expect(blob.includes(SECRET)).toBe(false);
  expect(toldBy(steps)).not.toContain(SECRET);
}, 120_000);

test.each([
  ['no token', undefined],
  ['a wrong token', 'wrong-hunter3-do-not-tell'],
])(
  'with %s the build goes on without a cache, and is told which registry is left to it',
  async (_, secret) => {
    server.entries.length = 0;
    const machine = { ...world.newMachine(secret), CARGO_NET_RETRY: '0' };
    const steps = await cache(secret === undefined ? withoutToken(machine) : machine);
    expect(steps.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(steps[0]?.summary).toContain(world.index.replace('sparse+', ''));
    expect(server.entries).toEqual([]);
    expect(toldBy(steps)).not.toMatch(/hunter[23]/);
  },
  120_000,
);

function withoutToken(env: Record<string, string>): Record<string, string> {
  return { ...env, CARGO_REGISTRIES_PRIVATE_TOKEN: '', GOPROXY: `${world.url}/go` };
}

function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text));
}
