import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { tool } from '../../scripts/tools.js';
import { parsePlatform } from '../../src/config/index.js';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import { openEnvironment } from '../../src/environment/index.js';
import { DEFAULT_PATH } from '../../src/environment/environment.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import type { Containers } from './act.js';
import { DockerEngine } from './docker-engine.js';
import { keptRootTarball } from './kept-root.js';
import { MemoryRunner } from './memory-runner.js';

const ARM64 = parsePlatform('linux/arm64');
/** By what this machine trusts where pip downloads from. */
const TRUSTED = ['/etc/pip.conf', '/etc/ssl/certs/ca-certificates.crt'];
const TAG = 'archway/arm64-runner:1';

/**
 * Containers that are ARM64 runners, for jobs under act: an arm64 Debian with a real arm64 Node 24 first on PATH, git, and
 * more packages, on an engine of their own and under QEMU.
 */
export class Arm64Containers {
  readonly #runner: MemoryRunner;
  readonly #folder: string;
  readonly #lease: EmulationLease;
  readonly #engine: DockerEngine;
  readonly #node: string;

  private constructor(runner: MemoryRunner, folder: string, lease: EmulationLease, engine: DockerEngine, node: string) {
    this.#runner = runner;
    this.#folder = folder;
    this.#lease = lease;
    this.#engine = engine;
    this.#node = node;
  }

  static async start(packages: readonly string[]): Promise<Arm64Containers> {
    const folder = mkdtempSync(join(tmpdir(), 'archway-arm64-containers-'));
    mkdirSync(join(folder, 'engine'));
    const runner = new MemoryRunner({ toolCacheDirectory: join(folder, 'tools') });
    await installPackages(runner, ['docker.io']);
    const node = dirname(dirname(realpathSync(await tool('node-arm64'))));
    const { lease } = await acquireEmulation(runner, defaultEmulationRequest(hostPlatform(), [ARM64]));
    const engine = await DockerEngine.start(join(folder, 'engine'));
    const started = new Arm64Containers(runner, folder, lease, engine, node);
    await started.#load(packages);
    return started;
  }

  async #load(packages: readonly string[]): Promise<void> {
    const environment = await openEnvironment(this.#runner, {
      platform: ARM64,
      base: { codename: 'bookworm' },
      packages: [{ packages: ['git', 'libstdc++6', 'libatomic1', 'ca-certificates', ...packages], recommends: false }],
      install: '',
      mounts: [],
      network: false,
      accelerate: 'compilers',
    });
    await environment.dispose();
    await this.#engine.load(keptRootTarball(join(this.#folder, 'tools')), {
      tag: TAG,
      platform: ARM64,
      env: { PATH: `${join(this.#node, 'bin')}:${DEFAULT_PATH}` },
    });
  }

  /** The variables by which a client finds the engine. */
  get client(): DockerEngine['client'] {
    return this.#engine.client;
  }

  /** @param mounts folders that jobs are to find at the same paths */
  forJobs(mounts: readonly string[]): Containers {
    return {
      images: { ARM64: TAG, 'ubuntu-24.04-arm': TAG },
      platform: ARM64.name,
      client: this.#engine.client,
      mounts: [this.#node, ...TRUSTED.filter((file) => existsSync(file)), ...mounts],
    };
  }

  async close(): Promise<void> {
    await this.#engine.close();
    await releaseEmulation(this.#runner, this.#lease);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
