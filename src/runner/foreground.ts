import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

/**
 * Runs a command in the foreground of this process's own terminal, or whatever its input and outputs are. Ctrl-C and Ctrl-\
 * are for the command alone. `started` is called when it has been started; `env` is its whole environment, this process's own
 * when not given.
 *
 * @returns its exit code; 128 and the signal's number where one has ended it
 */
export async function execInForeground(
  command: string,
  args: readonly string[],
  more: { readonly started?: () => Promise<void>; readonly env?: NodeJS.ProcessEnv },
): Promise<number> {
  const ignore = (): void => undefined;
  process.on('SIGINT', ignore);
  process.on('SIGQUIT', ignore);
  try {
    const child = spawn(command, args, { stdio: 'inherit', env: more.env ?? process.env });
    const [ended] = await Promise.all([once(child, 'close'), more.started?.()]);
    const [code, signal] = ended as [number | null, NodeJS.Signals | null];
    return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  } finally {
    process.off('SIGINT', ignore);
    process.off('SIGQUIT', ignore);
  }
}
