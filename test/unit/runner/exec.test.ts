import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError, execCommand, type OutputStream } from '../../../src/runner/index.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archway-exec-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The error that a command ended with. */
async function failureOf(promise: Promise<unknown>): Promise<CommandError> {
  const outcome = await promise.catch((error: unknown) => error);
  if (!(outcome instanceof CommandError)) throw new Error(`expected a CommandError, got ${String(outcome)}`);
  return outcome;
}

async function isAlive(pid: number): Promise<boolean> {
  // A process that was killed stays for a moment as a zombie until its parent, or init, has noticed.
  for (let attempt = 0; attempt < 40; attempt++) {
    const state = await readFile(`/proc/${String(pid)}/stat`, 'utf8').then(
      (stat) => stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3),
      () => 'gone',
    );
    if (state === 'gone' || state === 'Z') return false;
    await sleep(50);
  }
  return true;
}

describe('a command that ends by itself', () => {
  test('gives its output, its exit code and its time', async () => {
    const result = await execCommand('sh', ['-c', 'echo out; echo err >&2']);
    expect(result).toMatchObject({ exitCode: 0, stdout: 'out\n', stderr: 'err\n' });
    expect(result.milliseconds).toBeGreaterThan(0);
  });

  test('is not run by a shell', async () => {
    const { stdout } = await execCommand('printf', ['%s', '$HOME; `id` "two  blanks"']);
    expect(stdout).toBe('$HOME; `id` "two  blanks"');
  });

  test('is not failed by words on standard error', async () => {
    const result = await execCommand('sh', ['-c', 'echo warning >&2']);
    expect(result.exitCode).toBe(0);
  });

  test('runs in the folder and with exactly the environment that it is given', async () => {
    const { stdout } = await execCommand('sh', ['-c', 'pwd; echo "[$ONLY][$HOME]"'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ONLY: 'this' },
    });
    expect(stdout).toBe(`${folder}\n[this][]\n`);
  });

  test('reads its input, and no input ends at once', async () => {
    expect((await execCommand('cat', [], { input: 'words' })).stdout).toBe('words');
    expect((await execCommand('cat', [])).stdout).toBe('');
  });

  test('may end without reading a long input', async () => {
    const result = await execCommand('true', [], { input: 'x'.repeat(4 * 1024 * 1024) });
    expect(result.exitCode).toBe(0);
  });

  test('hands over each line as it comes, with its stream, also one without an end', async () => {
    const lines: [string, OutputStream][] = [];
    await execCommand('sh', ['-c', 'printf "one\\r\\ntwo\\n"; sleep 0.1; printf last >&2'], {
      onLine: (line, stream) => lines.push([line, stream]),
    });
    expect(lines).toEqual([
      ['one', 'stdout'],
      ['two', 'stdout'],
      ['last', 'stderr'],
    ]);
  });

  test('keeps characters whole that come in two pieces', async () => {
    const { stdout } = await execCommand('sh', ['-c', "printf '\\303'; sleep 0.1; printf '\\251\\n'"]);
    expect(stdout).toBe('é\n');
  });

  test('keeps the end of an output that is too long for the memory', async () => {
    const { stdout } = await execCommand('sh', ['-c', 'head -c 80000000 /dev/zero | tr "\\0" x; echo end'], {
      quiet: true,
    });
    expect(stdout.length).toBeLessThanOrEqual(64 * 1024 * 1024);
    expect(stdout.endsWith('end\n')).toBe(true);
  });
});

describe('a command that fails', () => {
  test('is an error with the command, its exit code and its last lines', async () => {
    const error = await failureOf(
      execCommand('sh', ['-c', 'for i in $(seq 40); do echo line $i; done; echo "no such file" >&2; exit 3']),
    );
    expect(error.failure).toMatchObject({ command: 'sh', exitCode: 3 });
    expect(error.failure.lastLines).toHaveLength(25);
    expect(error.failure.lastLines).toContain('no such file');
    expect(error.message).toMatch(/^`sh -c '.*'` exited with 3\. Its last lines:/s);
  });

  test('is an answer where its exit code is accepted', async () => {
    expect((await execCommand('sh', ['-c', 'exit 3'], { acceptExitCodes: [0, 3] })).exitCode).toBe(3);
    expect((await execCommand('sh', ['-c', 'exit 77'], { acceptExitCodes: 'any' })).exitCode).toBe(77);
    const error = await failureOf(execCommand('sh', ['-c', 'exit 4'], { acceptExitCodes: [0, 3] }));
    expect(error.failure.exitCode).toBe(4);
  });

  test('says that the program is missing', async () => {
    const error = await failureOf(execCommand('no-such-program', ['--version']));
    expect(error.failure.exitCode).toBe(127);
    expect(error.message).toContain('no-such-program was not found on PATH');
  });

  test('says that what it was given is too long', async () => {
    const error = await failureOf(execCommand('true', ['x'.repeat(200_000)]));
    expect(error.failure.lastLines.join()).toMatch(/arguments or .*environment.* too long .*E2BIG/);
  });

  test('says that the folder is missing, not the program', async () => {
    const error = await failureOf(execCommand('true', [], { cwd: join(folder, 'missing') }));
    expect(error.failure.exitCode).toBe(127);
    expect(error.message).toContain(`the folder ${join(folder, 'missing')} does not exist`);
  });

  test('names the signal that ended it, whatever exit codes are accepted', async () => {
    const error = await failureOf(execCommand('sh', ['-c', 'kill -SEGV $$'], { acceptExitCodes: 'any' }));
    expect(error.failure.signal).toBe('SIGSEGV');
    expect(error.message).toContain('was ended by SIGSEGV');
  });
});

describe('a command that takes too long', () => {
  test('is stopped, and the error says so and quotes its last lines', async () => {
    const started = performance.now();
    const error = await failureOf(execCommand('sh', ['-c', 'echo begun; sleep 60'], { timeout: 300 }));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(error.failure.timedOutAfter).toBe(300);
    expect(error.failure.lastLines).toEqual(['begun']);
  });

  test('is stopped with all that it started', async () => {
    const pids = join(folder, 'pids');
    const script = `sleep 60 & echo $! >> ${pids}; (sleep 61 & echo $! >> ${pids}; wait) & wait`;
    await failureOf(execCommand('sh', ['-c', script], { timeout: 500 }));
    const started = (await readFile(pids, 'utf8')).trim().split('\n').map(Number);
    expect(started).toHaveLength(2);
    for (const pid of started) expect(await isAlive(pid)).toBe(false);
  });

  test('is stopped even where it and its child ignore the request', async () => {
    const pids = join(folder, 'pids');
    const script = `trap '' TERM; echo $$ > ${pids}; sh -c 'trap "" TERM; echo $$ >> ${pids}; while :; do sleep 1; done' & while :; do sleep 1; done`;
    const started = performance.now();
    const error = await failureOf(execCommand('sh', ['-c', script], { timeout: 500 }));
    expect(error.failure.timedOutAfter).toBe(500);
    expect(performance.now() - started).toBeLessThan(12_000);
    const pidsSeen = (await readFile(pids, 'utf8')).trim().split('\n').map(Number);
    expect(pidsSeen).toHaveLength(2);
    for (const pid of pidsSeen) expect(await isAlive(pid)).toBe(false);
  }, 20_000);

  test('ends when its signal aborts', async () => {
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort();
    }, 200);
    const error = await failureOf(execCommand('sleep', ['60'], { signal: controller.signal }));
    expect(error.failure.signal).toBe('SIGTERM');
    await expect(execCommand('true', [], { signal: controller.signal })).rejects.toThrow('aborted');
  });
});

test('a daemon that a command leaves behind does not hold the command open', async () => {
  const started = performance.now();
  const result = await execCommand('sh', ['-c', 'sleep 60 & echo $!']);
  process.kill(Number(result.stdout), 'SIGKILL');
  expect(performance.now() - started).toBeLessThan(9_000);
  expect(result.exitCode).toBe(0);
}, 15_000);

describe('a signal to this process', () => {
  /** Starts a Node process that runs `sleep` through the compiled module, and signals it once that runs. */
  async function signalWhileRunning(
    signal: NodeJS.Signals,
    listener: string,
  ): Promise<{ code: string; alive: boolean }> {
    const pidFile = join(folder, 'pid');
    await compileInto(folder);
    const program = join(folder, 'program.mjs');
    await writeFile(
      program,
      `import { execCommand } from './exec.js';\n${listener}\n` +
        `await execCommand('sh', ['-c', 'echo $$ > ${pidFile}; exec sleep 60']).catch(() => undefined);\nprocess.exit(7);\n`,
    );
    const script = `"$0" "$1" & pid=$!; while [ ! -s "$2" ]; do sleep 0.05; done; kill -${signal.slice(3)} $pid; wait $pid; echo $?`;
    const { stdout } = await execCommand('bash', ['-c', script, process.execPath, program, pidFile], {
      timeout: 90_000,
    });
    const pid = Number(await readFile(pidFile, 'utf8'));
    return { code: stdout.trim(), alive: await isAlive(pid) };
  }

  test('ends the running command and then this process, as it would without a command', async () => {
    expect(await signalWhileRunning('SIGTERM', '')).toEqual({ code: '143', alive: false });
  }, 90_000);

  test('ends a command too that has just been started', async () => {
    // The signal comes while spawn() has not returned yet, as it may on a busy machine.
    const slowSpawn = [
      "import childProcess from 'node:child_process';",
      "import { syncBuiltinESMExports } from 'node:module';",
      'const { spawn } = childProcess;',
      'childProcess.spawn = (...args) => {',
      '  const child = spawn(...args);',
      '  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000);',
      '  return child;',
      '};',
      'syncBuiltinESMExports();',
    ].join('\n');
    expect(await signalWhileRunning('SIGTERM', slowSpawn)).toEqual({ code: '143', alive: false });
  }, 90_000);

  test('leaves the end of this process to whoever else listens', async () => {
    const listener = "process.on('SIGTERM', () => undefined);";
    expect(await signalWhileRunning('SIGTERM', listener)).toEqual({ code: '7', alive: false });
  }, 90_000);
});

/** The module and those that it imports, for a process of its own. */
async function compileInto(directory: string): Promise<void> {
  const { default: ts } = await import('typescript');
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
  await writeFile(join(directory, 'package.json'), '{ "type": "module" }\n');
  for (const name of ['errors', 'cpu-affinity', 'process-tree', 'stall-watch', 'exec']) {
    const source = await readFile(new URL(`../../../src/runner/${name}.ts`, import.meta.url), 'utf8');
    const { outputText } = ts.transpileModule(source, { compilerOptions: options });
    await writeFile(join(directory, `${name}.js`), outputText);
  }
}
