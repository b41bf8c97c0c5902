import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import { execCommand } from '../../src/runner/exec.js';
import { CacheServer } from '../harness/cache-server.js';
import { DownloadWorld } from '../harness/download-world.js';
import { parseKeyValueFile } from '../harness/file-commands.js';
import { runAction } from '../harness/job.js';

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

/** A PATH with nothing but cargo and go on it: no tar, no zstd, as in a small container. */
async function barePath(): Promise<string> {
  const folder = mkdtempSync(join(world.scratch, 'bin-'));
  const programs = await Promise.all(
    ['cargo', 'rustc', 'go'].map(async (name) => (await execCommand('sh', ['-c', `command -v ${name}`])).stdout.trim()),
  );
  for (const program of programs) symlinkSync(program, join(folder, program.slice(program.lastIndexOf('/') + 1)));
  return folder;
}

async function runStep(node: string, path: string): Promise<Readonly<Record<string, string>>> {
  const temporary = mkdtempSync(join(world.scratch, 'job-'));
  const output = join(temporary, 'output');
  writeFileSync(output, '');
  mkdirSync(join(temporary, 'temp'));
  const inputs = { workspaces: 'auto', ecosystems: 'auto', prefix: 'archway', save: 'true', verify: 'strict' };
  const more = { backend: 'github', 'max-size': '1GiB', complete: 'true', git: 'false', warm: 'true' };
  await execCommand(node, [join(ROOT, 'dist', 'cache', 'index.js')], {
    env: {
      HOME: process.env['HOME'],
      ...server.env,
      ...world.newMachine(),
      ...Object.fromEntries(
        Object.entries({ ...inputs, ...more }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      PATH: path,
      GITHUB_OUTPUT: output,
      GITHUB_WORKSPACE: world.newCheckout(),
      RUNNER_TEMP: join(temporary, 'temp'),
      RUNNER_ENVIRONMENT: 'github-hosted',
    },
    timeout: 120_000,
  });
  return parseKeyValueFile(readFileSync(output, 'utf8'));
}

test('a job on the host and one in a container without tar and zstd share one entry, whoever saves it', async () => {
  const node = await tool('node');
  const { post } = await runAction('cache', {
    workspace: world.newCheckout(),
    env: { ...server.env, ...world.newMachine() },
  });
  expect(post?.exitCode).toBe(0);
  expect(server.entries).toHaveLength(2);
  expect(await runStep(node, await barePath())).toMatchObject({ 'cache-hit': 'true', verified: '8', rejected: '0' });
  expect(server.entries).toHaveLength(2);

  // And the other way round: what is saved there is the very same, byte for byte.
  const before = server.entries.splice(0);
  expect(await runStep(node, await barePath())).toMatchObject({ 'cache-hit': 'false' });
  const order = (one: { key: string }, other: { key: string }): number => (one.key < other.key ? -1 : 1);
  expect([...server.entries].sort(order)).toEqual(before.sort(order));
}, 120_000);
