import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { onOneCpu } from './cpu-affinity.js';
import { CommandError } from './errors.js';
import { ProcessTree } from './process-tree.js';
import { watchForStall } from './stall-watch.js';

/** How a command is to be run. */
export interface ExecOptions {
  /** Working directory; this process's own when not given. */
  readonly cwd?: string;
  /** The whole environment; the runner's own when not given. */
  readonly env?: NodeJS.ProcessEnv;
  /** What the command reads from standard input; nothing when not given. A stream is closed by whoever made it. */
  readonly input?: string | Uint8Array | Readable;
  /** Milliseconds after which the command and all it started are killed. */
  readonly timeout?: number;
  /**
   * Milliseconds without output, and without CPU time used by the command or anything it started, after which all of
   * that is killed.
   */
  readonly stallTimeout?: number;
  /** The CPU that the command and all it starts are held to. */
  readonly cpu?: number;
  /** Ends the command and all it started when it aborts. */
  readonly signal?: AbortSignal;
  /** Exit codes that are answers rather than failures; only 0 when not given. */
  readonly acceptExitCodes?: readonly number[] | 'any';
  /** Keeps the output out of the log; it is returned and quoted in errors all the same. */
  readonly quiet?: boolean;
  /** Called with each line as it comes. */
  readonly onLine?: (line: string, stream: OutputStream) => void;
}

/** Which of a command's two outputs. */
export type OutputStream = 'stdout' | 'stderr';

/** How a command ended. */
export interface ExecResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Wall-clock milliseconds from start to end. */
  readonly milliseconds: number;
}

/** Output beyond this many characters is dropped from the front: a runaway command must not eat the memory. */
const CAPTURE_LIMIT = 64 * 1024 * 1024;
const LAST_LINES = 25;
/** Milliseconds between SIGTERM and SIGKILL, and between a process's end and giving up on its pipes. */
const GRACE = 5_000;

/**
 * Runs a command without a shell, in a process group of its own, so that a time limit or an abort ends its children
 * too: neither `@actions/exec` nor Node's own `timeout` reaches them, and a wedged emulator hangs a job to its limit.
 *
 * @throws CommandError when it cannot be started, is stopped, or exits with a code that is not accepted
 */
export async function execCommand(
  command: string,
  args: readonly string[],
  options: ExecOptions = {},
): Promise<ExecResult> {
  const started = performance.now();
  options.signal?.throwIfAborted();
  const [program, ...words] =
    options.cpu === undefined ? [command, ...args] : [...onOneCpu(options.cpu), command, ...args];
  const { child, forget } = liveGroups.start(() => {
    try {
      return spawn(program, words, {
        cwd: options.cwd,
        env: options.env ?? process.env,
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
      });
    } catch (error) {
      throw spawnFailure(error, command, args, options.cwd);
    }
  });
  const tree = child.pid === undefined ? undefined : new ProcessTree(child.pid);
  let timedOut = false as boolean;
  let stalled: readonly string[] | undefined;
  const stop = (): void => {
    killGroup(child);
  };
  const timer =
    options.timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          stop();
        }, options.timeout);
  const watch =
    options.stallTimeout === undefined || tree === undefined
      ? undefined
      : watchForStall(tree, options.stallTimeout, (processes) => {
          stalled = processes;
          tree.signal('SIGKILL');
        });
  const capture = new OutputCapture(options.onLine, watch?.alive);
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    const ending = await waitForEnd(child, capture, options.input);
    capture.finish();
    const failure = { command, args, lastLines: capture.lastLines };
    if (stalled !== undefined) {
      throw new CommandError({ ...failure, stalled: { after: options.stallTimeout ?? 0, processes: stalled } });
    }
    if (timedOut) throw new CommandError({ ...failure, timedOutAfter: options.timeout ?? 0 });
    if (ending.signal !== null) throw new CommandError({ ...failure, signal: ending.signal });
    const exitCode = ending.code ?? 0;
    const accepted = options.acceptExitCodes ?? [0];
    if (accepted !== 'any' && !accepted.includes(exitCode)) throw new CommandError({ ...failure, exitCode });
    return {
      exitCode,
      stdout: capture.text('stdout'),
      stderr: capture.text('stderr'),
      milliseconds: performance.now() - started,
    };
  } catch (error) {
    throw spawnFailure(error, command, args, options.cwd);
  } finally {
    clearTimeout(timer);
    watch?.stop();
    options.signal?.removeEventListener('abort', stop);
    // The leader may have heeded SIGTERM while a child of its did not.
    if (timedOut || stalled !== undefined || options.signal?.aborted === true) tree?.signal('SIGKILL');
    forget();
  }
}

/** Why a command could not be started, where that is what went wrong; else what went wrong. */
function spawnFailure(error: unknown, command: string, args: readonly string[], cwd: string | undefined): unknown {
  if (!isSpawnError(error)) return error;
  const failure = { command, args, exitCode: 127, lastLines: [explainSpawnError(error, command, cwd)] };
  return new CommandError(failure, { cause: error });
}

function isSpawnError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error && String(error.syscall).startsWith('spawn');
}

/** Node says ENOENT of the program for a missing working directory too. */
function explainSpawnError(error: NodeJS.ErrnoException, command: string, cwd: string | undefined): string {
  if (error.code === 'E2BIG')
    return 'its arguments or one of its environment variables are too long for the kernel (E2BIG)';
  if (error.code !== 'ENOENT') return error.message;
  return cwd !== undefined && !existsSync(cwd)
    ? `the folder ${cwd} does not exist`
    : `${command} was not found on PATH`;
}

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

async function waitForEnd(child: ChildProcess, capture: OutputCapture, input: ExecOptions['input']): Promise<Ending> {
  return await new Promise<Ending>((resolve, reject) => {
    let pipeTimer: NodeJS.Timeout | undefined;
    child.once('error', reject);
    child.stdout?.on('data', (chunk: Buffer) => {
      capture.write('stdout', chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      capture.write('stderr', chunk);
    });
    // A command may end without reading its input.
    child.stdin?.on('error', () => undefined);
    if (child.stdin !== null && input instanceof Readable) input.pipe(child.stdin);
    else child.stdin?.end(input ?? '');
    // A daemon that the command left behind can hold the pipes open for ever: 'close' alone would never come.
    child.once('exit', (code, signal) => {
      pipeTimer = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        resolve({ code, signal });
      }, GRACE);
    });
    child.once('close', (code, signal) => {
      clearTimeout(pipeTimer);
      resolve({ code, signal });
    });
  });
}

/** Keeps a command's output, whole up to a limit, and its last lines of both streams in the order they came. */
class OutputCapture {
  readonly lastLines: string[] = [];
  readonly #onLine: ExecOptions['onLine'];
  readonly #onData: (() => void) | undefined;
  readonly #streams = {
    stdout: { decoder: new StringDecoder('utf8'), chunks: [] as string[], length: 0, partial: '' },
    stderr: { decoder: new StringDecoder('utf8'), chunks: [] as string[], length: 0, partial: '' },
  };

  constructor(onLine: ExecOptions['onLine'], onData: (() => void) | undefined) {
    this.#onLine = onLine;
    this.#onData = onData;
  }

  write(stream: OutputStream, chunk: Buffer): void {
    this.#onData?.();
    const state = this.#streams[stream];
    const text = state.decoder.write(chunk);
    state.chunks.push(text);
    state.length += text.length;
    while (state.length > CAPTURE_LIMIT && state.chunks.length > 1) state.length -= state.chunks.shift()?.length ?? 0;
    // Only the new text is searched: a line that never ends would else be read again with every chunk.
    const lines = text.split('\n');
    lines[0] = state.partial + (lines[0] ?? '');
    state.partial = lines.pop() ?? '';
    for (const line of lines) this.#line(line, stream);
  }

  finish(): void {
    for (const stream of ['stdout', 'stderr'] as const) {
      const state = this.#streams[stream];
      const rest = state.partial + state.decoder.end();
      if (rest !== '') this.#line(rest, stream);
      state.partial = '';
    }
  }

  text(stream: OutputStream): string {
    return this.#streams[stream].chunks.join('');
  }

  #line(raw: string, stream: OutputStream): void {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    this.lastLines.push(line);
    if (this.lastLines.length > LAST_LINES) this.lastLines.shift();
    this.#onLine?.(line, stream);
  }
}

/** Asks a process group to end, and ends it by force if it does not. */
function killGroup(child: ChildProcess): void {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => {
    signalGroup(child, 'SIGKILL');
  }, GRACE).unref();
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Gone already; or all of it is root's, started through sudo, which ends what it started when our pipes close.
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}

/**
 * The process groups that run now. They do not get the terminal's Ctrl-C, and the runner's cancel signal reaches this
 * process only, so both are passed on.
 */
const liveGroups = {
  children: new Set<ChildProcess>(),
  users: 0,
  start<T extends ChildProcess>(spawnChild: () => T): { child: T; forget: () => void } {
    // Before the command is there: a signal that came in between would end this process and leave the command running.
    if (this.users++ === 0) for (const signal of FORWARDED) process.on(signal, forward);
    const leave = (): void => {
      if (--this.users === 0) for (const signal of FORWARDED) process.off(signal, forward);
    };
    try {
      const child = spawnChild();
      this.children.add(child);
      const forget = (): void => {
        this.children.delete(child);
        leave();
      };
      return { child, forget };
    } catch (error) {
      leave();
      throw error;
    }
  },
};

const FORWARDED: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function forward(signal: NodeJS.Signals): void {
  for (const child of liveGroups.children) signalGroup(child, signal);
  // Somebody else listens too, and will end this process when it has cleaned up.
  if (process.listenerCount(signal) > 1) return;
  // Having a listener disables Node's own ending by the signal: end as it would have, once the groups were told.
  for (const forwarded of FORWARDED) process.off(forwarded, forward);
  process.kill(process.pid, signal);
}
