import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackEmulators } from '../../../src/emulation/archive.js';
import { findPlatform, type Platform } from '../../../src/platform/platform.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const arm64 = findPlatform('arm64') as Platform;
const riscv64 = findPlatform('riscv64') as Platform;

/** A static program that tells a version as QEMU does. */
const SOURCE = `#include <stdio.h>
int main(void) { puts("qemu-test version 10.0.4 (Debian 1:10.0.4)"); return 0; }
`;

let folder: string;
let tree: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-archive-'));
  tree = join(folder, 'tree');
  mkdirSync(join(tree, 'usr/bin'), { recursive: true });
  mkdirSync(join(folder, 'scratch'));
  writeFileSync(join(folder, 'qemu.c'), SOURCE);
  execFileSync('gcc', ['-static', '-o', join(folder, 'static'), join(folder, 'qemu.c')]);
  execFileSync('gcc', ['-o', join(folder, 'dynamic'), join(folder, 'qemu.c')]);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, program: 'static' | 'dynamic'): void {
  copyFileSync(join(folder, program), join(tree, path));
}

async function unpack(file: string, platforms: readonly Platform[], env = process.env): Promise<string[]> {
  const found = await unpackEmulators(
    new MemoryRunner({ env }),
    join(folder, file),
    join(folder, 'scratch'),
    platforms,
  );
  return found.map(({ platform, path, version }) => `${platform.slug} ${path.slice(folder.length)} ${version}`);
}

function buildPackage(...options: readonly string[]): void {
  mkdirSync(join(tree, 'DEBIAN'));
  const control = 'Package: qemu\nVersion: 1\nArchitecture: all\nMaintainer: a <a@example.org>\nDescription: d\n';
  writeFileSync(join(tree, 'DEBIAN/control'), control);
  chmodSync(join(tree, 'DEBIAN'), 0o755);
  execFileSync('dpkg-deb', ['--root-owner-group', ...options, '--build', tree, join(folder, 'qemu.deb')]);
}

describe('unpackEmulators', () => {
  test("takes them out of Ubuntu's packages where zstd is not installed", async () => {
    put('usr/bin/qemu-aarch64-static', 'static');
    put('usr/bin/qemu-s390x-static', 'static');
    buildPackage('-Zzstd');
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    for (const program of ['dpkg-deb', 'tar', 'rm']) {
      symlinkSync(execFileSync('which', [program], { encoding: 'utf8' }).trim(), join(bin, program));
    }
    expect(await unpack('qemu.deb', [arm64, riscv64], { ...process.env, PATH: bin })).toEqual([
      'arm64 /scratch/unpacked/usr/bin/qemu-aarch64-static 10.0.4',
    ]);
  });

  test('takes the static emulators that were asked for out of a Debian package', async () => {
    put('usr/bin/qemu-aarch64-static', 'static');
    put('usr/bin/qemu-riscv64', 'static');
    put('usr/bin/qemu-s390x', 'static');
    buildPackage();
    expect(await unpack('qemu.deb', [arm64, riscv64])).toEqual([
      'arm64 /scratch/unpacked/usr/bin/qemu-aarch64-static 10.0.4',
      'riscv64 /scratch/unpacked/usr/bin/qemu-riscv64 10.0.4',
    ]);
    expect(() =>
      execFileSync('ls', [join(folder, 'scratch/unpacked/usr/bin/qemu-s390x')], { stdio: 'pipe' }),
    ).toThrow();
  });

  test('passes over dynamic ones, which would fail in containers', async () => {
    put('usr/bin/qemu-aarch64', 'dynamic');
    put('usr/bin/qemu-riscv64', 'static');
    execFileSync('tar', ['--create', '--gzip', '--file', join(folder, 'qemu.tar.gz'), '--directory', tree, '.']);
    expect(await unpack('qemu.tar.gz', [arm64, riscv64])).toEqual([
      'riscv64 /scratch/unpacked/usr/bin/qemu-riscv64 10.0.4',
    ]);
  });

  test('takes a single program as the emulator of the single platform', async () => {
    expect(await unpack('static', [arm64])).toEqual(['arm64 /scratch/unpacked/qemu-aarch64 10.0.4']);
    await expect(unpack('static', [arm64, riscv64])).rejects.toThrow(/single emulator, and 2 platforms need one each/);
  });

  test('fails on a package that was cut off, and on what is no archive', async () => {
    put('usr/bin/qemu-aarch64', 'static');
    buildPackage();
    execFileSync('truncate', ['--size', '150', join(folder, 'qemu.deb')]);
    await expect(unpack('qemu.deb', [arm64])).rejects.toThrow();
    await expect(unpack('qemu.c', [arm64])).rejects.toThrow(/tar/);
  });
});
