import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlatformStatus } from '../../src/emulation/index.js';
import { installPackages } from '../../src/host/index.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { EmulationJob, HOST_KERNEL, translateSources } from './emulation-support.js';

const IMAGE = 'archway-test-arm64';

let folder: string;
let sources: string;
let engine: ChildProcess;
let jobs: EmulationJob[] = [];

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['docker.io', 'mmdebstrap', 'arch-test', 'qemu-user-static']);
  folder = mkdtempSync(join(tmpdir(), 'archway-docker-'));
  sources = translateSources();
  const place = (name: string): string => join(folder, name);
  // An engine of its own that leaves the machine's network alone.
  engine = spawn(
    '/usr/sbin/dockerd',
    [
      ...['--data-root', place('data'), '--exec-root', place('exec'), '--pidfile', place('pid')],
      ...['--host', `unix://${place('socket')}`, '--bridge=none', '--iptables=false', '--ip6tables=false'],
    ],
    { stdio: 'ignore' },
  );
  for (let attempt = 0; !answers(); attempt++) {
    if (attempt === 60) throw new Error('dockerd did not start');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const options = ['--quiet', '--mode=root', '--variant=extract', '--arch=arm64', '--skip=check/qemu'];
  const root = place('root.tar');
  const include = '--include=base-files,coreutils,dash,libc6,libc-bin';
  execFileSync('mmdebstrap', [...options, include, 'bookworm', root], { stdio: 'pipe' });
  // Debian 12's engine does not record an import's platform, so none is asked for when it is run.
  docker('import', root, IMAGE);
}, 600_000);

afterAll(async () => {
  const ended = once(engine, 'exit');
  engine.kill('SIGTERM');
  await ended;
  for (const path of [folder, sources]) rmSync(path, { recursive: true, force: true });
}, 60_000);

afterEach(async () => {
  for (const job of jobs) {
    await job.post();
    await job.finish();
  }
  jobs = [];
});

function docker(...args: readonly string[]): string {
  const env = { ...process.env, DOCKER_HOST: `unix://${join(folder, 'socket')}` };
  return execFileSync('/usr/bin/docker', args, { env, encoding: 'utf8', stdio: 'pipe' });
}

function answers(): boolean {
  try {
    docker('info');
    return true;
  } catch {
    return false;
  }
}

function inContainer(): string {
  return docker('run', '--rm', '--network=none', IMAGE, 'uname', '-m').trim();
}

async function setUp(): Promise<EmulationJob> {
  const job = new EmulationJob(HOST_KERNEL, sources, { inputs: { platforms: 'arm64' } });
  jobs.push(job);
  const main = await job.main();
  expect([main.exitCode, main.exitCode === 0 ? '' : main.log]).toEqual([0, '']);
  const [status] = JSON.parse(main.outputs['status'] ?? '') as PlatformStatus[];
  expect(status?.flags).toContain('F');
  return job;
}

test('a container of an arm64 image runs after the action, and still when a concurrent job has cleaned up', async () => {
  await setUp();
  expect(inContainer()).toBe('aarch64');
  const second = await setUp();
  expect((await second.post()).log).toMatch(/Left the handler .*: (\d+ other jobs? uses? it|it stood before)/);
  expect(inContainer()).toBe('aarch64');
}, 120_000);
