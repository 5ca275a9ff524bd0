/**
 * Ends this process when the one that started it has gone: `npm run bench` works for a person, and for nobody else.
 *
 * @param everyMs how often it looks
 * @returns how to stop looking
 */
export function endWithParent(everyMs = 1000): () => void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, everyMs).unref();
  return () => {
    clearInterval(timer);
  };
}
