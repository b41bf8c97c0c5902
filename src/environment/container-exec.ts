import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  allowedCpus,
  CommandError,
  parseProcessStat,
  quoteForReading,
  watchForStall,
  type ExecResult,
  type Runner,
} from '../runner/index.js';
import type { Container } from './container.js';
import type { RunOptions } from './environment.js';
import { findUser } from './users.js';
import { requireVariable } from './variables.js';

/** What engines exit with when there is no such program, by their version; a shell says 127. */
const NOT_FOUND = /executable file not found|exec: ".*": stat .*: no such file or directory/;
/** Milliseconds between asking a command to end and ending it. */
const GRACE = 5000;
const LAST_LINES = 25;
/** Longer lines of a file with variables are not read. Source: bufio.MaxScanTokenSize, which docker reads with. */
const LONGEST_LINE = 60_000;

/**
 * Runs one command in a container. When it has ended, nothing else runs in the container.
 *
 * @param folder of the host, for files that go with the command
 * @throws CommandError as Runner.exec does, with the command as it was given here
 */
export async function runInContainer(
  runner: Runner,
  container: Container,
  folder: string,
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ExecResult> {
  options.signal?.throwIfAborted();
  const show = (text: string): void => {
    if (options.quiet !== true) runner.info(text);
  };
  show(`[command]${[command, ...args].map(quoteForReading).join(' ')}`);
  const line = await execLine(runner, container, folder, [command, ...args], options);
  const watch = watchLimits(container, options);
  const restore = options.cpu === undefined ? undefined : await holdToCpu(runner, container, options.cpu);
  let last: readonly string[] = [];
  try {
    const result = await runner.exec(container.engine, line.args, {
      env: line.env,
      ...(options.input !== undefined && { input: options.input }),
      quiet: true,
      acceptExitCodes: 'any',
      onLine: (text, stream) => {
        last = [...last, text].slice(-LAST_LINES);
        watch.alive();
        show(text);
        options.onLine?.(text, stream);
      },
    });
    const exitCode = NOT_FOUND.test(last.at(-1) ?? '') ? 127 : result.exitCode;
    const failure = { command, args, lastLines: last };
    watch.check(failure);
    const accepted = options.acceptExitCodes ?? [0];
    if (accepted !== 'any' && !accepted.includes(exitCode)) throw new CommandError({ ...failure, exitCode });
    return { ...result, exitCode };
  } finally {
    watch.stop();
    await line.forget();
    await restore?.();
    await container.endAll();
  }
}

/** The engine's arguments that run a command in a container, and the environment of the engine's program. */
export async function execLine(
  runner: Runner,
  container: Container,
  folder: string,
  command: readonly string[],
  options: Pick<RunOptions, 'cwd' | 'env' | 'user' | 'input'>,
  terminal: readonly string[] = [],
): Promise<{ args: readonly string[]; env: NodeJS.ProcessEnv; forget: () => Promise<void> }> {
  const user = await findUser((path) => container.read(folder, path), options.user ?? '0');
  const variables = Object.entries({ HOME: user.home, ...options.env });
  for (const [name, value] of variables) requireVariable(name, value);
  // Not in arguments, which every user of the machine can read; nor all in the environment of the engine's program, which
  // has variables of its own.
  const short = variables.filter(([, value]) => !value.includes('\n') && value.length < LONGEST_LINE);
  const long = variables.filter((pair) => !short.includes(pair));
  const file = join(folder, `env-${randomBytes(4).toString('hex')}`);
  await writeFile(file, short.map(([name, value]) => `${name}=${value}\n`).join(''), { mode: 0o600 });
  return {
    env: { ...runner.env, ...Object.fromEntries(long) },
    args: [
      'exec',
      ...(options.input === undefined ? [] : ['--interactive']),
      ...terminal,
      `--user=${String(user.uid)}:${String(user.gid)}`,
      `--workdir=${options.cwd ?? '/'}`,
      `--env-file=${file}`,
      ...long.map(([name]) => `--env=${name}`),
      container.id,
      ...command,
    ],
    forget: async () => {
      await rm(file, { force: true });
    },
  };
}

/** Ends the command at its time limit, when nothing moves any more, and when it is aborted. */
function watchLimits(
  container: Container,
  { timeout, stallTimeout, signal }: RunOptions,
): {
  readonly alive: () => void;
  readonly stop: () => void;
  /** @throws CommandError where it was ended for one of these */
  readonly check: (failure: { command: string; args: readonly string[]; lastLines: readonly string[] }) => void;
} {
  let timedOut = false;
  let stalled: readonly string[] | undefined;
  let grace: NodeJS.Timeout | undefined;
  // Where the container is gone, so is the command.
  const end = (): void => {
    container.endAll().catch(() => undefined);
  };
  const ask = (): void => {
    container.askAll().catch(() => undefined);
    grace = setTimeout(end, GRACE);
  };
  const timer =
    timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          ask();
        }, timeout);
  const watch =
    stallTimeout === undefined
      ? undefined
      : watchForStall(new ContainerProcesses(container), stallTimeout, (processes) => {
          stalled = processes;
          end();
        });
  signal?.addEventListener('abort', ask, { once: true });
  return {
    alive: () => watch?.alive(),
    stop: () => {
      clearTimeout(timer);
      clearTimeout(grace);
      watch?.stop();
      signal?.removeEventListener('abort', ask);
    },
    check: (failure) => {
      if (stalled !== undefined)
        throw new CommandError({ ...failure, stalled: { after: stallTimeout ?? 0, processes: stalled } });
      if (timedOut) throw new CommandError({ ...failure, timedOutAfter: timeout ?? 0 });
      if (signal?.aborted === true) throw new CommandError({ ...failure, signal: 'SIGTERM' });
    },
  };
}

/** The processes of a container, for a watch over them: no tree of this machine's has them. */
class ContainerProcesses {
  readonly #container: Container;
  #lines: readonly string[] = [];

  constructor(container: Container) {
    this.#container = container;
  }

  /** CPU time of all of them in milliseconds. */
  async read(): Promise<number> {
    this.#lines = await this.#container.processes();
    return this.#lines.reduce((sum, line) => sum + (parseProcessStat(line)?.cpu ?? 0), 0);
  }

  describe(): readonly string[] {
    return this.#lines.flatMap((line) => {
      const one = parseProcessStat(line);
      return one === undefined || one.state === 'Z' ? [] : [`${String(one.pid)} ${one.state} ${one.name}`];
    });
  }
}

/** Holds all that a container runs to one CPU. @returns what gives it the others back */
async function holdToCpu(runner: Runner, container: Container, cpu: number): Promise<() => Promise<void>> {
  const hold = async (list: string): Promise<void> => {
    await runner.exec(container.engine, ['update', `--cpuset-cpus=${list}`, container.id], { quiet: true });
  };
  try {
    await hold(String(cpu));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    runner.warning(`The container could not be held to one CPU: ${error.failure.lastLines.at(-1) ?? ''}`);
    return () => Promise.resolve();
  }
  return async () => {
    await hold(allowedCpus());
  };
}
