import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../../src/config/index.js';
import { changedPackages, openRepository, surveyPackages } from '../../../src/plan/index.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let root: string;
let runner: MemoryRunner;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-survey-'));
  runner = new MemoryRunner({ workspace: root });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  execFileSync('git', ['-C', root, ...identity, ...args], { stdio: 'pipe' });
}

async function survey(config = ''): Promise<string[]> {
  const packages = await surveyPackages(runner, root, parseConfig(config, 'archway.yml'));
  return packages.map((one) => `${one.name} ${one.language} ${one.path}`);
}

describe('discovery', () => {
  test('finds packages of every language, by path', async () => {
    put('services/dns/go.mod', 'module example.com/dns\n');
    put('crates/edge/Cargo.toml', '[package]\nname = "edge"\nversion = "0.1.0"\n');
    put('lib/echo/Makefile', 'all:\n');
    put('lib/echo/echo.c', 'int main(void) { return 0; }\n');
    put('docs/readme.txt');
    expect(await survey()).toEqual(['edge rust crates/edge', 'echo c lib/echo', 'dns go services/dns']);
  });

  test('leaves out what git ignores, vendored folders and hidden ones', async () => {
    put('a/go.mod', 'module example.com/a\n');
    put('build/b/go.mod', 'module example.com/b\n');
    put('a/vendor/c/go.mod', 'module example.com/c\n');
    put('.cache/d/go.mod', 'module example.com/d\n');
    put('.gitignore', '/build/\n');
    git('init', '-q');
    expect(await survey()).toEqual(['a go a']);
  });

  test('takes a workspace member as a part, and a nested Go module as its own', async () => {
    put('Cargo.toml', '[workspace]\nmembers = ["member"]\n');
    put('member/Cargo.toml', '[package]\nname = "member"\nversion = "0.1.0"\n');
    put('tool/go.mod', 'module example.com/tool\n');
    put('tool/sub/go.mod', 'module example.com/tool/sub\n');
    const found = await survey();
    expect(found.filter((line) => line.includes(' rust '))).toHaveLength(1);
    expect(found.filter((line) => line.includes(' go '))).toEqual(['tool go tool', 'sub go tool/sub']);
  });

  test('tells two packages of one name apart by their paths', async () => {
    put('a/cmd/go.mod', 'module example.com/a/cmd\n');
    put('b/cmd/go.mod', 'module example.com/b/cmd\n');
    expect(await survey()).toEqual(['a-cmd go a/cmd', 'b-cmd go b/cmd']);
  });

  test('an empty repository is an error that says what was looked for', async () => {
    await expect(survey()).rejects.toThrow(/No package was found in .*go\.mod.*Cargo\.toml/);
  });
});

describe('archway.yml', () => {
  test('names packages, detects their language, and keeps its order', async () => {
    put('z/go.mod', 'module example.com/z\n');
    put('a/tool.sh');
    const config = 'packages:\n  zed: { path: z }\n  tool: { path: a, build: make, artifacts: [tool] }\n';
    expect(await survey(config)).toEqual(['zed go z', 'tool custom a']);
  });

  test('reports every bad path together', async () => {
    put('file');
    mkdirSync(join(root, 'empty'));
    const config = 'packages:\n  a: { path: nowhere }\n  b: { path: file }\n  c: { path: empty }\n';
    await expect(survey(config)).rejects.toThrow(
      /Package 'a'.*does not exist.*\n.*Package 'b'.*not a folder.*\n.*Package 'c'.*no build files/,
    );
  });

  test('refuses a path that leaves the repository through a symbolic link', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'archway-outside-'));
    writeFileSync(join(outside, 'go.mod'), 'module example.com/outside\n');
    symlinkSync(outside, join(root, 'link'));
    await expect(survey('packages:\n  a: { path: link }\n')).rejects.toThrow(/leads out of the repository/);
    rmSync(outside, { recursive: true });
  });

  test('a link within the repository is followed', async () => {
    put('real/go.mod', 'module example.com/real\n');
    symlinkSync('real', join(root, 'link'));
    expect(await survey('packages:\n  a: { path: link }\n')).toEqual(['a go real']);
  });
});

describe('openRepository', () => {
  test('does without archway.yml, but not without a configuration that was named', async () => {
    put('go.mod', 'module example.com/one\n');
    expect((await openRepository(runner, '.')).packages.map((one) => one.path)).toEqual(['.']);
    await expect(openRepository(runner, '.', 'ci/archway.yml')).rejects.toThrow(/'ci\/archway.yml' does not exist/);
  });

  test('refuses a root that is no folder', async () => {
    await expect(openRepository(runner, 'nowhere')).rejects.toThrow(/'nowhere' is not a folder/);
  });
});

describe('changedPackages', () => {
  beforeEach(() => {
    put('a/go.mod', 'module example.com/a\n');
    put('b/go.mod', 'module example.com/b\n');
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'first');
  });

  async function changed(since: string): Promise<readonly string[]> {
    const { root: at, packages, configPath } = await openRepository(runner, '.');
    return await changedPackages(runner, at, packages, since, configPath);
  }

  test('are those with a changed file', async () => {
    put('b/main.go', 'package main\n');
    put('README');
    git('add', '.');
    git('commit', '-qm', 'second');
    expect(await changed('HEAD~1')).toEqual(['b']);
  });

  test('are all when archway.yml has changed', async () => {
    put('archway.yml', '# nothing\n');
    git('add', '.');
    git('commit', '-qm', 'second');
    expect(await changed('HEAD~1')).toEqual(['a', 'b']);
  });

  test.each(['no-such-branch', '--output=x'])('%s is refused', async (revision) => {
    await expect(changed(revision)).rejects.toThrow(/revision|changed since/);
  });
});
