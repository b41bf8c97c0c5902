import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { verifyPaths, type Expectations, type VerifyReport } from '../../../src/artifact/index.js';
import { findPlatform } from '../../../src/platform/platform.js';
import { apk, deb, rpm, tar, wheel, zip, type Entry } from '../../harness/archives.js';
import { MemoryRunner } from '../../harness/memory-runner.js';
import { buildElf, goBuildInfo, type ElfOptions } from './elf-builder.js';

const arm64 = findPlatform('arm64');
const GLIBC_LOADER = '/lib/ld-linux-aarch64.so.1';
const MUSL_LOADER = '/lib/ld-musl-aarch64.so.1';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-rules-'));
  mkdirSync(join(root, 'tmp'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, content: Buffer | string, mode = 0o644): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content, { mode });
}

async function verify(path: string, expected: Expectations = {}): Promise<VerifyReport> {
  const runner = new MemoryRunner({ workspace: root, temporaryDirectory: join(root, 'tmp') });
  return await verifyPaths(runner, [path], expected);
}

/** The broken rules, as `severity rule path`. */
async function broken(path: string, expected: Expectations = {}): Promise<readonly string[]> {
  const { problems } = await verify(path, expected);
  return problems.map(({ severity, rule, path: at }) => `${severity} ${rule} ${at}`);
}

function program(options: ElfOptions = {}): Buffer {
  return buildElf({ machine: 183, interpreter: GLIBC_LOADER, needed: ['libc.so.6'], ...options });
}

const file = (name: string, content: Buffer | string, mode?: number): Entry => ({
  name,
  content,
  ...(mode !== undefined && { mode }),
});

describe('interpreter', () => {
  test.each<[string, ElfOptions, readonly string[]]>([
    ['glibc with its loader', {}, []],
    ['musl with its loader', { interpreter: MUSL_LOADER, needed: ['libc.musl-aarch64.so.1'] }, []],
    ['musl with the loader of glibc', { needed: ['libc.so'] }, ['error interpreter app']],
    ['glibc with the loader of musl', { interpreter: MUSL_LOADER }, ['error interpreter app']],
    ['of another platform', { interpreter: '/lib64/ld-linux-x86-64.so.2' }, ['error interpreter app']],
    ['of nobody', { interpreter: '/opt/loader' }, ['warning interpreter app']],
  ])('%s', async (_, options, expected) => {
    write('app', program(options));
    expect(await broken('app')).toEqual(expected);
  });

  test('must be that of the C library that is asked for', async () => {
    write('app', program());
    expect(await broken('app', { libc: 'glibc' })).toEqual([]);
    expect(await broken('app', { libc: 'musl' })).toEqual(['error interpreter app']);
  });
});

describe('needed', () => {
  const needy = program({ needed: ['libssl.so.3', 'libc.so.6'] });
  const app = file('usr/bin/app', needy);

  test('a Debian package: without dependencies an error, with others only a warning', async () => {
    write('a.deb', await deb({ architecture: 'arm64', depends: 'libc6 (>= 2.34)', files: [app] }));
    write('b.deb', await deb({ architecture: 'arm64', depends: 'libc6, zlib1g', files: [app] }));
    write('c.deb', await deb({ architecture: 'arm64', depends: 'libc6,\n libssl3t64 (>= 3) | libssl3', files: [app] }));
    const own = file('usr/lib/app/libssl.so.3', buildElf({ machine: 183, soname: 'libssl.so.3' }));
    write('d.deb', await deb({ architecture: 'arm64', files: [app, own] }));
    expect(await broken('a.deb')).toEqual(['error needed a.deb!data.tar.gz!usr/bin/app']);
    expect(await broken('b.deb')).toEqual(['warning needed b.deb!data.tar.gz!usr/bin/app']);
    expect(await broken('c.deb')).toEqual([]);
    expect(await broken('d.deb')).toEqual([]);
  });

  test('a library for another machine does not count', async () => {
    const other = file('usr/lib/app/real', buildElf({ machine: 62, soname: 'libssl.so.3' }));
    write('a.deb', await deb({ architecture: 'arm64', files: [app, other] }));
    expect(await broken('a.deb')).toContain('error needed a.deb!data.tar.gz!usr/bin/app');
  });

  test('rpm and apk name libraries', async () => {
    write('a.rpm', rpm('aarch64', [app], ['libssl.so.3()(64bit)', 'libc.so.6(GLIBC_2.34)(64bit)']));
    write('b.rpm', rpm('aarch64', [app], ['libz.so.1()(64bit)', 'libc.so.6(GLIBC_2.34)(64bit)']));
    write('a.apk', await apk('aarch64', [app], ['so:libssl.so.3']));
    write('b.apk', await apk('aarch64', [app], ['so:libz.so.1']));
    expect(await broken('a.rpm')).toEqual([]);
    expect(await broken('b.rpm')).toEqual(['error needed b.rpm!usr/bin/app']);
    expect(await broken('a.apk')).toEqual([]);
    expect(await broken('b.apk')).toEqual(['error needed b.apk!usr/bin/app']);
  });

  test('an archive is asked when the libraries of the target are given', async () => {
    write('a.tar', await tar([app]));
    expect(await broken('a.tar')).toEqual([]);
    expect(await broken('a.tar', { libraries: [] })).toEqual(['error needed a.tar!usr/bin/app']);
    expect(await broken('a.tar', { libraries: ['libssl.*'] })).toEqual([]);
  });

  test('a manylinux wheel may need what its policy allows, and no newer glibc', async () => {
    const name = 'tool-1.0-cp311-cp311-manylinux_2_28_aarch64.whl';
    write(name, wheel('manylinux_2_28_aarch64', [file('tool/x.so', program({ versions: ['GLIBC_2.34'] }))]));
    expect(await broken(name)).toEqual([`error glibc-max ${name}!tool/x.so`]);
    write(name, wheel('manylinux_2_28_aarch64', [file('tool/x.so', needy)]));
    expect(await broken(name)).toEqual([`error needed ${name}!tool/x.so`]);
  });
});

describe('package-architecture', () => {
  test.each<[string, () => Promise<Buffer> | Buffer, readonly string[]]>([
    ['tool-1.0-1.aarch64.rpm', () => rpm('aarch64', [file('usr/bin/app', program())]), []],
    ['tool-1.0-1.x86_64.rpm', () => rpm('aarch64', [file('usr/bin/app', program())]), ['error package-architecture']],
    ['tool.rpm', () => rpm('arm64', [file('usr/bin/app', program())]), ['error package-architecture']],
    ['tool-1.0-1.noarch.rpm', () => rpm('noarch', [file('usr/bin/app', program())]), ['error package-architecture']],
    ['tool-1.0-r0.apk', () => apk('aarch64', [file('usr/bin/app', program())]), []],
    ['tool.apk', () => apk('amd64', [file('usr/bin/app', program())]), ['error package-architecture']],
    ['tool-1.0-cp311-cp311-linux_aarch64.whl', () => wheel('linux_aarch64', [file('x.so', program())]), []],
    [
      'tool-1.0-cp311-cp311-linux_x86_64.whl',
      () => wheel('linux_aarch64', [file('x.so', program())]),
      ['error package-architecture'],
    ],
    ['tool-1.0-py3-none-any.whl', () => wheel('any', [file('x.so', program())]), ['error package-architecture']],
  ])('%s', async (name, make, expected) => {
    write(name, await make());
    expect(await broken(name)).toEqual(expected.map((rule) => `${rule} ${name}`));
  });
});

describe('duplicate', () => {
  test('the same bytes or build-id for two platforms are named, on disk and in archives', async () => {
    const app = program();
    write('out/app-linux-arm64', app);
    write('out/app-linux-amd64', app);
    write('out/app_amd64.tar.gz', gzipSync(await tar([file('app', app)])));
    expect((await broken('out')).filter((one) => one.includes('duplicate'))).toEqual([
      'error duplicate out/app-linux-amd64',
      'error duplicate out/app_amd64.tar.gz!app',
    ]);
  });
});

describe('cgo', () => {
  const go = (cgo: string, machine: number): Buffer => buildElf({ machine, type: 2, data: goBuildInfo(cgo) });

  test('may not be lost for one platform only', async () => {
    write('out/app-linux-amd64', go('1', 62));
    write('out/app-linux-arm64', go('0', 183));
    expect(await broken('out')).toEqual(['error cgo out/app-linux-arm64']);
    expect(await broken('out', { cgo: 'any' })).toEqual([]);
    write('out/app-linux-amd64', go('0', 62));
    expect(await broken('out')).toEqual([]);
    expect(await broken('out', { cgo: 'on' })).toEqual([
      'error cgo out/app-linux-amd64',
      'error cgo out/app-linux-arm64',
    ]);
  });
});

describe('script', () => {
  const script = async (line: string, mode = 0o755): Promise<readonly string[]> => {
    const main = file('usr/bin/app', program());
    write(
      'a.deb',
      await deb({
        architecture: 'arm64',
        depends: 'libc6, python3',
        files: [main, file('usr/bin/run', `${line}\n`, mode)],
      }),
    );
    return (await broken('a.deb')).map((one) => one.split(' ').slice(0, 2).join(' '));
  };

  test.each<[string, readonly string[]]>([
    ['#!/bin/sh', []],
    ['#! /usr/bin/env -S python3 -u', []],
    ['#!/usr/bin/python3', []],
    ['#!/bin/sh\r', ['error script']],
    ['#!bin/sh', ['error script']],
    ['#!/home/runner/work/venv/bin/python3', ['error script']],
    ['#!/opt/python/bin/python3', ['warning script']],
    ['#!/usr/bin/ruby', ['warning script']],
    ['#!/usr/bin/env', ['error script']],
  ])('%j', async (line, expected) => {
    expect(await script(line)).toEqual(expected);
  });

  test('is not asked of files that nobody starts, and is of maintainer scripts', async () => {
    expect(await script('#!/opt/nothing', 0o644)).toEqual([]);
    const scripts = [file('./postinst', '#!/tmp/x\n', 0o644)];
    write('b.deb', await deb({ architecture: 'arm64', files: [file('usr/bin/app', program())], scripts }));
    expect(await broken('b.deb')).toEqual(['error script b.deb!control.tar.gz!postinst']);
  });
});

describe('images', () => {
  const config = (architecture: string): string => JSON.stringify({ os: 'linux', architecture });
  const layer = (...entries: Entry[]): Promise<Buffer> => tar(entries);
  const runtime = [
    file('lib/ld-linux-aarch64.so.1', buildElf({ machine: 183, soname: 'ld-linux-aarch64.so.1' })),
    file('lib/libc.so.6', buildElf({ machine: 183, soname: 'libc.so.6' })),
  ];

  async function layout(architecture: string, ...layers: readonly Buffer[]): Promise<Buffer> {
    const blob = (digit: string, content: Buffer | string): Entry => file(`blobs/sha256/${digit.repeat(64)}`, content);
    const digest = (digit: string): { digest: string } => ({ digest: `sha256:${digit.repeat(64)}` });
    const digits = layers.map((_, index) => String(index + 1));
    return await tar([
      ...layers.map((content, index) => blob(digits[index] ?? '', gzipSync(content))),
      blob('a', JSON.stringify({ config: digest('c'), layers: digits.map(digest) })),
      blob('c', config(architecture)),
      file('oci-layout', '{"imageLayoutVersion":"1.0.0"}'),
      file(
        'index.json',
        JSON.stringify({ manifests: [{ ...digest('a'), platform: { os: 'linux', architecture: 'arm64' } }] }),
      ),
    ]);
  }

  const layerName = `image.tar!blobs/sha256/${'1'.repeat(64)}`;

  test('a layer must be for the platform of its image, and the index must say the same', async () => {
    write('image.tar', await layout('arm64', await layer(...runtime, file('bin/app', program()))));
    expect(await broken('image.tar')).toEqual([]);
    write('image.tar', await layout('arm64', await layer(...runtime, file('bin/app', buildElf({ machine: 62 })))));
    expect(await broken('image.tar')).toEqual([`error architecture ${layerName}!bin/app`]);
    write('image.tar', await layout('amd64', await layer(...runtime)));
    expect((await broken('image.tar')).at(0)).toBe(
      `error package-architecture image.tar!blobs/sha256/${'a'.repeat(64)}`,
    );
  });

  test('an image has all that it needs, in any of its layers', async () => {
    const app = await layer(
      file('bin/app', program({ needed: ['libc.so.6', 'libssl.so.3'] })),
      file('bin/run', '#!/bin/bash\n'),
    );
    write('image.tar', await layout('arm64', app, await layer(...runtime)));
    expect(await broken('image.tar')).toEqual([
      `error needed ${layerName}!bin/app`,
      `error script ${layerName}!bin/run`,
    ]);
    const rest = await layer(...runtime, file('usr/bin/bash', program()), {
      ...file('lib/libssl.so.3', ''),
      target: 'libssl.so.3.0.1',
    });
    write('image.tar', await layout('arm64', app, rest));
    expect(await broken('image.tar')).toEqual([]);
    write('image.tar', await layout('arm64', app));
    expect(await broken('image.tar')).toContain(`error interpreter ${layerName}!bin/app`);
  });

  test('what docker save writes, and layouts in folders', async () => {
    const saved = await tar([
      file('1/layer.tar', await layer(...runtime, file('bin/app', buildElf({ machine: 62 })))),
      file('c.json', ''),
      file(`${'c'.repeat(64)}.json`, config('arm64')),
      file('manifest.json', JSON.stringify([{ Config: `${'c'.repeat(64)}.json`, Layers: ['1/layer.tar'] }])),
    ]);
    write('saved.tar', saved);
    expect(await broken('saved.tar')).toEqual(['error architecture saved.tar!1/layer.tar!bin/app']);
    const digest = (digit: string): { digest: string } => ({ digest: `sha256:${digit.repeat(64)}` });
    write('image/oci-layout', '{}');
    write(`image/blobs/sha256/${'1'.repeat(64)}`, await layer(...runtime, file('bin/app', buildElf({ machine: 62 }))));
    write(`image/blobs/sha256/${'a'.repeat(64)}`, JSON.stringify({ config: digest('c'), layers: [digest('1')] }));
    write(`image/blobs/sha256/${'c'.repeat(64)}`, config('arm64'));
    write('image/index.json', JSON.stringify({ manifests: [digest('a')] }));
    expect(await broken('image')).toEqual([`error architecture image/blobs/sha256/${'1'.repeat(64)}!bin/app`]);
  });
});

describe('other programs, and what cargo-auditable wrote', () => {
  const macho = Buffer.alloc(4096);
  macho.writeUInt32LE(0xfeedfacf, 0);
  macho.writeUInt32LE(0x0100000c, 4);
  const pe = Buffer.alloc(4096);
  pe.write('MZ');
  pe.writeUInt32LE(128, 60);
  pe.write('PE\0\0', 128);
  pe.writeUInt16LE(0x8664, 132);

  test('are named, and are an error where they are to be started', async () => {
    write(
      'app_arm64.tar',
      await tar([file('bin/app', macho), file('share/w.exe', pe, 0o644), file('bin/x', program())]),
    );
    const report = await verify('app_arm64.tar');
    expect(report.foreign).toEqual([
      { path: 'app_arm64.tar!bin/app', format: 'Mach-O', machines: ['AArch64'] },
      { path: 'app_arm64.tar!share/w.exe', format: 'PE', machines: ['Advanced Micro Devices X86-64'] },
    ]);
    expect(report.problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['foreign app_arm64.tar!bin/app']);
  });

  test('the crates are listed', async () => {
    const list = {
      packages: [
        { name: 'tally', version: '1.0.0', source: 'local', root: true },
        { name: 'cc', version: '1.2.3', source: 'crates.io', kind: 'build' },
      ],
    };
    write('app', withSection(program(), '.dep-v0', deflateSync(JSON.stringify(list))));
    expect((await verify('app')).files[0]?.cargo).toEqual([
      { name: 'tally', version: '1.0.0', source: 'local', build: false, root: true },
      { name: 'cc', version: '1.2.3', source: 'crates.io', build: true, root: false },
    ]);
    write('app', withSection(program(), '.dep-v0', Buffer.from('no zlib stream')));
    expect(await broken('app')).toEqual(['error unreadable app']);
  });
});

/** Adds a section table with one named section to a file of 64 bits. */
function withSection(elf: Buffer, name: string, content: Buffer): Buffer {
  const names = Buffer.from(`\0${name}\0.shstrtab\0`);
  const contentAt = Math.ceil(elf.length / 8) * 8;
  const namesAt = contentAt + content.length;
  const tableAt = Math.ceil((namesAt + names.length) / 8) * 8;
  const file_ = Buffer.alloc(tableAt + 3 * 64);
  elf.copy(file_);
  content.copy(file_, contentAt);
  names.copy(file_, namesAt);
  [
    [1, contentAt, content.length],
    [2 + name.length, namesAt, names.length],
  ].forEach(([nameAt = 0, at = 0, size = 0], index) => {
    const header = tableAt + (index + 1) * 64;
    file_.writeUInt32LE(nameAt, header);
    file_.writeUInt32LE(index === 0 ? 1 : 3, header + 4);
    file_.writeBigUInt64LE(BigInt(at), header + 24);
    file_.writeBigUInt64LE(BigInt(size), header + 32);
  });
  file_.writeBigUInt64LE(BigInt(tableAt), 40);
  [64, 3, 2].forEach((value, index) => file_.writeUInt16LE(value, 58 + index * 2));
  return file_;
}

describe('zip archives that unpackers read differently are errors', () => {
  const app = file('app', program());
  test.each([
    ['a hidden entry', [{ ...app, hidden: true }, file('b', 'text')], /directory does not name/],
    ['an entry with two names', [{ ...app, localName: 'other' }], /under two names/],
  ])('%s', async (_, entries, message) => {
    write('a.zip', zip(entries));
    expect((await verify('a.zip', { platform: arm64 })).problems.map((one) => one.message)[0]).toMatch(message);
  });

  test('what stands in front of one does not hide it', async () => {
    write('a.pyz', zip([file('app', buildElf({ machine: 62 }))], Buffer.from('#!/usr/bin/env python3\n')), 0o755);
    expect(await broken('a.pyz', { platform: arm64 })).toEqual(['error architecture a.pyz!(payload)!app']);
  });
});
