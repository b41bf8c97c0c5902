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
