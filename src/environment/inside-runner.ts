import { Readable } from 'node:stream';
import type { ExecOptions, ExecResult, Runner } from '../runner/index.js';
import type { Environment } from './environment.js';

/**
 * A runner whose commands run inside an environment, so that code that knows nothing of environments builds in one: a
 * language's build takes it for a machine of the environment's platform. The folders that it works in have to be
 * mounted under their own paths.
 *
 * @param env the variables of commands that are given none, and of those that take the runner's own
 */
export function runnerInside(
  runner: Runner,
  environment: Environment,
  env: Readonly<Record<string, string>> = {},
): Runner {
  return {
    env,
    temporaryDirectory: runner.temporaryDirectory,
    toolCacheDirectory: runner.toolCacheDirectory,
    workspace: runner.workspace,
    keptBetweenJobs: runner.keptBetweenJobs,
    debug: runner.debug.bind(runner),
    info: runner.info.bind(runner),
    notice: runner.notice.bind(runner),
    warning: runner.warning.bind(runner),
    error: runner.error.bind(runner),
    group: runner.group.bind(runner),
    exec: async (command, args, options = {}) => await execInside(environment, env, command, args, options),
  };
}

async function execInside(
  environment: Environment,
  env: Readonly<Record<string, string>>,
  command: string,
  args: readonly string[],
  { input, env: given, ...options }: ExecOptions,
): Promise<ExecResult> {
  if (input instanceof Readable) throw new Error(`${command}: a stream cannot be read inside an environment`);
  return await environment.run(command, args, {
    ...options,
    env: defined(given ?? env),
    ...(input !== undefined && { input }),
  });
}

function defined(env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
