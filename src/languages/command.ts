import type { ExecOptions, ExecResult } from '../runner/index.js';
import type { BuildContext } from './language.js';

/** Runs one command of a build in a folder, with the cell's environment and time limit. */
export async function runTool(
  { runner, env, timeout, testCpu }: BuildContext,
  directory: string,
  command: string,
  args: readonly string[],
  options: Omit<ExecOptions, 'cwd' | 'timeout'> = {},
): Promise<ExecResult> {
  return await runner.exec(command, args, {
    timeout,
    ...(testCpu !== undefined && { cpu: testCpu }),
    ...options,
    cwd: directory,
    env: { ...env, ...options.env },
  });
}
