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

  test("passes over what a package's tests work on, and takes a folder of tests alone for what it is", async () => {
    put('tool/Cargo.toml', '[package]\nname = "tool"\nversion = "0.1.0"\n');
    put('tool/tests/syntax/go.mod', '\u001b[38mmodule example.com/highlighted\n');
    put('tests/load/go.mod', 'module example.com/load\n');
    expect(await survey()).toEqual(['load go tests/load', 'tool rust tool']);
  });

  test('takes a makefile that installs what others below it make for the whole project', async () => {
    put('lua/Makefile', 'all:\n\t@cd src && $(MAKE)\ninstall:\n\tcp src/lua $(DESTDIR)/usr/bin\n');
    put('lua/src/Makefile', 'all: lua\n');
    put('lua/src/lua.c', 'int main(void) { return 0; }\n');
    put('many/Makefile', 'all:\n\t$(MAKE) -C one\n');
    put('many/one/Makefile', 'all: one\n');
    put('many/one/one.c', 'int main(void) { return 0; }\n');
    expect(await survey()).toEqual(['lua c lua', 'one c many/one']);
  });

  test('tells two packages of one name apart by their paths', async () => {
    put('a/cmd/go.mod', 'module example.com/a/cmd\n');
    put('b/cmd/go.mod', 'module example.com/b/cmd\n');
    expect(await survey()).toEqual(['a-cmd go a/cmd', 'b-cmd go b/cmd']);
  });

  test('takes each member that cargo does not build from the root as its own', async () => {
    put(
      'Cargo.toml',
      '[package]\nname = "tool"\n[workspace]\nmembers = ["crates/*"]\n[workspace.dependencies]\nshared = { path = "crates/shared" }\n[dependencies]\nlib = { path = "crates/lib" }\n',
    );
    put('crates/lib/Cargo.toml', '[package]\nname = "lib"\n[build-dependencies]\nshared.workspace = true\n');
    put('crates/shared/Cargo.toml', '[package]\nname = "shared"\n');
    put('crates/daemon/Cargo.toml', '[package]\nname = "daemon"\n');
    put('crates/xtask/Cargo.toml', '[package]\nname = "xtask"\n');
    put('fuzz/Cargo.toml', '[package]\nname = "tool-fuzz"\n[package.metadata]\ncargo-fuzz = true\n');
    put('other/Cargo.toml', '[package]\nname = "other"\n[workspace]\n');
    expect(await survey()).toEqual(['tool rust .', 'daemon rust crates/daemon', 'other rust other']);
  });

  test('a virtual workspace builds its default members, or else all that are not excluded', async () => {
    put('a/Cargo.toml', '[workspace]\nmembers = ["x", "y"]\ndefault-members = ["x"]\n');
    put('a/x/Cargo.toml', '[package]\nname = "x"\n');
    put('a/y/Cargo.toml', '[package]\nname = "y"\n');
    put('b/Cargo.toml', '[workspace]\nmembers = ["*"]\nexclude = ["w"]\n');
    put('b/z/Cargo.toml', '[package]\nname = "z"\n');
    put('b/w/Cargo.toml', '[package]\nname = "w"\n');
    expect(await survey()).toEqual(['a rust a', 'y rust a/y', 'b rust b', 'w rust b/w']);
  });

  test('sources of C that another package compiles are its part, and a library beside is not', async () => {
    put('crate/Cargo.toml', '[package]\nname = "crate"\n');
    put('crate/build.rs');
    put('crate/upstream/CMakeLists.txt', 'project(upstream)\n');
    put('pure/Cargo.toml', '[package]\nname = "pure"\n');
    put('pure/lib/CMakeLists.txt', 'project(lib)\n');
    put('ext/pyproject.toml', '[project]\nname = "ext"\n[build-system]\nbuild-backend = "scikit_build_core.build"\n');
    put('ext/CMakeLists.txt', 'project(ext)\n');
    put('ext/third/CMakeLists.txt', 'project(third)\n');
    put('cgo/go.mod', 'module example.com/cgo\n');
    put('cgo/sqlite/a.go', 'package sqlite\n');
    put('cgo/sqlite/a.c');
    put('cgo/sqlite/Makefile', 'all:\n');
    put('cgo/native/CMakeLists.txt', 'project(native)\n');
    expect(await survey()).toEqual([
      'cgo go cgo',
      'native c cgo/native',
      'crate rust crate',
      'ext python ext',
      'pure rust pure',
      'lib c pure/lib',
    ]);
  });

  test('two languages in one folder are two packages, unless one builds the other', async () => {
    put('both/go.mod', 'module example.com/both\n');
    put('both/pyproject.toml', '[project]\nname = "both"\n');
    put('both/Makefile', 'all:\n');
    put('both/a.c');
    put('wheel/Cargo.toml', '[package]\nname = "wheel"\n');
    put('wheel/pyproject.toml', '[project]\nname = "wheel"\n[build-system]\nbuild-backend = "maturin"\n');
    expect(await survey()).toEqual(['both-go go both', 'both-python python both', 'wheel python wheel']);
  });

  test('each project of a Python workspace is a wheel, and samples for tests are none', async () => {
    put('pyproject.toml', '[project]\nname = "app"\n[tool.uv.workspace]\nmembers = ["packages/*"]\n');
    put('packages/core/pyproject.toml', '[project]\nname = "core"\n');
    put('tests/sample/pyproject.toml', '[project]\nname = "sample"\n');
    expect(await survey()).toEqual(['app python .', 'core python packages/core']);
  });

  test('modules of a go.work are packages of their own', async () => {
    put('go.work', 'go 1.22\n\nuse (\n\t./api\n\t./cmd\n)\n');
    put('api/go.mod', 'module example.com/api\n');
    put('cmd/go.mod', 'module example.com/cmd\n');
    expect(await survey()).toEqual(['api go api', 'cmd go cmd']);
  });

  test('a Debian source package without build files of its own', async () => {
    put('pkg/debian/control', 'Source: fleet-config\n\nPackage: fleet-config\nArchitecture: any\n');
    put('pkg/debian/rules');
    put('tool/go.mod', 'module example.com/tool\n');
    put('tool/debian/control', 'Source: tool\n\nPackage: tool\nArchitecture: any\n');
    put('tool/debian/rules');
    expect(await survey()).toEqual(['fleet-config debian pkg', 'tool go tool']);
    expect(await survey('packages:\n  tool: { path: tool, language: debian }\n')).toEqual(['tool debian tool']);
  });

  test('tells each package which folders in it are other packages', async () => {
    put('go.mod', 'module example.com/all\n');
    put('a/go.mod', 'module example.com/a\n');
    put('a/b/Cargo.toml', '[package]\nname = "b"\n');
    const packages = await surveyPackages(runner, root, parseConfig('', 'archway.yml'));
    expect(packages.map((one) => one.nested)).toEqual([['a', 'a/b'], ['b'], undefined]);
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

  test('adds to what is discovered, overrides it and leaves out of it', async () => {
    put('a/go.mod', 'module example.com/a\n');
    put('b/go.mod', 'module example.com/b\n');
    put('scripts/run.sh');
    put('examples/x/go.mod', 'module example.com/x\n');
    put('lib/examples/go.mod', 'module example.com/y\n');
    const config =
      'discover: true\nexclude: ["**/examples"]\npackages:\n  bee: { path: b, packages: [libssl-dev] }\n  run: { path: scripts, build: make, artifacts: [run.sh] }\n';
    expect(await survey(config)).toEqual(['bee go b', 'run custom scripts', 'a go a']);
    expect(runner.messages('warning')).toEqual([]);
  });

  test('a pattern of exclude that fits nothing is said', async () => {
    put('a/go.mod', 'module example.com/a\n');
    expect(await survey('exclude: [a/b, "."]\n')).toEqual(['a go a']);
    expect(runner.messages('warning').join()).toContain("'a/b' matches no folder");
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
