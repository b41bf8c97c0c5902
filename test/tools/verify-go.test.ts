import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bufferSource, platformOfElf, readElf, readGoBuildInfo } from '../../src/artifact/index.js';
import { installPackages } from '../../src/host/index.js';
import { findPlatform } from '../../src/platform/platform.js';
import { execCommand } from '../../src/runner/index.js';
import { MemoryRunner } from '../harness/memory-runner.js';

let root: string;

beforeAll(async () => {
  const found = await execCommand('go', ['version'], { acceptExitCodes: 'any' }).catch(() => undefined);
  await installPackages(new MemoryRunner(), ['git', 'gcc', ...(found === undefined ? ['golang-go'] : [])]);
  root = mkdtempSync(join(tmpdir(), 'archway-go-'));
  mkdirSync(join(root, 'cmd/tool'), { recursive: true });
  writeFileSync(join(root, 'go.mod'), 'module example.org/tool\n\ngo 1.18\n');
  writeFileSync(
    join(root, 'cmd/tool/main.go'),
    'package main\n\nvar version string\n\nfunc main() { println(version) }\n',
  );
  await execCommand('git', ['init', '--quiet'], { cwd: root });
  await execCommand('git', ['add', '.'], { cwd: root });
  const author = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org'];
  await execCommand('git', [...author, 'commit', '--quiet', '-m', 'A tool'], { cwd: root });
}, 600_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function build(goarch: string, options: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Buffer> {
  await execCommand('go', ['build', '-buildvcs=true', '-o', 'tool', ...options, './cmd/tool'], {
    cwd: root,
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '', GOARCH: goarch, ...env },
  });
  return readFileSync(join(root, 'tool'));
}

/** What `go version -m` prints of the last build. */
async function printed(): Promise<unknown> {
  const { stdout } = await execCommand('go', ['version', '-m', 'tool'], { cwd: root });
  const lines = stdout.split('\n').map((line) => line.trim().split('\t'));
  const [, path] = lines.find(([kind]) => kind === 'path') ?? [];
  const [, module, version] = lines.find(([kind]) => kind === 'mod') ?? [];
  const settings = lines
    .filter(([kind]) => kind === 'build')
    .map(([, text = '']): [string, string] => {
      const [key = '', ...value] = text.split('=');
      return [key, value.join('=').replace(/^"(.*)"$/, '$1')];
    });
  return {
    goVersion: stdout.split('\n')[0]?.split(' ')[1],
    path,
    module: { path: module, version },
    dependencies: lines
      .filter(([kind]) => kind === 'dep')
      .map(([, name, version, sum]) => ({ path: name, version, sum })),
    settings: Object.fromEntries(settings),
  };
}

describe('readGoBuildInfo', () => {
  test.each([['amd64'], ['arm64'], ['386'], ['arm'], ['s390x']])(
    'is what `go version -m` prints, for %s',
    async (goarch) => {
      const bytes = await build(goarch, ['-ldflags=-X main.version=1.2.3']);
      const info = readGoBuildInfo(bufferSource(bytes));
      expect(info).toEqual(await printed());
      expect(info?.settings).toMatchObject({
        GOARCH: goarch,
        GOOS: 'linux',
        CGO_ENABLED: '0',
        '-ldflags': '-X main.version=1.2.3',
      });
      expect(info?.settings['vcs.revision']).toMatch(/^[0-9a-f]{40}$/);
      expect(info?.path).toBe('example.org/tool/cmd/tool');
      const facts = readElf(bufferSource(bytes));
      expect(platformOfElf(facts)).toBe(findPlatform(goarch));
      expect(facts.static).toBe(true);
    },
    300_000,
  );

  test('is there in a stripped program, and in one without section headers', async () => {
    const bytes = await build('amd64', ['-ldflags=-s -w', '-trimpath']);
    const info = readGoBuildInfo(bufferSource(bytes));
    expect(info).toMatchObject({ settings: { GOARCH: 'amd64', '-trimpath': 'true' } });
    bytes.writeBigUInt64LE(0n, 40);
    bytes.fill(0, 58, 64);
    expect(readGoBuildInfo(bufferSource(bytes))).toEqual(info);
  }, 300_000);

  test('is there in a position-independent program that uses cgo', async () => {
    writeFileSync(
      join(root, 'cmd/tool/c.go'),
      'package main\n\n// int one(void) { return 1; }\nimport "C"\n\nfunc init() { println(C.one()) }\n',
    );
    const bytes = await build('amd64', ['-buildmode=pie'], { CGO_ENABLED: '1' });
    expect(readGoBuildInfo(bufferSource(bytes))).toMatchObject({
      settings: { CGO_ENABLED: '1', 'vcs.modified': 'true' },
    });
    expect(readElf(bufferSource(bytes))).toMatchObject({ pie: true, static: false });
  }, 300_000);

  test('is undefined for other programs, and damage in it is an error', async () => {
    expect(readGoBuildInfo(bufferSource(readFileSync('/bin/ls')))).toBeUndefined();
    const bytes = await build('arm64');
    const at = bytes.indexOf(Buffer.from('\xff Go buildinf:', 'latin1'));
    bytes.fill(0xff, at + 32, at + 48);
    expect(() => readGoBuildInfo(bufferSource(bytes))).toThrow(/Go build information claims a text of/);
  }, 300_000);
});
