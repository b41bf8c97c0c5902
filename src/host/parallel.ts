/**
 * Works through a list with a bounded number of workers.
 *
 * @param width how many items are worked on at the same time, at the most
 * @returns the results in the list's order; when one fails, its error, while what is under way goes on
 */
export async function inParallel<T, R>(list: Iterable<T>, width: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const entries = [...list].entries();
  const worker = async (): Promise<void> => {
    for (const [index, one] of entries) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
