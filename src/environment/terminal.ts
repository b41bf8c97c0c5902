import { randomBytes } from 'node:crypto';
import { open, readlink, rm } from 'node:fs/promises';
import { execInForeground, type Runner } from '../runner/index.js';
import { entryLine, type Room } from './enter.js';
import type { RunOptions } from './environment.js';

/** What the entry script takes for the standard input that it has itself. */
const OWN_INPUT = '-';

/**
 * Runs a command in a root on this process's own terminal, or whatever its input and outputs are: keys, signals and the
 * window's size are the terminal's matter, as for any program in the foreground.
 *
 * @returns its exit code; 128 and the signal's number where one has ended it
 */
export async function runOnTerminal(
  runner: Runner,
  room: Room,
  command: readonly string[],
  options: Pick<RunOptions, 'cwd' | 'env' | 'user'>,
): Promise<number> {
  // Through a pipe of its own, because standard input is the command's.
  const pipe = `${room.root}.${randomBytes(6).toString('hex')}.control`;
  await runner.exec('mkfifo', ['--mode=600', pipe], { quiet: true });
  const control = await open(pipe, 'r+');
  try {
    const line = await entryLine(await withConsole(room), command, options, OWN_INPUT, pipe);
    return await execInForeground(line.command, line.args, {
      started: async () => {
        await control.write(line.environment);
      },
    });
  } finally {
    await control.close();
    await rm(pipe, { force: true });
  }
}

/** The terminal by a name that programs inside find it by: the pseudo-terminals there are others. */
async function withConsole(room: Room): Promise<Room> {
  if (!process.stdin.isTTY) return room;
  const console = { source: await readlink('/proc/self/fd/0'), target: '/dev/console', readOnly: false };
  return { ...room, mounts: [...room.mounts, console] };
}
