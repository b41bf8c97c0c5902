import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { carryOutAll, makeJob } from '../../src/build/index.js';
import { parseConfig, type CellReport, type Strategy } from '../../src/config/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { parseBuildBackend } from '../../src/downloads/index.js';
import { makeCell, surveyPackages } from '../../src/plan/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { CacheServer } from '../harness/cache-server.js';
import { DockerEngine } from '../harness/docker-engine.js';
import { DownloadWorld } from '../harness/download-world.js';
import { crossTarget, machineOf, prepareCrossBuilds } from '../harness/emulation.js';
import { runAction } from '../harness/job.js';
import { imageOfRoot } from '../harness/image-of-root.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const MINUTES = 60_000;
const target = crossTarget();

jest.setTimeout(30 * MINUTES);
prepareCrossBuilds(target);

let world: DownloadWorld;
let server: CacheServer;

beforeAll(async () => {
  world = await DownloadWorld.start();
  server = await CacheServer.start();
});

afterAll(async () => {
  await server.close();
  await world.close();
});

/** What a machine and a repository have beside what all have. */
interface Setting {
  /** The environment that archway.yml names. */
  readonly environment?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Builds the Rust and the Go package on a machine with nothing of their downloads. */
async function build(strategy: Strategy, platform: Platform, cache: string, setting: Setting = {}): Promise<Built> {
  world.requests.length = 0;
  const root = world.newCheckout();
  const env = { ...process.env, ...server.env, ...world.newMachine(), ...setting.env };
  const temporaryDirectory = mkdtempSync(join(world.scratch, 'temp-'));
  const toolCacheDirectory = new MemoryRunner().toolCacheDirectory;
  const runner = new MemoryRunner({
    workspace: root,
    env,
    temporaryDirectory,
    toolCacheDirectory,
    keptBetweenJobs: false,
  });
  const config = parseConfig(`environment: ${setting.environment ?? 'debian:bookworm'}\n`, 'archway.yml');
  const packages = await surveyPackages(runner, root, config);
  const jobs = packages.map((one) =>
    makeJob(makeCell({ config, package: one, platform, strategy, reason: 'test', labels: ['here'] }), one, false),
  );
  const reports: CellReport[] = [];
  await carryOutAll(
    runner,
    jobs,
    {
      workbench: {
        host: hostPlatform(),
        directory: join(temporaryDirectory, 'toolchains'),
        install: true,
        downloads: { backend: parseBuildBackend(cache), root },
      },
      pipeline: { outputDirectory: join(root, 'out'), workDirectory: join(root, 'work'), jobs: 2 },
      environment: config.environment,
    },
    async (report) => {
      reports.push(report);
      await Promise.resolve();
    },
  );
  expect(reports.map(({ cell, failure }) => [cell.package, failure?.message ?? 'passed']).sort()).toEqual([
    ['go', 'passed'],
    ['rust', 'passed'],
  ]);
  const programs = await Promise.all(
    reports.map(async ({ cell }) => await machineOf(join(root, 'out', cell.id, 'bin', 'app'))),
  );
  expect(new Set(programs).size).toBe(1);
  // Nothing is left of the folders that the tools inside had.
  const left = jobs.flatMap(({ cell }) => readdirSync(join(temporaryDirectory, 'toolchains', cell.id)));
  expect(left).not.toContain('downloads');
  return {
    said: runner.messages('info').join('\n'),
    commands: runner.commands,
    fetched: fetched(),
    seconds: reports.map(secondsOf),
  };
}

interface Built {
  readonly commands: readonly (readonly string[])[];
  readonly said: string;
  readonly fetched: readonly string[];
  readonly seconds: readonly string[];
}

function secondsOf({ cell, milliseconds }: CellReport): string {
  const phases = Object.entries(milliseconds).map(([phase, each]) => `${phase} ${(each / 1000).toFixed(1)} s`);
  return `${cell.id}: ${phases.join(', ')}`;
}

/** Crates and modules that were fetched. */
function fetched(): readonly string[] {
  return world.requests.filter((path) => path.startsWith('/dl/') || path.startsWith('/go/'));
}

test('an emulated cell restores what a job of another platform has saved on the cache service, and downloads nothing', async () => {
  const { post } = await runAction('cache', {
    workspace: world.newCheckout(),
    env: { ...server.env, ...world.newMachine() },
  });
  expect(post?.exitCode).toBe(0);
  expect(server.entries).toHaveLength(2);
  const built = await build('emulated', target, 'github');
  process.stderr.write(`${built.seconds.join('\n')}\n`);
  for (const what of ['crates', 'modules'])
    expect(built.said).toMatch(new RegExp(`${what}: exact, [67] files restored, 4 verified, 0 missing`));
  expect(built.fetched).toEqual([]);
  expect(server.entries).toHaveLength(2);
});

test('in a folder, native, cross and emulated cells keep one set of downloads: whoever comes first fetches it', async () => {
  const folder = mkdtempSync(join(world.scratch, 'shared-'));
  const first = await build('emulated', target, `directory:${folder}`);
  process.stderr.write(`${first.seconds.join('\n')}\n`);
  expect(first.fetched.filter((path) => /^\/dl\/|\.zip$/.test(path))).toHaveLength(6);
  for (const [strategy, platform] of [
    ['emulated', target],
    ['cross', target],
    ['native', hostPlatform()],
  ] as const) {
    const built = await build(strategy, platform, `directory:${folder}`);
    expect({ strategy, fetched: built.fetched.filter((path) => /^\/dl\/|\.zip$/.test(path)) }).toEqual({
      strategy,
      fetched: [],
    });
  }
});

test('an image that archway.yml names is run as a container, and its cells share the downloads', async () => {
  await installPackages(new MemoryRunner(), ['docker.io']);
  const folder = mkdtempSync(join(world.scratch, 'engine-'));
  mkdirSync(join(folder, 'engine'));
  const engine = await DockerEngine.start(join(folder, 'engine'));
  try {
    const runner = new MemoryRunner({ env: { ...process.env, ...engine.client } });
    const packages = ['cargo', 'file', 'g++', 'git', 'golang-go', 'libc6-dev', 'make', 'pkg-config'];
    const { image } = await imageOfRoot(runner, engine, {
      platform: target,
      base: { codename: 'trixie' },
      packages: [{ packages, recommends: false }],
      install: '',
      mounts: [],
      network: false,
      accelerate: 'off',
    });
    const cache = mkdtempSync(join(world.scratch, 'shared-'));
    const setting = { environment: `image:${image}`, env: engine.client };
    const first = await build('emulated', target, `directory:${cache}`, setting);
    expect(first.fetched.filter((path) => /^\/dl\/|\.zip$/.test(path))).toHaveLength(6);
    const second = await build('emulated', target, `directory:${cache}`, setting);
    process.stderr.write(`${second.seconds.join('\n')}\n`);
    expect(second.fetched.filter((path) => /^\/dl\/|\.zip$/.test(path))).toEqual([]);
    for (const { commands } of [first, second]) {
      const started = commands.filter(([command, verb]) => basename(command ?? '') === 'docker' && verb === 'start');
      expect(started).not.toEqual([]);
    }
    expect(engine.docker('ps', '--all', '--quiet')).toBe('');
  } finally {
    await engine.close();
  }
});
