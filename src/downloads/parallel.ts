import { availableParallelism } from 'node:os';

/** How many files are worked on together: reading, inflating and writing go on in threads, so more than there are CPUs. */
const WIDTH = Math.max(4, availableParallelism() * 2);

/** Works through a list with a bounded number of workers, and gives the results in the list's order. */
export async function inParallel<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const entries = list.entries();
  const worker = async (): Promise<void> => {
    for (const [index, one] of entries) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(WIDTH, list.length) }, worker));
  return results;
}
