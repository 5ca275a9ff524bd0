import { requireInteger } from "../arguments";

/**
 * Tells of a long loop in ten parts, however many rounds it has.
 *
 * @param rounds how many the loop has, at least 1
 * @param report gets how many tenths a round completed, 1 or more; ten in all
 * @returns to be called after each round
 */
export function tenths(rounds: number, report: ((completed: number) => void) | undefined): () => void {
  requireInteger("rounds", rounds, { min: 1 });
  let done = 0;
  return () => {
    const before = Math.floor((10 * done++) / rounds);
    const completed = Math.floor((10 * done) / rounds) - before;
    if (completed > 0) report?.(completed);
  };
}
