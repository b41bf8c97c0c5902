import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage, type Runner } from '../runner/index.js';
import type { LanguageProgram } from './acceleration-languages.js';
import { runInRoot } from './enter.js';
import type { Mount } from './environment.js';
import { LayoutError } from './layout-error.js';
import { withStrings } from './program-strings.js';

const BASH = '/usr/bin/bash';

/**
 * Has bash print all that it tells of the machine that it was built for; HOSTTYPE and MACHTYPE come first. Source:
 * set_machine_vars() and make_vers_array() of bash.
 */
const TELL = `printf '%s\\n' "$HOSTTYPE" "$MACHTYPE" "$OSTYPE" "\${BASH_VERSINFO[@]}"; "$BASH" --version`;

/** How bash is asked of the machine. */
export const BASH_QUESTION = { command: BASH, args: ['--norc', '--noprofile', '-c', TELL] } as const;

/**
 * Debian's bash, which autoconf's scripts and libtool prefer to dash, because that counts no lines (LINENO). In its place
 * comes the host's, with the environment's machine in it.
 */
export function bashPrograms(installed: ReadonlyMap<string, string>): readonly LanguageProgram[] {
  if (!installed.has('bash')) return [];
  const obstacle = installed.has('bash-builtins')
    ? 'bash-builtins is installed: what bash loads is built in the environment'
    : undefined;
  return [{ path: BASH, twin: BASH, package: 'bash', obstacle }];
}

/**
 * Makes the host's bash below the twins tell what the environment's tells of its machine.
 *
 * @param root absolute path of the twins
 * @param told what the environment's own answers to {@link BASH_QUESTION}
 * @throws LayoutError
 */
export async function layOutBash(runner: Runner, root: string, told: string): Promise<void> {
  try {
    const path = join(root, BASH);
    const ask = async (mounts: readonly Mount[]): Promise<string> => {
      const room = { root, mounts, network: false };
      return (await runInRoot(runner, room, BASH_QUESTION.command, BASH_QUESTION.args, { quiet: true })).stdout;
    };
    const [here, there] = [machineOf(await ask([])), machineOf(told)];
    await writeFile(
      path,
      withStrings(await readFile(path), new Map([...here].map((from, index) => [from, there[index] ?? from]))),
    );
    const answer = await ask([]);
    if (answer !== told) throw new Error(`it says ${JSON.stringify(answer)} instead of ${JSON.stringify(told)}`);
  } catch (error) {
    throw new LayoutError('bash', `its native shell could not be set up: ${errorMessage(error)}`, { cause: error });
  }
}

function machineOf(told: string): readonly string[] {
  return told.split('\n').slice(0, 2);
}
