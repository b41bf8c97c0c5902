import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { buildCell, makeJob, prepareWorkbench } from '../../src/build/index.js';
import { parseConfig, type CellReport } from '../../src/config/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { makeCell, surveyPackages } from '../../src/plan/index.js';
import { crossTarget, prepareCrossBuilds } from './emulation.js';
import { MemoryRunner } from './memory-runner.js';
import { writeFiles } from './package-files.js';

const target = crossTarget();
const CHECKED = 'const char *where(void) { return __FILE__ " " __DATE__ " " __TIME__; }\n';
const PROGRAM = '#include <stdio.h>\nconst char *where(void);\nint main(void) { return puts(where()) < 0; }\n';

/** One package a tool that writes the paths of its build into what it makes. */
const FILES: Readonly<Record<string, string>> = {
  LICENSE: 'Do as you like.\n',
  'go/go.mod': 'module example.com/tool\n\ngo 1.19\n',
  'go/main.go':
    'package main\n\n// #cgo CFLAGS: -g -I${SRCDIR}/include\n// #include "where.h"\nimport "C"\n\nfunc main() { println(C.GoString(C.where())) }\n',
  'go/include/where.h': 'static const char *inside(void) { return __FILE__; }\nconst char *where(void);\n',
  'go/where.c': '#include "where.h"\nconst char *where(void) { return __FILE__[0] ? inside() : __FILE__; }\n',
  'rust/Cargo.toml':
    '[package]\nname = "tool"\nversion = "1.0.0"\nedition = "2021"\n\n[dependencies]\nitoa = "=1.0.15"\n\n[build-dependencies]\ncc = "=1.2.10"\n\n[profile.release]\ndebug = true\n',
  'rust/build.rs':
    'fn main() { cc::Build::new().file(std::env::var("CARGO_MANIFEST_DIR").unwrap() + "/where.c").compile("where"); }\n',
  'rust/where.c': CHECKED,
  'rust/src/main.rs':
    'extern "C" { fn where_() -> i32; }\nfn main() { println!("{}", itoa::Buffer::new().format(unsafe { where_() })); assert!(std::env::args().len() < 3); }\n'.replaceAll(
      'where_',
      'r#where',
    ),
  'cmake/CMakeLists.txt':
    'cmake_minimum_required(VERSION 3.16)\nproject(tool C)\nset(CMAKE_C_FLAGS "-g -O1")\nadd_library(where SHARED where.c)\nadd_executable(tool main.c)\ntarget_link_libraries(tool where)\ninstall(TARGETS tool where)\n',
  'meson/meson.build':
    "project('tool', 'c', default_options: ['debug=true', 'c_args=-DX'])\nlib = library('where', 'where.c', install: true)\nexecutable('tool', 'main.c', link_with: lib, install: true)\n",
  'autotools/configure.ac':
    'AC_INIT([tool], [1.0])\nAM_INIT_AUTOMAKE([foreign])\nAC_PROG_CC\nAC_CONFIG_FILES([Makefile])\nAC_OUTPUT\n',
  'autotools/Makefile.am': 'bin_PROGRAMS = tool\ntool_SOURCES = main.c where.c\n',
  'make/Makefile':
    'CC = gcc -std=gnu99\nCFLAGS = -g -O1\nall: tool\ntool: main.o where.o\n\t$(CC) -o $@ $^\n%.o: %.c\n\t$(CC) $(CFLAGS) -c -o $@ $(CURDIR)/$<\ninstall: tool\n\tinstall -D tool $(DESTDIR)$(PREFIX)/bin/tool\n',
  ...Object.fromEntries(
    ['cmake', 'meson', 'autotools', 'make'].flatMap((folder) => [
      [`${folder}/where.c`, CHECKED],
      [`${folder}/main.c`, PROGRAM],
    ]),
  ),
};
const PACKAGES = ['go', 'rust', 'cmake', 'meson', 'autotools', 'make'] as const;

/** A package of the sample repository. */
export type SampleName = (typeof PACKAGES)[number];

const config = parseConfig(
  `packages:\n${PACKAGES.map((name) => `  ${name}: { path: ${name}, version: 1.0.0 }\n`).join('')}`,
  'archway.yml',
);

let scratch: string;
let commit: string;

/** Makes a commit with all samples before a file's tests. */
export function prepareBuildsInTwoPlaces(): void {
  prepareCrossBuilds(target);
  beforeAll(async () => {
    await installPackages(new MemoryRunner(), ['git']);
    scratch = mkdtempSync(join(tmpdir(), 'archway-twice-'));
    commit = writeFiles(FILES);
    const run = (command: string, ...args: string[]): void => {
      execFileSync(command, args, { cwd: commit, stdio: 'pipe' });
    };
    run('cargo', 'generate-lockfile', '--manifest-path', 'rust/Cargo.toml');
    run('git', 'init', '--quiet');
    run('git', 'add', '.');
    run('git', '-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message', 'One');
  }, 300_000);
  afterAll(() => {
    rmSync(scratch, { recursive: true, force: true });
  });
}

/**
 * Builds samples from two copies of the commit, in folders of different names and lengths.
 *
 * @returns by sample, what each of both came to
 */
export async function buildInTwoPlaces(
  names: readonly SampleName[],
): Promise<ReadonlyMap<string, readonly (CellReport & { readonly stage: string })[]>> {
  const built = new Map<string, (CellReport & { readonly stage: string })[]>();
  for (const place of ['a', 'another/place']) {
    for (const report of await buildIn(join(scratch, place), names)) {
      const stage = join(scratch, place, 'out', report.cell.id);
      built.set(report.cell.package, [...(built.get(report.cell.package) ?? []), { ...report, stage }]);
    }
  }
  return built;
}

/** Builds from a copy of the commit, with all that a build writes in folders of this place. */
async function buildIn(place: string, names: readonly string[]): Promise<readonly CellReport[]> {
  const root = join(place, 'checkout');
  const outputDirectory = join(place, 'out');
  mkdirSync(outputDirectory, { recursive: true });
  cpSync(commit, root, { recursive: true });
  const env = { ...process.env, CARGO_HOME: join(place, 'cargo') };
  const runner = new MemoryRunner({ workspace: root, env });
  const packages = (await surveyPackages(runner, root, config)).filter(({ name }) => names.includes(name));
  const choice = { config, platform: target, strategy: 'cross', reason: 'test', labels: ['here'] } as const;
  const jobs = packages.map((one) => makeJob(makeCell({ ...choice, package: one }), one, false));
  const workbench = await prepareWorkbench(runner, jobs, {
    host: hostPlatform(),
    directory: join(place, 'toolchains'),
    install: true,
    downloads: { backend: { kind: 'none' }, root },
  });
  const reports: CellReport[] = [];
  for (const job of jobs) {
    reports.push(
      await buildCell(runner, workbench, job, { outputDirectory, workDirectory: join(place, 'work'), jobs: 2 }),
    );
  }
  await workbench.release();
  return reports;
}

/** Fails unless both builds of each sample passed, and made one package of the same bytes. */
export async function expectSameBytes(names: readonly SampleName[]): ReturnType<typeof buildInTwoPlaces> {
  const built = await buildInTwoPlaces(names);
  for (const name of names) {
    const [one, other] = built.get(name) ?? [];
    expect({ name, failures: [one?.failure, other?.failure] }).toEqual({ name, failures: [null, null] });
    expect({ name, files: other?.files }).toEqual({ name, files: one?.files });
    expect(one?.files).toHaveLength(1);
  }
  return built;
}
