import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { verifyPaths } from '../../src/artifact/index.js';
import { buildCommand } from '../../src/cli/build-command.js';
import type { CellReport } from '../../src/config/index.js';
import { installPackages } from '../../src/host/index.js';
import { sha256File } from '../../src/runner/index.js';
import { downloadSources } from '../harness/debian-sources.js';
import { crossTarget, prepareEmulation } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const MINUTES = 60_000;
const target = crossTarget();
const RELEASE = { codename: 'bookworm' };

/** A project as its authors published it, with what its own build files do not say. */
interface Project {
  readonly name: string;
  /** Fetches the sources into a folder. */
  readonly fetch: (folder: string) => Promise<void>;
  /** The rest of its entry in archway.yml. */
  readonly recipe: string;
  /** What its own test suite must say of itself; undefined where it has none. */
  readonly tests?: RegExp;
  /** What it makes, with arguments for which that prints a number with a point. */
  readonly programs: readonly (readonly [path: string, ...args: string[]])[];
}

/** An upstream tarball of Debian's archive, which keeps it as its authors made it. */
function upstream(source: string, sha256: string): Project['fetch'] {
  return async (folder) => {
    const downloads = mkdtempSync(join(scratch, 'sources-'));
    await downloadSources(runner, RELEASE, downloads, [source], { originalsOnly: true });
    const name = readdirSync(downloads).find((file) => file.includes('.orig.tar.')) ?? '';
    expect(await sha256File(join(downloads, name))).toBe(sha256);
    execFileSync('tar', ['-xf', join(downloads, name), '--strip-components=1', '-C', folder]);
  };
}

function crate(name: string, version: string, sha256: string): Project['fetch'] {
  return async (folder) => {
    const response = await fetch(`https://static.crates.io/crates/${name}/${name}-${version}.crate`);
    const file = join(scratch, `${name}.crate`);
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    expect(await sha256File(file)).toBe(sha256);
    execFileSync('tar', ['-xzf', file, '--strip-components=1', '-C', folder]);
  };
}

/** A module with its own tests, and beside it a program of ours that uses it. */
function goModule(path: string, version: string, sum: string): Project['fetch'] {
  return async (folder) => {
    const { stdout } = await runner.exec('go', ['mod', 'download', '-json', `${path}@${version}`], { cwd: scratch });
    const { Dir: directory, Sum: found } = JSON.parse(stdout) as { Dir: string; Sum: string };
    expect(found).toBe(sum);
    cpSync(directory, folder, { recursive: true });
    execFileSync('chmod', ['-R', 'u+w', folder]);
    mkdirSync(join(folder, 'cmd', 'notes'), { recursive: true });
    writeFileSync(
      join(folder, 'cmd', 'notes', 'main.go'),
      `package main

import (
	"database/sql"
	"fmt"

	_ "${path}"
)

func main() {
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		panic(err)
	}
	var version string
	if err := db.QueryRow("select sqlite_version()").Scan(&version); err != nil {
		panic(err)
	}
	fmt.Println("sqlite", version)
}
`,
    );
  };
}

const PROJECTS: readonly Project[] = [
  {
    name: 'zlib',
    fetch: upstream('zlib', '71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1'),
    // Debian leaves the files for Windows out, which its CMakeLists.txt cannot do without; its authors use configure.
    recipe:
      'build: "./configure --prefix=/usr/local && make && make install DESTDIR=$ARCHWAY_STAGE", test: "make test"',
    tests: /\*\*\* zlib 64-bit test OK \*\*\*/,
    programs: [],
  },
  {
    name: 'lua',
    fetch: upstream('lua5.4', '164c7849653b80ae67bec4b7473b884bf5cc8d2dca05653475ec2ed27b9ebf61'),
    // Its makefile installs to INSTALL_TOP, and its own test is this program's version.
    recipe: 'artifacts: [src/lua, src/luac, src/liblua.a]',
    tests: /Lua 5\.4\.4/,
    programs: [['src/lua', '-v']],
  },
  {
    name: 'jq',
    fetch: async (folder) => {
      await upstream('jq', '3ba940b97571c866923f0409678033d33b5a98758dfc174fad8397ed908bc4d9')(folder);
      // A submodule, which the tarball leaves out and automake asks for; the library is the distribution's.
      mkdirSync(join(folder, 'modules', 'oniguruma'), { recursive: true });
      writeFileSync(join(folder, 'modules', 'oniguruma', 'README'), 'See https://github.com/kkos/oniguruma\n');
    },
    // Its suite runs jq below the Valgrind of the machine, if there is one, and that runs no programs of other machines.
    recipe: 'packages: [libonig-dev], install: "apt-get install --yes flex bison", test: "make check NO_VALGRIND=1"',
    tests: /# PASS: +\d+[^]*# FAIL: +0/,
    // Its version is that of a git checkout, which a tarball is not.
    programs: [['usr/local/bin/jq', '--null-input', '1 / 4']],
  },
  {
    name: 'redis',
    fetch: upstream('redis', '4b1dc4ee6d622a09fff9c6777191209750fb5e5a725ef78ea012d6eef4c22982'),
    // Its makefile does not tell the configure script of the allocator in it what it is built for. The whole suite takes
    // hours when it is emulated; these files of it start servers, persist, and run scripts.
    recipe:
      'build: "make -j$ARCHWAY_JOBS JEMALLOC_CONFIGURE_OPTS=--host=$ARCHWAY_TRIPLE", ' +
      'artifacts: [src/redis-server, src/redis-cli], install: "apt-get install --yes tcl", ' +
      'test: "./runtest --clients 1 --timeout 1200 --single unit/type/string --single unit/type/list --single unit/aofrw --single unit/scripting"',
    tests: /All tests passed without errors!/,
    programs: [['src/redis-cli', '--version']],
  },
  {
    name: 'sqlite3',
    fetch: goModule('github.com/mattn/go-sqlite3', 'v1.14.24', 'h1:tpSp2G2KyMnnQu99ngJ47EIkWVmliIizyZBfPrBWDRM='),
    recipe: 'language: go',
    tests: /^ok\s+github\.com\/mattn\/go-sqlite3\s/m,
    programs: [['bin/notes']],
  },
  {
    name: 'ripgrep',
    fetch: crate('ripgrep', '14.1.1', 'f77b8032dc584527975f34aa5a897d0ef5a785573fda778771a614ff9da501d9'),
    // Its suite leaves out what needs a program that is not there, and QEMU does not tell that: it takes vfork for fork, so
    // posix_spawn of a program that does not exist succeeds.
    recipe: 'install: "apt-get install --yes brotli"',
    tests: /test result: ok\. (2[5-9]|[3-9]\d)\d passed; 0 failed/,
    programs: [['bin/rg', '--version']],
  },
];

jest.setTimeout(150 * MINUTES);
prepareEmulation(target);

let scratch: string;
let runner: MemoryRunner;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'archway-projects-'));
  runner = new MemoryRunner({ workspace: scratch });
  await installPackages(runner, ['dpkg-dev']);
}, 10 * MINUTES);

afterAll(() => {
  if (existsSync(scratch)) rmSync(scratch, { recursive: true, force: true });
});

describe(`real projects, planned, cross-compiled for ${target.name} and tested by their own suites`, () => {
  test.each(PROJECTS)('$name', async ({ name, fetch: fetchInto, recipe, tests, programs }) => {
    const root = join(scratch, name);
    mkdirSync(root);
    await fetchInto(root);
    const keys = [`path: .`, `stall-minutes: 30`, ...(recipe === '' ? [] : [recipe])].join(', ');
    writeFileSync(join(root, 'archway.yml'), `platforms: [${target.name}]\npackages:\n  ${name}: { ${keys} }\n`);
    const recorded: string[] = [];
    const sink = {
      tell: (line: string) => void recorded.push(line),
      record: (line: string) => void recorded.push(line),
    };
    const args = ['--root', root, '--output', join(scratch, `${name}-out`), '--setup', '--json'];
    const outcome = await buildCommand(runner, sink, args, new AbortController().signal);
    const [report] = JSON.parse(outcome.text) as readonly CellReport[];
    const log = readFileSync(join(scratch, `${name}-out`, 'logs', `${report?.cell.id ?? ''}.log`), 'utf8');
    process.stderr.write(
      `${name}: ${JSON.stringify({ ...report, cell: report?.cell.reason, tools: report?.tools })}\n`,
    );
    expect(report?.failure).toBeNull();
    expect(report).toMatchObject({ result: 'passed', strategy: 'cross', fallback: null });
    if (tests === undefined) expect(report?.tests.status).toBe('none');
    else {
      expect(report?.tests.status).toBe('passed');
      expect(log).toMatch(tests);
    }
    const packages = (report?.files ?? []).map(({ file }) => join(scratch, `${name}-out`, file));
    expect(packages).toHaveLength(1);
    const verified = await verifyPaths(runner, packages, { platform: target });
    expect(verified.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const [program, ...arguments_] of programs) {
      const path = join(scratch, `${name}-out`, report?.cell.id ?? '', program);
      const { stdout } = await runner.exec(path, arguments_);
      process.stderr.write(`${name}: ${stdout.split('\n')[0] ?? ''}\n`);
      expect(stdout).toMatch(/\d+\.\d+/);
    }
  });
});
