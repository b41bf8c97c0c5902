import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { standardErrorSink, TerminalRunner } from '../../src/cli/terminal.js';
import { acquireEmulation, defaultEmulationRequest, releaseEmulation } from '../../src/emulation/index.js';
import type { Acceleration } from '../../src/environment/index.js';
import { asRoot, hostPlatform, installPackages } from '../../src/host/index.js';
import { DEFAULT_PLATFORMS, type Platform } from '../../src/platform/platform.js';
import type { Runner } from '../../src/runner/index.js';
import { downloadSources } from '../../test/harness/debian-sources.js';
import { table } from '../table.js';
import type { Measure } from '../timing.js';
import { freshRunner, open, RELEASE, TOOLS } from './environments.js';
import { preparation } from './preparation.js';

/** A project of Debian's, and how it is built from its upstream tarball with $CC. */
interface Project {
  readonly source: string;
  /** What makes of it what its authors release, on this machine and unmeasured. */
  readonly prepare?: string;
  readonly build: string;
}

const PROJECTS: readonly Project[] = [
  {
    source: 'lua5.4',
    build: 'make -C src -j"$JOBS" lua luac CC="$CC -std=gnu99" SYSCFLAGS=-DLUA_USE_LINUX "SYSLIBS=-Wl,-E -ldl"',
  },
  {
    source: 'libzstd',
    build: 'make -C programs -j"$JOBS" zstd CC="$CC" HAVE_ZLIB=0 HAVE_LZMA=0 HAVE_LZ4=0 ZSTD_NO_ASM=1',
  },
  {
    source: 'zlib',
    build: './configure && make -j"$JOBS" static shared',
  },
  {
    source: 'redis',
    build: 'make -j"$JOBS" MALLOC=libc CC="$CC" CXX="$CXX" AR="${CC%gcc}ar"',
  },
  {
    source: 'jq',
    // Debian has it from the repository, without the configure script that a release brings.
    prepare: 'autoreconf --force --install',
    build: './configure $MACHINES --without-oniguruma --disable-docs && make -j"$JOBS"',
  },
  {
    source: 'libjsoncpp',
    build:
      'for file in src/lib_json/*.cpp; do "$CXX" -O2 -fPIC -Iinclude -c "$file" & done; wait; "$CXX" -shared -o libjsoncpp.so ./*.o',
  },
];

/** A way to build for the target. */
interface Way {
  readonly name: string;
  readonly platform: Platform;
  readonly compiler: string;
  /** What a configure script is told of the machines. */
  readonly machines?: string;
  readonly packages: readonly string[];
  readonly accelerate: Acceleration;
}

/** Seconds in all until which a build is repeated. */
const SHORT = 60;

/** The name of what precedes all builds. */
const PREPARATION = 'preparation';

/**
 * Prepares environments, and builds real projects natively, by cross compilation, emulated, and emulated with compilers,
 * or all that can be, running natively.
 *
 * @param names projects or `preparation`; all when there are none
 */
export async function accelerationBenchmark(names: readonly string[]): Promise<void> {
  const known = [PREPARATION, ...PROJECTS.map(({ source }) => source)];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}: there are ${known.join(', ')}`);
  const projects = PROJECTS.filter(({ source }) => names.length === 0 || names.includes(source));
  const host = hostPlatform();
  const target = DEFAULT_PLATFORMS.find((platform) => platform.name !== host.name);
  if (target === undefined) throw new Error('both default platforms are the host');
  const runner = new TerminalRunner(standardErrorSink(false));
  const folder = await mkdtemp(join(tmpdir(), 'archway-bench-'));
  const { lease } = await acquireEmulation(runner, defaultEmulationRequest(host, [target]));
  try {
    if (names.length === 0 || names.includes(PREPARATION)) console.log(await preparation(runner, folder, target));
    if (projects.length > 0) console.log(await builds(runner, folder, host, target, projects));
  } finally {
    await releaseEmulation(runner, lease);
    const line = asRoot('rm', ['-rf', '--one-file-system', '--', folder]);
    await runner.exec(line.command, line.args);
  }
}

async function builds(
  runner: Runner,
  folder: string,
  host: Platform,
  target: Platform,
  projects: readonly Project[],
): Promise<string> {
  const sources = await fetchSources(runner, folder, projects);
  const crossPackage = `gcc-${target.gnuTriple}`.replaceAll('_', '-');
  const ways: readonly Way[] = [
    { name: 'native', platform: host, compiler: 'gcc', packages: TOOLS, accelerate: 'off' },
    {
      ...{ name: 'cross', platform: host, compiler: `${target.gnuTriple}-gcc`, accelerate: 'off' },
      packages: [
        ...TOOLS,
        crossPackage,
        crossPackage.replace('gcc', 'g++'),
        `libc6-dev-${target.debianArchitecture}-cross`,
      ],
      machines: `--host=${target.gnuTriple} --build=${host.gnuTriple}`,
    },
    { name: 'plain emulation', platform: target, compiler: 'gcc', packages: TOOLS, accelerate: 'off' },
    { name: 'compilers', platform: target, compiler: 'gcc', packages: TOOLS, accelerate: 'compilers' },
    { name: 'all', platform: target, compiler: 'gcc', packages: TOOLS, accelerate: 'all' },
  ];
  const tools = freshRunner(join(folder, 'tools'));
  const rows: string[][] = [];
  for (const project of projects) {
    const measures = new Map<string, Measure>();
    for (const way of ways) {
      const measure = await fastest(() => build(tools, folder, sources, project, way));
      measures.set(way.name, measure);
      console.error(`${project.source}, ${way.name}: ${measure.wall.toFixed(1)} s`);
    }
    const [cross, plain] = [measures.get('cross'), measures.get('plain emulation')];
    for (const [name, { wall, cpu }] of measures) {
      const ratios = [
        `${(wall / (cross?.wall ?? 1)).toFixed(2)} x`,
        `${((plain?.wall ?? 1) / wall).toFixed(1)} x`,
        `${(cpu / (cross?.cpu ?? 1)).toFixed(2)} x`,
        `${((plain?.cpu ?? 1) / cpu).toFixed(1)} x`,
      ];
      rows.push([project.source, name, wall.toFixed(1), cpu.toFixed(1), ...ratios]);
    }
  }
  const heads = ['of cross', 'faster than plain', 'CPU of cross', 'less CPU than plain'];
  return table(['project', 'way', 'wall s', 'CPU s', ...heads], rows);
}

/** The fastest of three, where that does not take long: what a shared machine does beside falls on short runs most. */
async function fastest(work: () => Promise<Measure>): Promise<Measure> {
  const measures: Measure[] = [];
  const spent = (): number => measures.reduce((sum, { wall }) => sum + wall, 0);
  while (measures.length < 3 && (measures.length === 0 || spent() < SHORT)) measures.push(await work());
  return measures.reduce((best, one) => (one.wall < best.wall ? one : best));
}

/** Downloads the upstream tarballs of the projects, by apt and so with Debian's signatures. */
async function fetchSources(runner: Runner, folder: string, projects: readonly Project[]): Promise<string> {
  const directory = join(folder, 'sources');
  const names = projects.map(({ source }) => source);
  await mkdir(directory);
  await installPackages(runner, ['autoconf', 'automake', 'libtool']);
  await downloadSources(runner, RELEASE, directory, names, { originalsOnly: true });
  return directory;
}

async function build(runner: Runner, folder: string, sources: string, project: Project, way: Way): Promise<Measure> {
  const workspace = await mkdtemp(join(folder, 'build-'));
  const tarball = (await readdir(sources)).find(
    (file) => file.startsWith(`${project.source}_`) && /\.orig\.tar\.[a-z0-9]+$/.test(file),
  );
  if (tarball === undefined) throw new Error(`apt-get source gave no tarball for ${project.source}`);
  await runner.exec('tar', ['-xf', join(sources, tarball), '--strip-components=1', '-C', workspace]);
  if (project.prepare !== undefined) await runner.exec('sh', ['-ec', project.prepare], { cwd: workspace, quiet: true });
  const { platform, packages, accelerate } = way;
  const environment = await open(runner, platform, { packages, accelerate, workspace });
  try {
    const { stderr } = await environment.run('bash', ['-c', 'time bash -ec "$BUILD"'], {
      cwd: workspace,
      env: {
        BUILD: project.build,
        CC: way.compiler,
        CXX: way.compiler.replace(/gcc$/, 'g++'),
        MACHINES: way.machines ?? '',
        JOBS: String(availableParallelism()),
        TIMEFORMAT: 'measured %R %U %S',
      },
    });
    const [, wall, user, system] = /^measured (\S+) (\S+) (\S+)$/m.exec(stderr) ?? [];
    return { wall: Number(wall), cpu: Number(user) + Number(system) };
  } finally {
    await environment.dispose();
    await rm(workspace, { recursive: true, force: true });
  }
}
