import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import { openEnvironment, type Environment } from '../../src/environment/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { parsePlatform } from '../../src/config/index.js';
import { actionDirectory, readMetadata } from '../harness/action-metadata.js';
import { commitAll } from '../harness/checkout.js';
import { parseKeyValueFile } from '../harness/file-commands.js';
import { MemoryRunner } from '../harness/memory-runner.js';

// A native ARM runner, simulated whole: an arm64 Debian with a real arm64 Node 24, in which all bundles run as they
// would on an ARM64 runner, and every program that they start is an arm64 one too.

const MINUTE = 60_000;
const ARM64 = parsePlatform('linux/arm64');
const AMD64 = parsePlatform('linux/amd64');

interface Cell {
  readonly id: string;
  readonly platform: string;
  readonly strategy: string;
}

let folder: string;
let workspace: string;
let node: string;
let runner: MemoryRunner;
let lease: EmulationLease;
let machine: Environment;
let steps = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-arm64-runner-'));
  workspace = join(folder, 'workspace');
  for (const name of ['workspace', 'temp', 'tools']) mkdirSync(join(folder, name));
  for (const name of ['Makefile', 'src']) {
    cpSync(join(ROOT, 'test', 'fixtures', 'caller', name), join(workspace, name), { recursive: true });
  }
  writeFileSync(join(workspace, 'archway.yml'), 'packages: { hello: { path: . } }\n');
  await commitAll(workspace);
  // The tools' folder may be a link.
  node = realpathSync(await tool('node-arm64'));
  runner = new MemoryRunner({ toolCacheDirectory: join(folder, 'host-tools') });
  await installPackages(runner, ['qemu-user-static']);
  lease = (await acquireEmulation(runner, defaultEmulationRequest(hostPlatform(), [ARM64]))).lease;
  machine = await openEnvironment(runner, {
    platform: ARM64,
    base: { codename: 'trixie' },
    packages: [
      {
        packages: ['gcc', 'libc6-dev', 'make', 'git', 'libstdc++6', 'libatomic1', 'ca-certificates'],
        recommends: false,
      },
    ],
    install: '',
    mounts: [
      { source: folder, target: folder, readOnly: false },
      { source: ROOT, target: ROOT, readOnly: true },
      { source: dirname(dirname(node)), target: dirname(dirname(node)), readOnly: true },
    ],
    network: true,
    // With compilers of the machine below, its libraries are mounted where amd64's belong here.
    accelerate: 'off',
  });
}, 20 * MINUTE);

afterAll(async () => {
  await machine.dispose();
  await releaseEmulation(runner, lease);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs an action's main step in the machine, as an ARM64 runner would. */
async function step(
  action: string,
  given: Record<string, string>,
): Promise<{
  exitCode: number;
  log: string;
  outputs: Readonly<Record<string, string>>;
  env: Readonly<Record<string, string>>;
}> {
  const { inputs } = readMetadata(actionDirectory(action));
  const values = Object.entries(inputs).map(([name, input]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    given[name] ?? input.default ?? '',
  ]);
  const file = (name: string): string => join(folder, 'temp', `${name}-${String(steps)}`);
  steps++;
  const files = { GITHUB_OUTPUT: file('output'), GITHUB_ENV: file('env'), GITHUB_PATH: file('path') };
  const more = { GITHUB_STATE: file('state'), GITHUB_STEP_SUMMARY: file('summary') };
  for (const path of Object.values({ ...files, ...more })) writeFileSync(path, '');
  // By way of env, since inputs' variables have names that no shell takes.
  const assignments = values.map(([name = '', value = '']) => `${name}=${value}`);
  const bundle = join(ROOT, 'dist', action, 'index.js');
  const { exitCode, stdout, stderr } = await machine.run('env', [...assignments, node, bundle], {
    cwd: workspace,
    env: {
      ...files,
      ...more,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'ARM64',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_TEMP: join(folder, 'temp'),
      RUNNER_TOOL_CACHE: join(folder, 'tools'),
    },
    acceptExitCodes: 'any',
    timeout: 20 * MINUTE,
  });
  return {
    exitCode,
    log: `${stdout}\n${stderr}`,
    outputs: parseKeyValueFile(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    env: parseKeyValueFile(readFileSync(files.GITHUB_ENV, 'utf8')),
  };
}

test('the machine says that it is one', async () => {
  const { stdout } = await machine.run('uname', ['-m']);
  expect(stdout.trim()).toBe('aarch64');
  expect((await machine.run(node, ['--print', 'process.arch'])).stdout.trim()).toBe('arm64');
});

test(
  'plan chooses native for arm64 and cross for amd64',
  async () => {
    const { exitCode, log, outputs } = await step('plan', { runners: 'linux/arm64: ubuntu-24.04-arm' });
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    const { include } = JSON.parse(outputs['matrix'] ?? '') as { include: readonly Cell[] };
    expect(Object.fromEntries(include.map(({ platform, strategy }) => [platform, strategy]))).toEqual({
      'linux/amd64': 'cross',
      'linux/arm64': 'native',
    });
  },
  10 * MINUTE,
);

test(
  'setup-emulation has nothing to register for arm64',
  async () => {
    const { exitCode, log, outputs } = await step('setup-emulation', { platforms: 'linux/arm64', cleanup: 'false' });
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    expect(JSON.parse(outputs['status'] ?? '')).toMatchObject([
      { platform: 'linux/arm64', state: 'native', handler: null },
    ]);
    expect(outputs['host-platform']).toBe('linux/arm64');
  },
  10 * MINUTE,
);

test(
  'setup-toolchain gives a cross compiler for amd64',
  async () => {
    const { exitCode, log, outputs } = await step('setup-toolchain', { platform: 'linux/amd64', languages: 'c' });
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    expect(outputs['cc']).toBe('x86_64-linux-gnu-gcc');
    expect((await machine.run('x86_64-linux-gnu-gcc', ['-dumpmachine'])).stdout.trim()).toBe('x86_64-linux-gnu');
  },
  20 * MINUTE,
);

test.each([
  [ARM64, 'native'],
  [AMD64, 'cross'],
])(
  'build makes and verifies $name',
  async (platform, strategy) => {
    // The machine below runs amd64 programs by itself, without the emulator that would give them their loader.
    const tested = String(platform === ARM64);
    const { exitCode, log, outputs } = await step('build', {
      package: 'hello',
      platform: platform.name,
      upload: 'false',
      test: tested,
      cache: 'none',
      output: `out-${platform.goarch}`,
    });
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    expect(outputs['strategy']).toBe(strategy);
    const [file] = JSON.parse(outputs['artifacts'] ?? '') as readonly { file: string }[];
    const archive = join(workspace, `out-${platform.goarch}`, file?.file ?? '');
    expect(existsSync(archive)).toBe(true);
    const unpacked = mkdtempSync(join(folder, 'unpacked-'));
    await runner.exec('tar', ['--extract', '--file', archive, '--directory', unpacked]);
    const { stdout } = await runner.exec('find', [unpacked, '-name', 'hello', '-type', 'f']);
    const { stdout: header } = await runner.exec('readelf', ['--file-header', stdout.trim()]);
    expect(header).toContain(platform === ARM64 ? 'AArch64' : 'X86-64');
  },
  20 * MINUTE,
);
