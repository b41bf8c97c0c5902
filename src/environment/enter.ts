import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { asRoot } from '../host/index.js';
import {
  CommandError,
  InputError,
  quoteForReading,
  whenCancelled,
  type ExecResult,
  type Runner,
} from '../runner/index.js';
import { ENTRY_SCRIPT, TERMINAL_ENTRY_SCRIPT } from './entry-script.js';
import { DEFAULT_PATH, type Mount, type RunOptions } from './environment.js';
import { placeInRoot } from './executable.js';
import { readerOfRoot } from './read-inside.js';
import { findUser } from './users.js';
import { requireVariable } from './variables.js';

/** A root file system and what belongs into it. */
export interface Room {
  /** Absolute path of the root. */
  readonly root: string;
  readonly mounts: readonly Mount[];
  /** Whether the host's network is to be reached. */
  readonly network: boolean;
}

/** The host's packages with the programs that make and enter roots. Most are essential on Debian. */
export const HOST_PACKAGES = ['apt', 'dpkg', 'iproute2', 'tar', 'util-linux', 'mount'];

/** The entry script's name in the list of processes. */
const ENTRY_NAME = 'archway-entry';

/** What the entry script exits with when it cannot make the world; no program of ours inside uses it. */
const NOT_ENTERED = 125;

/**
 * Runs one command in a root, in mount, process and System V IPC namespaces of its own: when it has ended, or this
 * process has, nothing of it is left running or mounted.
 *
 * @throws CommandError as Runner.exec does, with the command as it was given here
 */
export async function runInRoot(
  runner: Runner,
  room: Room,
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ExecResult> {
  options.signal?.throwIfAborted();
  const input = options.input === undefined ? undefined : await writeInput(room, options.input);
  const line = await entryLine(room, [command, ...args], options, input ?? '/dev/null');
  const control = new PassThrough();
  control.write(line.environment);
  const watch = watchLimits(control, options);
  const show = (text: string): void => {
    if (options.quiet !== true) runner.info(text);
  };
  show(`[command]${[command, ...args].map(quoteForReading).join(' ')}`);
  try {
    return await runner.exec(line.command, line.args, {
      input: control,
      // The long line that enters the root would tell nobody anything.
      quiet: true,
      onLine: (text, stream) => {
        show(text);
        options.onLine?.(text, stream);
      },
      ...(options.acceptExitCodes !== undefined && { acceptExitCodes: options.acceptExitCodes }),
      ...(options.stallTimeout !== undefined && { stallTimeout: options.stallTimeout }),
      ...(options.cpu !== undefined && { cpu: options.cpu }),
    });
  } catch (error) {
    throw watch.explain(asSeenInside(error, command, args));
  } finally {
    watch.stop();
    control.end();
    if (input !== undefined) await rm(input, { force: true });
  }
}

/** A file with what a command is to read, beside the root, where nothing inside can see it. */
async function writeInput(room: Room, input: string | Uint8Array): Promise<string> {
  const path = `${room.root}.${randomBytes(6).toString('hex')}.input`;
  await writeFile(path, input, { mode: 0o600 });
  return path;
}

/**
 * The host's command that runs a command in a root, and what the entry script is to read first.
 *
 * @param input file that the command reads as its standard input
 * @param control pipe that the script reads; its standard input when not given
 */
export async function entryLine(
  room: Room,
  command: readonly string[],
  options: Pick<RunOptions, 'cwd' | 'env' | 'user'>,
  input: string,
  control?: string,
): Promise<{ command: string; args: readonly string[]; environment: string }> {
  const user = await findUser(readerOfRoot(room.root), options.user ?? '0');
  const env = { PATH: DEFAULT_PATH, HOME: user.home, ...options.env };
  // The host's programs that start the command would heed these too.
  const loader = Object.entries(env).filter(([name]) => name.startsWith('LD_'));
  const mounts = await Promise.all(
    room.mounts.map(async ({ readOnly, source, target }) => [
      ...[readOnly ? 'ro' : 'rw', source],
      // An absolute link, as Debian's /var/run, leads to another place for the host's mount(8).
      await placeInRoot(room.root, target),
    ]),
  );
  const unshare = ['--mount', '--pid', '--ipc', '--fork', '--kill-child', ...(room.network ? [] : ['--net'])];
  return {
    ...asRoot('unshare', [
      ...unshare,
      // sudo and the host's shells add variables of their own, which are none of the command's.
      ...['--', 'env', '-i', `PATH=${DEFAULT_PATH}`, 'sh', '-c'],
      ...(control === undefined ? [ENTRY_SCRIPT, ENTRY_NAME] : [TERMINAL_ENTRY_SCRIPT, ENTRY_NAME, control]),
      ...[room.network ? 'on' : 'off', room.root, ...mounts.flat(), '--'],
      ...[options.cwd ?? '/', String(user.uid), String(user.gid), input],
      ...(loader.length === 0 ? [] : ['/usr/bin/env', ...loader.map(([name, value]) => `${name}=${value}`)]),
      ...command,
    ]),
    environment: encodeEnvironment(Object.entries(env).filter(([name]) => !name.startsWith('LD_'))),
  };
}

/** As the entry script reads it: see there. */
function encodeEnvironment(variables: readonly (readonly [string, string])[]): string {
  return [
    ...variables.map(([name, value]) => {
      requireVariable(name, value);
      return `${name}=${value.replaceAll('\n', '\n=')}`;
    }),
    '.\n',
  ].join('\n');
}

/**
 * Ends the command at its time limit or when it is aborted. Not by a signal: through sudo none would reach it.
 */
function watchLimits(
  control: PassThrough,
  { timeout, signal }: RunOptions,
): { stop: () => void; explain: (error: unknown) => unknown } {
  let timedOut = false;
  const end = (): void => {
    control.end();
  };
  const timer =
    timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          end();
        }, timeout);
  signal?.addEventListener('abort', end, { once: true });
  const forget = whenCancelled(end);
  return {
    stop: () => {
      clearTimeout(timer);
      forget();
      signal?.removeEventListener('abort', end);
    },
    explain: (error) => {
      if (!timedOut || !(error instanceof CommandError)) return error;
      const { command, args, lastLines } = error.failure;
      return new CommandError({ command, args, lastLines, timedOutAfter: timeout ?? 0 }, { cause: error });
    },
  };
}

/** Tells of the command that the user gave instead of the one that entered the root. */
function asSeenInside(error: unknown, command: string, args: readonly string[]): unknown {
  if (!(error instanceof CommandError)) return error;
  const { failure } = error;
  const words = failure.lastLines.findLast((line) => line.startsWith('archway: '));
  if (failure.exitCode === NOT_ENTERED && words !== undefined) {
    return new InputError(`The environment cannot be entered: ${words.slice('archway: '.length)}.`, { cause: error });
  }
  return new CommandError({ ...failure, command, args }, { cause: error });
}
