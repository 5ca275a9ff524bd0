import { requireOneOf } from "../../arguments";
import { confusionMatrix } from "./confusion";

/** How much two classes differ: not at all or wholly, by their distance, or by its square. */
export type KappaWeights = "none" | "linear" | "quadratic";

/**
 * Cohen's kappa, agreement beyond chance (003-S35: (Po - Pe) / (1 - Pe)).
 *
 * NaN where chance alone agrees wholly, as when both lists hold one and the same class only.
 *
 * @param weights "linear" and "quadratic" for classes in an order; default "none"
 * @throws RangeError for no items or lists of unequal length
 * @see Cohen 1960 and, for weights, 1968
 */
export function cohenKappa(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  weights: KappaWeights = "none",
): number {
  requireOneOf("weights", weights, ["none", "linear", "quadratic"]);
  const { counts, rows, columns, items } = margins(truth, predicted);
  let observed = 0;
  let expected = 0;
  counts.forEach((row, t) => {
    row.forEach((count, p) => {
      const distance = weights === "none" ? Number(t !== p) : Math.abs(t - p) ** (weights === "linear" ? 1 : 2);
      observed += distance * count;
      expected += (distance * rows[t]! * columns[p]!) / items;
    });
  });
  return 1 - observed / expected;
}

/**
 * Matthews correlation coefficient of any number of classes: the correlation of truth and prediction.
 *
 * 0 where either list holds one class only, since a constant tells nothing.
 *
 * @throws RangeError for no items or lists of unequal length
 * @see Gorodkin 2004, "Comparing two K-category assignments by a K-category correlation coefficient"
 */
export function matthewsCorrelation(truth: ArrayLike<number>, predicted: ArrayLike<number>): number {
  const { counts, rows, columns, items } = margins(truth, predicted);
  const hits = counts.reduce((sum, row, k) => sum + row[k]!, 0);
  const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, v, k) => sum + v * b[k]!, 0);
  const spread = (items ** 2 - dot(columns, columns)) * (items ** 2 - dot(rows, rows));
  return spread === 0 ? 0 : (hits * items - dot(rows, columns)) / Math.sqrt(spread);
}

interface Margins {
  readonly counts: readonly (readonly number[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly items: number;
}

function margins(truth: ArrayLike<number>, predicted: ArrayLike<number>): Margins {
  const { counts } = confusionMatrix(truth, predicted);
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = counts.map((_, k) => counts.reduce((sum, row) => sum + row[k]!, 0));
  return { counts, rows, columns, items: truth.length };
}
