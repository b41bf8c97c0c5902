import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveAddresses } from '../../src/host/index.js';
import { fetchFromRelease, PINNED_RELEASES, type ReleaseOptions } from '../../src/emulation/download-source.js';
import { defaultEmulationRequest, parseRange, type EmulationRequest } from '../../src/emulation/index.js';
import { withCpu } from '../../src/emulation/launcher.js';
import { fetchFromPackage } from '../../src/emulation/package-source.js';
import { probeProgram } from '../../src/emulation/probe-program.js';
import { EmulatorStore } from '../../src/emulation/store.js';
import { supplyEmulators } from '../../src/emulation/supply.js';
import { findPlatform, type Platform } from '../../src/platform/platform.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const amd64 = findPlatform('amd64') as Platform;
const arm64 = findPlatform('arm64') as Platform;
const riscv64 = findPlatform('riscv64') as Platform;

let folder: string;
let runner: MemoryRunner;
let store: EmulatorStore;
let server: Server;
let served: { path: string; requests: number; limit?: number };

/** The distribution's package, as apt fetches it: what the loopback server has. */
let debianPackage: string;
let downloads: string;

beforeAll(() => {
  downloads = mkdtempSync(join(tmpdir(), 'archway-deb-'));
  chmodSync(downloads, 0o755);
  execFileSync('apt-get', ['-qq', 'download', 'qemu-user-static'], { cwd: downloads, stdio: 'pipe' });
  debianPackage = join(downloads, readdirSync(downloads)[0] ?? '');
}, 300_000);

afterAll(() => {
  rmSync(downloads, { recursive: true, force: true });
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-sources-'));
  const [temporaryDirectory, toolCacheDirectory] = [join(folder, 'temp'), join(folder, 'tool-cache')];
  mkdirSync(temporaryDirectory);
  chmodSync(folder, 0o755);
  runner = new MemoryRunner({ temporaryDirectory, toolCacheDirectory });
  store = new EmulatorStore(runner, amd64);
  served = { path: debianPackage, requests: 0 };
  server = createServer((_, response) => {
    served.requests++;
    const end = served.limit === undefined ? undefined : { end: served.limit - 1 };
    createReadStream(served.path, end).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

function url(): string {
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/qemu.deb`;
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function release(change: object = {}): ReleaseOptions {
  const file = { sha256: sha256(debianPackage), size: statSync(debianPackage).size, pool: 'qemu.deb', ...change };
  const releases = [{ version: '7.2.22', origin: 'a release', hosts: { amd64: file } }];
  return { mirrors: [new URL('.', url()).href], releases };
}

async function supply(change: Partial<EmulationRequest>, platforms = [arm64]): Promise<string[]> {
  const found = await supplyEmulators(runner, { ...defaultEmulationRequest(amd64, platforms), ...change }, platforms);
  return [...found.values()].map(({ path, source }) => `${source} ${path.replace(folder, '')}`);
}

/** Everything that is left below the job's folders. */
function files(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

describe('the distribution’s package', () => {
  test('gives the emulators that were asked for, without being installed', async () => {
    const before = execFileSync('dpkg-query', ['--list']).toString();
    const found = await fetchFromPackage(runner, store, [arm64, riscv64]);
    expect([...found.values()].map(({ source, path }) => [source, path.split('/').at(-1)])).toEqual([
      ['package', 'qemu-aarch64'],
      ['package', 'qemu-riscv64'],
    ]);
    expect(found.get(arm64)?.origin).toMatch(/^qemu-user-static_/);
    expect(execFileSync('dpkg-query', ['--list']).toString()).toBe(before);
    // Two emulators, each with its record, and nothing of the rest.
    expect(files()).toHaveLength(4);
    const program = join(folder, 'program');
    writeFileSync(program, probeProgram(arm64), { mode: 0o755 });
    expect(() => execFileSync(found.get(arm64)?.path ?? '', [program, 'exit', '0'])).not.toThrow();
  }, 120_000);

  test('is fetched once: the next job takes the tool-cache', async () => {
    await supply({ source: 'package' });
    runner.commands.length = 0;
    expect((await supply({ source: 'package' }))[0]).toMatch(/^package \/tool-cache\/archway-qemu\//);
    expect(runner.commands.filter(([command]) => command === 'apt-get')).toEqual([]);
  }, 120_000);
});

describe('a pinned release', () => {
  test('is downloaded, checked and unpacked', async () => {
    const found = await fetchFromRelease(runner, store, amd64, parseRange('7'), [arm64], release());
    expect(found.get(arm64)).toMatchObject({ source: 'release', version: expect.stringMatching(/^7\./) as unknown });
    expect(files()).toHaveLength(2);
  }, 60_000);

  test('with another checksum than pinned is refused, and nothing of it is left', async () => {
    const wrong = release({ sha256: 'ab'.repeat(32) });
    await expect(fetchFromRelease(runner, store, amd64, parseRange('7'), [arm64], wrong)).rejects.toThrow(/SHA-256/);
    expect([served.requests, files()]).toEqual([1, []]);
  }, 60_000);

  test('that breaks off is tried again, given up, and leaves nothing', async () => {
    served.limit = 1_000_000;
    await expect(fetchFromRelease(runner, store, amd64, parseRange('7'), [arm64], release())).rejects.toThrow(
      /1000000 bytes came instead of/,
    );
    expect([served.requests, files()]).toEqual([4, []]);
    delete served.limit;
    await fetchFromRelease(runner, store, amd64, parseRange('7'), [arm64], release());
    expect(files()).toHaveLength(2);
  }, 60_000);

  test('that does not exist is told with those that do', async () => {
    await expect(fetchFromRelease(runner, store, amd64, parseRange('1.0'), [arm64])).rejects.toThrow(
      `There is: ${PINNED_RELEASES.map(({ version }) => version).join(', ')}.`,
    );
  });

  test('has a place in the archive, a size and a checksum for every host', () => {
    for (const { hosts } of PINNED_RELEASES) {
      expect(Object.keys(hosts)).toEqual(['amd64', 'arm64']);
      for (const { pool, sha256: sum, size } of Object.values(hosts)) {
        expect(pool).toMatch(/^pool\/main\/q\/qemu\/qemu-user(-static)?_[^/]+\.deb$/);
        expect(sum).toMatch(/^[0-9a-f]{64}$/);
        expect(size).toBeGreaterThan(1_000_000);
      }
    }
  });

  test('comes from the next mirror when one does not have it', async () => {
    const { mirrors = [], ...rest } = release();
    const found = await fetchFromRelease(runner, store, amd64, parseRange('7'), [arm64], {
      mirrors: ['http://127.0.0.1:9/debian', ...mirrors],
      ...rest,
    });
    expect(found.get(arm64)?.source).toBe('release');
  }, 60_000);

  test('comes from the mirrors of Debian that apt is set up for, when none is named', async () => {
    const addresses = await archiveAddresses(runner, 'Debian');
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^https?:\/\/.+\/$/);
    expect(await archiveAddresses(runner, 'No such distribution')).toEqual([]);
  });
});

describe('url and path', () => {
  test('an address with the right checksum is fetched once', async () => {
    const request = { source: 'url' as const, url: url(), sha256: sha256(debianPackage) };
    expect((await supply(request))[0]).toMatch(/^url \/tool-cache\//);
    await supply(request);
    expect(served.requests).toBe(1);
    // The same address with another checksum is another file.
    await expect(supply({ ...request, sha256: 'cd'.repeat(32) })).rejects.toThrow(/not cdcd/);
  }, 60_000);

  test('a folder, and a single emulator', async () => {
    const emulators = join(folder, 'emulators');
    mkdirSync(emulators);
    for (const name of ['qemu-aarch64-static', 'qemu-riscv64-static'])
      copyFileSync(`/usr/bin/${name}`, join(emulators, name));
    expect(await supply({ source: 'path', path: emulators }, [arm64, riscv64])).toEqual([
      'path /emulators/qemu-aarch64-static',
      'path /emulators/qemu-riscv64-static',
    ]);
    const single = join(emulators, 'qemu-aarch64-static');
    expect(await supply({ source: 'path', path: single })).toEqual(['path /emulators/qemu-aarch64-static']);
    await expect(supply({ source: 'path', path: single }, [arm64, riscv64])).rejects.toThrow(/single emulator, and 2/);
    await expect(supply({ source: 'path', path: '/bin/true' })).rejects.toThrow(/not a statically linked program/);
  });
});

test('an emulator with a CPU model of its own runs programs as that model', async () => {
  const found = await fetchFromPackage(runner, store, [arm64]);
  const patched = join(folder, 'patched');
  const original = readFileSync(found.get(arm64)?.path ?? '');
  const run = (program: Buffer, env: NodeJS.ProcessEnv = {}): string => {
    writeFileSync(patched, program, { mode: 0o755 });
    const probe = join(folder, 'probe');
    writeFileSync(probe, probeProgram(arm64), { mode: 0o755 });
    try {
      execFileSync(patched, [probe, 'exit', '0'], { env, stdio: 'pipe' });
      return 'runs';
    } catch (error) {
      return (error as { stderr: Buffer }).stderr.toString();
    }
  };
  expect(run(withCpu(original, 'cortex-a53'))).toBe('runs');
  expect(run(withCpu(original, 'pentium'))).toContain("unable to find CPU model 'pentium'");
  // QEMU_CPU, where a user sets it, has the last word.
  expect(run(withCpu(original, 'pentium'), { QEMU_CPU: 'max' })).toBe('runs');
}, 120_000);
