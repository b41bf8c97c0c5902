import { availableParallelism } from 'node:os';
import { inParallel } from '../host/index.js';

/** How many files are worked on together: reading, inflating and writing go on in threads, so more than there are CPUs. */
const WIDTH = Math.max(4, availableParallelism() * 2);

/** Works through files, as many at a time as suits the machine, and gives the results in the list's order. */
export async function forEachFile<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  return await inParallel(list, WIDTH, work);
}
