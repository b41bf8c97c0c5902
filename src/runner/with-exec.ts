import type { Runner } from './runner.js';

/** A runner that starts commands in another way, and is the same otherwise. */
export function withExec(runner: Runner, exec: Runner['exec']): Runner {
  return {
    env: runner.env,
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
    exec,
  };
}

/** A runner that runs no more than so many commands at the same time; further ones wait their turn. */
export function withFewCommands(runner: Runner, most: number): Runner {
  let running = 0;
  const waiting: (() => void)[] = [];
  return withExec(runner, async (command, args, options) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await runner.exec(command, args, options);
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  });
}
