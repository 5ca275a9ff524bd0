import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { nearestNeighbours, requireFeatureRows } from "../quality/feature-rows";

/** A row made between two real ones. */
export interface SyntheticRow {
  /** x[parent] + share (x[neighbour] - x[parent]) */
  readonly values: Float64Array;
  readonly parent: number;
  readonly neighbour: number;
  /** In [0, 1). */
  readonly share: number;
}

/**
 * SMOTE (003-S28, 003-E19): new rows of a rare class on the lines between its rows and their nearest neighbours. For feature
 * vectors with class labels only: a point between two texts is no text, one between two label vectors no label (003-C25).
 *
 * @param rows of the rare class `[rows, width]`
 * @param count rows to make
 * @param neighbours each row's nearest others that may be the other end; default 5, fewer where there are fewer
 * @throws RangeError for a class of fewer than two rows, or a feature that is not finite
 * @see Chawla and others 2002
 */
export function smote(
  rows: readonly ArrayLike<number>[],
  count: number,
  { stream, neighbours = 5 }: { readonly stream: Stream; readonly neighbours?: number },
): SyntheticRow[] {
  requireInteger("count", count, { min: 0 });
  requireInteger("neighbours", neighbours, { min: 1 });
  requireFeatureRows("rows", rows, 2);
  const near = nearestNeighbours(rows, Math.min(neighbours, rows.length - 1));
  return Array.from({ length: count }, () => {
    const parent = stream.integer(rows.length);
    const { indices } = near[parent]!;
    const neighbour = indices[stream.integer(indices.length)]!;
    const share = stream.uniform();
    const to = rows[neighbour]!;
    const values = Float64Array.from(rows[parent]!, (from, i) => from + share * (to[i]! - from));
    return { values, parent, neighbour, share };
  });
}
