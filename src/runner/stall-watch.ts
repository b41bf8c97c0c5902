/** The processes that are watched: a ProcessTree, or those of another machine or container. */
export interface WatchedProcesses {
  /** CPU time of all of them in milliseconds. */
  read(): number | Promise<number>;
  /** What each is and does as of the last reading, one line each. */
  describe(): readonly string[];
}

/** The part of the time that a tree must have used the CPU to count as working: a stuck runtime still ticks a little. */
const WORKING_PART = 0.005;
/** Looks per window, so that a stall is noticed at most a tenth later than it might be. */
const LOOKS = 10;
const MOST_BETWEEN_LOOKS = 15_000;

/**
 * Watches a command for a time without output in which none of its processes used the CPU either.
 *
 * @param window milliseconds
 * @param onStall told once, with what each process was doing
 * @returns `alive` is to be called with every output; `stop` ends the watch
 */
export function watchForStall(
  tree: WatchedProcesses,
  window: number,
  onStall: (processes: readonly string[]) => void,
): { readonly alive: () => void; readonly stop: () => void } {
  let since = performance.now();
  // It has just been started, and most commands end before the first look: /proc is not read for those.
  let cpu = 0;
  let looking = false;
  const look = async (): Promise<void> => {
    const now = await tree.read();
    if (Math.abs(now - cpu) > window * WORKING_PART) {
      cpu = now;
      since = performance.now();
    } else if (performance.now() - since >= window) {
      clearInterval(timer);
      onStall(tree.describe());
    }
  };
  const timer = setInterval(
    () => {
      if (looking) return;
      looking = true;
      // One that cannot be read has ended, which whoever started it is told of.
      look()
        .catch(() => undefined)
        .finally(() => {
          looking = false;
        });
    },
    Math.min(window / LOOKS, MOST_BETWEEN_LOOKS),
  );
  return {
    alive: () => {
      since = performance.now();
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}
