import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import { parsePlatform } from '../../src/config/index.js';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import { openEnvironment, type EnvironmentRequest, type RunOptions } from '../../src/environment/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import type { ExecResult } from '../../src/runner/index.js';
import { actionDirectory, readMetadata } from './action-metadata.js';
import { parseKeyValueFile } from './file-commands.js';
import { keptRootTarball } from './kept-root.js';
import { MemoryRunner } from './memory-runner.js';

const MINUTE = 60_000;
export const ARM64 = parsePlatform('linux/arm64');

/** What came of a step. */
export interface Arm64Step {
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Makes a folder the whole world of a command that may mount: ROOT, paths that are the same inside, `--`, COMMAND...
 */
const PRIVILEGED_ENTRY = `set -eu
root=$1; shift
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
for path in /dev /sys /etc/resolv.conf; do mkdir -p "$(dirname "$root$path")"; [ -d "$path" ] || : > "$root$path"; mount --rbind "$path" "$root$path"; done
while [ "$1" != -- ]; do mkdir -p "$root$1"; mount --bind "$1" "$root$1"; shift; done
shift
exec chroot "$root" "$@"
`;

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What a machine is made of. */
interface Parts {
  readonly runner: MemoryRunner;
  readonly folder: string;
  readonly node: string;
  readonly lease: EmulationLease;
}

async function prepare(): Promise<Parts> {
  const folder = mkdtempSync(join(tmpdir(), 'archway-arm64-runner-'));
  for (const name of ['workspace', 'temp', 'tools']) mkdirSync(join(folder, name));
  // The tools' folder may be a link.
  const node = realpathSync(await tool('node-arm64'));
  const runner = new MemoryRunner({ toolCacheDirectory: join(folder, 'host-tools') });
  await installPackages(runner, ['qemu-user-static']);
  const { lease } = await acquireEmulation(runner, defaultEmulationRequest(hostPlatform(), [ARM64]));
  return { runner, folder, node, lease };
}

function requestOf(
  { folder, node }: Parts,
  packages: readonly string[],
  shared: readonly string[],
): EnvironmentRequest {
  return {
    platform: ARM64,
    base: { codename: 'trixie' },
    packages: [{ packages: ['git', 'libstdc++6', 'libatomic1', 'ca-certificates', ...packages], recommends: false }],
    install: '',
    mounts: [
      ...[folder, ...shared].map((path) => ({ source: path, target: path, readOnly: false })),
      ...[ROOT, dirname(dirname(node))].map((path) => ({ source: path, target: path, readOnly: true })),
    ],
    network: true,
    // With compilers of the machine below, its libraries are mounted where amd64's belong here.
    accelerate: 'off',
  };
}

type Enter = (
  command: string,
  args: readonly string[],
  options: Pick<RunOptions, 'env' | 'acceptExitCodes'> & { readonly cwd: string; readonly timeout: number },
) => Promise<ExecResult>;

/**
 * A native ARM runner, simulated whole: an arm64 Debian with a real arm64 Node 24, in which all bundles run as they would
 * on an ARM64 runner, and every program that they start is an arm64 one too.
 */
export class Arm64Machine {
  /** Of this machine below, for what a test does outside. */
  readonly runner: MemoryRunner;
  /** A scratch folder that is the same inside and outside, with the empty folders `workspace`, `temp` and `tools`. */
  readonly folder: string;
  readonly #node: string;
  readonly #lease: EmulationLease;
  readonly #enter: Enter;
  readonly #leave: () => Promise<void>;
  #steps = 0;

  private constructor(
    { runner, folder, node, lease }: Parts,
    { enter, leave }: { readonly enter: Enter; readonly leave: () => Promise<void> },
  ) {
    this.runner = runner;
    this.folder = folder;
    this.#node = node;
    this.#lease = lease;
    this.#enter = enter;
    this.#leave = leave;
  }

  /**
   * @param packages Debian packages to have in it
   * @param shared further folders that are the same inside and outside
   */
  static async start(packages: readonly string[], shared: readonly string[] = []): Promise<Arm64Machine> {
    const parts = await prepare();
    const environment = await openEnvironment(parts.runner, requestOf(parts, packages, shared));
    return new Arm64Machine(parts, {
      enter: (command, args, options) => environment.run(command, args, options),
      leave: () => environment.dispose(),
    });
  }

  /** One whose root may mount and unshare, as a runner's may. */
  static async startPrivileged(packages: readonly string[]): Promise<Arm64Machine> {
    const parts = await prepare();
    const { runner, folder } = parts;
    const request = requestOf(parts, packages, []);
    await (await openEnvironment(runner, request)).dispose();
    const root = join(folder, 'machine');
    mkdirSync(root);
    await runner.exec('tar', [
      '--extract',
      '--file',
      keptRootTarball(runner.toolCacheDirectory),
      '--directory',
      root,
      '--same-permissions',
    ]);
    const places = [root, ...request.mounts.map(({ source }) => source), '--'];
    const entry = [
      '--mount',
      '--pid',
      '--fork',
      '--kill-child',
      'sh',
      '-c',
      PRIVILEGED_ENTRY,
      'arm64-machine',
      ...places,
    ];
    return new Arm64Machine(parts, {
      enter: (command, args, { cwd, env = {}, ...options }) =>
        runner.exec('unshare', [...entry, 'env', `--chdir=${cwd}`, command, ...args], {
          ...options,
          env: { PATH: SYSTEM_PATH, HOME: '/root', ...env },
        }),
      leave: () => Promise.resolve(),
    });
  }

  /** Path of its Node. */
  get nodeProgram(): string {
    return this.#node;
  }

  get workspace(): string {
    return join(this.folder, 'workspace');
  }

  async close(): Promise<void> {
    await this.#leave();
    await releaseEmulation(this.runner, this.#lease);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs a program of the machine. @returns its standard output */
  async run(
    command: string,
    args: readonly string[],
    { cwd = this.workspace, env = {} }: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
  ): Promise<string> {
    const given = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const { stdout } = await this.#enter('env', [...given, command, ...args], {
      cwd,
      timeout: 60 * MINUTE,
    });
    return stdout;
  }

  /** What `process` of the machine's Node says. */
  async node(expression: string): Promise<string> {
    return (await this.run(this.#node, ['--print', expression])).trim();
  }

  /** Runs an action's main step, as an ARM64 runner would. */
  async step(
    action: string,
    given: Readonly<Record<string, string>>,
    {
      workspace = this.workspace,
      env = {},
      minutes = 20,
    }: { workspace?: string; env?: Readonly<Record<string, string>>; minutes?: number } = {},
  ): Promise<Arm64Step> {
    const { inputs } = readMetadata(actionDirectory(action));
    const values = Object.entries(inputs).map(([name, input]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? input.default ?? '',
    ]);
    const file = (name: string): string => join(this.folder, 'temp', `${name}-${String(this.#steps)}`);
    this.#steps++;
    const files = { GITHUB_OUTPUT: file('output'), GITHUB_ENV: file('env'), GITHUB_PATH: file('path') };
    const more = { GITHUB_STATE: file('state'), GITHUB_STEP_SUMMARY: file('summary') };
    for (const path of Object.values({ ...files, ...more })) writeFileSync(path, '');
    // By way of env, since inputs' variables have names that no shell takes.
    const assignments = [...values, ...Object.entries(env)].map(([name = '', value = '']) => `${name}=${value}`);
    const bundle = join(ROOT, 'dist', action, 'index.js');
    const { exitCode, stdout, stderr } = await this.#enter('env', [...assignments, this.#node, bundle], {
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
        RUNNER_TEMP: join(this.folder, 'temp'),
        RUNNER_TOOL_CACHE: join(this.folder, 'tools'),
      },
      acceptExitCodes: 'any',
      timeout: minutes * MINUTE,
    });
    return {
      exitCode,
      log: `${stdout}\n${stderr}`,
      outputs: parseKeyValueFile(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
      env: parseKeyValueFile(readFileSync(files.GITHUB_ENV, 'utf8')),
    };
  }
}
