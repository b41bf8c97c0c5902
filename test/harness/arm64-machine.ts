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
import { openEnvironment, type Environment } from '../../src/environment/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { actionDirectory, readMetadata } from './action-metadata.js';
import { parseKeyValueFile } from './file-commands.js';
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
  readonly #environment: Environment;
  #steps = 0;

  private constructor(runner: MemoryRunner, folder: string, node: string, lease: EmulationLease, inside: Environment) {
    this.runner = runner;
    this.folder = folder;
    this.#node = node;
    this.#lease = lease;
    this.#environment = inside;
  }

  /**
   * @param packages Debian packages to have in it
   * @param shared further folders that are the same inside and outside
   */
  static async start(packages: readonly string[], shared: readonly string[] = []): Promise<Arm64Machine> {
    const folder = mkdtempSync(join(tmpdir(), 'archway-arm64-runner-'));
    for (const name of ['workspace', 'temp', 'tools']) mkdirSync(join(folder, name));
    // The tools' folder may be a link.
    const node = realpathSync(await tool('node-arm64'));
    const runner = new MemoryRunner({ toolCacheDirectory: join(folder, 'host-tools') });
    await installPackages(runner, ['qemu-user-static']);
    const { lease } = await acquireEmulation(runner, defaultEmulationRequest(hostPlatform(), [ARM64]));
    const environment = await openEnvironment(runner, {
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
    });
    return new Arm64Machine(runner, folder, node, lease, environment);
  }

  /** Path of its Node. */
  get nodeProgram(): string {
    return this.#node;
  }

  get workspace(): string {
    return join(this.folder, 'workspace');
  }

  async close(): Promise<void> {
    await this.#environment.dispose();
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
    const { stdout } = await this.#environment.run('env', [...given, command, ...args], {
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
    { workspace = this.workspace, env = {} }: { workspace?: string; env?: Readonly<Record<string, string>> } = {},
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
    const { exitCode, stdout, stderr } = await this.#environment.run('env', [...assignments, this.#node, bundle], {
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
      timeout: 20 * MINUTE,
    });
    return {
      exitCode,
      log: `${stdout}\n${stderr}`,
      outputs: parseKeyValueFile(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
      env: parseKeyValueFile(readFileSync(files.GITHUB_ENV, 'utf8')),
    };
  }
}
