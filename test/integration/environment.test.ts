import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  acquireEmulation,
  defaultEmulationRequest,
  releaseEmulation,
  type EmulationLease,
} from '../../src/emulation/index.js';
import {
  openEnvironment,
  runnerInside,
  type Environment,
  type EnvironmentRequest,
} from '../../src/environment/index.js';
import { hostPlatform } from '../../src/host/index.js';
import { PLATFORMS, type Platform } from '../../src/platform/platform.js';
import { CommandError, InputError } from '../../src/runner/index.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { IsolatedKernel, translateSources } from './emulation-support.js';

jest.setTimeout(240_000);

const host = hostPlatform();
/** The other one of the two platforms that every plan covers. */
const foreign = PLATFORMS.slice(0, 2).find((platform) => platform.name !== host.name) as Platform;
const GCC = ['gcc', 'g++', 'libc6-dev', 'make'];

let folder: string;
let runner: MemoryRunner;
let lease: EmulationLease;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-environment-'));
  for (const name of ['workspace', 'temp', 'tools']) mkdirSync(join(folder, name));
  runner = new MemoryRunner({
    workspace: join(folder, 'workspace'),
    temporaryDirectory: join(folder, 'temp'),
    toolCacheDirectory: join(folder, 'tools'),
  });
  lease = (await acquireEmulation(runner, defaultEmulationRequest(host, [foreign]))).lease;
});

afterAll(async () => {
  await releaseEmulation(runner, lease);
  rmSync(folder, { recursive: true, force: true });
});

function request(more: Partial<EnvironmentRequest> = {}): EnvironmentRequest {
  const workspace = { source: runner.workspace, target: runner.workspace, readOnly: false };
  return {
    platform: foreign,
    base: { codename: 'trixie' },
    packages: [],
    install: '',
    mounts: [workspace],
    network: false,
    accelerate: 'off',
    ...more,
  };
}

async function within<T>(more: Partial<EnvironmentRequest>, work: (one: Environment) => Promise<T>): Promise<T> {
  const environment = await openEnvironment(runner, request(more));
  try {
    return await work(environment);
  } finally {
    await environment.dispose();
  }
}

async function shell(environment: Environment, text: string, env: Record<string, string> = {}): Promise<string> {
  return (await environment.run('sh', ['-e', '-c', text], { cwd: runner.workspace, env })).stdout;
}

function scratchFolders(): string[] {
  return readdirSync(join(folder, 'tools', 'archway-environments', 'scratch'));
}

describe('a root of another platform', () => {
  test('is made from nothing, whole: dpkg and apt inside have nothing to complain of', async () => {
    await within({}, async (environment) => {
      expect(await shell(environment, 'uname -m; dpkg --print-architecture')).toBe(
        `${foreign.machine}\n${foreign.debianArchitecture}\n`,
      );
      expect(await shell(environment, 'dpkg --audit')).toBe('');
      await environment.run('apt-get', ['check']);
      expect(await shell(environment, "dpkg-query -W -f '${db:Status-Status}\\n' | sort -u")).toBe('installed\n');
    });
    expect(scratchFolders()).toEqual([]);
  });

  test('is made once and kept', async () => {
    const before = runner.commands.length;
    await within({}, async () => Promise.resolve());
    const commands = runner.commands.slice(before).map((words) => words.join(' '));
    expect(commands.filter((line) => /\bapt-get\b.*\b(update|install)\b|\bdpkg\b.*--unpack/.test(line))).toEqual([]);
  });

  test('is completed by install commands, which later ones find done', async () => {
    const install = 'echo installed by $(uname -m) > /etc/archway-test';
    for (let round = 0; round < 2; round++) {
      await within({ install }, async (environment) => {
        expect(await shell(environment, 'cat /etc/archway-test')).toBe(`installed by ${foreign.machine}\n`);
        await shell(environment, 'rm /etc/archway-test');
      });
    }
  });

  describe('once prepared', () => {
    let environment: Environment;

    beforeAll(async () => {
      environment = await openEnvironment(runner, request());
    });

    afterAll(async () => {
      await environment.dispose();
    });

    test('shows the command its environment and folder, and nothing else of the host', async () => {
      const env = { PLAIN: 'a b', LINES: 'one\n=two\n\nthree', LD_LIBRARY_PATH: '/nowhere', EMPTY: '' };
      const text = await shell(
        environment,
        'printf "%s|%s|%s|%s|" "$PLAIN" "$LINES" "$LD_LIBRARY_PATH" "$EMPTY"; pwd',
        env,
      );
      expect(text).toBe(`a b|one\n=two\n\nthree|/nowhere||${runner.workspace}\n`);
      expect(await shell(environment, 'env', env)).not.toMatch(
        /^(?!PLAIN|LINES|=two|three|LD_LIBRARY_PATH|EMPTY|PATH|HOME|PWD)./m,
      );
      expect(await shell(environment, `ls ${folder}; cd /; cd ../../..; ls -d ${folder}/temp || echo none`)).toBe(
        'workspace\nnone\n',
      );
      expect(
        await shell(environment, 'mount -t tmpfs none /mnt 2>/dev/null || umount /proc 2>/dev/null || echo no'),
      ).toBe('no\n');
    });

    test('passes exit codes on and keeps what the command does to the workspace', async () => {
      await shell(environment, 'echo made > file; mkdir -p a/b; echo deep > a/b/c');
      const { exitCode } = await environment.run('sh', ['-c', 'exit 42'], { acceptExitCodes: 'any' });
      expect(exitCode).toBe(42);
      await expect(environment.run('no-such-program', [])).rejects.toThrow(/`no-such-program` exited with 127/);
      await expect(environment.run('sh', ['-c', 'kill -SEGV $$'])).rejects.toThrow(/exited with 139/);
      expect(readFileSync(join(runner.workspace, 'a/b/c'), 'utf8')).toBe('deep\n');
      expect(statSync(join(runner.workspace, 'file')).uid).toBe(process.getuid?.());
    });

    test('gives what is to be read to the command, and its lines as they come', async () => {
      const lines: string[] = [];
      const options = { input: 'one\ntwo', onLine: (line: string) => lines.push(line) };
      expect((await environment.run('tr', ['a-z', 'A-Z'], options)).stdout).toBe('ONE\nTWO');
      expect(lines).toEqual(['ONE', 'TWO']);
      expect((await environment.run('cat', [])).stdout).toBe('');
    });

    test('looks like a machine of the platform to code that knows only a runner', async () => {
      const inside = runnerInside(runner, environment, { HELLO: 'there' });
      const { stdout } = await inside.exec('sh', ['-c', 'uname -m; pwd; echo $HELLO'], { cwd: runner.workspace });
      expect(stdout).toBe(`${foreign.machine}\n${runner.workspace}\nthere\n`);
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
      mkdirSync(join(folder, 'more'));
      writeFileSync(join(folder, 'more', 'note'), 'from outside');
      const mounts = [{ source: join(folder, 'more'), target: '/opt/more', readOnly: true }];
      await within({ mounts }, async (environment) => {
        const { stdout } = await environment.run('sh', ['-c', 'cat /opt/more/note; touch /opt/more/x || echo refused']);
        expect(stdout).toBe('from outsiderefused\n');
      });
      await expect(within({ mounts: [{ source: '/no/such', target: '/x', readOnly: true }] }, shellOf)).rejects.toThrow(
        '/no/such is to be mounted into the environment and does not exist.',
      );
    });

    test('reaches the network only where it may', async () => {
      const interfaces = async (one: Environment): Promise<string[]> =>
        interfaceNames(await shell(one, 'cat /proc/net/dev'));
      expect(await interfaces(environment)).toEqual(['lo']);
      expect(await within({ network: true }, interfaces)).toEqual(
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
  });
});

/** The names in /proc/net/dev. */
function interfaceNames(text: string): string[] {
  return [...text.matchAll(/^\s*([^\s:]+):/gm)].map(([, name]) => name ?? '').sort();
}

async function shellOf(environment: Environment): Promise<void> {
  await shell(environment, 'true');
}

function processesWith(needle: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(needle);
    } catch {
      return false;
    }
  });
}

async function until(done: () => boolean, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !done() && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(done()).toBe(true);
}

/** Writes a program that runs one command in an environment, outside of jest, and lends it out. */
async function withJob<T>(work: (line: readonly [string, ...string[]]) => Promise<T>): Promise<T> {
  const sources = translateSources();
  const program = join(sources, 'job.mjs');
  writeFileSync(
    program,
    `import { openEnvironment } from './src/environment/index.js';
     import { TerminalRunner } from './src/cli/terminal.js';
     const runner = new TerminalRunner({ tell() {}, record() {} });
     const [tools, request] = process.argv.slice(2);
     Object.defineProperty(runner, 'toolCacheDirectory', { value: tools });
     const environment = await openEnvironment(runner, JSON.parse(request));
     await environment.run('sleep', ['4321']);`,
  );
  try {
    return await work([process.execPath, program, runner.toolCacheDirectory, JSON.stringify(request())]);
  } finally {
    rmSync(sources, { recursive: true, force: true });
  }
}

test('after a kill nothing runs on, and the next start removes what is left', async () => {
  await withJob(async ([node, ...args]) => {
    const child = spawn(node, args);
    await until(() => processesWith('sleep\u00004321').length > 0, 60);
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  await until(() => processesWith('sleep\u00004321').length === 0, 20);
  expect(scratchFolders()).not.toEqual([]);
  await within({}, shellOf);
  expect(scratchFolders()).toEqual([]);
  expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(folder);
});

test('a kill while a root is being made leaves nothing that the next start does not remove', async () => {
  const tools = join(folder, 'killed');
  await withJob(async ([node, ...args]) => {
    const child = spawn(
      node,
      args.map((arg) => (arg === runner.toolCacheDirectory ? tools : arg)),
    );
    const scratch = join(tools, 'archway-environments', 'scratch');
    await until(() => existsSync(scratch) && readdirSync(scratch).some((name) => hasRoot(join(scratch, name))), 120);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const killed = new MemoryRunner({ workspace: runner.workspace, toolCacheDirectory: tools });
    const left = readdirSync(scratch).filter((name) => !name.endsWith('.lock'));
    expect(left).not.toEqual([]);
    // A tarball is enough of a start; nothing has to be made.
    await expect(openEnvironment(killed, request({ base: { tarball: '/no/such.tar' } }))).rejects.toThrow();
    expect(readdirSync(scratch)).toEqual([]);
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(tools);
  });
});

function hasRoot(path: string): boolean {
  return existsSync(join(path, 'root', 'var'));
}

describe('what cannot be', () => {
  test('a full disk is told of by its folder', async () => {
    const tools = join(folder, 'small');
    mkdirSync(tools);
    await runner.exec('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', tools]);
    try {
      const small = new MemoryRunner({ workspace: runner.workspace, toolCacheDirectory: tools });
      const [tarball = ''] = readdirSync(join(folder, 'tools', 'archway-environments', 'roots'));
      const base = { tarball: join(folder, 'tools', 'archway-environments', 'roots', tarball) };
      const error: unknown = await openEnvironment(small, request({ base })).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(InputError);
      expect(String(error)).toContain(`There is no room left for environments in ${tools}`);
      expect(readdirSync(join(tools, 'archway-environments', 'scratch'))).toEqual([]);
    } finally {
      await runner.exec('umount', [tools]);
    }
  });

  test('a root of another platform than asked for is refused', async () => {
    const roots = join(folder, 'tools', 'archway-environments', 'roots');
    const [tarball] = readdirSync(roots);
    const base = { tarball: join(roots, tarball ?? '') };
    await expect(within({ base, platform: host }, shellOf)).rejects.toThrow(
      `The root file system is one of ${foreign.name}, and ${host.name} was asked for.`,
    );
  });

  test('without an emulator it says what to do', async () => {
    const kernel = await IsolatedKernel.create();
    try {
      await withJob(async ([node, ...args]) => {
        const [command, all] = kernel.inside(node, args);
        const { stderr } = await runner.exec(command, all, { acceptExitCodes: [1] });
        expect(stderr).toContain(`does not run programs of ${foreign.name}. Set up emulation first`);
      });
    } finally {
      kernel.destroy();
    }
  });

  test('a root without a shell is refused', async () => {
    const empty = join(folder, 'empty.tar');
    await runner.exec('tar', ['--create', '--file', empty, '--files-from', '/dev/null']);
    await expect(within({ base: { tarball: empty } }, shellOf)).rejects.toThrow('has no /bin/sh');
  });
});

const CORPUS = `
cat > a.c <<'X'
#include <math.h>
#include <stdio.h>
#include <string.h>
double poly(const double *x, int n) { double r = 0; for (int i = 0; i < n; i++) r = fma(r, 1.5, sin(x[i])); return r; }
int twice(int);
int main(int argc, char **argv) {
  char text[argc * 64]; double d[3] = { 1, 2, 3 };
  memset(text, argc, sizeof text); snprintf(text, sizeof text, "%s:%d", __FILE__, twice(argc));
  return printf("%s %f\\n", text, poly(d, 3)) < 0;
}
X
echo 'int twice(int x) { return x + x; }' > b.c
cat > c.cc <<'X'
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
int main() { std::map<std::string, int> m; try { m.at("x"); } catch (const std::out_of_range &) { std::cout << "caught\\n"; } }
X
for level in 0 2; do gcc -g -O$level -c a.c -o $out/a$level.o; done
gcc -O2 -fPIC -fstack-protector-strong -D_FORTIFY_SOURCE=2 -c a.c -o $out/a-hard.o
gcc -O2 -c b.c -o $out/b.o
gcc $out/a2.o $out/b.o -lm -o $out/dynamic
gcc -static $out/a2.o $out/b.o -lm -o $out/static
g++ -g -O2 c.cc -o $out/cxx
gcc -O2 -flto=auto -frandom-seed=1 -c b.c -o $out/b-lto.o
ar rcsD $out/lib.a $out/b-lto.o
nm $out/lib.a > $out/nm
gcc -O2 -flto=auto -frandom-seed=2 a.c $out/lib.a -lm -o $out/lto
gcc -shared -fPIC b.c -o /usr/local/lib/libinner.so
echo 'int twice(int); int four(void) { return twice(2); }' > o.c
gcc -shared -fPIC o.c -L/usr/local/lib -linner -o /usr/local/lib/libouter.so
echo '#define FOUR four()' > /usr/local/include/four.h
printf '#include <four.h>\\nint four(void); int main(void) { return FOUR - 4; }' > p.c
gcc p.c -louter -o $out/indirect
gcc -static-pie -O2 $out/a2.o b.c -lm -o $out/static-pie
printf 'SECTIONS { .text : { *(.text*) } .data : { *(.data*) *(.bss*) } }' > script.ld
gcc -static -nostdlib -Wl,-T,script.ld -Wl,--build-id=none b.c -o $out/scripted
gcc -O1 -g -fsanitize=address,undefined $out/a2.o b.c -lm -o $out/sanitized
strip -o $out/stripped $out/dynamic
objdump -d $out/dynamic | tail -n +4 > $out/objdump
readelf -a $out/dynamic > $out/readelf
for program in dynamic static cxx lto; do $out/$program; done
`;

test('compilers that run natively write the same bytes as emulated ones', async () => {
  const build = async (
    accelerate: 'compilers' | 'off',
  ): Promise<{ folder: string; said: string; native: readonly string[] }> => {
    const out = join(runner.workspace, accelerate);
    mkdirSync(out);
    return await within({ packages: [{ packages: GCC, recommends: false }], accelerate }, async (environment) => ({
      folder: out,
      said: await shell(environment, CORPUS, { out }),
      native: environment.acceleration.native.map((path) => path.slice(path.lastIndexOf('/') + 1)),
    }));
  };
  const fast = await build('compilers');
  const plain = await build('off');
  const prefix = `${foreign.gnuTriple}-`;
  expect(fast.native).toEqual(
    expect.arrayContaining(['cc1', 'cc1plus', 'lto1', 'collect2', `${prefix}as`, `${prefix}ld.bfd`]),
  );
  expect(plain.native).toEqual([]);
  expect(fast.said).toBe(plain.said);
  const files = readdirSync(plain.folder);
  expect(readdirSync(fast.folder)).toEqual(files);
  expect(files.length).toBeGreaterThan(14);
  const different = files.filter(
    (file) => !readFileSync(join(plain.folder, file)).equals(readFileSync(join(fast.folder, file))),
  );
  expect(different).toEqual([]);
});
