import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  openEnvironment,
  runnerInside,
  type Environment,
  type EnvironmentRequest,
} from '../../src/environment/index.js';
import { CommandError } from '../../src/runner/index.js';
import { translateSources } from '../integration/emulation-support.js';
import type { MemoryRunner } from './memory-runner.js';

/** A kind of environment, as the contract of all of them needs it. */
export interface EnvironmentKind {
  readonly runner: MemoryRunner;
  /** The folder of the test, with the runner's `workspace` and `temp` in it. */
  readonly folder: string;
  /** A Debian of another platform, with the workspace mounted, nothing accelerated, and no network. */
  readonly request: EnvironmentRequest;
  /** Variables that it gives to commands of its own accord. */
  readonly adds?: readonly string[];
  /** What there is of environments on the machine, one line each; empty when there is none. */
  readonly left: () => readonly string[];
}

/** Lends out an environment. */
export async function within<T>(
  kind: Pick<EnvironmentKind, 'runner' | 'request'>,
  more: Partial<EnvironmentRequest>,
  work: (one: Environment) => Promise<T>,
): Promise<T> {
  const environment = await openEnvironment(kind.runner, { ...kind.request, ...more });
  try {
    return await work(environment);
  } finally {
    await environment.dispose();
  }
}

/** What shell text prints, run in the workspace. */
export async function shell(
  { runner }: Pick<EnvironmentKind, 'runner'>,
  environment: Environment,
  text: string,
  env: Record<string, string> = {},
): Promise<string> {
  return (await environment.run('sh', ['-e', '-c', text], { cwd: runner.workspace, env })).stdout;
}

/** What every kind of environment does, and all alike. */
export function environmentContract(prepare: () => EnvironmentKind): void {
  let kind: EnvironmentKind;

  beforeAll(() => {
    kind = prepare();
  });

  test('is completed by install commands, which later ones find done', async () => {
    const install = 'echo installed by $(uname -m) > /etc/archway-test';
    for (let round = 0; round < 2; round++) {
      const before = kind.runner.commands.length;
      await within(kind, { install }, async (environment) => {
        expect(await shell(kind, environment, 'cat /etc/archway-test')).toBe(
          `installed by ${environment.platform.machine}\n`,
        );
        await shell(kind, environment, 'rm /etc/archway-test');
      });
      const ran = kind.runner.commands.slice(before).some((words) => words.includes(install));
      expect(ran).toBe(round === 0);
    }
    expect(kind.left()).toEqual([]);
  });

  test('is prepared further for one job, with what is mounted and the network', async () => {
    const finish = async (one: Pick<Environment, 'run'>): Promise<void> => {
      await one.run('sh', ['-e', '-c', 'cp note /etc/finished; grep -c : /proc/net/dev >> /etc/finished'], {
        cwd: kind.runner.workspace,
      });
    };
    writeFileSync(join(kind.runner.workspace, 'note'), 'of the workspace\n');
    await within(kind, { finish }, async (environment) => {
      const [note, interfaces] = (await shell(kind, environment, 'cat /etc/finished')).split('\n');
      expect(note).toBe('of the workspace');
      expect(Number(interfaces)).toBeGreaterThan(1);
      expect((await shell(kind, environment, 'grep -c : /proc/net/dev')).trim()).toBe('1');
    });
    await within(kind, {}, async (environment) => {
      expect(await shell(kind, environment, 'ls /etc/finished 2>&1 || :')).toMatch(/No such file/);
    });
    expect(kind.left()).toEqual([]);
  });

  describe('once prepared', () => {
    let environment: Environment;

    beforeAll(async () => {
      environment = await openEnvironment(kind.runner, kind.request);
    });

    afterAll(async () => {
      await environment.dispose();
    });

    test('shows the command its environment and folder, and nothing else of the host', async () => {
      const env = { PLAIN: 'a b', LINES: 'one\n=two\n\nthree', LD_LIBRARY_PATH: '/nowhere', EMPTY: '' };
      const text = await shell(
        kind,
        environment,
        'printf "%s|%s|%s|%s|" "$PLAIN" "$LINES" "$LD_LIBRARY_PATH" "$EMPTY"; pwd',
        env,
      );
      expect(text).toBe(`a b|one\n=two\n\nthree|/nowhere||${kind.runner.workspace}\n`);
      const known = [...Object.keys(env), 'PATH', 'HOME', 'PWD', 'HOSTNAME', 'GREETING', ...(kind.adds ?? [])];
      expect(await shell(kind, environment, 'env', env)).not.toMatch(
        new RegExp(`^(?!(${known.join('|')})=|=two$|three$).`, 'm'),
      );
      expect(
        await shell(kind, environment, `ls ${kind.folder}; cd /; cd ../../..; ls -d ${kind.folder}/temp || echo none`),
      ).toBe('workspace\nnone\n');
      expect(
        await shell(kind, environment, 'mount -t tmpfs none /mnt 2>/dev/null || umount /proc 2>/dev/null || echo no'),
      ).toBe('no\n');
    });

    test('lets root inside change nothing of the kernel, and make no device', async () => {
      const paths = ['sys/kernel/core_pattern', 'sys/vm/drop_caches', 'sysrq-trigger'].map((name) => `/proc/${name}`);
      const writable = 'for path; do [ ! -w "$path" ] || echo "$path"; done';
      expect((await environment.run('sh', ['-c', writable, 'sh', ...paths])).stdout).toBe('');
      const hidden = 'cat /proc/timer_list /proc/keys; ls /proc/acpi; mknod /tmp/disk b 8 0 2>/dev/null || echo no';
      expect(await shell(kind, environment, hidden)).toBe('no\n');
      expect(await shell(kind, environment, 'grep CapBnd /proc/self/status')).toMatch(/:\s*00000000a0/);
      const [own, host] = [
        await shell(kind, environment, 'readlink /proc/self/ns/ipc'),
        readlinkSync('/proc/self/ns/ipc'),
      ];
      expect(own.trim()).not.toBe(host);
    });

    test('passes exit codes on and keeps what the command does to the workspace', async () => {
      await shell(kind, environment, 'echo made > file; mkdir -p a/b; echo deep > a/b/c');
      const { exitCode } = await environment.run('sh', ['-c', 'exit 42'], { acceptExitCodes: 'any' });
      expect(exitCode).toBe(42);
      await expect(environment.run('no-such-program', [])).rejects.toThrow(/`no-such-program` exited with 127/);
      await expect(environment.run('sh', ['-c', 'kill -SEGV $$'])).rejects.toThrow(/exited with 139/);
      expect(readFileSync(join(kind.runner.workspace, 'a/b/c'), 'utf8')).toBe('deep\n');
      expect(statSync(join(kind.runner.workspace, 'file')).uid).toBe(process.getuid?.());
    });

    test('gives what is to be read to the command, and its lines as they come', async () => {
      const lines: string[] = [];
      const options = { input: 'one\ntwo', onLine: (line: string) => lines.push(line) };
      expect((await environment.run('tr', ['a-z', 'A-Z'], options)).stdout).toBe('ONE\nTWO');
      expect(lines).toEqual(['ONE', 'TWO']);
      expect((await environment.run('cat', [])).stdout).toBe('');
    });

    test('looks like a machine of the platform to code that knows only a runner', async () => {
      const inside = runnerInside(kind.runner, environment, { HELLO: 'there' });
      const { stdout } = await inside.exec('sh', ['-c', 'uname -m; pwd; echo $HELLO'], { cwd: kind.runner.workspace });
      expect(stdout).toBe(`${environment.platform.machine}\n${kind.runner.workspace}\nthere\n`);
      const read = await inside.exec('sh', ['-s'], { input: 'exit $CODE', env: { CODE: '3' }, acceptExitCodes: [3] });
      expect(read.exitCode).toBe(3);
      await expect(inside.exec('false', [])).rejects.toThrow('`false` exited with 1');
    });

    test('runs commands as another user', async () => {
      const { stdout } = await environment.run('id', ['-u', '-n'], { user: 'www-data' });
      expect(stdout).toBe('www-data\n');
      expect((await environment.run('id', [], { user: '1234:5678' })).stdout).toMatch(/^uid=1234 gid=5678/);
      await expect(environment.run('true', [], { user: 'nobody-here' })).rejects.toThrow(/'nobody-here' is not known/);
    });

    test('mounts what is asked for, read-only where that is asked for', async () => {
      mkdirSync(join(kind.folder, 'more'));
      writeFileSync(join(kind.folder, 'more', 'note'), 'from outside');
      const source = join(kind.folder, 'more');
      // The second one is behind a link to an absolute path, as Debian has it.
      const mounts = ['/opt/more', '/var/run/more/again'].map((target) => ({ source, target, readOnly: true }));
      await within(kind, { mounts }, async (environment) => {
        const { stdout } = await environment.run('sh', ['-c', 'cat /opt/more/note; touch /opt/more/x || echo refused']);
        expect(stdout).toBe('from outsiderefused\n');
        expect((await environment.run('cat', ['/run/more/again/note'])).stdout).toBe('from outside');
      });
      await expect(
        within(kind, { mounts: [{ source: '/no/such', target: '/x', readOnly: true }] }, () => Promise.resolve()),
      ).rejects.toThrow('/no/such is to be mounted into the environment at /x and does not exist.');
    });

    test('reaches the network only where it may', async () => {
      const interfaces = async (one: Environment): Promise<string[]> =>
        interfaceNames(await shell(kind, one, 'cat /proc/net/dev'));
      expect(await interfaces(environment)).toEqual(['lo']);
      expect(await within(kind, { network: true }, interfaces)).toEqual(
        interfaceNames(readFileSync('/proc/net/dev', 'utf8')),
      );
    });

    test('ends a command at its time limit, with all that it started', async () => {
      const started = performance.now();
      const run = environment.run('sh', ['-c', 'trap "" TERM; sleep 1234 & while :; do sleep 1; done'], {
        timeout: 1500,
      });
      await expect(run).rejects.toThrow(/was stopped after 2 s/);
      await expect(run).rejects.toBeInstanceOf(CommandError);
      expect(performance.now() - started).toBeLessThan(20_000);
      expect(processesWith('sleep\u00001234')).toEqual([]);
    });

    test('kills a command in which nothing moves, and says what it was', async () => {
      const run = environment.run('sh', ['-c', 'sleep 2345'], { stallTimeout: 2000 });
      await expect(run).rejects.toThrow(/made no progress for 2 s.*sleep/s);
      expect(processesWith('sleep\u00002345')).toEqual([]);
    });

    test('ends what a command has left behind', async () => {
      await shell(kind, environment, 'sleep 3456 >/dev/null 2>&1 & :');
      await until(() => processesWith('sleep\u00003456').length === 0, 10);
    });

    test('holds a command to one CPU, and the next one to none', async () => {
      const allowed = async (cpu?: number): Promise<string> => {
        const options = cpu === undefined ? {} : { cpu };
        const { stdout } = await environment.run('grep', ['Cpus_allowed_list', '/proc/self/status'], options);
        return stdout.trim().split(/\s+/)[1] ?? '';
      };
      const all = await allowed();
      expect(await allowed(0)).toBe('0');
      expect(await allowed()).toBe(all);
    });
  });

  test.each([
    ['is prepared', 'install'],
    ['runs', 'run'],
    ['is disposed of', 'dispose'],
  ])('a kill while it %s leaves nothing that runs, and the next start removes what is left', async (_, phase) => {
    await withJob(kind, phase, async ([node, ...args]) => {
      const child = spawn(node, args, { env: kind.runner.env, stdio: ['ignore', 'pipe', 'inherit'] });
      // It may have gone by itself before it is killed.
      const ended = once(child, 'exit');
      let said = '';
      child.stdout.on('data', (data: Buffer) => (said += data.toString()));
      await until(() => (phase === 'dispose' ? said.includes('disposing') : processesWith(SLEEP).length > 0), 90);
      child.kill('SIGKILL');
      await ended;
    });
    await until(() => processesWith(SLEEP).length === 0, 20);
    await within(kind, {}, async (environment) => {
      await shell(kind, environment, 'true');
    });
    expect(kind.left()).toEqual([]);
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(kind.folder + '/tools/archway-environments/scratch');
  });
}

/** A command line that tells the killed job's processes from others. */
const SLEEP = 'sleep\u00004321';

/** The names in /proc/net/dev. */
function interfaceNames(text: string): string[] {
  return [...text.matchAll(/^\s*([^\s:]+):/gm)].map(([, name]) => name ?? '').sort();
}

/** The processes of the machine whose command lines hold a text. */
export function processesWith(needle: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(needle);
    } catch {
      return false;
    }
  });
}

export async function until(done: () => boolean, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !done() && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(done()).toBe(true);
}

/** What jobs outside of jest are run from: one translation serves all tests of a file. */
let translated: string | undefined;

afterAll(() => {
  if (translated !== undefined) rmSync(translated, { recursive: true, force: true });
});

/**
 * Writes a program that opens an environment outside of jest, and lends out its command line.
 *
 * @param phase where it stays: `install`, `run`, or goes on to `dispose`; with `leave` it gives all that is mounted, and `made` in it, to another user
 */
export async function withJob<T>(
  kind: Pick<EnvironmentKind, 'runner' | 'request'>,
  phase: string,
  work: (line: readonly [string, ...string[]]) => Promise<T>,
): Promise<T> {
  const { runner, request } = kind;
  translated ??= translateSources();
  const program = join(translated, 'job.mjs');
  writeFileSync(
    program,
    `import { openEnvironment } from './src/environment/index.js';
     import { TerminalRunner } from './src/cli/terminal.js';
     const runner = new TerminalRunner({ tell() {}, record() {} });
     const [tools, request, phase] = process.argv.slice(2);
     Object.defineProperty(runner, 'toolCacheDirectory', { value: tools });
     const install = phase === 'install' ? { install: 'sleep 4321' } : {};
     const environment = await openEnvironment(runner, { ...JSON.parse(request), ...install });
     if (phase === 'dispose') console.log('disposing');
     else if (phase === 'leave')
       for (const { target } of JSON.parse(request).mounts)
         await environment.run('sh', ['-ec', 'mkdir -p made/by; chown -R 33:33 made; chown 33:33 .'], { cwd: target });
     else await environment.run('sleep', ['4321']);
     await environment.dispose();`,
  );
  return await work([process.execPath, program, runner.toolCacheDirectory, JSON.stringify(request), phase]);
}
