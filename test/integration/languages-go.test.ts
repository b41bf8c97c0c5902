import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, jest } from '@jest/globals';
import { downloadPackage } from '../../src/build/downloads.js';
import { hostPlatform } from '../../src/host/index.js';
import { languageByName, type BuildContext } from '../../src/languages/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { ToolchainError } from '../../src/runner/index.js';
import { commitAll } from '../harness/checkout.js';
import { crossTarget, machineOf, prepareCrossBuilds, rpathOf } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { cellOf, packageOf, writeFiles } from '../harness/package-files.js';

const target = crossTarget();
const language = languageByName('go');

jest.setTimeout(5 * 60_000);
prepareCrossBuilds(target, ['zlib1g-dev']);

const ZLIB = `package zlib

// #cgo pkg-config: zlib
// #include <zlib.h>
import "C"

// Version is that of the library that was loaded.
func Version() string { return C.GoString(C.zlibVersion()) }
`;
const STUB = 'package zlib\n\n// Version is of no library.\nfunc Version() string { return "stub" }\n';
const TESTS = 'internal/zlib/zlib_test.go';
const FILES = {
  'go.mod': 'module example.com/sample\n\ngo 1.19\n',
  'internal/zlib/cgo.go': ZLIB,
  'internal/zlib/stub.go': `//go:build !cgo\n\n${STUB}`,
  'cmd/show/main.go':
    'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/sample/internal/zlib"\n)\n\nvar version = "dev"\n\nfunc main() { fmt.Println(version, zlib.Version()) }\n',
  // A program with nothing but tests, as one of plugins has.
  'internal/checks/checks_test.go': 'package main\n\nimport "testing"\n\nfunc TestNothing(*testing.T) {}\n',
  [TESTS]: `package zlib

import (
	"runtime"
	"testing"
)

func TestVersion(t *testing.T) {
	if Version() == "stub" || runtime.GOARCH != "GOARCH" {
		t.Fatal(Version(), runtime.GOARCH)
	}
}
`,
};

/** A program that prints what it was built with, and a test that is there with a tag only. */
const PRINTER = {
  'go.mod': 'module example.com/printer\n\ngo 1.19\n',
  'main.go':
    'package main\n\nimport "fmt"\n\nvar release, origin, kind string\n\nfunc main() { fmt.Printf("%s, %s, %s\\n", release, origin, kind) }\n',
  'special.go': '//go:build special && other\n\npackage main\n\nfunc init() { kind = "special" }\n',
  'special_test.go': '//go:build special\n\npackage main\n\nimport "testing"\n\nfunc TestNothing(*testing.T) {}\n',
};

function filesFor({ goarch }: Platform): Record<string, string> {
  return { ...FILES, [TESTS]: FILES[TESTS].replace('"GOARCH"', `"${goarch}"`) };
}

async function build(
  files: Readonly<Record<string, string>>,
  platform: Platform,
  options: { readonly env?: NodeJS.ProcessEnv; readonly rpath?: string } = {},
): Promise<{ context: BuildContext; root: string; runner: MemoryRunner }> {
  const runner = new MemoryRunner({ env: { ...process.env, ...options.env } });
  const root = writeFiles(files);
  const context = await cellOf(
    runner,
    packageOf('go', root, '.', options.rpath === undefined ? {} : { rpath: options.rpath }),
    platform,
  );
  await language.build(context);
  return { context, root, runner };
}

function testFlags(runner: MemoryRunner): readonly string[] | undefined {
  return runner.commands.find(([command, verb]) => command === 'go' && verb === 'test');
}

describe('Go', () => {
  test.each([
    ['for the host', hostPlatform()],
    ['for another platform, through the emulator', target],
  ])('builds programs with cgo and tests them %s', async (_what, platform) => {
    const { context, root } = await build(filesFor(platform), platform, { rpath: '/usr/local/lib' });
    const program = join(context.stageDirectory, 'bin/show');
    expect(readdirSync(join(context.stageDirectory, 'bin'))).toEqual(['show']);
    expect(await machineOf(program)).toBe(platform.elf.machineName);
    expect(await rpathOf(program)).toBe('/usr/local/lib');
    const { stdout } = await context.runner.exec(program, [], { env: context.env });
    expect(stdout).toMatch(/^1\.2\.3 1\.\d/);
    expect(await language.test(context)).toEqual({ status: 'passed', command: 'go test ./...' });
    expect(readdirSync(root).sort()).toEqual(['cmd', 'go.mod', 'internal']);
  });

  test('compiles tests as the programs are, but for those that look for files beside their sources', async () => {
    const files = {
      'go.mod': FILES['go.mod'],
      'main.go': 'package main\n\nfunc main() {}\n',
      'main_test.go': 'package main\n\nimport "testing"\n\nfunc TestNothing(*testing.T) {}\n',
    };
    const shared = await build(files, hostPlatform());
    expect(await language.test(shared.context)).toMatchObject({ status: 'passed' });
    expect(testFlags(shared.runner)).toContain('-trimpath');
    const caller = `package main

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestBeside(t *testing.T) {
	_, file, _, _ := runtime.Caller(0)
	if _, err := os.Stat(filepath.Join(filepath.Dir(file), "go.mod")); err != nil {
		t.Fatal(err)
	}
}
`;
    const apart = await build({ ...files, 'beside_test.go': caller }, hostPlatform());
    expect(await language.test(apart.context)).toMatchObject({ status: 'passed' });
    expect(testFlags(apart.runner)).not.toContain('-trimpath');
    const told = apart.runner.log.map(({ message }) => message).join('\n');
    expect(told).toContain('beside_test.go may ask where sources are');
  });

  test('fails with the tests', async () => {
    const { context } = await build(FILES, target);
    await expect(language.test(context)).rejects.toThrow('go test');
  });

  test('refuses a program whose build information says that cgo was off', async () => {
    const { stdout } = await new MemoryRunner().exec('sh', ['-c', 'command -v go']);
    const bin = writeFiles({ 'go*': `#!/bin/sh\nCGO_ENABLED=0 exec ${stdout.trim()} "$@"\n` });
    chmodSync(join(bin, 'go'), 0o755);
    const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}` };
    await expect(build(filesFor(target), target, { env })).rejects.toThrow('CGO_ENABLED=0 instead of 1');
  });

  test('refuses beforehand what needs cgo where no C compiler for the target runs', async () => {
    const runner = new MemoryRunner();
    const context = await cellOf(runner, packageOf('go', writeFiles(filesFor(target))), target);
    const env = { ...context.env, CC: 'no-such-compiler -O2' };
    const built = language.build({ ...context, env });
    await expect(built).rejects.toThrow(
      `example.com/sample/internal/zlib needs cgo, and the C compiler 'no-such-compiler -O2' for ${target.name}`,
    );
    await expect(built).rejects.toBeInstanceOf(ToolchainError);
    expect(runner.commands.some(([command, verb]) => command === 'go' && verb === 'build')).toBe(false);
  });

  test('stamps programs with the commit, and refuses those with another', async () => {
    const root = writeFiles(PRINTER);
    await commitAll(root);
    const runner = new MemoryRunner();
    const commit = (await runner.exec('git', ['-C', root, 'rev-parse', 'HEAD'])).stdout.trim();
    const context = await cellOf(runner, packageOf('go', root), target);
    await language.build({ ...context, commit });
    const other = '0'.repeat(40);
    await expect(language.build({ ...context, commit: other })).rejects.toThrow(
      `vcs.revision=${commit} instead of ${other}`,
    );
  });

  test('takes linker flags with version and commit in them, and tags', async () => {
    const root = writeFiles(PRINTER);
    await commitAll(root);
    const runner = new MemoryRunner();
    const commit = (await runner.exec('git', ['-C', root, 'rev-parse', 'HEAD'])).stdout.trim();
    const ldflags = ['-s', '-X main.release=v{version}', "-X 'main.origin={commit} of {branch}'"];
    const one = packageOf('go', root, '.', { go: { ldflags, tags: ['special', 'other'] } });
    const context = { ...(await cellOf(runner, one, hostPlatform())), commit };
    await language.build(context);
    const { stdout } = await runner.exec(join(context.stageDirectory, 'bin/printer'), []);
    expect(stdout).toBe(`v1.2.3, ${commit} of {branch}, special\n`);
    expect(await language.test(context)).toMatchObject({ status: 'passed' });
    expect(testFlags(runner)).toContain('-tags=special,other');
  });

  test('does not let GOFLAGS change go.mod', async () => {
    const root = writeFiles({
      'go.mod': FILES['go.mod'],
      'main.go': 'package main\n\nimport _ "golang.org/x/sys/cpu"\n\nfunc main() {}\n',
    });
    const runner = new MemoryRunner({ env: { ...process.env, GOFLAGS: '-mod=mod' } });
    const context = await cellOf(runner, packageOf('go', root), hostPlatform());
    await expect(language.build(context)).rejects.toThrow('golang.org/x/sys/cpu');
    expect(readFileSync(join(root, 'go.mod'), 'utf8')).toBe(FILES['go.mod']);
    expect(existsSync(join(root, 'go.sum'))).toBe(false);
  });

  test('downloads nothing for a module with a vendor folder, and builds from that', async () => {
    const offline = { GOMODCACHE: writeFiles({}), GOPROXY: 'off', GOFLAGS: '' };
    const runner = new MemoryRunner({ env: { ...process.env, ...offline } });
    const module = 'example.com/other v1.0.0';
    const files = {
      'go.mod': `${FILES['go.mod']}\nrequire ${module}\n`,
      'main.go': 'package main\n\nimport "example.com/other"\n\nfunc main() { other.Do() }\n',
      'vendor/modules.txt': `# ${module}\n## explicit\nexample.com/other\n`,
      'vendor/example.com/other/other.go': 'package other\n\nfunc Do() {}\n',
    };
    const one = packageOf('go', writeFiles(files));
    await downloadPackage(runner, one, [target]);
    expect(runner.messages('notice')).toEqual(['sample: no modules to download']);
    expect(runner.commands).toEqual([]);
    const context = await cellOf(runner, one, target);
    await language.build(context);
    expect(readdirSync(join(context.stageDirectory, 'bin'))).toEqual(['sample']);
  });

  test('compiles a library that has no program, and finds what does not compile for the target', async () => {
    const library = { 'go.mod': FILES['go.mod'], 'a.go': 'package sample\n' };
    const { context } = await build(library, target);
    expect(readdirSync(context.stageDirectory)).toEqual([]);
    expect(await language.test(context)).toEqual({ status: 'none', command: '' });
    const root = writeFiles(library);
    writeFileSync(join(root, `a_${target.goarch}.go`), 'package sample\n\nvar x int = "no"\n');
    await expect(language.build(await cellOf(new MemoryRunner(), packageOf('go', root), target))).rejects.toThrow(
      'go build',
    );
  });
});
