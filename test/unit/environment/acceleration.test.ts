import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { accelerate } from '../../../src/environment/accelerate.js';
import {
  decideAcceleration,
  planAcceleration,
  withNativePaths,
  type AccelerationOutcome,
} from '../../../src/environment/acceleration.js';
import { installedVersions } from '../../../src/environment/dpkg-status.js';
import { EnvironmentStore } from '../../../src/environment/store.js';
import { worldOfRoot } from '../../../src/environment/world.js';
import { findPlatform, type Platform } from '../../../src/platform/platform.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const host = findPlatform('linux/amd64') as Platform;
const platform = findPlatform('linux/arm64') as Platform;
const PROGRAMS = ['as', 'ld.bfd', 'ar', 'strip'];

let folder: string;

function put(path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), '');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-acceleration-'));
  for (const program of ['cc1', 'collect2', 'liblto_plugin.so']) {
    put(`root/usr/libexec/gcc/${platform.gnuTriple}/14/${program}`);
    put(`twins/usr/libexec/gcc-cross/${platform.gnuTriple}/14/${program}`);
  }
  put(`root/usr/lib/gcc/${platform.gnuTriple}/14/include/stddef.h`);
  for (const program of PROGRAMS) {
    for (const side of ['root', 'twins']) put(`${side}/usr/bin/${platform.gnuTriple}-${program}`);
  }
  put(`twins${host.loader}`);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const INSTALLED = {
  'gcc-14': '14.2.0-19',
  'gcc-14-aarch64-linux-gnu': '14.2.0-19',
  'cpp-14-aarch64-linux-gnu': '14.2.0-19',
  'binutils-aarch64-linux-gnu': '2.44-3',
};
const TWINS = {
  'gcc-14-aarch64-linux-gnu': '14.2.0-19',
  'cpp-14-aarch64-linux-gnu': '14.2.0-19',
  'binutils-aarch64-linux-gnu': '2.44-3',
};

async function decide(
  installed: Readonly<Record<string, string>>,
  twins: Readonly<Record<string, string>>,
  extent: 'compilers' | 'all' = 'compilers',
): Promise<AccelerationOutcome> {
  const world = worldOfRoot(new MemoryRunner(), join(folder, 'root'), folder);
  const plan = await planAcceleration(world, { platform, host, installed: new Map(Object.entries(installed)), extent });
  const versions = new Map(Object.entries(twins));
  return await decideAcceleration(world, plan, { directory: join(folder, 'twins'), versions }, host, platform);
}

function names(paths: readonly string[]): string[] {
  return paths.map((path) => path.slice(path.lastIndexOf('/') + 1).replace(`${platform.gnuTriple}-`, '')).sort();
}

describe('programs are replaced', () => {
  test('where versions are equal', async () => {
    const { native, emulated, mounts } = await decide(INSTALLED, TWINS);
    expect(names(native)).toEqual(['ar', 'as', 'cc1', 'collect2', 'ld.bfd', 'liblto_plugin.so', 'strip']);
    expect(emulated).toEqual([]);
    expect(mounts).toContainEqual({
      source: join(folder, `twins/usr/libexec/gcc-cross/${platform.gnuTriple}/14/cc1`),
      target: `/usr/libexec/gcc/${platform.gnuTriple}/14/cc1`,
      readOnly: true,
    });
    expect(mounts).toContainEqual({ source: join(folder, `twins${host.loader}`), target: host.loader, readOnly: true });
  });

  test('by an older cross compiler, whose version only says that it is one', async () => {
    const twins = { ...TWINS, 'cpp-14-aarch64-linux-gnu': '14.2.0-19cross1' };
    expect(names((await decide(INSTALLED, twins)).native)).toContain('cc1');
  });
});

test("Ubuntu's are of equal versions where both are of one revision, as 24.04's updates have them", async () => {
  const version = '14.2.0-4ubuntu2~24.04.1';
  const compiler = ['gcc-14-aarch64-linux-gnu', 'cpp-14-aarch64-linux-gnu'];
  const binutils = { 'binutils-aarch64-linux-gnu': '2.42-4ubuntu2.10' };
  const packages = (of: string): Record<string, string> => Object.fromEntries(compiler.map((name) => [name, of]));
  const installed = { 'gcc-14': version, ...packages(version), ...binutils };
  const { native, emulated } = await decide(installed, { ...packages(`${version}cross1`), ...binutils });
  expect(names(native)).toEqual(['ar', 'as', 'cc1', 'collect2', 'ld.bfd', 'liblto_plugin.so', 'strip']);
  expect(emulated).toEqual([]);
  // As they were when the release came out.
  const older = await decide(installed, { ...packages('14-20240412-0ubuntu1cross1'), ...binutils });
  expect(names(older.native)).toEqual(['as', 'strip']);
});

test('gold is looked for in its own package where it has one', async () => {
  const gold = { 'binutils-gold-aarch64-linux-gnu': '2.44-3' };
  for (const side of ['root', 'twins']) put(`${side}/usr/bin/${platform.gnuTriple}-ld.gold`);
  try {
    const { native } = await decide({ ...INSTALLED, ...gold }, { ...TWINS, ...gold });
    expect(names(native)).toEqual(expect.arrayContaining(['ld.bfd', 'ld.gold', 'liblto_plugin.so']));
    expect(
      (await decide({ ...INSTALLED, ...gold }, TWINS)).native.map(String).filter((one) => one.includes('ld.')),
    ).toEqual([]);
  } finally {
    for (const side of ['root', 'twins']) rmSync(join(folder, `${side}/usr/bin/${platform.gnuTriple}-ld.gold`));
  }
});

describe('programs stay emulated', () => {
  test('where the revision is another, which may generate other code', async () => {
    const { native, emulated } = await decide({ ...INSTALLED, 'cpp-14-aarch64-linux-gnu': '14.2.0-19+deb13u1' }, TWINS);
    expect(names(native)).not.toContain('cc1');
    expect(names(native)).toContain('as');
    expect(emulated.find(({ program }) => program.endsWith('/cc1'))?.reason).toBe(
      'it is of version 14.2.0-19+deb13u1, and cpp-14-aarch64-linux-gnu is 14.2.0-19',
    );
  });

  test('all together where they load the plugin of a compiler that does', async () => {
    const { native, emulated } = await decide({ ...INSTALLED, 'gcc-14-aarch64-linux-gnu': '14.2.0-18' }, TWINS);
    expect(names(native)).toEqual(['as', 'cc1', 'strip']);
    expect(emulated.find(({ program }) => program.endsWith('ld.bfd'))?.reason).toMatch(/works with .*liblto_plugin.so/);
  });

  test('where plugins of the compiler can be built, which it would have to load', async () => {
    const { native, emulated } = await decide({ ...INSTALLED, 'gcc-14-plugin-dev': '14.2.0-19' }, TWINS);
    expect(names(native)).toEqual(['ar', 'as', 'collect2', 'ld.bfd', 'liblto_plugin.so', 'strip']);
    expect(emulated).toEqual([
      expect.objectContaining({ reason: 'gcc-14-plugin-dev is installed: plugins of the compiler are emulated' }),
    ]);
  });

  test('where the release has no cross compiler', async () => {
    const { native, mounts, emulated } = await decide(INSTALLED, {});
    expect(native).toEqual([]);
    expect(mounts).toEqual([]);
    expect(new Set(emulated.map(({ reason }) => reason))).toContain(
      'the release has no package cpp-14-aarch64-linux-gnu for this machine',
    );
  });

  test('where the environment has the libraries that the twins would bring', async () => {
    mkdirSync(join(folder, 'root/usr/lib', host.multiarch), { recursive: true });
    try {
      const { native, emulated } = await decide(INSTALLED, TWINS);
      expect(native).toEqual([]);
      expect(emulated[0]?.reason).toBe('the environment has libraries of linux/amd64 of its own');
    } finally {
      rmSync(join(folder, 'root/usr/lib', host.multiarch), { recursive: true });
    }
  });
});

describe('tools of configure scripts and packaging', () => {
  const here = { ...INSTALLED, dash: '0.5.12-12', coreutils: '9.7-3', bash: '5.2.37-2+b7' };
  const there = { ...TWINS, dash: '0.5.12-12+b1', coreutils: '9.7-3', bash: '5.2.37-2+b7' };

  beforeAll(() => {
    for (const program of ['dash', 'cp', 'uname', 'bash']) {
      for (const side of ['root', 'twins']) put(`${side}/usr/bin/${program}`);
    }
  });

  test('are replaced where all is wanted, a rebuild from the same source being the same; what asks the machine is not', async () => {
    expect(names((await decide(here, there)).native)).not.toContain('dash');
    const { native, emulated } = await decide(here, there, 'all');
    expect(names(native)).toEqual(expect.arrayContaining(['as', 'bash', 'cc1', 'cp', 'dash']));
    expect(names(native)).not.toContain('uname');
    expect(emulated).toEqual([]);
  });

  test('stay emulated, and compilers do not, where a library is put before all others', async () => {
    const { native, emulated } = await decide({ ...here, libfakeroot: '1.37' }, there, 'all');
    expect(names(native)).toContain('cc1');
    expect(emulated.map(({ program }) => program).sort()).toEqual(['/usr/bin/bash', '/usr/bin/cp', '/usr/bin/dash']);
    for (const { reason } of emulated) expect(reason).toMatch(/^libfakeroot is installed: /);
  });

  test('but for bash, where it may load what was built in the environment', async () => {
    const { native, emulated } = await decide({ ...here, 'bash-builtins': '5.2.37-2+b7' }, there, 'all');
    expect(names(native)).toContain('dash');
    expect(emulated).toEqual([
      { program: '/usr/bin/bash', reason: 'bash-builtins is installed: what bash loads is built in the environment' },
    ]);
  });
});

test("Go's tools are replaced by those of the same release", async () => {
  const tools = (side: string, arch: string): string => `${side}/usr/lib/go-1.24/pkg/tool/linux_${arch}`;
  for (const tool of ['compile', 'link']) {
    put(`${tools('root', platform.goarch)}/${tool}`);
    put(`${tools('twins', host.goarch)}/${tool}`);
  }
  const here = { 'golang-1.24-go': '1.24.4-1' };
  const { native, mounts } = await decide(here, { 'golang-1.24-go': '1.24.4-1+b2' });
  expect(names(native)).toEqual(['compile', 'link']);
  expect(mounts[0]).toEqual({
    source: join(folder, tools('twins', host.goarch), 'compile'),
    target: tools('', platform.goarch) + '/compile',
    readOnly: true,
  });
  const newer = await decide(here, { 'golang-1.24-go': '1.24.5-1' });
  expect(newer.native).toEqual([]);
});

/** An apt that answers, but for the archive. */
const DOWN = `#!/bin/sh
case " $* " in *" update "*) echo "E: The archive is down" >&2; exit 100 ;; esac
exec /usr/bin/apt-get "$@"
`;

test('where the programs cannot be had, the environment works without them, and says why', async () => {
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  writeFileSync(join(programs, 'apt-get'), DOWN, { mode: 0o755 });
  const status = Object.entries(INSTALLED).map(
    ([name, version]) => `Package: ${name}\nStatus: install ok installed\nVersion: ${version}\n`,
  );
  put('root/var/lib/dpkg/status');
  writeFileSync(join(folder, 'root/var/lib/dpkg/status'), status.join('\n'));
  const runner = new MemoryRunner({
    toolCacheDirectory: join(folder, 'tools'),
    env: { ...process.env, PATH: `${programs}:${process.env['PATH'] ?? ''}` },
  });
  const world = worldOfRoot(runner, join(folder, 'root'), folder);
  const { native, emulated, mounts } = await accelerate(runner, new EnvironmentStore(runner), world, {
    ...{ platform, base: { codename: 'trixie' }, packages: [], install: '' },
    ...{ mounts: [], network: true, accelerate: 'compilers' },
  });
  expect([native, mounts]).toEqual([[], []]);
  expect(names(emulated.map((one) => one.program))).toEqual(
    ['ar', 'as', 'cc1', 'collect2', 'ld.bfd', 'liblto_plugin.so', 'strip'].sort(),
  );
  expect(new Set(emulated.map(({ reason }) => reason))).toEqual(
    new Set(['it cannot be had here: E: The archive is down']),
  );
  expect(runner.messages('warning').join('\n')).toMatch(
    /Nothing of the environment runs natively.*The archive is down/s,
  );
  expect(readdirSync(join(folder, 'tools/archway-environments/scratch'))).toEqual([]);
});

test('only what is installed counts', () => {
  const status = [
    'Package: gcc-14\nStatus: install ok installed\nVersion: 14.2.0-19\nDescription: GNU C compiler\n Version: 1\n',
    'Package: g++-14\nStatus: deinstall ok config-files\nVersion: 14.2.0-18\n',
  ].join('\n');
  expect([...installedVersions(status)]).toEqual([['gcc-14', '14.2.0-19']]);
});

test('the rules of the driver get the paths of the headers, the last that fits being the nearest', () => {
  const specs = '*cpp_options:\n%(cpp_unique_options)\n\n*cc1_options:\n%{pg:x} %{-version:y}\n\n*asm:\n%{mabi=*}\n';
  const lines = withNativePaths(specs, platform, '14').split('\n');
  const options = lines[lines.indexOf('*cc1_options:') + 1] ?? '';
  expect(options).toMatch(/^%\{pg:x\} %\{-version:y\} -ffile-prefix-map=/);
  expect(options.indexOf('/include/=')).toBeLessThan(options.indexOf('/include/c++/='));
  expect(lines.filter((_, index) => lines[index - 1] !== '*cc1_options:')).toEqual(
    specs.split('\n').filter((_, index, all) => all[index - 1] !== '*cc1_options:'),
  );
});
