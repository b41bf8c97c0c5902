import { hostPlatform } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { CommandError, InputError, type Runner } from '../runner/index.js';
import { runInRoot } from './enter.js';
import { platformOfProgram, resolveInRoot } from './executable.js';

const SHELL = '/bin/sh';
/** What unshare(1) exits with when the kernel does not know how to run a program. */
const CANNOT_EXECUTE = 126;

/**
 * Makes sure that a root is one of the platform, and that this machine runs its programs, by running its shell.
 *
 * @throws InputError that says what is wrong and what to do
 */
export async function requireRunnable(runner: Runner, root: string, platform: Platform): Promise<void> {
  const shell = await resolveInRoot(root, SHELL);
  if (shell === undefined) {
    throw new InputError(`The root file system has no ${SHELL}, which commands are run with. Take one that has.`);
  }
  const found = await platformOfProgram(shell);
  if (found?.name !== platform.name) {
    throw new InputError(
      `The root file system is one of ${found?.name ?? 'an unknown machine'}, and ${platform.name} was asked for.`,
    );
  }
  try {
    await runInRoot(runner, { root, mounts: [], network: false }, SHELL, ['-c', ':'], { quiet: true });
  } catch (error) {
    if (!(error instanceof CommandError) || error.failure.exitCode !== CANNOT_EXECUTE) throw error;
    throw new InputError(
      `This machine (${hostPlatform().name}) does not run programs of ${platform.name}. ` +
        'Set up emulation first, with the action setup-emulation.',
      { cause: error },
    );
  }
}
