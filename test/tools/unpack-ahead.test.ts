import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { unpackAhead } from '../../src/environment/unpack-ahead.js';
import { until } from '../harness/environment-contract.js';

jest.setTimeout(60_000);

let folder: string;
let prefix: readonly string[];
let programs: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway ahead-'));
  ({ prefix } = await unpackAhead(folder));
  programs = prefix.at(-1) ?? '';
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Makes a package with one file of random bytes, large enough to be decompressed ahead. Returns its path. */
function pack(name: string): string {
  const root = join(folder, 'packages', name);
  mkdirSync(join(root, 'DEBIAN'), { recursive: true });
  const fields = {
    Package: name,
    Version: '1',
    Architecture: 'all',
    Maintainer: 'A <a@example.org>',
    Description: name,
  };
  const control = Object.entries(fields).map(([field, value]) => `${field}: ${value}\n`);
  writeFileSync(join(root, 'DEBIAN', 'control'), control.join(''));
  mkdirSync(join(root, 'opt'));
  writeFileSync(join(root, 'opt', name), randomBytes(400_000));
  execFileSync('dpkg-deb', ['--root-owner-group', '--build', root, `${root}.deb`], { stdio: 'pipe' });
  return `${root}.deb`;
}

/** What is kept of a package, by the ending of its name. */
function kept(path: string, ending: 'tar' | 'taken' | 'done'): string {
  return join(folder, 'ahead', `${path.slice(path.lastIndexOf('/') + 1)}.${ending}`);
}

interface Ended {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

function run(env: NodeJS.ProcessEnv, program: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(program, args, { env, maxBuffer: 2 ** 24 });
  return { status, stdout, stderr: stderr.toString() };
}

/** Runs dpkg-deb as dpkg would. */
function dpkgDeb(...args: readonly string[]): Ended {
  return run({ ...process.env, PATH: `${programs}:${process.env['PATH'] ?? ''}` }, 'dpkg-deb', ...args);
}

/** Runs a command by which packages among its words are decompressed meanwhile. */
function ahead(...command: readonly string[]): Ended {
  const [program, ...args] = [...prefix, ...command] as [string, ...string[]];
  return run(process.env, program, ...args);
}

/** Starts decompressing a package, and waits until it is. */
async function decompress(path: string): Promise<void> {
  expect(ahead('true', path).status).toBe(0);
  await until(() => existsSync(kept(path, 'tar')), 30);
}

test('what is decompressed already is given, once, and is what dpkg-deb gives', async () => {
  const path = pack('one');
  const real = execFileSync('dpkg-deb', ['--fsys-tarfile', path], { maxBuffer: 2 ** 24 });
  await decompress(path);
  writeFileSync(kept(path, 'tar'), Buffer.concat([real, Buffer.from('as it was kept')]));
  expect(dpkgDeb('--fsys-tarfile', path).stdout.subarray(real.length).toString()).toBe('as it was kept');
  expect(existsSync(kept(path, 'tar'))).toBe(false);
  expect(dpkgDeb('--fsys-tarfile', path).stdout.equals(real)).toBe(true);
});

test('what is being decompressed is waited for', async () => {
  const path = pack('one');
  const lock = kept(path, 'tar').replace(/tar$/, 'lock');
  const script = 'echo held; sleep 1; echo late > "$1"';
  const holder = spawn('flock', [lock, 'sh', '-c', script, 'sh', kept(path, 'tar')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  const { status, stdout } = dpkgDeb('--fsys-tarfile', path);
  expect({ status, text: stdout.toString() }).toEqual({ status: 0, text: 'late\n' });
});

test('what dpkg has begun itself is not decompressed a second time', async () => {
  const [first, second] = [pack('one'), pack('two')];
  expect(dpkgDeb('--fsys-tarfile', first).status).toBe(0);
  expect(existsSync(kept(first, 'taken'))).toBe(true);
  expect(ahead('true', first, second).status).toBe(0);
  await until(() => existsSync(kept(second, 'tar')), 30);
  expect([kept(first, 'done'), kept(second, 'done')].map((file) => existsSync(file))).toEqual([false, true]);
});

test('a damaged package fails as without, and other commands of dpkg-deb are its own', async () => {
  const path = pack('one');
  expect(dpkgDeb('--field', path, 'Package').stdout.toString()).toBe('one\n');
  writeFileSync(path, readFileSync(path).subarray(0, 200_000));
  expect(ahead('true', path).status).toBe(0);
  await until(() => existsSync(kept(path, 'done')), 30);
  const real = spawnSync('dpkg-deb', ['--fsys-tarfile', path]);
  const { status, stderr } = dpkgDeb('--fsys-tarfile', path);
  expect({ status, stderr }).toEqual({ status: real.status, stderr: real.stderr.toString() });
  expect(status).not.toBe(0);
});

test('dpkg unpacks packages with it as without, and nothing of it is left', () => {
  const paths = ['one', 'two', 'three'].map(pack);
  const root = join(folder, 'root');
  for (const place of ['info', 'updates']) mkdirSync(join(root, 'var/lib/dpkg', place), { recursive: true });
  for (const file of ['status', 'available']) writeFileSync(join(root, 'var/lib/dpkg', file), '');
  const { status, stderr } = ahead('dpkg', `--root=${root}`, `--log=${join(root, 'log')}`, '--unpack', ...paths);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const name of ['one', 'two', 'three']) {
    const made = readFileSync(join(folder, 'packages', name, 'opt', name));
    expect(readFileSync(join(root, 'opt', name)).equals(made)).toBe(true);
  }
  expect(paths.filter((path) => existsSync(kept(path, 'tar')))).toEqual([]);
});
