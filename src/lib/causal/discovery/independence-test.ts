/** What a test of conditional independence answers. */
export interface IndependenceResult {
  /** Probability of a statistic at least this large if x and y were independent given the others. */
  readonly pValue: number;
  /** The larger, the further from independence; its scale is the test's own. */
  readonly statistic: number;
  /** Degrees of freedom, where the statistic has a chi-square distribution. */
  readonly degrees?: number;
}

/**
 * A test of whether two columns of a sample are independent given others. Columns are named by their index in the sample; the
 * answer must not depend on the order of x and y nor on that of `given`.
 */
export type IndependenceTest = (x: number, y: number, given: readonly number[]) => IndependenceResult;

/**
 * The same test with a memory: no question is computed twice, and every question is asked in one order (x below y, `given`
 * ascending), so that rounding can't make an answer depend on how it was asked.
 */
export function remembered(test: IndependenceTest): IndependenceTest {
  const answers = new Map<string, IndependenceResult>();
  return (x, y, given) => {
    const [low, high] = x < y ? [x, y] : [y, x];
    const sorted = [...given].sort((a, b) => a - b);
    const key = `${low} ${high} ${sorted.join(" ")}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = test(low, high, sorted);
    answers.set(key, answer);
    return answer;
  };
}

/** Refuses columns that the sample has not, and a question about a column that is also conditioned on. */
export function requireQuestion(columns: number, x: number, y: number, given: readonly number[]): void {
  const asked = [x, y, ...given];
  for (const column of asked) {
    if (!Number.isSafeInteger(column) || column < 0 || column >= columns) {
      throw new RangeError(`independence test: expected columns from 0 to ${columns - 1}, got ${column}`);
    }
  }
  if (new Set(asked).size !== asked.length) {
    throw new RangeError(`independence test: expected distinct columns, got ${x}, ${y} given [${given.join(", ")}]`);
  }
}
