/** How a job is cancelled, at the runner and at a terminal. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];

const acts = new Set<() => void>();

function actAll(): void {
  for (const act of acts) act();
}

/**
 * Has something done when this process is told to end. Where it runs commands that no signal of its own reaches, because
 * they are root's, it has to end them by other means. The process does not end by itself then: what it was doing fails.
 *
 * @returns what takes that back
 */
export function whenCancelled(act: () => void): () => void {
  // One listener for all: Node takes many for a leak.
  if (acts.size === 0) for (const signal of SIGNALS) process.on(signal, actAll);
  acts.add(act);
  return () => {
    acts.delete(act);
    if (acts.size === 0) for (const signal of SIGNALS) process.off(signal, actAll);
  };
}
