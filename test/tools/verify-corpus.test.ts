import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyPaths, type VerifyReport } from '../../src/artifact/index.js';
import { installPackages } from '../../src/host/index.js';
import { findPlatform } from '../../src/platform/platform.js';
import { apk, ar, cpio, deb, rpm, tar, wheel, zip } from '../harness/archives.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { buildElf } from '../unit/artifact/elf-builder.js';

const arm64 = findPlatform('arm64');
const RIGHT = buildElf({ machine: 183, type: 2 });
const WRONG = buildElf({ machine: 62, type: 2 });

let root: string;
let temporaryDirectory: string;

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['xz-utils', 'bzip2', 'zstd']);
  root = mkdtempSync(join(tmpdir(), 'archway-corpus-'));
  temporaryDirectory = join(root, 'tmp');
  mkdirSync(temporaryDirectory);
}, 600_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function compress(program: 'xz' | 'bzip2' | 'zstd'): (bytes: Buffer) => Buffer {
  return (input) => {
    const { status, stdout, stderr } = spawnSync(program, ['-c', '-q'], { input, maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(stderr.toString());
    return stdout;
  };
}

const [xz, bzip2, zstd] = [compress('xz'), compress('bzip2'), compress('zstd')];

/** How one file is wrapped, and the name of the result; the file is called `name` in it. */
type Wrapping = (name: string, content: Buffer) => Promise<Buffer> | Buffer;

const files = (name: string, content: Buffer): { name: string; content: Buffer }[] => [
  { name: 'share/readme.txt', content: Buffer.from('x86_64 amd64\n') },
  { name, content },
];
const digest = (digit: string): { digest: string } => ({ digest: `sha256:${digit.repeat(64)}` });

const WRAPPINGS: Readonly<Record<string, Wrapping>> = {
  'a.tar': (name, content) => tar(files(name, content)),
  'a.tar.gz': async (name, content) => gzipSync(await tar(files(name, content))),
  'a.tar.xz': async (name, content) => xz(await tar(files(name, content))),
  'a.tar.zst': async (name, content) => zstd(await tar(files(name, content))),
  'a.tar.bz2': async (name, content) => bzip2(await tar(files(name, content))),
  'a-1.0.crate': async (name, content) => gzipSync(await tar(files(`a-1.0/${name}`, content))),
  'a.gz': (_, content) => gzipSync(content),
  'a.xz': (_, content) => xz(content),
  'a.zip': (name, content) => zip(files(name, content)),
  'stored.zip': (name, content) => zip(files(name, content).map((file) => ({ ...file, stored: true }))),
  'a-1.0-cp311-cp311-linux_aarch64.whl': (name, content) => wheel('linux_aarch64', files(name, content)),
  'gz.deb': (name, content) => deb({ architecture: 'arm64', files: files(name, content) }),
  'xz.deb': (name, content) => deb({ architecture: 'arm64', files: files(name, content), compress: xz, suffix: '.xz' }),
  'zst.deb': (name, content) =>
    deb({ architecture: 'arm64', files: files(name, content), compress: zstd, suffix: '.zst' }),
  'gz.rpm': (name, content) => rpm('aarch64', files(name, content)),
  'xz.rpm': (name, content) => rpm('aarch64', files(name, content), [], xz),
  'zst.rpm': (name, content) => rpm('aarch64', files(name, content), [], zstd),
  'bz2.rpm': (name, content) => rpm('aarch64', files(name, content), [], bzip2),
  'a.apk': (name, content) => apk('aarch64', files(name, content)),
  'a.a': (_, content) => ar([{ name: 'x.o/', content }]),
  'a.cpio': (name, content) => cpio(files(name, content)),
  'run.sh': async (name, content) =>
    Buffer.concat([
      Buffer.from(`#!/bin/sh\n${'# a self-extracting script\n'.repeat(50)}tail -n +53 "$0" | tar xz\nexit\n`),
      gzipSync(await tar(files(name, content))),
    ]),
  'a.pyz': (name, content) => zip(files(name, content), Buffer.from('#!/usr/bin/env python3\n')),
  program: (_, content) => Buffer.concat([RIGHT, Buffer.alloc(100), content]),
  'oci.tar': async (name, content) =>
    tar([
      { name: 'oci-layout', content: '{}' },
      { name: `blobs/sha256/${'1'.repeat(64)}`, content: gzipSync(await tar(files(name, content))) },
      {
        name: `blobs/sha256/${'a'.repeat(64)}`,
        content: JSON.stringify({ config: digest('c'), layers: [digest('1')] }),
      },
      { name: `blobs/sha256/${'c'.repeat(64)}`, content: '{"os":"linux","architecture":"arm64"}' },
      { name: 'index.json', content: JSON.stringify({ manifests: [digest('a')] }) },
    ]),
  'docker.tar': async (name, content) =>
    tar([
      { name: '1/layer.tar', content: await tar(files(name, content)) },
      { name: `${'c'.repeat(64)}.json`, content: '{"os":"linux","architecture":"arm64"}' },
      {
        name: 'manifest.json',
        content: JSON.stringify([{ Config: `${'c'.repeat(64)}.json`, Layers: ['1/layer.tar'] }]),
      },
    ]),
};

async function verify(name: string, content: Buffer, env: NodeJS.ProcessEnv = process.env): Promise<VerifyReport> {
  const path = join(root, name);
  writeFileSync(path, content);
  const runner = new MemoryRunner({ workspace: root, temporaryDirectory, env });
  const report = await verifyPaths(runner, [name], { platform: arm64 });
  expect(readdirSync(temporaryDirectory)).toEqual([]);
  rmSync(path);
  return report;
}

const errors = ({ problems }: VerifyReport): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe.each(Object.entries(WRAPPINGS))('%s', (name, wrap) => {
  test.each([
    ['with the programs that the machine has', process.env],
    ['with no program on PATH', { ...process.env, PATH: '' }],
  ])('right passes and wrong fails, %s', async (_, env) => {
    const right = await verify(name, await wrap('usr/bin/app', RIGHT), env);
    expect(errors(right)).toEqual([]);
    expect(right.checked).toBe(name === 'program' ? 2 : 1);
    const wrong = await verify(name, await wrap('usr/bin/app', WRONG), env);
    expect(errors(wrong)).toContain('architecture');
    expect(wrong.failed).toBe(1);
  });
});

/** Ways to hide a program in a package for arm64, from the inside to the outside. */
const NESTINGS: readonly (readonly string[])[] = [
  ['a.tar.gz', 'gz.deb'],
  ['a.tar.xz', 'xz.deb'],
  ['a.tar.zst', 'zst.deb'],
  ['a.tar.bz2', 'gz.rpm'],
  ['a.zip', 'xz.rpm'],
  ['a.a', 'a.apk'],
  ['a.cpio', 'a.gz', 'gz.deb'],
  ['a-1.0-cp311-cp311-linux_aarch64.whl', 'gz.deb'],
  ['a.tar', 'a.zip', 'a.tar.xz', 'zst.deb'],
  ['gz.deb', 'gz.deb'],
  ['xz.deb', 'a.tar.xz', 'xz.deb'],
  ['gz.rpm', 'a.apk'],
  ['a.apk', 'bz2.rpm'],
  ['run.sh', 'gz.deb'],
  ['a.pyz', 'a-1.0-cp311-cp311-linux_aarch64.whl'],
  ['program', 'xz.deb'],
  ['a.xz', 'program', 'a.zip', 'gz.rpm'],
  ['oci.tar', 'gz.deb'],
  ['a.tar.gz', 'docker.tar'],
  ['a.tar.xz', 'oci.tar'],
  ['stored.zip', 'a-1.0.crate', 'a.tar.bz2', 'a.cpio', 'gz.deb'],
  ['a.a', 'a.tar', 'a.gz', 'a.xz', 'a.apk'],
];

test.each(NESTINGS.map((chain) => [chain.join(' in '), chain] as const))('%s hides nothing', async (_, chain) => {
  for (const [program, expected] of [
    [RIGHT, []],
    [WRONG, ['architecture']],
  ] as const) {
    let content: Buffer = program;
    let name = 'usr/bin/app';
    for (const wrapping of chain) {
      content = await (WRAPPINGS[wrapping] as Wrapping)(name, content);
      // A name that tells nothing: only the content may.
      name = 'usr/share/data';
    }
    for (const env of [process.env, { ...process.env, PATH: '' }]) {
      expect(errors(await verify('package', content, env))).toEqual(expected);
    }
  }
});

test('nothing that is delivered is run, even where it has the name of a program that is looked for', async () => {
  const mark = join(root, 'mark');
  const folder = join(root, 'delivered');
  mkdirSync(folder);
  for (const name of ['xz', 'bzip2', 'zstd', 'file', 'readelf', 'ld.so', 'postinst']) {
    writeFileSync(join(folder, name), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
  }
  writeFileSync(join(folder, 'app.xz'), xz(RIGHT));
  writeFileSync(join(folder, 'app.bz2'), bzip2(RIGHT));
  const env = { ...process.env, PATH: `:.:./:${process.env['PATH'] ?? ''}` };
  const here = process.cwd();
  process.chdir(folder);
  try {
    const runner = new MemoryRunner({ workspace: folder, temporaryDirectory, env });
    expect((await verifyPaths(runner, ['.'], { platform: arm64 })).checked).toBe(2);
  } finally {
    process.chdir(here);
  }
  expect(existsSync(mark)).toBe(false);
});

test('there are at least twenty ways', () => {
  expect(NESTINGS.length).toBeGreaterThanOrEqual(20);
});
