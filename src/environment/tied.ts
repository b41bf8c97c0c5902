import { PassThrough } from 'node:stream';
import { asRoot } from '../host/index.js';
import { CommandError, whenCancelled, type ExecResult, type Runner } from '../runner/index.js';

/** Ends everything when standard input closes, and runs the rest as what may be ended. A constant. */
const TIED = `set -eu
exec 3<&0 </dev/null
( while IFS= read -r line; do :; done <&3; kill -KILL -1 ) >/dev/null 2>&1 &
exec 3<&-
status=0
"$@" || status=$?
exit "$status"
`;

/** How a command is to be run. */
export interface TiedOptions {
  /** Whether it has mounts of its own too, which end with it. */
  readonly mounts?: boolean;
  /** Milliseconds without output and CPU time after which it is killed. */
  readonly stallTimeout?: number;
  /** The command in errors, where the real one would tell nobody anything. */
  readonly shown?: readonly string[];
}

/**
 * Runs one of the host's own commands as root, tied to this process: when it is killed, the command and all that it has
 * started end too, so that the next job does not meet them. By their own process namespace, because no signal of ours
 * reaches root's processes.
 *
 * @throws CommandError as Runner.exec does, with the command as it is shown
 */
export async function execTied(
  runner: Runner,
  command: readonly string[],
  { mounts = false, shown = command, stallTimeout }: TiedOptions = {},
): Promise<ExecResult> {
  const namespaces = [...(mounts ? ['--mount'] : []), '--pid', '--fork', '--kill-child'];
  const line = asRoot('unshare', [...namespaces, '--', 'sh', '-c', TIED, 'archway-tied', ...command]);
  const control = new PassThrough();
  const forget = whenCancelled(() => {
    control.end();
  });
  try {
    return await runner.exec(line.command, line.args, {
      input: control,
      quiet: true,
      ...(stallTimeout !== undefined && { stallTimeout }),
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const [first = '', ...args] = shown;
    throw new CommandError({ ...error.failure, command: first, args }, { cause: error });
  } finally {
    forget();
    control.end();
  }
}
