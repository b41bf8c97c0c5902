import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { execCommand } from '../../src/runner/exec.js';
import { CacheServer } from '../harness/cache-server.js';
import { Job, type StepResult } from '../harness/job.js';

/** Real lock files: some 370 crates and 220 modules, from their registries. */
const FIXTURES = join(ROOT, 'bench', 'cache', 'fixtures');

let server: CacheServer;
let scratch: string;

beforeAll(async () => {
  server = await CacheServer.start();
  scratch = mkdtempSync(join(tmpdir(), 'archway-cache-'));
});

afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** A machine of its own: other home folders, another checkout. */
async function machine(
  name: string,
  env: Record<string, string> = {},
): Promise<{ job: Job; env: Record<string, string> }> {
  const home = join(scratch, name);
  const workspace = join(home, 'deeply', 'nested', name);
  cpSync(FIXTURES, workspace, { recursive: true });
  const tools = {
    CARGO_HOME: join(home, 'cargo'),
    GOMODCACHE: join(home, 'modules'),
    GOCACHE: join(home, 'go-build'),
    GOFLAGS: '-modcacherw',
    ...env,
  };
  const job = await Job.create({ workspace, runnerEnvironment: 'github-hosted', env: { ...server.env, ...tools } });
  return { job, env: { ...(process.env as Record<string, string>), ...tools } };
}

function zips(env: Record<string, string>): string[] {
  const folder = join(env['GOMODCACHE'] ?? '', 'cache', 'download');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.zip'));
}

function warnings({ annotations }: StepResult): string[] {
  return annotations.filter(({ kind }) => kind !== 'notice').map(({ message }) => message);
}

describe('real crates and modules', () => {
  test('the first job saves all that the lock files pin, without having built anything', async () => {
    const { job } = await machine('first');
    const main = await job.run('cache');
    expect(warnings(main)).toEqual([]);
    expect(main.exitCode).toBe(0);
    expect(main.outputs['cache-hit']).toBe('false');
    const [post] = await job.finish();
    expect(post && warnings(post)).toEqual([]);
    expect(server.entries.map(({ key }) => key).sort()).toEqual((main.outputs['key'] ?? '').split(','));
    await job.dispose();
  }, 180_000);

  test('a second machine builds from them offline, and saves nothing', async () => {
    const { job, env } = await machine('second');
    const main = await job.run('cache', { inputs: { verify: 'strict' } });
    expect(warnings(main)).toEqual([]);
    expect(main.outputs).toMatchObject({ 'cache-hit': 'true', rejected: '0' });
    const { crates, sums } = lockedCounts();
    expect(crates).toBeGreaterThan(200);
    expect(zips(env).length).toBeGreaterThan(100);
    expect(Number(main.outputs['verified'])).toBeGreaterThan(crates + zips(env).length);
    expect(Number(main.outputs['verified'])).toBeLessThanOrEqual(crates + sums);
    expect(main.summary).toMatch(/\| crates \| hit \|/);
    // What go itself is to check against go.sum, it has no earlier answer for.
    expect(
      readdirSync(env['GOMODCACHE'] ?? '', { recursive: true }).filter((file) => String(file).endsWith('.ziphash')),
    ).toEqual([]);

    const offline = { ...env, GOPROXY: 'off', CARGO_NET_OFFLINE: 'true' };
    const rust = await execCommand('cargo', ['fetch', '--locked', '--offline'], {
      cwd: join(job.workspace, 'cargo'),
      env: offline,
    });
    expect(rust.stderr).not.toMatch(/Download|Updating/);
    const go = join(job.workspace, 'go');
    await execCommand('go', ['mod', 'download'], { cwd: go, env: offline });
    expect((await execCommand('go', ['run', '.'], { cwd: go, env: offline })).stdout).toBe('info\n');
    const before = server.requests.length;
    await job.finish();
    expect(server.requests.length).toBe(before);
    await job.dispose();
  }, 180_000);
});

function lockedCounts(): { crates: number; sums: number } {
  const read = (path: string): string[] => readFileSync(join(FIXTURES, path), 'utf8').split('\n');
  return {
    crates: read('cargo/Cargo.lock').filter((line) => line.startsWith('checksum = ')).length,
    sums: read('go/go.sum').filter((line) => line.includes(' h1:')).length,
  };
}
