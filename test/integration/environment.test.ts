import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import { openEnvironment, type Environment, type EnvironmentRequest } from '../../src/environment/index.js';
import { hostPlatform } from '../../src/host/index.js';
import { PLATFORMS, type Platform } from '../../src/platform/platform.js';
import { InputError } from '../../src/runner/index.js';
import { environmentContract, within as withinKind, withJob } from '../harness/environment-contract.js';
import { keptRootTarball } from '../harness/kept-root.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { IsolatedKernel } from './emulation-support.js';

jest.setTimeout(240_000);

const host = hostPlatform();
/** The other one of the two platforms that every plan covers. */
const foreign = PLATFORMS.slice(0, 2).find((platform) => platform.name !== host.name) as Platform;

let folder: string;
let runner: MemoryRunner;
let lease: EmulationLease;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-environment-'));
  for (const name of ['workspace', 'temp', 'tools']) mkdirSync(join(folder, name));
  runner = new MemoryRunner({
    workspace: join(folder, 'workspace'),
    temporaryDirectory: join(folder, 'temp'),
    toolCacheDirectory: join(folder, 'tools'),
  });
  lease = (await acquireEmulation(runner, defaultEmulationRequest(host, [foreign]))).lease;
});

afterAll(async () => {
  await releaseEmulation(runner, lease);
  rmSync(folder, { recursive: true, force: true });
});

function request(more: Partial<EnvironmentRequest> = {}): EnvironmentRequest {
  const workspace = { source: runner.workspace, target: runner.workspace, readOnly: false };
  return {
    platform: foreign,
    base: { codename: 'trixie' },
    packages: [],
    install: '',
    mounts: [workspace],
    network: false,
    accelerate: 'off',
    ...more,
  };
}

async function within<T>(more: Partial<EnvironmentRequest>, work: (one: Environment) => Promise<T>): Promise<T> {
  const environment = await openEnvironment(runner, request(more));
  try {
    return await work(environment);
  } finally {
    await environment.dispose();
  }
}

async function shell(environment: Environment, text: string, env: Record<string, string> = {}): Promise<string> {
  return (await environment.run('sh', ['-e', '-c', text], { cwd: runner.workspace, env })).stdout;
}

function scratchFolders(): string[] {
  return readdirSync(join(folder, 'tools', 'archway-environments', 'scratch'));
}

describe('a root of another platform', () => {
  test('is made from nothing, whole: dpkg and apt inside have nothing to complain of', async () => {
    await within({}, async (environment) => {
      expect(await shell(environment, 'uname -m; dpkg --print-architecture')).toBe(
        `${foreign.machine}\n${foreign.debianArchitecture}\n`,
      );
      expect(await shell(environment, 'dpkg --audit')).toBe('');
      await environment.run('apt-get', ['check']);
      expect(await shell(environment, "dpkg-query -W -f '${db:Status-Status}\\n' | sort -u")).toBe('installed\n');
    });
    expect(scratchFolders()).toEqual([]);
  });

  test('is made once and kept', async () => {
    const before = runner.commands.length;
    await within({}, async () => Promise.resolve());
    const commands = runner.commands.slice(before).map((words) => words.join(' '));
    expect(commands.filter((line) => /\bapt-get\b.*\b(update|install)\b|\bdpkg\b.*--unpack/.test(line))).toEqual([]);
  });

  test('is what was kept, whatever an earlier job wrote in it', async () => {
    const look = 'cat /etc/hostname 2>/dev/null || echo none; ls /var/lib/dpkg | wc -l; stat -c "%A %u:%g %n" / /tmp';
    const before = await within({}, (environment) => shell(environment, look));
    await within({}, async (environment) => {
      await shell(environment, 'echo changed > /etc/hostname; rm -r /var/lib/dpkg; chmod 700 / /tmp');
      expect(await shell(environment, look)).not.toBe(before);
    });
    expect(await within({}, (environment) => shell(environment, look))).toBe(before);
  });

  test.each([
    { name: 'a,b', why: 'its name has what separates options' },
    { name: 'over', why: 'it is laid over another itself' },
  ])('is copied where its folder cannot be laid over: $why', async ({ name }) => {
    const tools = join(folder, name);
    for (const part of ['lower', 'upper', 'work']) mkdirSync(join(folder, `of-${name}`, part), { recursive: true });
    mkdirSync(tools);
    if (name === 'over') {
      const parts = ['lower', 'upper', 'work'].map((part) => `${part}dir=${join(folder, 'of-over', part)}`);
      await runner.exec('mount', ['-t', 'overlay', '-o', parts.join(','), 'test', tools]);
    }
    try {
      const there = new MemoryRunner({ workspace: runner.workspace, toolCacheDirectory: tools });
      const base = { tarball: keptRootTarball(join(folder, 'tools')) };
      const said = await withinKind({ runner: there, request: request({ base }) }, {}, async (environment) => {
        expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(`${tools}/archway-environments`);
        return await shell(environment, 'uname -m; stat -c %u:%a /tmp /usr/bin/su');
      });
      expect(said).toBe(`${foreign.machine}\n0:1777\n0:4755\n`);
      expect(readdirSync(join(tools, 'archway-environments', 'scratch'))).toEqual([]);
    } finally {
      if (name === 'over') await runner.exec('umount', [tools]);
    }
  });

  environmentContract(() => ({
    runner,
    folder,
    request: request(),
    left: scratchFolders,
  }));
});

async function shellOf(environment: Environment): Promise<void> {
  await shell(environment, 'true');
}

describe('what cannot be', () => {
  test('a full disk is told of by its folder', async () => {
    const tools = join(folder, 'small');
    mkdirSync(tools);
    await runner.exec('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', tools]);
    try {
      const small = new MemoryRunner({ workspace: runner.workspace, toolCacheDirectory: tools });
      const base = { tarball: keptRootTarball(join(folder, 'tools')) };
      const error: unknown = await openEnvironment(small, request({ base })).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(InputError);
      expect(String(error)).toContain(`There is no room left for environments in ${tools}`);
      expect(readdirSync(join(tools, 'archway-environments', 'scratch'))).toEqual([]);
    } finally {
      await runner.exec('umount', [tools]);
    }
  });

  test('a root of another platform than asked for is refused', async () => {
    const base = { tarball: keptRootTarball(join(folder, 'tools')) };
    await expect(within({ base, platform: host }, shellOf)).rejects.toThrow(
      `The root file system is one of ${foreign.name}, and ${host.name} was asked for.`,
    );
  });

  test('without an emulator it says what to do', async () => {
    const kernel = await IsolatedKernel.create();
    try {
      await withJob({ runner, request: request() }, 'run', async ([node, ...args]) => {
        const [command, all] = kernel.inside(node, args);
        const { stderr } = await runner.exec(command, all, { acceptExitCodes: [1] });
        expect(stderr).toContain(`does not run programs of ${foreign.name}. Set up emulation first`);
      });
    } finally {
      kernel.destroy();
    }
  });

  test('a root without a shell is refused', async () => {
    const empty = join(folder, 'empty.tar');
    await runner.exec('tar', ['--create', '--file', empty, '--files-from', '/dev/null']);
    await expect(within({ base: { tarball: empty } }, shellOf)).rejects.toThrow('has no /bin/sh');
  });
});
