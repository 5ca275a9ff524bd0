/**
 * Works through tasks, at most `limit` at once, starting them in their order. Results come in the order of the tasks.
 * After `isOver` turns true no further task starts, and its result is undefined.
 */
export async function pool<T, R>(
  tasks: readonly T[],
  limit: number,
  work: (task: T) => Promise<R>,
  isOver: () => boolean = () => false,
): Promise<readonly (R | undefined)[]> {
  const results = new Array<R | undefined>(tasks.length).fill(undefined);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < tasks.length && !isOver()) {
      const i = next++;
      results[i] = await work(tasks[i]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, worker));
  return results;
}
