import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { installPackages } from '../../src/host/index.js';
import { PLATFORMS } from '../../src/platform/platform.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { compareWithReadelf, isElfFile } from '../harness/readelf.js';

/** Debian's C library for each architecture, for cross compilation, and one of detached debug information. */
const CROSS_ARCHITECTURES = ['arm64', 'armhf', 'armel', 's390x', 'ppc64el', 'riscv64', 'i386', 'mips'];
const PACKAGES = ['binutils', 'libc6-dev', 'libc6-dbg', ...CROSS_ARCHITECTURES.map((name) => `libc6-${name}-cross`)];

const FOLDERS: readonly (readonly [string, minimum: number])[] = [
  ['/usr/bin', 300],
  ['/usr/lib/x86_64-linux-gnu', 100],
  ['/usr/lib/debug/.build-id', 100],
  ...[...PLATFORMS.map(({ gnuTriple }) => gnuTriple), 'arm-linux-gnueabi', 'mips-linux-gnu']
    .filter((triple) => triple !== 'x86_64-linux-gnu')
    .map((triple) => [`/usr/${triple}/lib`, 15] as const),
];

beforeAll(async () => {
  await installPackages(new MemoryRunner(), PACKAGES);
}, 600_000);

describe('every field is as readelf prints it', () => {
  test.each(FOLDERS)(
    'in %s',
    async (folder, minimum) => {
      const files = await elfFilesIn(folder);
      expect(files.length).toBeGreaterThanOrEqual(minimum);
      expect(await compareWithReadelf(files)).toEqual([]);
    },
    600_000,
  );
});

/** The ELF files directly in a folder and one level below it, links left out. */
async function elfFilesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const status = await lstat(path);
    const children = status.isDirectory() ? (await readdir(path)).map((child) => join(path, child)) : [path];
    for (const child of children) if ((await lstat(child)).isFile() && (await isElfFile(child))) found.push(child);
  }
  return found;
}
