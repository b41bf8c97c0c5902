import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { variablesInside } from '../../src/build/emulated.js';
import { openInsideDownloads, restoreInside } from '../../src/build/inside-downloads.js';
import { parseConfig, type LanguageName } from '../../src/config/index.js';
import type { Environment } from '../../src/environment/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { surveyPackages } from '../../src/plan/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { DownloadWorld } from '../harness/download-world.js';
import { MemoryRunner } from '../harness/memory-runner.js';

let world: DownloadWorld;
let directory: string;
let runner: MemoryRunner;

beforeAll(async () => {
  world = await DownloadWorld.start();
});

afterAll(async () => {
  await world.close();
});

beforeEach(() => {
  directory = mkdtempSync(join(world.scratch, 'cell-'));
  runner = new MemoryRunner({ workspace: world.newCheckout(), temporaryDirectory: directory });
});

/**
 * An environment whose root is this machine's, with a home of its own: its commands see the variables that they are given
 * and no others. See test/truth/cache-emulated.test.ts for one of another platform.
 */
function environment(): { inside: Environment; home: string; commands: string[] } {
  const home = mkdtempSync(join(world.scratch, 'home-'));
  const commands: string[] = [];
  const rustup = process.env['RUSTUP_HOME'] ?? join(process.env['HOME'] ?? '', '.rustup');
  const inside = {
    platform: hostPlatform(),
    description: 'this machine',
    acceleration: { native: [], emulated: [] },
    run: async (command, args, { env, input, ...options } = {}) => {
      commands.push([command, ...args].join(' '));
      return await execCommand(command, args, {
        ...options,
        ...(input !== undefined && { input }),
        env: { PATH: process.env['PATH'], HOME: home, RUSTUP_HOME: rustup, ...env },
      });
    },
    attach: async () => await Promise.reject(new Error('nobody attaches')),
    dispose: async () => await Promise.resolve(),
  } satisfies Environment;
  return { inside, home, commands };
}

/** What the build passes on to commands inside, but for the certificates, which are those of the loopback registry. */
function variables(): Record<string, string> {
  const { CARGO_HTTP_CAINFO, SSL_CERT_FILE, ...machine } = world.newMachine();
  const certificates = CARGO_HTTP_CAINFO === undefined ? {} : { CARGO_HTTP_CAINFO, SSL_CERT_FILE };
  return { ...variablesInside(machine), ...certificates, GOFLAGS: '' } as Record<string, string>;
}

/** One emulated cell up to its build. @returns paths that it asked of the registries, and its folder of downloads */
async function cell(
  language: 'go' | 'rust',
  folder: string,
): Promise<{ asked: string[]; place: string; close: () => Promise<void> }> {
  const { inside } = environment();
  const packages = await surveyPackages(runner, runner.workspace, parseConfig('{}', 'archway.yml'));
  const one = packages.find((each) => each.language === language);
  if (one === undefined) throw new Error(language);
  const opened = await openInsideDownloads(runner, inside, language, { directory, env: variables() });
  if (opened === undefined) throw new Error('no folder');
  const { env, close } = opened;
  world.requests.length = 0;
  const all = { ...variables(), ...env };
  const cache = { backend: { kind: 'directory', path: folder }, root: runner.workspace } as const;
  await restoreInside(runner, inside, { package: one, platform: hostPlatform() }, cache, { directory, env: all });
  const asked = world.requests.filter((path) => /^\/dl\/|\.zip$/.test(path));
  // What a build asks for then.
  const [command, ...args] =
    language === 'go' ? (['go', 'mod', 'download'] as const) : (['cargo', 'fetch', '--locked'] as const);
  await execCommand(command, args, {
    cwd: one.directory,
    env: { ...process.env, ...all, GOFLAGS: '', GOTOOLCHAIN: 'local' },
  });
  return { asked, place: Object.values(env)[0] ?? '', close };
}

describe.each([
  ['rust', 4, 'registry/cache'],
  ['go', 2, 'cache/download'],
] as const)('%s inside an environment', (language, files, below) => {
  test('downloads what is not kept, and keeps it; the next one downloads nothing and finds what was kept', async () => {
    const folder = mkdtempSync(join(world.scratch, 'shared-'));
    const first = await cell(language, folder);
    expect(first.asked).toHaveLength(files);
    await first.close();
    expect(existsSync(first.place)).toBe(false);

    const second = await cell(language, folder);
    expect(second.asked).toEqual([]);
    expect(world.requests.filter((path) => /^\/dl\/|^\/go\//.test(path))).toEqual([]);
    expect(readdirSync(join(second.place, below)).length).toBeGreaterThan(0);
    expect(runner.messages('info').join('\n')).toMatch(
      /(crates|modules): .*, [67] files restored, 4 verified, 0 missing/,
    );
    expect(runner.messages('warning')).toEqual([]);
    await second.close();
    expect(existsSync(second.place)).toBe(false);
  });

  test('what was kept and is not right is downloaded anew', async () => {
    const folder = mkdtempSync(join(world.scratch, 'shared-'));
    await (await cell(language, folder)).close();
    const objects = readdirSync(join(folder, 'v1', 'objects'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of objects) {
      const bytes = readFileSync(path);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(path, bytes);
    }
    const again = await cell(language, folder);
    expect(again.asked).toHaveLength(files);
    expect(runner.messages('warning').join()).toMatch(/were not what the lock files say, and were removed/);
    await again.close();
  });
});

describe('inside an environment, from where a token is needed,', () => {
  let open: DownloadWorld;

  beforeAll(async () => {
    await installPackages(new MemoryRunner(), ['openssl']);
    open = world;
    world = await DownloadWorld.start('hunter2-do-not-tell');
  }, 120_000);

  afterAll(async () => {
    await world.close();
    world = open;
  });

  test.each([
    ['crates', 'rust', 4],
    ['modules', 'go', 2],
  ] as const)('%s are downloaded with the variables of the job', async (_, language, files) => {
    const { asked, close } = await cell(language, mkdtempSync(join(world.scratch, 'shared-')));
    expect(asked).toHaveLength(files);
    await close();
    expect(runner.messages('warning')).toEqual([]);
  });
});

/** Opens the folder of downloads of a language in an environment of its own. */
async function open(language: LanguageName, place: ReturnType<typeof environment>) {
  return await openInsideDownloads(runner, place.inside, language, { directory, env: {} });
}

describe('the folder that tools inside are told of', () => {
  test('has what cargo is told in its own folder, and is what go is told of as well', async () => {
    const world = environment();
    mkdirSync(join(world.home, '.cargo'));
    writeFileSync(join(world.home, '.cargo', 'config.toml'), '[net]\nretry = 7\n');
    const { env } = (await open('rust', world)) ?? {};
    expect(env).toEqual({ CARGO_HOME: join(directory, 'downloads') });
    expect(readFileSync(join(env?.['CARGO_HOME'] ?? '', 'config.toml'), 'utf8')).toBe('[net]\nretry = 7\n');
    expect((await open('go', world))?.env).toEqual({ GOMODCACHE: join(directory, 'downloads') });
  });

  test('is not made for languages that lock nothing', async () => {
    const world = environment();
    expect(await open('c', world)).toBeUndefined();
    expect(world.commands).toEqual([]);
    expect(readdirSync(directory)).toEqual([]);
  });

  test.each([
    ['rust', '.cargo/registry/cache'],
    ['go', 'go/pkg/mod/cache/download'],
  ] as const)('leaves alone an environment that was made with downloads of %s', async (language, below) => {
    const world = environment();
    mkdirSync(join(world.home, below), { recursive: true });
    expect(await open(language, world)).toBeUndefined();
    expect(readdirSync(directory)).toEqual([]);
    expect(runner.messages('info')).toEqual(['The environment has downloads of its own, which are used as they are.']);
  });

  test('is empty, whatever a job that was killed has left there, read-only folders included', async () => {
    const left = join(directory, 'downloads', 'example.com', 'one@v1.0.0');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'word.go'), 'package one\n');
    chmodSync(left, 0o555);
    const opened = await open('go', environment());
    expect(readdirSync(join(directory, 'downloads'))).toEqual([]);
    mkdirSync(left, { recursive: true });
    chmodSync(left, 0o555);
    await opened?.close();
    expect(readdirSync(directory)).toEqual([]);
  });
});
