import type { CsrMatrix } from "../../data";
import { requireInteger, requireSameLength } from "../../arguments";
import { fitOneVsRest, type LogisticOptions } from "../../training";
import { rowDifferences, stackedRows } from "./sparse-rows";

/**
 * Learns which of two texts is the better one: weights w so that the chance of it is 1 / (1 + exp(-(w x_better - w x_worse))).
 * Each pair stands in the data both ways round, so that no side is favoured.
 *
 * @param better rows of the better texts
 * @param worse a matrix of the same shape, of the worse ones
 * @returns one weight a column
 * @throws RangeError for matrices of different shapes
 * @see 000-E17. Bradley, Terry 1952
 */
export function fitPairwise(better: CsrMatrix, worse: CsrMatrix, options: LogisticOptions = {}): Float64Array {
  requireInteger("worse.rows", worse.rows, { min: better.rows, max: better.rows });
  requireInteger("worse.columns", worse.columns, { min: better.columns, max: better.columns });
  const both = stackedRows(rowDifferences(better, worse), rowDifferences(worse, better));
  const labels = new Uint8Array(both.rows).fill(1, 0, better.rows);
  return fitOneVsRest(both, labels, 1, options).parameters.slice(0, better.columns);
}

/** Share of pairs in which the better text scores higher; a tie counts half. */
export function pairAccuracy(better: ArrayLike<number>, worse: ArrayLike<number>): number {
  requireSameLength("pairAccuracy", { better, worse });
  let right = 0;
  for (let i = 0; i < better.length; i++) right += better[i]! > worse[i]! ? 1 : better[i] === worse[i] ? 0.5 : 0;
  return right / better.length;
}
