import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlatformStatus } from '../../src/emulation/index.js';
import { installPackages } from '../../src/host/index.js';
import { DockerEngine } from '../harness/docker-engine.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { EmulationJob, HOST_KERNEL, translateSources } from './emulation-support.js';

const IMAGE = 'archway-test-arm64';

let folder: string;
let sources: string;
let engine: DockerEngine;
let jobs: EmulationJob[] = [];

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['docker.io', 'mmdebstrap', 'arch-test', 'qemu-user-static']);
  folder = mkdtempSync(join(tmpdir(), 'archway-docker-'));
  sources = translateSources();
  engine = await DockerEngine.start(folder);
  const options = ['--quiet', '--mode=root', '--variant=extract', '--arch=arm64', '--skip=check/qemu'];
  const root = join(folder, 'root.tar');
  const include = '--include=base-files,coreutils,dash,libc6,libc-bin';
  execFileSync('mmdebstrap', [...options, include, 'bookworm', root], { stdio: 'pipe' });
  // Debian 12's engine does not record an import's platform, so none is asked for when it is run.
  engine.docker('import', root, IMAGE);
}, 600_000);

afterAll(async () => {
  await engine.close();
  for (const path of [folder, sources]) rmSync(path, { recursive: true, force: true });
}, 60_000);

afterEach(async () => {
  for (const job of jobs) {
    await job.post();
    await job.finish();
  }
  jobs = [];
});

function inContainer(): string {
  return engine.docker('run', '--rm', '--network=none', IMAGE, 'uname', '-m').trim();
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
