import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { PREPARATION_STALL } from '../../src/environment/environment.js';
import { openEnvironment } from '../../src/environment/index.js';
import { execTied } from '../../src/environment/tied.js';
import type { ExecOptions, ExecResult } from '../../src/runner/index.js';
import { until, within, withJob } from '../harness/environment-contract.js';
import { ForeignRoots } from '../harness/foreign-roots.js';
import { MemoryRunner } from '../harness/memory-runner.js';

jest.setTimeout(240_000);

let roots: ForeignRoots;

beforeAll(async () => {
  roots = await ForeignRoots.open();
});

afterAll(async () => {
  await roots.close();
});

/** Runs commands that install packages where the host's dpkg has settings of its own. */
class SlimHost extends MemoryRunner {
  override async exec(command: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
    if (!args.some((word) => word === 'dpkg' || word === 'apt-get')) return await super.exec(command, args, options);
    const script = 'mount --bind "$1" /etc/dpkg/dpkg.cfg.d && shift && exec "$@"';
    const line = ['--mount', 'sh', '-c', script, 'sh', join(roots.folder, 'dpkg'), command, ...args];
    return await super.exec('unshare', line, options);
  }
}

test('a root has all files of its packages, whatever the dpkg of the host leaves out', async () => {
  mkdirSync(join(roots.folder, 'dpkg'));
  writeFileSync(join(roots.folder, 'dpkg', 'docker'), 'path-exclude=/usr/share/doc/*\n');
  const slim = new SlimHost(roots.places);
  const packages = [{ packages: ['time'], recommends: false }];
  await within({ runner: slim, request: roots.request() }, { packages }, async (environment) => {
    const look = 'cd /usr/share/doc; ls base-files/copyright time/copyright; dpkg --verify base-files time';
    const { stdout } = await environment.run('sh', ['-e', '-c', look]);
    expect(stdout).toBe('base-files/copyright\ntime/copyright\n');
  });
});

test('packages are decompressed while dpkg unpacks others, for a root from nothing and by apt', async () => {
  const tools = join(roots.folder, 'fresh');
  const ahead: string[][] = [];
  class Looking extends MemoryRunner {
    override async exec(command: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
      const result = await super.exec(command, args, options);
      if (args.includes('--unpack') || args.includes('install')) ahead.push(decompressedAhead(tools));
      return result;
    }
  }
  const kind = { runner: new Looking({ ...roots.places, toolCacheDirectory: tools }), request: roots.request() };
  const packages = [{ packages: ['libc6-dev'], recommends: false }];
  await within(kind, { packages }, async (environment) => {
    const { stdout } = await environment.run('dpkg', ['--verify', 'libc6-dev', 'linux-libc-dev', 'libc6', 'perl-base']);
    expect(stdout).toBe('');
  });
  const large = ahead.flatMap((names) => names.filter((name) => /^(perl-base|linux-libc-dev)_/.test(name)));
  expect(large).toEqual([expect.stringMatching(/^perl-base_/), expect.stringMatching(/^linux-libc-dev_/)]);
});

test('preparing is watched: what is stuck then would hold the job to its limit', async () => {
  const watched: string[] = [];
  class Watching extends MemoryRunner {
    override async exec(command: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
      if (options.stallTimeout === PREPARATION_STALL) watched.push([command, ...args].join(' '));
      return await super.exec(command, args, options);
    }
  }
  const packages = [{ packages: ['hello'], recommends: false }];
  const install = 'echo prepared > /prepared';
  const kind = { runner: new Watching(roots.places), request: roots.request() };
  await within(kind, { packages, install }, async (environment) => {
    const { stdout } = await environment.run('sh', ['-e', '-c', 'cat /prepared; hello']);
    expect(stdout).toMatch(/^prepared\nHello/);
  });
  expect(watched.filter((line) => /apt-get .* install hello$/.test(line))).toHaveLength(1);
  expect(watched.filter((line) => line.endsWith('sh -e -c echo prepared > /prepared'))).toHaveLength(1);
  const stuck = execTied(roots.runner, ['sh', '-c', 'sleep 600; :'], { shown: ['dpkg'], stallTimeout: 1_000 });
  await expect(stuck).rejects.toThrow(/^`dpkg` made no progress for 1 s[^]*sleep/);
});

test('a kill while a root is being made leaves nothing that the next start does not remove', async () => {
  const tools = join(roots.folder, 'killed');
  await withJob({ runner: roots.runner, request: roots.request() }, 'run', async ([node, ...args]) => {
    const child = spawn(
      node,
      args.map((arg) => (arg === roots.runner.toolCacheDirectory ? tools : arg)),
    );
    const ended = once(child, 'exit');
    const scratch = join(tools, 'archway-environments', 'scratch');
    await until(() => existsSync(scratch) && readdirSync(scratch).some((name) => hasRoot(join(scratch, name))), 120);
    child.kill('SIGKILL');
    await ended;
    const killed = new MemoryRunner({ workspace: roots.runner.workspace, toolCacheDirectory: tools });
    const left = readdirSync(scratch).filter((name) => !name.endsWith('.lock'));
    expect(left).not.toEqual([]);
    // A tarball is enough of a start; nothing has to be made.
    await expect(openEnvironment(killed, roots.request({ base: { tarball: '/no/such.tar' } }))).rejects.toThrow(
      /^The environment is to be made from \/no\/such\.tar, which cannot be read: (Error: )?ENOENT/,
    );
    expect(readdirSync(scratch)).toEqual([]);
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(tools);
  });
});

/** The packages that others than dpkg have decompressed, in the scratch folders of jobs that run now. */
function decompressedAhead(tools: string): string[] {
  const scratch = join(tools, 'archway-environments', 'scratch');
  return readdirSync(scratch)
    .map((name) => join(scratch, name, 'ahead'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => name.endsWith('.done'));
}

function hasRoot(path: string): boolean {
  return existsSync(join(path, 'made', 'root', 'var'));
}
