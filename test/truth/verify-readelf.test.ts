import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { installPackages } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/index.js';
import { downloadPackages } from '../harness/debian-packages.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { compareWithReadelf, isElfFile } from '../harness/readelf.js';

/** A root to work in: compilers, interpreters, servers, programs in C, C++, Go and Rust, and a kernel with its modules. */
const NAMES = ['?essential', 'build-essential', 'gdb', 'git', 'vim', 'python3-numpy', 'postgresql-15', 'ffmpeg'];
const MORE = ['golang-1.19-go', 'rustc', 'valgrind', 'libc6-dbg'];

let root: string;

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['binutils', 'dpkg']);
  root = mkdtempSync(join(tmpdir(), 'archway-root-'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function elfFilesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) if (await isElfFile(file)) found.push(file);
  return found;
}

test.each([
  ['amd64', 'linux-image-amd64'],
  ['arm64', 'linux-image-arm64'],
])(
  'of all ELF files of a Debian root for %s, every field is as readelf prints it',
  async (architecture, kernel) => {
    const folder = join(root, architecture);
    const packages = await downloadPackages(join(folder, 'apt'), architecture, [...NAMES, ...MORE, kernel], true);
    const system = join(folder, 'root');
    mkdirSync(system);
    for (const one of packages) await execCommand('dpkg-deb', ['--extract', one, system]);
    rmSync(join(folder, 'apt'), { recursive: true });
    const files = await elfFilesBelow(system);
    console.log(`${architecture}: ${String(packages.length)} packages, ${String(files.length)} ELF files`);
    expect(files.length).toBeGreaterThan(4000);
    expect((await compareWithReadelf(files)).slice(0, 20)).toEqual([]);
    rmSync(folder, { recursive: true });
  },
  3_600_000,
);
