import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { conditionalMutualInformation } from "./conditional";
import { ksg1 } from "./mutual-information";

/** Settings of the test by nearest neighbours. */
export interface KsgTestOptions {
  readonly stream: Stream;
  /** Number of neighbours. Default 4. */
  readonly k?: number;
  /** Number of surrogates; the smallest p-value is 1 / (1 + permutations). Default 99. */
  readonly permutations?: number;
  /** How many nearest samples in the condition a local permutation can take a value from. Default 5. */
  readonly permutationNeighbours?: number;
}

/**
 * A test of conditional independence without an assumption of form: (conditional) mutual information by nearest neighbours,
 * and its p-value by permutation, local in the condition. Of the shape that `pc` in causal/discovery takes.
 *
 * Slow, a permutation is an estimate: for few variables and hundreds of rows. Each question draws from a stream of its own,
 * so that its answer does not depend on what was asked before. Columns are brought to variance 1, since the maximum norm compares them.
 *
 * @param columns [variables][rows]
 * @throws RangeError for bad columns or settings
 * @see 003-S21, 003-S22. Runge, AISTATS 2018.
 */
export function ksgIndependenceTest(
  columns: readonly Float64Array[],
  { stream, k = 4, permutations = 99, permutationNeighbours = 5 }: KsgTestOptions,
): (x: number, y: number, given: readonly number[]) => { pValue: number; statistic: number } {
  requireInteger("permutations", permutations, { min: 1 });
  const column = (index: number): Float64Array => {
    const values = columns[index];
    if (values) return values;
    throw new RangeError(`independence test: expected columns from 0 to ${columns.length - 1}, got ${index}`);
  };
  return (x, y, given) => {
    const [low, high] = x < y ? [x, y] : [y, x];
    const condition = [...given].sort((a, b) => a - b);
    const chance = stream.split(`${low} ${high} | ${condition.join(" ")}`);
    const options = { k, permutations, standardize: true, stream: chance };
    const { nats, p = 1 } =
      condition.length === 0
        ? ksg1(column(low), column(high), options)
        : conditionalMutualInformation(column(low), column(high), condition.map(column), {
            ...options,
            permutationNeighbours,
          });
    return { pValue: p, statistic: nats };
  };
}
