import { withExec, type ExecOptions, type ExecResult, type Runner } from '../runner/index.js';

/** What is added to the commands of a cell. */
export interface Watch {
  /** Milliseconds without output and CPU time after which a command is killed. */
  readonly stallTimeout: number;
  /** Reads along. `cwd` is where the command runs. */
  readonly onLine?: (line: string, cwd: string | undefined) => void;
  /** The CPU that a command and all it starts are held to. */
  readonly cpu?: number;
}

/** A runner whose commands are watched. */
export function watchedRunner(runner: Runner, watch: Watch): Runner {
  return withExec(
    runner,
    async (command: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> =>
      await runner.exec(command, args, {
        stallTimeout: watch.stallTimeout,
        ...(watch.cpu !== undefined && { cpu: watch.cpu }),
        ...options,
        onLine: (line, stream) => {
          // What is quiet is read by Archway itself, and no word of a compiler to the user.
          if (options.quiet !== true) watch.onLine?.(line, options.cwd);
          options.onLine?.(line, stream);
        },
      }),
  );
}
