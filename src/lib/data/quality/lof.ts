import { requireInteger } from "../../arguments";
import { nearestNeighbours, requireFeatureRows } from "./feature-rows";

/** Keeps the density of exact copies finite; scikit-learn's constant. */
const TINY = 1e-10;

/**
 * Local outlier factor of every row (003-S28): how much thinner a row's neighbourhood is than its neighbours' own. About 1 in
 * a cluster, whatever its density; well above 1 outside. Exactly `neighbours` others are used also where more are equally near.
 * Where all rows are equal, every factor is 1.
 *
 * @param rows features `[rows, width]`
 * @param neighbours default 20
 * @throws RangeError for fewer rows than `neighbours` + 1, or a feature that is not finite
 * @see Breunig and others 2000
 */
export function localOutlierFactors(rows: readonly ArrayLike<number>[], neighbours = 20): Float64Array {
  requireInteger("neighbours", neighbours, { min: 1 });
  requireFeatureRows("rows", rows, neighbours + 1);
  const near = nearestNeighbours(rows, neighbours);
  const reach = near.map(({ distances }) => distances[neighbours - 1]!);
  const density = near.map(({ indices, distances }) => {
    let sum = 0;
    indices.forEach((other, i) => (sum += Math.max(distances[i]!, reach[other]!)));
    return 1 / (sum / neighbours + TINY);
  });
  return Float64Array.from(near, ({ indices }, row) => {
    let sum = 0;
    for (const other of indices) sum += density[other]!;
    return sum / neighbours / density[row]!;
  });
}
