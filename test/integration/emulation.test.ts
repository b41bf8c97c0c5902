import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handlerRegistration } from '../../src/emulation/binfmt-misc.js';
import type { PlatformStatus } from '../../src/emulation/index.js';
import { probeProgram } from '../../src/emulation/probe-program.js';
import { findPlatform, PLATFORMS, type Platform } from '../../src/platform/platform.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { installPackages } from '../../src/host/index.js';
import { EmulationJob, IsolatedKernel, translateSources, type JobOptions, type StepEnd } from './emulation-support.js';

const arm64 = findPlatform('arm64') as Platform;
const QEMU = '/usr/bin/qemu-aarch64-static';

let sources: string;
let kernel: IsolatedKernel;
let jobs: EmulationJob[];
let toolCache: string;

beforeAll(async () => {
  sources = translateSources();
  toolCache = mkdtempSync(join(tmpdir(), 'archway-tool-cache-'));
  // Without flag F, the emulator has to be within every user's reach.
  chmodSync(toolCache, 0o755);
  await installPackages(new MemoryRunner(), ['qemu-user-static']);
}, 300_000);

afterAll(() => {
  for (const folder of [sources, toolCache]) rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  kernel = await IsolatedKernel.create();
  jobs = [];
});

afterEach(async () => {
  for (const job of jobs) await job.finish();
  kernel.destroy();
});

function job(inputs: Record<string, string> = {}, options: JobOptions = {}): EmulationJob {
  const one = new EmulationJob(kernel, sources, { toolCache, ...options, inputs });
  jobs.push(one);
  return one;
}

function statuses(step: StepEnd): PlatformStatus[] {
  expect([step.exitCode, step.exitCode === 0 ? '' : step.log]).toEqual([0, '']);
  return JSON.parse(step.outputs['status'] ?? '[]') as PlatformStatus[];
}

/** What runs an arm64 program inside: its output, or undefined when nothing does. */
function runs(platform: Platform, folder: string): boolean {
  const program = join(folder, 'program');
  writeFileSync(program, probeProgram(platform), { mode: 0o755 });
  const launcher = join(folder, 'launcher');
  writeFileSync(launcher, probeProgram(PLATFORMS[0] as Platform), { mode: 0o755 });
  try {
    kernel.run(launcher, ['exec', program, 'exit', '0']);
    return true;
  } catch {
    return false;
  }
}

describe('platforms', () => {
  test('all foreign ones of the table register, prove themselves and go again', async () => {
    const all = job({ platforms: 'all' });
    const main = await all.main();
    const status = statuses(main);
    expect(status.map(({ platform }) => platform)).toEqual(PLATFORMS.slice(1).map(({ name }) => name));
    for (const one of status) {
      if (one.state === 'native') {
        expect(one.platform).toBe('linux/386');
        continue;
      }
      expect(one).toMatchObject({ state: 'registered', flags: 'POCF', source: 'system' });
      expect(one.probes.length).toBeGreaterThanOrEqual(12);
      const open = one.probes.filter(({ outcome }) => outcome !== 'passed').map(({ name }) => name);
      expect([one.platform, open.filter((name) => name !== 'readdir')]).toEqual([one.platform, []]);
    }
    expect(main.outputs['platforms']).toBe(status.map(({ platform }) => platform).join(','));
    expect(main.summary).toContain('| linux/riscv64 | registered | qemu-riscv64 |');
    for (const name of ['arm64', 'arm/v7', 'riscv64', 'ppc64le', 's390x']) {
      expect([name, runs(findPlatform(name) as Platform, all.folder)]).toEqual([name, true]);
    }
    expect((await all.post()).exitCode).toBe(0);
    expect(kernel.entries()).toEqual([]);
    expect(runs(arm64, all.folder)).toBe(false);
  });

  test('the host’s own needs nothing and gets nothing', async () => {
    const [status] = statuses(await job({ platforms: 'amd64' }).main());
    expect(status).toMatchObject({ state: 'native', handler: null });
    expect(kernel.entries()).toEqual([]);
  });
});

describe('the flags', () => {
  test.each([
    [{}, 'POCF'],
    [{ credentials: 'false' }, 'PF'],
    [{ 'preserve-argv0': 'false', 'fix-binary': 'false' }, 'OC'],
  ])('%j registers %s', async (inputs, flags) => {
    const [status] = statuses(await job(inputs).main());
    expect(status?.flags).toBe(flags);
    expect(kernel.entry('qemu-aarch64')).toContain(`flags: ${flags}\n`);
  });
});

describe('a handler that stands already', () => {
  const foreign = (flags: string): void => {
    kernel.register(handlerRegistration('qemu-aarch64', arm64, QEMU, flags));
  };

  test('is kept where it does, and stays when the job ends', async () => {
    foreign('PCF');
    const before = kernel.entry('qemu-aarch64');
    const one = job({ cpu: 'default' });
    const main = await one.main();
    expect(statuses(main)[0]).toMatchObject({ state: 'kept', handler: 'qemu-aarch64', source: 'handler' });
    expect(main.log).toContain('stands and is kept');
    await one.post();
    expect(kernel.entries()).toEqual(['qemu-aarch64']);
    expect(kernel.entry('qemu-aarch64')).toBe(before);
  });

  test('without the flag C gets one in front of it, and is in force again afterwards', async () => {
    foreign('F');
    const before = kernel.entry('qemu-aarch64');
    const one = job();
    const main = await one.main();
    expect(statuses(main)[0]).toMatchObject({ state: 'registered', handler: 'archway-qemu-aarch64', flags: 'POCF' });
    expect(main.log).toMatch(/qemu-aarch64 \(.*flags F\) stands, but it lacks the flags POC/);
    await one.post();
    expect(kernel.entries()).toEqual(['qemu-aarch64']);
    expect(kernel.entry('qemu-aarch64')).toBe(before);
  });

  test('of another version is not taken for the one that was asked for', async () => {
    foreign('PCF');
    const main = await job({ qemu: '10.0.4', source: 'system' }).main();
    expect(main.exitCode).toBe(1);
    expect(main.log).toMatch(/No QEMU for linux\/arm64 was found \(source: system, qemu: 10\.0\.4\).*only 7\.2/s);
    expect(kernel.entries()).toEqual(['qemu-aarch64']);
  });

  test('is identified though its emulator is no longer where it says', async () => {
    const gone = join(toolCache, 'gone');
    copyFileSync(QEMU, gone);
    kernel.register(handlerRegistration('qemu-aarch64', arm64, gone, 'PCF'));
    rmSync(gone);
    const [status] = statuses(await job({ cpu: 'default', qemu: '7.2' }).main());
    expect(status).toMatchObject({ state: 'kept', version: expect.stringMatching(/^7\.2\./) as unknown });
  });

  test('that does not run is not kept', async () => {
    const broken = join(toolCache, 'broken');
    copyFileSync('/bin/false', broken);
    kernel.register(handlerRegistration('qemu-aarch64', arm64, broken, 'PCF'));
    expect(statuses(await job().main())[0]).toMatchObject({ state: 'registered', handler: 'archway-qemu-aarch64' });
  });

  test('is removed by reset, which says so, and those of other platforms and names are not', async () => {
    foreign('F');
    kernel.register(handlerRegistration('qemu-riscv64', findPlatform('riscv64') as Platform, QEMU, ''));
    kernel.register(handlerRegistration('box64', arm64, QEMU, ''));
    const one = job({ reset: 'true' });
    const main = await one.main();
    expect(statuses(main)[0]?.handler).toBe('qemu-aarch64');
    expect(main.log).toContain(`Removed the handler qemu-aarch64 (${QEMU}, flags F)`);
    await one.post();
    expect(kernel.entries()).toEqual(['box64', 'qemu-riscv64']);
  });

  test('that somebody puts in place of ours is not removed', async () => {
    const one = job({ cpu: 'default' });
    statuses(await one.main());
    kernel.remove('qemu-aarch64');
    foreign('F');
    const post = await one.post();
    expect(post.log).toContain('Left the handler qemu-aarch64: somebody else has changed it.');
    expect(kernel.entries()).toEqual(['qemu-aarch64']);
  });
});

describe('jobs that share a machine', () => {
  test('share a handler, and the last one removes it', async () => {
    const [first, second] = [job(), job()];
    expect(statuses(await first.main())[0]?.state).toBe('registered');
    expect(statuses(await second.main())[0]).toMatchObject({ state: 'kept', handler: 'qemu-aarch64' });
    expect((await first.post()).log).toContain('1 other job uses it');
    expect(runs(arm64, second.folder)).toBe(true);
    expect((await second.post()).log).toContain('Removed the handler qemu-aarch64');
    expect(kernel.entries()).toEqual([]);
  });

  test('whose emulator is slower than the second would have chosen: the second takes it', async () => {
    const [first, second] = [job({ cpu: 'default' }), job()];
    expect(statuses(await first.main())[0]).toMatchObject({ state: 'registered', cpu: null });
    const main = await second.main();
    expect(statuses(main)[0]).toMatchObject({ state: 'kept', handler: 'qemu-aarch64' });
    expect(main.log).toContain('Another job uses it, so it is taken as it is.');
    await first.post();
    expect(runs(arm64, second.folder)).toBe(true);
    await second.post();
    expect(kernel.entries()).toEqual([]);
  });

  test('with different wishes: the second is refused, and the first goes on', async () => {
    const [first, second] = [job(), job({ cpu: 'default' })];
    statuses(await first.main());
    const refused = await second.main();
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toMatch(/Another job on this machine .* uses qemu-aarch64 .*It was left as it is/);
    expect(runs(arm64, first.folder)).toBe(true);
    await second.post();
    await first.post();
    expect(kernel.entries()).toEqual([]);
  });

  test('twenty at once end in the state from before', async () => {
    const riscv64 = findPlatform('riscv64') as Platform;
    kernel.register(handlerRegistration('qemu-riscv64', riscv64, '/usr/bin/qemu-riscv64-static', 'F'));
    const before = kernel.entry('qemu-riscv64');
    const all = Array.from({ length: 20 }, (_, index) =>
      job({ platforms: index % 2 === 0 ? 'arm64' : 'arm64,riscv64', probe: index % 5 === 0 ? 'true' : 'false' }),
    );
    await Promise.all(
      all.map(async (one) => {
        const main = await one.main();
        expect([main.exitCode, main.exitCode === 0 ? '' : main.log]).toEqual([0, '']);
        expect(runs(arm64, one.folder)).toBe(true);
        expect((await one.post()).exitCode).toBe(0);
      }),
    );
    expect(kernel.entries()).toEqual(['qemu-riscv64']);
    expect(kernel.entry('qemu-riscv64')).toBe(before);
  }, 600_000);

  test('killed at ten moments, each leaves nothing that the next does not mend', async () => {
    for (let moment = 0; moment < 10; moment++) {
      const fresh = mkdtempSync(join(tmpdir(), 'archway-tool-cache-'));
      const doomed = job({ platforms: 'arm64,riscv64' }, { toolCache: fresh });
      doomed.startMain();
      await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 700));
      await doomed.killAll();
      const next = job({ platforms: 'arm64,riscv64' }, { toolCache: fresh });
      expect(statuses(await next.main()).map(({ state }) => state)).toEqual(['registered', 'registered']);
      expect((await next.post()).exitCode).toBe(0);
      expect([moment, kernel.entries()]).toEqual([moment, []]);
      rmSync(fresh, { recursive: true, force: true });
    }
  }, 600_000);

  test('killed after setting up: the next one removes what it left', async () => {
    const doomed = job();
    statuses(await doomed.main());
    await doomed.killAll();
    expect(kernel.entries()).toContain('qemu-aarch64');
    const next = job({ platforms: 'riscv64' });
    const main = await next.main();
    expect(main.log).toContain('ended without giving back its emulators. Removed: qemu-aarch64.');
    await next.post();
    expect(kernel.entries()).toEqual([]);
  });

  test('cleanup: false leaves the handler standing', async () => {
    const one = job({ cleanup: 'false' });
    statuses(await one.main());
    expect((await one.post()).log).toContain('Left the handler qemu-aarch64: cleanup is off.');
    expect(kernel.entries()).toEqual(['qemu-aarch64']);
  });
});

describe('a user who is not root', () => {
  test('sets up and gives back through sudo, which is never asked for a password', async () => {
    await installPackages(new MemoryRunner(), ['sudo']);
    const folder = mkdtempSync(join(tmpdir(), 'archway-sudo-'));
    const USER = 4712;
    const overlay = (name: string, text: string, mode: number): void => {
      const file = join(folder, name);
      writeFileSync(file, text);
      chmodSync(file, mode);
      kernel.run('mount', ['--bind', file, join('/etc', name)]);
    };
    const account = `runner:x:${String(USER)}:${String(USER)}::/nonexistent:/bin/sh\n`;
    overlay('passwd', readFileSync('/etc/passwd', 'utf8') + account, 0o644);
    overlay('shadow', `${readFileSync('/etc/shadow', 'utf8')}runner:*:19000:0:99999:7:::\n`, 0o640);
    overlay('sudoers', 'root ALL=(ALL:ALL) ALL\nrunner ALL=(ALL) NOPASSWD: ALL\n', 0o440);
    const one = job({}, { user: USER, toolCache: undefined, env: { PATH: '/usr/bin:/bin' } });
    const [status] = statuses(await one.main());
    expect([status?.state, status?.probes.filter(({ outcome }) => outcome !== 'passed')]).toEqual(['registered', []]);
    expect(kernel.entries()).toHaveLength(2);
    const post = await one.post();
    expect([post.exitCode, kernel.entries(), post.log]).toEqual([0, [], expect.not.stringContaining('::warning')]);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('a user who may not be root', () => {
  const user = { user: 4711, toolCache: undefined, env: { PATH: '/usr/bin:/bin' } };

  test('uses the handler that stands, slow as it may be, and leaves it and the notes of killed jobs', async () => {
    kernel.register(handlerRegistration('qemu-aarch64', arm64, '/usr/bin/qemu-aarch64-static', 'FPC'));
    const doomed = job({ cpu: 'default' });
    statuses(await doomed.main());
    await doomed.killAll();
    const before = kernel.entries();
    expect(before).toHaveLength(2);
    const one = job({}, user);
    const main = await one.main();
    const [status] = statuses(main);
    expect([status?.state, status?.handler]).toEqual(['kept', 'qemu-aarch64']);
    expect(main.log).toMatch(/Registering another takes root, so it is taken as it is\./);
    expect([(await one.post()).exitCode, kernel.entries()]).toEqual([0, before]);
  });

  test('is told what is wrong with the handler that stands, where it would do harm', async () => {
    kernel.register(handlerRegistration('qemu-aarch64', arm64, '/usr/bin/qemu-aarch64-static', 'F'));
    const main = await job({}, user).main();
    expect(main.log).toMatch(
      /has to be registered for linux\/arm64 \(qemu-aarch64 \(.*\) is, but it lacks the flags \w+( and .*)?\), which needs root/,
    );
    expect([main.exitCode, kernel.entries()]).toEqual([1, ['qemu-aarch64']]);
  });

  test("is warned that another job's handler goes with that", async () => {
    const other = job();
    statuses(await other.main());
    const one = job({}, user);
    const main = await one.main();
    expect([statuses(main)[0]?.state, main.log]).toEqual([
      'kept',
      expect.stringMatching(/::warning::linux\/arm64: qemu-aarch64 is another job's, and goes when that ends: /),
    ]);
    await one.post();
    await other.post();
    expect(kernel.entries()).toEqual([]);
  });
});

describe('what goes wrong is told', () => {
  async function failure(inputs: Record<string, string>, options: JobOptions = {}): Promise<string> {
    const main = await job(inputs, options).main();
    expect([main.exitCode, kernel.entries()]).toEqual([1, []]);
    expect(main.log).not.toContain('bug in Archway');
    return main.log;
  }

  test('neither root nor sudo', async () => {
    expect(await failure({}, { user: 4711, toolCache: undefined, env: { PATH: '/usr/bin:/bin' } })).toMatch(
      /::error::An emulator has to be registered for linux\/arm64 \(none is\), which needs root or passwordless sudo\. Give /,
    );
  });

  test('a tool-cache that cannot be written', async () => {
    const readOnly = mkdtempSync(join(tmpdir(), 'archway-read-only-'));
    kernel.run('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', readOnly]);
    expect(await failure({}, { toolCache: readOnly })).toMatch(/cannot be kept in .*set RUNNER_TOOL_CACHE/);
    // With QEMU's own CPU model the system's emulator serves as it is.
    const slow = await job({ cpu: 'default' }, { toolCache: readOnly }).main();
    expect(statuses(slow)).toHaveLength(1);
    expect(slow.log).toMatch(/::warning::QEMU 7\.2\S* is known to be slow for linux\/arm64: .* See https:/);
    rmSync(readOnly, { recursive: true, force: true });
  });

  test('a full disk, and the next job on one with room starts clean', async () => {
    const small = mkdtempSync(join(tmpdir(), 'archway-small-'));
    kernel.run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small]);
    expect(await failure({}, { toolCache: small })).toMatch(/cannot be kept in .*ENOSPC.*The disk is full/);
    expect(kernel.run('find', [small, '-type', 'f'])).toBe('');
    kernel.run('mount', ['-o', 'remount,size=64m', small]);
    expect(statuses(await job({}, { toolCache: small }).main())[0]?.state).toBe('registered');
    kernel.run('umount', ['-l', small]);
    rmSync(small, { recursive: true, force: true });
  });

  test('a CPU model that QEMU does not have', async () => {
    expect(await failure({ cpu: 'arm64=pentium' })).toMatch(/execute: .*unable to find CPU model 'pentium'/s);
  });

  test('a path without emulators, and one that does not exist', async () => {
    mkdirSync(join(toolCache, 'empty'), { recursive: true });
    expect(await failure({ source: 'path', path: join(toolCache, 'empty') })).toMatch(/path: none for linux\/arm64/);
    expect(await failure({ source: 'path', path: '/nonexistent' })).toMatch(/'\/nonexistent' cannot be read/);
  });

  test('binfmt_misc that is read-only', async () => {
    kernel.run('mount', ['-o', 'remount,ro', '/proc/sys/fs/binfmt_misc']);
    expect(await failure({})).toMatch(/refused to register .*EROFS.*--privileged/s);
  });

  test('a kernel that has not loaded the module: it is loaded where it can be, else that is told', async () => {
    kernel.destroy();
    kernel = await IsolatedKernel.createWithoutBinfmt();
    const folder = mkdtempSync(join(tmpdir(), 'archway-module-'));
    // The kernel here has it built in, so that both what it knows and what loads it are played.
    const known = join(folder, 'filesystems');
    writeFileSync(known, readFileSync('/proc/filesystems', 'utf8').replace(/^.*\tbinfmt_misc\n/m, ''));
    kernel.run('mount', ['--bind', known, '/proc/filesystems']);
    const modprobe = (script: string): void => {
      writeFileSync(join(folder, 'modprobe'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    };
    const env = { PATH: `${folder}:/usr/sbin:/usr/bin:/sbin:/bin` };
    modprobe('echo "modprobe: FATAL: Module $1 not found" >&2; exit 1');
    const main = await job({}, { env }).main();
    expect([main.exitCode, main.log]).toEqual([
      1,
      expect.stringMatching(/no binfmt_misc, and the module could not be loaded.*Module binfmt_misc not found/s),
    ]);
    modprobe('[ "$*" = binfmt_misc ] && exec umount /proc/filesystems');
    expect(statuses(await job({}, { env }).main())[0]?.state).toBe('registered');
    rmSync(folder, { recursive: true, force: true });
  });
});
