import gammaln from "@stdlib/math-base-special-gammaln";
import { requireFinite } from "../../arguments";
import type { Sample } from "../sample";
import { configurations, entropyTable } from "./configurations";
import { discreteColumns, type DiscreteColumns } from "./discrete-columns";
import type { LocalScore } from "./score";

/** Settings of the scores of categories. */
export interface DiscreteScoreOptions {
  /** Numbers of values, where a column may lack some; default one more than the largest value. */
  readonly cardinalities?: readonly number[];
}

/**
 * Bayesian information criterion for categories, nats: log-likelihood minus ln(rows) / 2 for each free probability,
 * (k - 1) times the product of the parents' cardinalities.
 *
 * @param sample columns of whole numbers 0 ... k - 1
 * @see 003-S22. Schwarz 1978.
 */
export function discreteBic(sample: Sample, { cardinalities }: DiscreteScoreOptions = {}): LocalScore {
  const data = discreteColumns(sample, cardinalities);
  const logs = entropyTable(data.rows);
  return (child, parents) => {
    const { table, count, size } = countedChild(data, child, parents);
    let likelihood = 0;
    for (let z = 0, at = 0; z < count; z++) {
      let total = 0;
      for (let i = 0; i < size; i++, at++) {
        likelihood += logs[table[at]!]!;
        total += table[at]!;
      }
      likelihood -= logs[total]!;
    }
    const free = (size - 1) * parentStates(data, parents);
    return likelihood - (free * Math.log(data.rows)) / 2;
  };
}

/** Settings of BDeu. */
export interface BdeuOptions extends DiscreteScoreOptions {
  /** Weight of the prior in rows, spread evenly over all cells. Default 1. */
  readonly equivalentSampleSize?: number;
}

/**
 * Bayesian Dirichlet score with an even prior (BDeu), nats: the log probability of the column given its parents' columns.
 *
 * @param sample columns of whole numbers 0 ... k - 1
 * @throws RangeError for an equivalent sample size that is not above 0
 * @see 003-S22. Buntine 1991; Heckerman, Geiger and Chickering 1995.
 */
export function bdeu(sample: Sample, { cardinalities, equivalentSampleSize = 1 }: BdeuOptions = {}): LocalScore {
  requireFinite("equivalentSampleSize", equivalentSampleSize, { min: Number.MIN_VALUE });
  const data = discreteColumns(sample, cardinalities);
  return (child, parents) => {
    const { table, count, size } = countedChild(data, child, parents);
    const share = equivalentSampleSize / parentStates(data, parents);
    const ofCell = gammaRatios(share / size);
    const ofTotal = gammaRatios(share);
    let score = 0;
    for (let z = 0, at = 0; z < count; z++) {
      let total = 0;
      for (let i = 0; i < size; i++, at++) {
        score += ofCell(table[at]!);
        total += table[at]!;
      }
      score -= ofTotal(total);
    }
    return score;
  };
}

/** ln gamma(prior + n) - ln gamma(prior), remembered for each n; 0 at n = 0. */
function gammaRatios(prior: number): (n: number) => number {
  const base = gammaln(prior);
  const known = new Map<number, number>([[0, 0]]);
  return (n) => {
    let value = known.get(n);
    if (value === undefined) known.set(n, (value = gammaln(prior + n) - base));
    return value;
  };
}

function parentStates({ cardinalities }: DiscreteColumns, parents: readonly number[]): number {
  return parents.reduce((product, parent) => product * cardinalities[parent]!, 1);
}

/** Counts [count, size] of the child's values in each configuration of its parents that the rows can hold. */
function countedChild(
  data: DiscreteColumns,
  child: number,
  parents: readonly number[],
): { table: Int32Array; count: number; size: number } {
  const size = data.cardinalities[child]!;
  const { codes, count } = configurations(data, parents);
  const values = data.columns[child]!;
  const table = new Int32Array(count * size);
  for (let row = 0; row < codes.length; row++) table[codes[row]! * size + values[row]!]!++;
  return { table, count, size };
}
