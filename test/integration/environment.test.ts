import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
import { CORPUS, differences, GCC } from '../harness/compiler-corpus.js';
import { environmentContract, until, withJob } from '../harness/environment-contract.js';
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
    await expect(openEnvironment(killed, request({ base: { tarball: '/no/such.tar' } }))).rejects.toThrow();
    expect(readdirSync(scratch)).toEqual([]);
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(tools);
  });
});

function hasRoot(path: string): boolean {
  return existsSync(join(path, 'root', 'var'));
}

describe('what cannot be', () => {
  test('a full disk is told of by its folder', async () => {
    const tools = join(folder, 'small');
    mkdirSync(tools);
    await runner.exec('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', tools]);
    try {
      const small = new MemoryRunner({ workspace: runner.workspace, toolCacheDirectory: tools });
      const [tarball = ''] = readdirSync(join(folder, 'tools', 'archway-environments', 'roots'));
      const base = { tarball: join(folder, 'tools', 'archway-environments', 'roots', tarball) };
      const error: unknown = await openEnvironment(small, request({ base })).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(InputError);
      expect(String(error)).toContain(`There is no room left for environments in ${tools}`);
      expect(readdirSync(join(tools, 'archway-environments', 'scratch'))).toEqual([]);
    } finally {
      await runner.exec('umount', [tools]);
    }
  });

  test('a root of another platform than asked for is refused', async () => {
    const roots = join(folder, 'tools', 'archway-environments', 'roots');
    const [tarball] = readdirSync(roots);
    const base = { tarball: join(roots, tarball ?? '') };
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

test('compilers that run natively write the same bytes as emulated ones', async () => {
  const build = async (
    accelerate: 'compilers' | 'all' | 'off',
  ): Promise<{ folder: string; said: string; native: readonly string[] }> => {
    const out = join(runner.workspace, accelerate);
    mkdirSync(out);
    return await within({ packages: [{ packages: GCC, recommends: false }], accelerate }, async (environment) => ({
      folder: out,
      said: await shell(environment, CORPUS, { out }),
      native: environment.acceleration.native.map((path) => path.slice(path.lastIndexOf('/') + 1)),
    }));
  };
  const fast = await build('compilers');
  const all = await build('all');
  const plain = await build('off');
  const prefix = `${foreign.gnuTriple}-`;
  expect(fast.native).toEqual(
    expect.arrayContaining(['cc1', 'cc1plus', 'lto1', 'collect2', `${prefix}as`, `${prefix}ld.bfd`]),
  );
  expect(plain.native).toEqual([]);
  expect(all.native).toEqual(expect.arrayContaining(['cc1', 'dash', 'make', 'sed', 'tar', 'dpkg-deb', 'cp']));
  const files = readdirSync(plain.folder);
  expect(files.length).toBeGreaterThan(18);
  for (const one of [fast, all]) {
    expect(one.said).toBe(plain.said);
    expect(differences(plain.folder, one.folder)).toEqual([]);
  }
}, 900_000);
