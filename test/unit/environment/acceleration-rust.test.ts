import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  decideAcceleration,
  planAcceleration,
  type AccelerationOutcome,
  type AccelerationPlan,
} from '../../../src/environment/acceleration.js';
import {
  isLinkedByRust,
  isUselessToRust,
  layOutRust,
  rustMounts,
  rustPrograms,
} from '../../../src/environment/acceleration-rust.js';
import { LayoutError } from '../../../src/environment/layout-error.js';
import { RUSTC_LAUNCHER_SOURCE } from '../../../src/environment/rustc-launcher-source.js';
import { EnvironmentStore } from '../../../src/environment/store.js';
import { withWhatFits } from '../../../src/environment/twins.js';
import { worldOfRoot } from '../../../src/environment/world.js';
import { findPlatform, type Platform } from '../../../src/platform/platform.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const host = findPlatform('linux/amd64') as Platform;
const platform = findPlatform('linux/arm64') as Platform;
const LAUNCHER = `/usr/lib/rustlib/${host.rustTriple}/bin/launcher`;
const INSTALLED = { rustc: '1.85.1-1', libllvm19: '1:19.1.7-3+b1', 'libstd-rust-1.85': '1.85.1-1' };

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-rust-'));
  for (const path of ['root/usr/bin/rustc', `twins${LAUNCHER}`, `twins${host.loader}`]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function planOf(installed: Readonly<Record<string, string>>, root = 'root'): Promise<AccelerationPlan> {
  const world = worldOfRoot(new MemoryRunner(), join(folder, root), folder);
  const versions = new Map(Object.entries(installed));
  return await planAcceleration(world, { platform, host, installed: versions, extent: 'compilers' });
}

async function decide(
  installed: Readonly<Record<string, string>>,
  twins: Readonly<Record<string, string>>,
): Promise<AccelerationOutcome & { wanted: ReadonlyMap<string, string> }> {
  const world = worldOfRoot(new MemoryRunner(), join(folder, 'root'), folder);
  const plan = await planOf(installed);
  const versions = new Map(Object.entries(twins));
  const outcome = await decideAcceleration(world, plan, { directory: join(folder, 'twins'), versions }, host, platform);
  return { ...outcome, wanted: plan.wanted };
}

test('the launcher comes in the place of rustc where compiler, code generator and library are of the same versions', async () => {
  const { native, mounts, wanted } = await decide(INSTALLED, { ...INSTALLED, libllvm19: '1:19.1.7-3' });
  expect(native).toEqual(['/usr/bin/rustc']);
  expect(mounts[0]).toEqual({ source: join(folder, 'twins', LAUNCHER), target: '/usr/bin/rustc', readOnly: true });
  expect(Object.fromEntries(wanted)).toEqual(INSTALLED);
});

describe('rustc stays emulated', () => {
  test.each([
    [{ rustc: '1.85.1-2' }, 'it is of version 1.85.1-1, and rustc is 1.85.1-2'],
    [{ libllvm19: '1:19.1.8-1' }, 'its library libllvm19 is of version 1:19.1.7-3+b1, and the twin is 1:19.1.8-1'],
  ])('where the twins have %j', async (other, reason) => {
    const { native, emulated, mounts } = await decide(INSTALLED, { ...INSTALLED, ...other });
    expect([native, mounts]).toEqual([[], []]);
    expect(emulated).toEqual([{ program: '/usr/bin/rustc', reason }]);
  });

  test('where it is older than what was tried', () => {
    const [old] = rustPrograms(new Map([['rustc', '1.63.0+dfsg1-2']]), platform, host);
    expect(old?.obstacle).toBe('it is of version 1.63.0+dfsg1-2, and is replaced from 1.85 on');
    const ubuntu = { rustc: '1.93.1ubuntu1', 'rustc-1.93': '1.93.1+dfsg-0ubuntu6' };
    const [other] = rustPrograms(new Map(Object.entries(ubuntu)), platform, host);
    expect(other?.obstacle).toBe("it is that of rustc-1.93, and only Debian's rustc is replaced");
  });

  test.each(['linux/arm/v7', 'linux/s390x'])('for %s, whose numbers are not those of the host', (name) => {
    const [one] = rustPrograms(new Map(Object.entries(INSTALLED)), findPlatform(name) as Platform, host);
    expect(one?.obstacle).toMatch(/^procedural macros would run where numbers have another size or byte order/);
  });
});

describe("where the host's rustc has another layout than expected", () => {
  test('rustc stays emulated, the summary says why, and the other programs are fetched without it', async () => {
    const runner = new MemoryRunner();
    for (const program of ['rustc', `${platform.gnuTriple}-as`]) {
      mkdirSync(join(folder, 'larger/usr/bin'), { recursive: true });
      writeFileSync(join(folder, 'larger/usr/bin', program), '');
    }
    const plan = await planOf({ ...INSTALLED, 'binutils-aarch64-linux-gnu': '2.44-3' }, 'larger');
    const fetched: string[][] = [];
    const { plan: rest } = await withWhatFits(runner, plan, async ({ wanted }) => {
      fetched.push([...wanted.keys()]);
      if (wanted.has('rustc')) await layOutRust(runner, join(folder, 'nothing-there'), host, platform);
      return { directory: join(folder, 'twins'), versions: wanted };
    });
    expect(fetched).toEqual([[...plan.wanted.keys()], ['binutils-aarch64-linux-gnu']]);
    expect(runner.log.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/rustc stays emulated: its native compiler could not be set up: .*ENOENT/),
    );
    expect(rest.replacements.find(({ path }) => path === '/usr/bin/rustc')?.obstacle).toMatch(
      /^its native compiler could not be set up: .*ENOENT/,
    );
    expect(rest.replacements.filter(({ obstacle }) => obstacle === undefined).length).toBe(1);
  });

  test('what failed is not kept, so that it is tried again', async () => {
    const runner = new MemoryRunner({ toolCacheDirectory: join(folder, 'tools') });
    const store = new EnvironmentStore(runner);
    const lay = (root: string): Promise<void> => layOutRust(runner, root, host, platform);
    await expect(store.keepFolder('twins', {}, lay)).rejects.toThrow(LayoutError);
    const kept = await store.keepFolder('twins', {}, (path) => writeFile(join(path, 'made'), ''));
    expect(readdirSync(kept)).toEqual(['made']);
  });

  test('any other failure is not taken for that', async () => {
    const broken = new Error('the network is down');
    const fetch = (): Promise<never> => Promise.reject(broken);
    await expect(withWhatFits(new MemoryRunner(), await planOf(INSTALLED), fetch)).rejects.toBe(broken);
  });
});

test("the environment's own rustc is kept beside the host's", async () => {
  const world = {
    ...worldOfRoot(new MemoryRunner(), join(folder, 'root'), folder),
    output: () => Promise.resolve(`${Buffer.from('\u007fELF own').toString('base64')}\n`),
  };
  const mounts = await rustMounts(world, ['/usr/bin/rustc'], '/twins', host);
  expect(mounts.map(({ target }) => target)).toEqual([
    `/usr/lib/rustlib/${host.rustTriple}`,
    `/usr/lib/rustlib/${host.rustTriple}/bin/rustc-emulated`,
  ]);
  expect(readFileSync(mounts[1]?.source ?? '', 'utf8')).toBe('\u007fELF own');
  expect(await rustMounts(world, ['/usr/bin/ar'], '/twins', host)).toEqual([]);
});

test("of what rustc depends on, the host's compiler of C is left out, and what links is not", () => {
  const files = ['gcc_14_amd64.deb', 'cpp-14-x86-64-linux-gnu_14_amd64.deb', 'gcc-14-aarch64-linux-gnu_14_amd64.deb'];
  expect(files.map((file) => isUselessToRust(file, host))).toEqual([true, true, false]);
  expect(['libc6-dev_2_amd64.deb', 'libgcc-14-dev_14_amd64.deb', 'zlib1g-dev_1_amd64.deb'].map(isLinkedByRust)).toEqual(
    [true, true, false],
  );
});

test('the module has the source of the launcher: else run node scripts/embed-launcher.js', () => {
  const room = new URL('../../../src/environment/rustc-launcher/', import.meta.url);
  const names = readdirSync(room).filter((name) => name.endsWith('.rs'));
  expect(names).toHaveLength(4);
  expect(RUSTC_LAUNCHER_SOURCE).toEqual(
    Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, room), 'utf8')])),
  );
});
