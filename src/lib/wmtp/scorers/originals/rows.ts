import type { Cells } from "../cells";
import { dividedByMean } from "./tempered";

/**
 * Weighs groups of a batch's entries one by one, as the original weighs text by text or position by position, and brings all
 * to a common mean of 1, which changes no ratio between weights.
 *
 * @param rowSize entries to a group: S for texts of [B, S], H for positions of [B, S, H]
 * @param weigh from the indices of a group's entries in `cells.places` to their weights
 */
export function weighRows(
  { places }: Cells,
  rowSize: number,
  weigh: (indices: readonly number[]) => Float64Array,
): Float64Array {
  const weights = new Float64Array(places.length);
  for (const indices of groups(places, rowSize)) {
    weigh(indices).forEach((weight, i) => (weights[indices[i]!] = weight));
  }
  return dividedByMean(weights);
}

function groups(places: Int32Array, rowSize: number): readonly (readonly number[])[] {
  const rows = new Map<number, number[]>();
  places.forEach((place, index) => {
    const row = Math.floor(place / rowSize);
    const members = rows.get(row);
    if (members) members.push(index);
    else rows.set(row, [index]);
  });
  return [...rows.values()];
}
