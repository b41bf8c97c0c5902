/** How the shells that have a name are called, as GitHub calls them for a step's `shell`. */
const KNOWN: Readonly<Record<string, string>> = {
  bash: 'bash --noprofile --norc -eo pipefail {0}',
  sh: 'sh -e {0}',
};

/**
 * The command that runs a script.
 *
 * @param shell a known name, or words of which `{0}` stands for the script; it comes last when none does
 */
export function shellCommand(shell: string, script: string): readonly [string, ...string[]] {
  const template = KNOWN[shell] ?? shell;
  const whole = template.includes('{0}') ? template : `${template} {0}`;
  const [command = '', ...args] = whole
    .trim()
    .split(/\s+/)
    .map((word) => word.replace('{0}', script));
  return [command, ...args];
}
