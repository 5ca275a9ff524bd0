import { requireInteger, requireSameLength } from "../../arguments";
import type { EmbeddingMatrix } from "./matrix";

/** Which neighbourhoods are compared. */
export interface NeighbourOptions {
  /** Rows that are asked for their neighbours. */
  readonly queries: ArrayLike<number>;
  /** Nearest others that count; default 10. */
  readonly k?: number;
}

/**
 * What a codec does to a search: the share of each query's k nearest others (by inner product, which is the cosine of vectors of
 * length one) that are still among the k nearest after decoding. 1 is no harm; of random vectors k / rows would be left.
 *
 * @throws RangeError for matrices of different size, no queries, or a k beyond the number of others
 */
export function neighboursKept(original: EmbeddingMatrix, decoded: EmbeddingMatrix, options: NeighbourOptions): number {
  const { queries, k = 10 } = options;
  requireSameLength("neighboursKept", { original: original.values, decoded: decoded.values });
  requireInteger("k", k, { min: 1, max: original.rows - 1 });
  requireInteger("queries.length", queries.length, { min: 1 });
  let kept = 0;
  for (let i = 0; i < queries.length; i++) {
    const query = queries[i] ?? NaN;
    requireInteger(`queries[${i}]`, query, { min: 0, max: original.rows - 1 });
    const before = new Set(nearest(original, query, k));
    kept += nearest(decoded, query, k).filter((row) => before.has(row)).length;
  }
  return kept / (queries.length * k);
}

/** The k rows with the largest inner products, without the query itself. */
function nearest({ values, rows, width }: EmbeddingMatrix, query: number, k: number): number[] {
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let inner = 0;
    for (let i = 0; i < width; i++) inner += values[row * width + i]! * values[query * width + i]!;
    scores[row] = row === query ? -Infinity : inner;
  }
  const order = Array.from(scores.keys());
  return order.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, k);
}
