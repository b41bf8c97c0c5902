import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import { PREPARATION_STALL } from '../../src/environment/environment.js';
import { openEnvironment, type EnvironmentRequest } from '../../src/environment/index.js';
import { execTied } from '../../src/environment/tied.js';
import { hostPlatform } from '../../src/host/index.js';
import { PLATFORMS, type Platform } from '../../src/platform/platform.js';
import type { ExecOptions, ExecResult } from '../../src/runner/index.js';
import { until, within, withJob } from '../harness/environment-contract.js';
import { MemoryRunner } from '../harness/memory-runner.js';

jest.setTimeout(240_000);

const host = hostPlatform();
const foreign = PLATFORMS.slice(0, 2).find((platform) => platform.name !== host.name) as Platform;

let folder: string;
let runner: MemoryRunner;
let lease: EmulationLease;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-prepare-'));
  for (const name of ['workspace', 'temp', 'tools', 'killed', 'dpkg']) mkdirSync(join(folder, name));
  runner = new MemoryRunner(places());
  lease = (await acquireEmulation(runner, defaultEmulationRequest(host, [foreign]))).lease;
});

afterAll(async () => {
  await releaseEmulation(runner, lease);
  rmSync(folder, { recursive: true, force: true });
});

function places(): ConstructorParameters<typeof MemoryRunner>[0] {
  return {
    workspace: join(folder, 'workspace'),
    temporaryDirectory: join(folder, 'temp'),
    toolCacheDirectory: join(folder, 'tools'),
  };
}

function request(more: Partial<EnvironmentRequest> = {}): EnvironmentRequest {
  return {
    platform: foreign,
    base: { codename: 'trixie' },
    packages: [],
    install: '',
    mounts: [],
    network: false,
    accelerate: 'off',
    ...more,
  };
}

/** Runs commands that install packages where the host's dpkg has settings of its own. */
class SlimHost extends MemoryRunner {
  override async exec(command: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
    if (!args.some((word) => word === 'dpkg' || word === 'apt-get')) return await super.exec(command, args, options);
    const script = 'mount --bind "$1" /etc/dpkg/dpkg.cfg.d && shift && exec "$@"';
    const line = ['--mount', 'sh', '-c', script, 'sh', join(folder, 'dpkg'), command, ...args];
    return await super.exec('unshare', line, options);
  }
}

test('a root has all files of its packages, whatever the dpkg of the host leaves out', async () => {
  writeFileSync(join(folder, 'dpkg', 'docker'), 'path-exclude=/usr/share/doc/*\n');
  const slim = new SlimHost(places());
  const packages = [{ packages: ['time'], recommends: false }];
  await within({ runner: slim, request: request() }, { packages }, async (environment) => {
    const look = 'cd /usr/share/doc; ls base-files/copyright time/copyright; dpkg --verify base-files time';
    const { stdout } = await environment.run('sh', ['-e', '-c', look]);
    expect(stdout).toBe('base-files/copyright\ntime/copyright\n');
  });
});

test('preparing is watched: what is stuck then would hold the job to its limit', async () => {
  const watched: string[] = [];
  class Watching extends MemoryRunner {
    override async exec(command: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
      if (options.stallTimeout === PREPARATION_STALL) watched.push([command, ...args].join(' '));
      return await super.exec(command, args, options);
    }
  }
  const packages = [{ packages: ['hello'], recommends: false }];
  const install = 'echo prepared > /prepared';
  const kind = { runner: new Watching(places()), request: request() };
  await within(kind, { packages, install }, async (environment) => {
    const { stdout } = await environment.run('sh', ['-e', '-c', 'cat /prepared; hello']);
    expect(stdout).toMatch(/^prepared\nHello/);
  });
  expect(watched.filter((line) => /apt-get .* install hello$/.test(line))).toHaveLength(1);
  expect(watched.filter((line) => line.endsWith('sh -e -c echo prepared > /prepared'))).toHaveLength(1);
  const stuck = execTied(runner, ['sh', '-c', 'sleep 600; :'], { shown: ['dpkg'], stallTimeout: 1_000 });
  await expect(stuck).rejects.toThrow(/^`dpkg` made no progress for 1 s[^]*sleep/);
});

test('a kill while a root is being made leaves nothing that the next start does not remove', async () => {
  const tools = join(folder, 'killed');
  await withJob({ runner, request: request() }, 'run', async ([node, ...args]) => {
    const child = spawn(
      node,
      args.map((arg) => (arg === runner.toolCacheDirectory ? tools : arg)),
    );
    const ended = once(child, 'exit');
    const scratch = join(tools, 'archway-environments', 'scratch');
    await until(() => existsSync(scratch) && readdirSync(scratch).some((name) => hasRoot(join(scratch, name))), 120);
    child.kill('SIGKILL');
    await ended;
    const killed = new MemoryRunner({ workspace: runner.workspace, toolCacheDirectory: tools });
    const left = readdirSync(scratch).filter((name) => !name.endsWith('.lock'));
    expect(left).not.toEqual([]);
    // A tarball is enough of a start; nothing has to be made.
    await expect(openEnvironment(killed, request({ base: { tarball: '/no/such.tar' } }))).rejects.toThrow(
      /^The environment is to be made from \/no\/such\.tar, which cannot be read: (Error: )?ENOENT/,
    );
    expect(readdirSync(scratch)).toEqual([]);
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(tools);
  });
});

function hasRoot(path: string): boolean {
  return existsSync(join(path, 'made', 'root', 'var'));
}
