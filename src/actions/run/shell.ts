/** How the shells that have a name are called, as GitHub calls them for a step's `shell`: what follows the program. */
const KNOWN: Readonly<Record<string, string>> = {
  bash: '--noprofile --norc -eo pipefail {0}',
  sh: '-e {0}',
};
/** Where they are, by which they are known too: run-on-arch-action's manual names them so, and stops at the first error. */
const FOLDER = /^(\/usr)?\/bin\//;

/** Asks which of them there is, the way GitHub chooses for a step without a `shell`. For `sh`. */
export const WHICH_SHELL = 'command -v bash >/dev/null && echo bash || echo sh';

/**
 * The command that runs a script.
 *
 * @param shell a known name, also with its folder, or words of which `{0}` stands for the script; it comes last when none does
 */
export function shellCommand(shell: string, script: string): readonly [string, ...string[]] {
  const known = KNOWN[shell.replace(FOLDER, '')];
  const template = known === undefined ? shell : `${shell} ${known}`;
  const whole = template.includes('{0}') ? template : `${template} {0}`;
  const [command = '', ...args] = whole
    .trim()
    .split(/\s+/)
    .map((word) => word.replace('{0}', script));
  return [command, ...args];
}
