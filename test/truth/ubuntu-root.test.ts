import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DPKG_STATUS } from '../../src/environment/dpkg-status.js';
import { openEnvironment, parseBase, type EnvironmentRequest } from '../../src/environment/index.js';
import { EnvironmentStore } from '../../src/environment/store.js';
import { accelerateRelease } from '../../src/environment/twins.js';
import type { World } from '../../src/environment/world.js';
import { hostPlatform } from '../../src/host/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { parsePlatform } from '../../src/config/index.js';
import { CORPUS, differences, GCC } from '../harness/compiler-corpus.js';
import { crossTarget, machineOf, prepareEmulation } from '../harness/emulation.js';
import { keptRootTarball } from '../harness/kept-root.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { ubuntuRoot } from '../harness/ubuntu-release.js';

// Root file systems of Ubuntu, from its archive.

const MINUTES = 60_000;
const target = crossTarget();

let folder: string;

prepareEmulation(target);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-ubuntu-truth-'));
  for (const name of ['workspace', 'temp']) mkdirSync(join(folder, name));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function newRunner(): MemoryRunner {
  return new MemoryRunner({
    workspace: join(folder, 'workspace'),
    temporaryDirectory: join(folder, 'temp'),
    toolCacheDirectory: join(folder, 'tools'),
  });
}

function request(base: EnvironmentRequest['base'], more: Partial<EnvironmentRequest> = {}): EnvironmentRequest {
  const workspace = join(folder, 'workspace');
  return {
    platform: hostPlatform(),
    base,
    packages: [],
    install: '',
    mounts: [{ source: workspace, target: workspace, readOnly: false }],
    network: false,
    accelerate: 'compilers',
    ...more,
  };
}

/** Runs shell text in an environment. @returns what it prints, and what the log says of the preparation */
async function inside(wanted: EnvironmentRequest, text: string, env = {}): Promise<{ out: string; log: string[] }> {
  const runner = newRunner();
  const environment = await openEnvironment(runner, wanted);
  const log = runner.log.map(({ message }) => message);
  try {
    const options = { cwd: join(folder, 'workspace'), env: { HOME: '/root', ...env }, timeout: 30 * MINUTES };
    const { stdout } = await environment.run('sh', ['-euc', text], options);
    log.push(...environment.acceleration.native, ...environment.acceleration.emulated.map(({ reason }) => reason));
    return { out: stdout, log };
  } finally {
    await environment.dispose();
  }
}

const PROGRAM = '#include <stdio.h>\nint main(void) { return puts("hello from Ubuntu") < 0; }\n';

/** Tells the release, whether its packages are whole, and the keys that apt in it needs. */
const TELL =
  '. /etc/os-release; echo "$ID $VERSION_CODENAME"; dpkg --audit; test -s /usr/share/keyrings/ubuntu-archive-keyring.gpg';

describe('by name', () => {
  test(
    '24.04 is made from nothing, with a compiler, and what is made is kept',
    async () => {
      writeFileSync(join(folder, 'workspace', 'hello.c'), PROGRAM);
      const gcc = request(parseBase('ubuntu:24.04'), {
        packages: [{ packages: ['gcc', 'libc6-dev'], recommends: false }],
      });
      const text = `${TELL}; gcc --version | head -1; gcc -O2 hello.c -o hello; ./hello; cat /etc/apt/sources.list`;
      const first = await inside(gcc, text);
      const [release, compiler, said, ...sources] = first.out.trim().split('\n');
      expect(release).toBe('ubuntu noble');
      expect(compiler).toMatch(/^gcc \(Ubuntu 13\./);
      expect(said).toBe('hello from Ubuntu');
      expect(sources.map((line) => line.split(' ').slice(3).join(' '))).toEqual([
        'noble main universe',
        'noble-updates main universe',
        'noble-security main universe',
      ]);
      expect(first.log).toContainEqual(expect.stringMatching(/^Unpacking \d+ packages\.$/));
      expect(await machineOf(join(folder, 'workspace', 'hello'))).toBe(hostPlatform().elf.machineName);
      const roots = join(folder, 'tools', 'archway-environments', 'roots');
      const kept = readdirSync(roots);
      // The release alone, and with the compiler.
      expect(kept.length).toBe(2);
      const second = await inside(gcc, text);
      expect(second.out).toBe(first.out);
      expect(second.log.filter((line) => !line.startsWith('/'))).toEqual([]);
      expect(readdirSync(roots)).toEqual(kept);
    },
    15 * MINUTES,
  );

  test.each([
    ['ubuntu:22.04', 'jammy'],
    ['ubuntu:26.04', 'resolute'],
  ])(
    '%s is made from nothing, and packages are installed by its own apt from its own archive',
    async (name, codename) => {
      const install = 'apt-get -qq update && apt-get -qq install --yes --no-install-recommends file >/dev/null';
      const { out } = await inside(request(parseBase(name), { install }), `${TELL}; file --version | head -1`);
      expect(out).toMatch(new RegExp(`^ubuntu ${codename}\nfile-5\\.`));
    },
    15 * MINUTES,
  );

  test('there is none for a platform that Ubuntu has only libraries for', async () => {
    await expect(
      openEnvironment(newRunner(), request(parseBase('noble'), { platform: parsePlatform('386') })),
    ).rejects.toThrow(
      'Ubuntu noble has only libraries for linux/386, no whole system; Debian has one. Choose another environment: debian:trixie.',
    );
  });
});

test(
  'what the compilers of 26.04 make for another platform natively is what they make emulated, byte for byte',
  async () => {
    await ubuntuRoot(newRunner(), { codename: 'resolute', platform: target, packages: GCC, updates: false });
    const tarball = keptRootTarball(join(folder, 'tools'));
    const build = async (accelerate: EnvironmentRequest['accelerate']): Promise<{ out: string; log: string[] }> => {
      const out = mkdtempSync(join(folder, 'workspace', `${accelerate}-`));
      const { log } = await inside(request({ tarball }, { platform: target, accelerate }), CORPUS, { out });
      return { out, log };
    };
    const fast = await build('compilers');
    const programs = fast.log
      .filter((line) => line.startsWith('/'))
      .map((path) => path.slice(path.lastIndexOf('/') + 1));
    expect(programs).toEqual(expect.arrayContaining(['cc1', 'cc1plus', 'lto1', 'collect2', 'liblto_plugin.so']));
    expect(programs).toContain(`${target.gnuTriple}-ld.bfd`);
    const slow = await build('off');
    expect(slow.log.filter((line) => line.startsWith('/'))).toEqual([]);
    expect(readdirSync(slow.out).length).toBeGreaterThan(18);
    expect(differences(slow.out, fast.out)).toEqual([]);
    const all = await build('all');
    expect(all.log).toEqual(expect.arrayContaining(['/usr/bin/bash', '/usr/bin/dash']));
    expect(differences(slow.out, all.out)).toEqual([]);
  },
  60 * MINUTES,
);

/** 24.04 with gcc for a platform whose archive need not be in reach: its database is that of this machine's, told of the other. */
function worldOfDatabase(status: string): World {
  const gcc = `/usr/libexec/gcc/${target.gnuTriple}/13/`;
  return {
    folder,
    read: (path) => Promise.resolve(path === DPKG_STATUS ? status : undefined),
    existing: (paths) => {
      const isThere = (path: string): boolean =>
        path.startsWith(gcc) || path.startsWith(`/usr/bin/${target.gnuTriple}-`);
      return Promise.resolve(new Set(paths.filter(isThere)));
    },
    output: () => Promise.resolve('*cc1_options:\n\n'),
  };
}

test(
  "24.04's compilers for another platform are of the versions of its own, and so are taken",
  async () => {
    const gcc = request(parseBase('noble'), { packages: [{ packages: ['gcc', 'g++'], recommends: false }] });
    const { out } = await inside(gcc, `cat ${DPKG_STATUS}`);
    const suffix = (platform: Platform): string => platform.gnuTriple.replaceAll('_', '-');
    const status = out.replaceAll(suffix(hostPlatform()), suffix(target));
    const runner = newRunner();
    const { native, emulated } = await accelerateRelease(
      runner,
      new EnvironmentStore(runner),
      worldOfDatabase(status),
      {
        release: { codename: 'noble' },
        platform: target,
        extent: 'compilers',
      },
    );
    expect(emulated).toEqual([]);
    const names = native.map((path) => path.slice(path.lastIndexOf('/') + 1).replace(`${target.gnuTriple}-`, ''));
    expect(names).toEqual(
      expect.arrayContaining(['cc1', 'cc1plus', 'lto1', 'collect2', 'liblto_plugin.so', 'as', 'ld.bfd']),
    );
  },
  15 * MINUTES,
);
