import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import type { Environment, EnvironmentRequest } from '../../src/environment/index.js';
import { hostPlatform } from '../../src/host/index.js';
import { PLATFORMS, type Platform } from '../../src/platform/platform.js';
import { shell, within } from './environment-contract.js';
import { MemoryRunner, type MemoryRunnerOptions } from './memory-runner.js';

export const host = hostPlatform();
/** The other one of the two platforms that every plan covers. */
export const foreign = PLATFORMS.slice(0, 2).find((platform) => platform.name !== host.name) as Platform;

/** Root file systems of Debian 13 for the other platform, in a folder of a test file's own, with what runs their programs. */
export class ForeignRoots {
  readonly folder: string;
  readonly runner: MemoryRunner;
  readonly #lease: EmulationLease;

  private constructor(folder: string, runner: MemoryRunner, lease: EmulationLease) {
    this.folder = folder;
    this.runner = runner;
    this.#lease = lease;
  }

  static async open(): Promise<ForeignRoots> {
    const folder = mkdtempSync(join(tmpdir(), 'archway-roots-'));
    for (const name of ['workspace', 'temp', 'tools']) mkdirSync(join(folder, name));
    const runner = new MemoryRunner(placesIn(folder));
    const { lease } = await acquireEmulation(runner, defaultEmulationRequest(host, [foreign]));
    return new ForeignRoots(folder, runner, lease);
  }

  async close(): Promise<void> {
    await releaseEmulation(this.runner, this.#lease);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What a further runner of the same places is made with. */
  get places(): MemoryRunnerOptions {
    return placesIn(this.folder);
  }

  /** The workspace mounted, nothing accelerated, and no network. */
  request(more: Partial<EnvironmentRequest> = {}): EnvironmentRequest {
    const { workspace } = this.runner;
    return {
      platform: foreign,
      base: { codename: 'trixie' },
      packages: [],
      install: '',
      mounts: [{ source: workspace, target: workspace, readOnly: false }],
      network: false,
      accelerate: 'off',
      ...more,
    };
  }

  async within<T>(more: Partial<EnvironmentRequest>, work: (one: Environment) => Promise<T>): Promise<T> {
    return await within({ runner: this.runner, request: this.request() }, more, work);
  }

  /** What shell text prints, run in the workspace. */
  async shell(environment: Environment, text: string, env: Record<string, string> = {}): Promise<string> {
    return await shell(this, environment, text, env);
  }

  /** What there is of environments that are in use, or were left. */
  scratchFolders(): string[] {
    return readdirSync(join(this.folder, 'tools', 'archway-environments', 'scratch'));
  }
}

function placesIn(folder: string): MemoryRunnerOptions {
  return {
    workspace: join(folder, 'workspace'),
    temporaryDirectory: join(folder, 'temp'),
    toolCacheDirectory: join(folder, 'tools'),
  };
}
