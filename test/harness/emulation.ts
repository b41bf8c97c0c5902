import { afterAll, beforeAll } from '@jest/globals';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { findPlatform, type Platform } from '../../src/platform/platform.js';
import { toolchainRequirements } from '../../src/toolchain/index.js';
import { MemoryRunner } from './memory-runner.js';

const MINUTES = 60_000;

/** The platform that tests of cross compilation build for: one that the host is not. */
export function crossTarget(): Platform {
  const name = hostPlatform() === findPlatform('amd64') ? 'arm64' : 'amd64';
  const found = findPlatform(name);
  if (found === undefined) throw new Error(name);
  return found;
}

/** Installs a target's compilers and libraries before a file's tests, and has its programs run during them. */
export function prepareCrossBuilds(platform: Platform, packages: readonly string[] = []): void {
  beforeAll(async () => {
    await installPackages(new MemoryRunner(), toolchainRequirements(hostPlatform(), platform, { packages }));
  }, 15 * MINUTES);
  prepareEmulation(platform);
}

/** Has the programs of other platforms run during a file's tests. */
export function prepareEmulation(...platforms: readonly Platform[]): void {
  const runner = new MemoryRunner();
  let lease: EmulationLease | undefined;
  beforeAll(async () => {
    lease = (await acquireEmulation(runner, defaultEmulationRequest(hostPlatform(), platforms))).lease;
  }, 15 * MINUTES);
  afterAll(async () => {
    if (lease !== undefined) await releaseEmulation(runner, lease);
  }, MINUTES);
}

/** The name that `readelf -h` prints for the machine of a file. */
export async function machineOf(path: string): Promise<string> {
  const { stdout } = await new MemoryRunner().exec('readelf', ['--file-header', path]);
  return /Machine:\s*(.*)/.exec(stdout)?.[1]?.trim() ?? '';
}

/** The run-time library search path in a file; undefined when it has none. */
export async function rpathOf(path: string): Promise<string | undefined> {
  const { stdout } = await new MemoryRunner().exec('readelf', ['--dynamic', path]);
  return /\((?:RUN|R)PATH\).*\[(.*)\]/.exec(stdout)?.[1];
}
