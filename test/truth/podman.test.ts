import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import type { EnvironmentRequest } from '../../src/environment/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { imageArchive } from '../harness/docker-engine.js';
import { crossTarget } from '../harness/emulation.js';
import { environmentContract, withJob, within } from '../harness/environment-contract.js';
import { keptRootTarball } from '../harness/kept-root.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { PodmanEngine } from '../harness/podman-engine.js';

// What test/integration/environment-image shows of Docker, of Podman.

jest.setTimeout(1_200_000);

const foreign = crossTarget();
const IMAGE = 'localhost/acme/world:1';

let folder: string;
let runner: MemoryRunner;
let engine: PodmanEngine;
let lease: EmulationLease;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-podman-'));
  for (const name of ['workspace', 'temp', 'tools', 'engine']) mkdirSync(join(folder, name));
  await installPackages(new MemoryRunner(), ['podman', 'runc', 'uidmap']);
  engine = new PodmanEngine(join(folder, 'engine'));
  runner = new MemoryRunner({
    workspace: join(folder, 'workspace'),
    temporaryDirectory: join(folder, 'temp'),
    toolCacheDirectory: join(folder, 'tools'),
    // A docker that does not answer is passed over.
    env: { ...process.env, ...engine.client, DOCKER_HOST: `unix://${folder}/nowhere` },
  });
  lease = (await acquireEmulation(runner, defaultEmulationRequest(hostPlatform(), [foreign]))).lease;
  await within({ runner, request: request({ base: { codename: 'trixie' } }) }, {}, () => Promise.resolve());
  await engine.load(keptRootTarball(join(folder, 'tools')), {
    tag: IMAGE,
    platform: foreign,
    env: { PATH: '/opt/world:/usr/bin:/bin', GREETING: 'hello world' },
  });
});

afterAll(async () => {
  await releaseEmulation(runner, lease);
  rmSync(folder, { recursive: true, force: true });
});

function request(more: Partial<EnvironmentRequest> = {}): EnvironmentRequest {
  return {
    platform: foreign,
    base: { image: IMAGE },
    packages: [],
    install: '',
    mounts: [],
    network: false,
    accelerate: 'off',
    ...more,
  };
}

test('the files of an image are taken from it', async () => {
  await within({ runner, request: request({ container: 'never' }) }, {}, async (environment) => {
    const { stdout } = await environment.run('sh', ['-e', '-c', 'uname -m; echo "$GREETING $PATH"']);
    expect(stdout).toBe(`${foreign.machine}\nhello world /opt/world:/usr/bin:/bin\n`);
  });
  expect(engine.podman('ps', '--all', '--quiet')).toBe('');
});

test("packages are put straight into a container's files, as a layer, with all that belongs to files", async () => {
  const packages = [{ packages: ['libcap2-bin', 'mtr-tiny', 'openssh-client'], recommends: false }];
  const before = [runner.commands.length, runner.log.length];
  const look = "/usr/sbin/getcap /usr/bin/mtr-packet; stat --format='%U:%G %a' /usr/bin/ssh-agent; dpkg --verify";
  await within({ runner, request: request({ packages, network: true }) }, {}, async (environment) => {
    const { stdout } = await environment.run('sh', ['-e', '-c', look]);
    expect(stdout).toBe('/usr/bin/mtr-packet cap_net_raw=ep\nroot:_ssh 2755\n');
  });
  expect(runner.commands.slice(before[0]).filter((words) => words.includes('load'))).toEqual([]);
  expect(JSON.stringify(runner.log.slice(before[1]))).toContain("By the runner's own apt");
});

describe('a container of an image', () => {
  environmentContract(() => ({
    runner,
    folder,
    request: request({ mounts: [{ source: runner.workspace, target: runner.workspace, readOnly: false }] }),
    adds: ['container', 'TERM'],
    left: () => [
      ...engine.podman('ps', '--all', '--format={{.Names}}').split('\n').filter(Boolean),
      ...engine.podman('images', '--filter=label=archway.kept=job', '--format={{.Tag}}').split('\n').filter(Boolean),
      ...readdirSync(join(folder, 'tools', 'archway-environments', 'scratch')),
    ],
  }));
});

test('a user who may not be root has containers of their own engine, and what these leave is theirs', async () => {
  const user = 'archway-rootless';
  const home = join(folder, 'home');
  // With numbers in /etc/subuid, which are the users of their containers.
  execFileSync('useradd', ['--create-home', `--home-dir=${home}`, user]);
  try {
    const id = execFileSync('id', ['--user', user], { encoding: 'utf8' }).trim();
    for (const path of [folder, home]) chmodSync(path, 0o755);
    const place = (name: string): string => join(home, name);
    for (const name of ['engine', 'run', 'tools', 'workspace']) mkdirSync(place(name));
    const own = new PodmanEngine(place('engine'));
    const archive = await imageArchive(home, keptRootTarball(join(folder, 'tools')), { tag: IMAGE, platform: foreign });
    execFileSync('chown', ['--recursive', `${id}:${id}`, home]);
    const env = {
      ...{ PATH: '/usr/bin:/bin:/usr/sbin:/sbin', HOME: home, XDG_RUNTIME_DIR: place('run') },
      ...{ ...own.client, DOCKER_HOST: `unix://${folder}/nowhere` },
    };
    const drop = ['setpriv', `--reuid=${id}`, `--regid=${id}`, '--clear-groups', '--'];
    const asUser = async (...line: readonly string[]): Promise<string> =>
      (await runner.exec(drop[0] ?? '', [...drop.slice(1), ...line], { env, cwd: home })).stdout;
    expect(await asUser('podman', 'info', '--format={{.Host.Security.Rootless}}')).toBe('true\n');
    await asUser('podman', 'load', '--quiet', `--input=${archive}`);
    const mounts = [{ source: place('workspace'), target: place('workspace'), readOnly: false }];
    const there = {
      runner: new MemoryRunner({ toolCacheDirectory: place('tools') }),
      request: request({ mounts, install: 'true', accelerate: 'compilers', container: 'always' }),
    };
    await withJob(there, 'leave', async (line) => await asUser(...line));
    const owners = execFileSync('find', [place('workspace'), '-printf', '%P %u\\n'], { encoding: 'utf8' });
    expect(owners).toBe(` ${user}\nmade ${user}\nmade/by ${user}\n`);
    expect(await asUser('podman', 'ps', '--all', '--quiet')).toBe('');
    expect(readdirSync(join(place('tools'), 'archway-environments', 'scratch'))).toEqual([]);
  } finally {
    // Podman leaves a process that holds the user's namespace.
    await runner.exec('pkill', ['--uid', user], { acceptExitCodes: [0, 1] });
    execFileSync('userdel', ['--force', user]);
  }
});

test('what cannot be is one clear error', async () => {
  const missing = { image: 'localhost/acme/nothing:1' };
  await expect(within({ runner, request: request({ base: missing }) }, {}, () => Promise.resolve())).rejects.toThrow(
    /is not on this machine for .*, and cannot be pulled\. podman says: /,
  );
});
