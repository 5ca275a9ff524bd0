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

/**
 * The same test, except that a question which the data cannot decide, one with 0 degrees of freedom, separates nothing: its
 * p-value is 0 instead of 1. Such questions come from variables that others determine. In the network asia, `either` is lung OR
 * tub: given both it is constant and seems independent of its own effects, so that PC loses `either -> xray` and
 * `either -> dysp`, as causal-learn's PC does. On asia's reference sample of 10,000 rows PC is 3 edges off, with this 0; on ten
 * fresh ones 3 to 5, with this 0 to 3 (`asia -> tub` is weak); on sachs and alarm it finds the same as before.
 *
 * @param test one that gives its degrees of freedom, such as `gSquaredTest(sample)`
 * @throws RangeError at a question whose answer has no degrees of freedom
 * @see 003-S22, 003-E12. Geiger, Verma and Pearl, Identifying independence in Bayesian networks, Networks 20, 1990
 */
export function decidedOnly(test: IndependenceTest): IndependenceTest {
  return (x, y, given) => {
    const answer = test(x, y, given);
    if (answer.degrees === undefined)
      throw new RangeError("test: expected one that gives degrees of freedom, got none");
    return answer.degrees === 0 ? { ...answer, pValue: 0 } : answer;
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
