import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyPaths } from '../../src/artifact/index.js';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import { openEnvironment, type EnvironmentRequest, type Release } from '../../src/environment/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { parsePlatform } from '../../src/config/index.js';
import { sourceParagraphText } from '../../src/languages/debian/control.js';
import { downloadSources } from '../harness/debian-sources.js';
import { DockerEngine } from '../harness/docker-engine.js';
import { imageOfRoot } from '../harness/image-of-root.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const MINUTE = 60_000;
const TRIXIE = { codename: 'trixie' };
const BOOKWORM = { codename: 'bookworm' };
/** Whose sources build there too, where a mirror lacks the release's own. */
const OTHERS = [BOOKWORM, { codename: 'sid' }];

interface Source {
  readonly source: string;
  readonly platform: string;
  /** One package at least that it makes for the platform. */
  readonly packages: RegExp;
  /** What it is built in, where that is not Debian 13. */
  readonly release?: Release;
  /** The command that tests it, in place of those of its rules. */
  readonly tests?: readonly [string, ...string[]];
  /** What runs natively in both kinds, where that is not as usual. */
  readonly accelerate?: 'all';
}

const REDIS_UNITS = ['unit/type/string', 'unit/type/list', 'unit/aofrw', 'unit/scripting'];

/**
 * What Debian itself builds, with the tests that it runs. The makefiles of lua5.4 ask dpkg-buildflags, a program in Perl, for
 * flags anew for each file that they compile: an hour where that is emulated.
 */
const SOURCES: readonly Source[] = [
  { source: 'zlib', platform: 'linux/arm64', packages: /^zlib1g_/ },
  { source: 'lua5.4', platform: 'linux/arm64', packages: /^lua5\.4_/, accelerate: 'all' },
  { source: 'libpng1.6', platform: 'linux/arm64', packages: /^libpng16-16/ },
  // The tests of that version fail with a newer C library, whatever runs them: strptime() of %Z.
  { source: 'jq', platform: 'linux/arm64', packages: /^jq_/, release: BOOKWORM },
  {
    ...{ source: 'redis', platform: 'linux/arm64', packages: /^redis-server_/ },
    // Its rules run all tests for hours and pass over what fails. These count.
    tests: ['./runtest', '--clients', '1', '--timeout', '1200', ...REDIS_UNITS.flatMap((unit) => ['--single', unit])],
  },
  // C++ by CMake; Python in C.
  { source: 'libjsoncpp', platform: 'linux/arm64', packages: /^libjsoncpp/ },
  {
    ...{ source: 'python-cffi', platform: 'linux/arm64', packages: /^python3-cffi-backend_/, release: BOOKWORM },
    // An hour was enough for two fifths of all. These are those of the part that is written in C.
    tests: ['sh', '-c', 'PYTHONPATH=$(echo "$PWD"/.pybuild/*/build) exec python3 -m pytest c/'],
  },
  { source: 'lua5.4', platform: 'linux/riscv64', packages: /^lua5\.4_/, accelerate: 'all' },
];

const host = hostPlatform();
const platforms = [...new Set(SOURCES.map(({ platform }) => platform))].map(parsePlatform);

let folder: string;
let runner: MemoryRunner;
let lease: EmulationLease;
let engine: DockerEngine;

/** A root file system of the release, or a container of an image with the same files; and what runs natively in it. */
const KINDS = [
  { kind: 'root', accelerate: 'compilers', native: ['cc1', 'collect2', '-as'] },
  {
    kind: 'container',
    accelerate: 'all',
    native: ['cc1', 'collect2', '-as', '/bash', '/make', '/sed', '/dpkg-buildflags', '/dh'],
  },
] as const;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-sources-'));
  await installPackages(new MemoryRunner(), ['dpkg-dev', 'docker.io']);
  mkdirSync(join(folder, 'engine'));
  engine = await DockerEngine.start(join(folder, 'engine'));
  runner = new MemoryRunner({
    toolCacheDirectory: join(folder, 'tools'),
    env: { ...process.env, ...engine.client },
  });
  lease = (await acquireEmulation(runner, defaultEmulationRequest(host, platforms))).lease;
}, 10 * MINUTE);

afterAll(async () => {
  await releaseEmulation(runner, lease);
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("Debian's own source packages, built and tested by their own rules", () => {
  test.each(KINDS.flatMap((kind) => SOURCES.map((one) => ({ ...kind, ...one }))))(
    '$source for $platform in a $kind where $accelerate run natively',
    async ({ kind, accelerate, native, source, platform: name, packages, release = TRIXIE, tests }) => {
      const platform = parsePlatform(name);
      const work = mkdtempSync(join(folder, 'work-'));
      await downloadSources(runner, release, work, [source], { others: OTHERS });
      const description = readdirSync(work).find((file) => file.endsWith('.dsc')) ?? '';
      await runner.exec('dpkg-source', ['--extract', description, 'source'], { cwd: work });
      const control = sourceParagraphText(readFileSync(join(work, 'source/debian/control'), 'utf8'));
      const request: EnvironmentRequest = {
        platform,
        base: release,
        packages: [{ packages: ['build-essential', 'pkg-config'], recommends: false }, { control }],
        install: '',
        mounts: [{ source: work, target: work, readOnly: false }],
        network: false,
        accelerate,
      };
      const environment = await openEnvironment(
        runner,
        kind === 'root'
          ? request
          : { ...request, base: await imageOfRoot(runner, engine, request), packages: [], container: 'always' },
      );
      try {
        // Debian 12's GCC has a fix that its cross compiler lacks, and so stays emulated there.
        const gcc: readonly string[] = ['cc1', 'collect2'];
        for (const program of native.filter((one) => release === TRIXIE || !gcc.includes(one))) {
          expect(environment.acceleration.native.some((path) => path.endsWith(program))).toBe(true);
        }
        await environment.run('dpkg-buildpackage', ['--no-sign', '--build=binary', '-j2'], {
          cwd: join(work, 'source'),
          env: { LC_ALL: 'C.UTF-8', ...(tests !== undefined && { DEB_BUILD_OPTIONS: 'nocheck' }) },
          timeout: 150 * MINUTE,
        });
        if (tests !== undefined)
          await environment.run(tests[0], tests.slice(1), { cwd: join(work, 'source'), timeout: 30 * MINUTE });
      } finally {
        await environment.dispose();
      }
      const built = readdirSync(work).filter((file) => file.endsWith('.deb'));
      expect(built.some((file) => packages.test(file) && file.endsWith(`_${platform.debianArchitecture}.deb`))).toBe(
        true,
      );
      const report = await verifyPaths(
        runner,
        built.map((file) => join(work, file)),
        { platform },
      );
      expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(report.checked).toBeGreaterThan(0);
      rmSync(work, { recursive: true, force: true });
    },
    180 * MINUTE,
  );
});
