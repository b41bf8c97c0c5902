import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bufferSource, readElf, verifyPaths, type ElfFacts, type VerifyReport } from '../../src/artifact/index.js';
import { installPackages } from '../../src/host/index.js';
import { findPlatform } from '../../src/platform/platform.js';
import { execCommand } from '../../src/runner/index.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const TOOLS = [
  'gcc',
  'libc6-dev',
  'gcc-aarch64-linux-gnu',
  'binutils',
  'tar',
  'gzip',
  'xz-utils',
  'zstd',
  'bzip2',
  'zip',
  'dpkg',
];
const arm64 = findPlatform('arm64');

let root: string;
let temporaryDirectory: string;

async function command(name: string, ...args: readonly string[]): Promise<void> {
  await execCommand(name, args, { cwd: root });
}

async function verify(path: string): Promise<VerifyReport> {
  const report = await verifyPaths(new MemoryRunner({ workspace: root, temporaryDirectory }), [path], {
    platform: arm64,
  });
  expect(readdirSync(temporaryDirectory)).toEqual([]);
  return report;
}

beforeAll(async () => {
  await installPackages(new MemoryRunner(), TOOLS);
  root = mkdtempSync(join(tmpdir(), 'archway-packages-'));
  temporaryDirectory = join(root, 'tmp');
  for (const folder of ['tmp', 'good/usr/bin', 'bad/usr/bin']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'tool.c'), '#include <stdio.h>\nint main(void) { return puts("tool") < 0; }\n');
  writeFileSync(join(root, 'x.c'), 'int x(int y) { return y + 1; }\n');
  await command('aarch64-linux-gnu-gcc', '-o', 'good/usr/bin/tool', 'tool.c');
  await command('gcc', '-o', 'bad/usr/bin/tool', 'tool.c');
  // Larger than what is kept in memory, so that it goes through a temporary file.
  writeFileSync(join(root, 'padding'), Buffer.alloc(9 * 1024 * 1024, 'not zeros, but easy to compress'));
  await command(
    'aarch64-linux-gnu-objcopy',
    '--add-section',
    'padding=padding',
    'good/usr/bin/tool',
    'good/usr/bin/large',
  );
  copyFileSync(join(root, 'bad/usr/bin/tool'), join(root, 'bad/usr/bin/large'));
}, 600_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A package format: how the command that makes it is called, and where the program is in it. */
const FORMATS: readonly (readonly [string, (folder: string, file: string) => Promise<void>, string])[] = [
  ['a.tar', (folder, file) => command('tar', '-C', folder, '-cf', file, '.'), 'a.tar!usr/bin/tool'],
  ['a.tar.gz', (folder, file) => command('tar', '-C', folder, '-czf', file, '.'), 'a.tar.gz!usr/bin/tool'],
  ['a.tar.xz', (folder, file) => command('tar', '-C', folder, '-cJf', file, '.'), 'a.tar.xz!usr/bin/tool'],
  ['a.tar.zst', (folder, file) => command('tar', '-C', folder, '--zstd', '-cf', file, '.'), 'a.tar.zst!usr/bin/tool'],
  ['a.tar.bz2', (folder, file) => command('tar', '-C', folder, '-cjf', file, '.'), 'a.tar.bz2!usr/bin/tool'],
  ['v7.tar', (folder, file) => command('tar', '-C', folder, '--format=v7', '-cf', file, '.'), 'v7.tar!usr/bin/tool'],
  ['pax.tar', (folder, file) => command('tar', '-C', folder, '--format=pax', '-cf', file, '.'), 'pax.tar!usr/bin/tool'],
  [
    'a.zip',
    (folder, file) => command('sh', '-c', 'cd "$1" && zip -qr "../$2" .', 'sh', folder, file),
    'a.zip!usr/bin/tool',
  ],
  [
    'stored.zip',
    (folder, file) => command('sh', '-c', 'cd "$1" && zip -0qr "../$2" .', 'sh', folder, file),
    'stored.zip!usr/bin/tool',
  ],
  // Written as a stream, its sizes stand behind the content.
  [
    'piped.zip',
    (folder, file) => command('sh', '-c', 'cd "$1" && zip -qr - . | cat > "../$2"', 'sh', folder, file),
    'piped.zip!usr/bin/tool',
  ],
  ...['gzip', 'xz', 'zstd', 'none'].map((compression) => {
    const file = `${compression}.deb`;
    const suffix = { gzip: '.gz', xz: '.xz', zstd: '.zst', none: '' }[compression] ?? '';
    return [
      file,
      (folder: string) => makeDeb(folder, file, compression),
      `${file}!data.tar${suffix}!usr/bin/tool`,
    ] as const;
  }),
];

async function makeDeb(folder: string, file: string, compression: string): Promise<void> {
  const debian = join(root, folder, 'DEBIAN');
  mkdirSync(debian);
  writeFileSync(
    join(debian, 'control'),
    'Package: tool\nVersion: 1.0\nArchitecture: arm64\nMaintainer: Nobody <nobody@example.org>\nDescription: a tool\n',
  );
  await command('dpkg-deb', `-Z${compression}`, '--root-owner-group', '--build', folder, file);
  rmSync(debian, { recursive: true });
}

describe.each(FORMATS)('%s', (file, make, program) => {
  test('with files for arm64 passes, with files for amd64 fails', async () => {
    await make('good', file);
    const good = await verify(file);
    expect(good.problems).toEqual([]);
    expect(good.files.map(({ path, platform }) => [path, platform])).toContainEqual([program, 'linux/arm64']);
    expect(good.checked).toBe(2);
    rmSync(join(root, file));
    await make('bad', file);
    const bad = await verify(file);
    expect(bad.problems.map(({ rule, path }) => [rule, path])).toContainEqual(['architecture', program]);
    expect(bad.failed).toBe(2);
  }, 60_000);

  test('cut off anywhere is an error or shows all files, and ends soon', async () => {
    const whole = readFileSync(join(root, file));
    const started = performance.now();
    for (let part = 1; part < 12; part++) {
      writeFileSync(join(root, `cut-${file}`), whole.subarray(0, Math.floor((whole.length * part) / 12)));
      const report = await verify(`cut-${file}`);
      expect(report.problems.some(({ rule }) => rule === 'unreadable')).toBe(true);
    }
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);
});

test('damage anywhere ends in a report', async () => {
  // Small, so that most of what is damaged is structure.
  mkdirSync(join(root, 'small'));
  await command('aarch64-linux-gnu-gcc', '-nostdlib', '-shared', '-s', '-o', 'small/x.so', 'x.c');
  let seed = 1;
  const random = (limit: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * limit);
  };
  for (const [file, make] of FORMATS) {
    rmSync(join(root, file), { force: true });
    await make('small', file);
    const whole = readFileSync(join(root, file));
    for (let round = 0; round < 60; round++) {
      const damaged = Buffer.from(whole);
      for (let change = 0; change <= round % 8; change++) damaged[random(damaged.length)] = random(256);
      writeFileSync(join(root, `damaged-${file}`), damaged);
      expect((await verify(`damaged-${file}`)).version).toBe(1);
    }
  }
}, 120_000);

test('a static library is read member by member, long names too', async () => {
  const long = 'an_object_file_with_a_very_long_name.o';
  await command('aarch64-linux-gnu-gcc', '-c', '-o', 'x.o', 'x.c');
  await command('gcc', '-c', '-o', long, 'x.c');
  await command('ar', 'rcs', 'libx.a', 'x.o', long);
  const report = await verify('libx.a');
  expect(report.files.map(({ path, platform }) => [path, platform])).toEqual([
    ['libx.a!x.o', 'linux/arm64'],
    [`libx.a!${long}`, 'linux/amd64'],
  ]);
  expect(report.problems.map(({ path }) => path)).toEqual([`libx.a!${long}`]);
});

describe('what a linker can be told', () => {
  async function link(...options: readonly string[]): Promise<ElfFacts> {
    await command('aarch64-linux-gnu-gcc', '-o', 'linked', ...options);
    return readElf(bufferSource(readFileSync(join(root, 'linked'))));
  }

  test('search paths, hardening and branch protection are read back', async () => {
    expect(await link('tool.c', '-Wl,-rpath,/usr/local/lib:/opt/lib', '-Wl,-z,now')).toMatchObject({
      runpath: ['/usr/local/lib', '/opt/lib'],
      rpath: [],
      relro: 'full',
      pie: true,
      nx: true,
      stripped: false,
    });
    expect(
      await link('tool.c', '-Wl,-rpath,/opt/lib,--disable-new-dtags', '-Wl,-z,norelro', '-no-pie', '-s'),
    ).toMatchObject({
      runpath: [],
      rpath: ['/opt/lib'],
      relro: 'none',
      pie: false,
      type: 'executable',
      stripped: true,
    });
    expect(await link('tool.c', '-Wl,-z,execstack')).toMatchObject({ nx: false });
    expect(await link('tool.c', '-static')).toMatchObject({ static: true, needed: [], versions: {} });
    expect(await link('tool.c', '-static-pie')).toMatchObject({ static: true, pie: true });
    expect(
      await link('-shared', '-fPIC', '-nostdlib', '-mbranch-protection=standard', '-Wl,-soname,libx.so.1', 'x.c'),
    ).toMatchObject({ soname: 'libx.so.1', bti: true, pac: true, static: false });
  }, 60_000);

  test('without section headers all is read that the loader needs', async () => {
    const whole = await link('tool.c', '-Wl,-rpath,/usr/local/lib', '-Wl,--build-id');
    const bytes = readFileSync(join(root, 'linked'));
    bytes.writeBigUInt64LE(0n, 40);
    bytes.fill(0, 58, 64);
    expect(readElf(bufferSource(bytes))).toEqual({ ...whole, stripped: true });
    expect(whole.buildId).toMatch(/^[0-9a-f]{40}$/);
  });
});
