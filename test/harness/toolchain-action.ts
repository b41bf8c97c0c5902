import { actionDirectory, readMetadata } from './action-metadata.js';
import type { MemoryRunner } from './memory-runner.js';

/** The inputs of setup-toolchain as the runner gives them: with the defaults of action.yml. */
export function inputsOf(given: Readonly<Record<string, string>>): Record<string, string> {
  const { inputs } = readMetadata(actionDirectory('setup-toolchain'));
  const defaults = Object.entries(inputs).map(([name, { default: value }]): [string, string] => [name, value ?? '']);
  return { ...Object.fromEntries(defaults), ...given };
}

/** What the steps after an action see. */
export function environmentAfter(runner: MemoryRunner): NodeJS.ProcessEnv {
  return { ...runner.env, ...runner.exported, PATH: [...runner.path, runner.env['PATH']].join(':') };
}
