/**
 * Seconds that a run will still take, after `done` cells and `elapsed` seconds.
 * With the times of the last run: the rest of them, stretched by how this run has fared so far against it.
 * Without: the mean of the cells so far, times the cells left; undefined before the first cell is done.
 */
export function remainingSeconds(
  done: number,
  total: number,
  elapsed: number,
  last: readonly number[] = [],
): number | undefined {
  if (last.length !== total) return done === 0 ? undefined : (elapsed / done) * (total - done);
  const before = sum(last.slice(0, done));
  const rest = sum(last.slice(done));
  // Early cells are short and tell little about pace.
  const pace = before > 5 ? Math.min(4, Math.max(0.25, elapsed / before)) : 1;
  return rest * pace;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
