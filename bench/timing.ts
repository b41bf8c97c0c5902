import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run took, with all that it started, in seconds. */
export interface Measure {
  readonly wall: number;
  readonly cpu: number;
}

/** Bash text that runs `$SCRIPT` with the arguments, its output into the file `$LOG`, and writes to stderr what it took. */
export const TIMED = 'TIMEFORMAT="%R %U %S"; time bash -euo pipefail -c "$SCRIPT" "$@" > "$LOG" 2>&1';

/** Reads what `TIMED` wrote. */
export function measureOf(words: string): Measure {
  const [, wall, user, system] = /^([\d.]+) ([\d.]+) ([\d.]+)$/m.exec(words) ?? [];
  return { wall: Number(wall), cpu: Number(user) + Number(system) };
}

/**
 * Runs bash text here and measures it with all that it starts.
 *
 * @param script bash text
 * @param args `$0` and what follows it
 * @param cwd folder in which it runs
 * @param env its whole environment
 * @param log file for its output
 * @throws Error with the end of the log when it fails
 */
export function timed(
  script: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  log: string,
): Measure {
  try {
    const words = execFileSync('bash', ['-c', `{ ${TIMED}; } 2>&1`, ...args], {
      cwd,
      env: { ...env, SCRIPT: script, LOG: log },
      encoding: 'utf8',
    });
    return measureOf(words);
  } catch (error) {
    throw new Error(`failed: ${script}\n${readFileSync(log, 'utf8').slice(-3000)}`, { cause: error });
  }
}
