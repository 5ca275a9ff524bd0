import { circularShift, permutation, type Stream } from "../../random";
import type { Columns } from "./formulas";
import { rowsOf } from "./interval";
import { kdTree } from "./kd-tree";
import { neighbourIndices } from "./neighbours";

/** The variable in a random order: independent of everything, with the same distribution. */
export function permuted(columns: Columns, stream: Stream): Columns {
  return reordered(columns, permutation(stream, columns[0]!.length));
}

/** The variable turned in time by a random shift: its own dynamics stay, its timing against others is lost. */
export function shifted(columns: Columns, stream: Stream): Columns {
  const samples = columns[0]!.length;
  const shift = circularShift(stream, samples);
  return reordered(
    columns,
    Int32Array.from({ length: samples }, (_, i) => (i + shift) % samples),
  );
}

/**
 * Draws the orders of a local permutation: each sample gets the value of one of its nearest samples in z, each value
 * used once as long as there is one left. So the dependence on z stays while the one beyond z is lost.
 *
 * @param z the condition
 * @param neighbours how many of the nearest samples, the sample itself among them, can be taken
 * @see Runge 2018, "Conditional independence testing based on a nearest-neighbor estimator of conditional mutual information"
 */
export function localPermutations(z: Columns, neighbours: number): (stream: Stream) => Int32Array {
  const samples = z[0]!.length;
  const others = Math.min(neighbours, samples) - 1;
  const nearest = others === 0 ? new Int32Array(0) : neighbourIndices(kdTree(z), others);
  return (stream) => {
    const used = new Uint8Array(samples);
    const order = new Int32Array(samples);
    for (const i of permutation(stream, samples)) {
      const chosen = firstUnused(i, nearest.subarray(i * others, (i + 1) * others), used, stream);
      order[i] = chosen;
      used[chosen] = 1;
    }
    return order;
  };
}

/** The rows of a variable in another order. */
export function reordered(columns: Columns, order: Int32Array): Columns {
  return rowsOf([columns], order)[0]!;
}

/** The first unused of the candidates in random order, the last one if all are used. */
function firstUnused(self: number, nearest: Int32Array, used: Uint8Array, stream: Stream): number {
  let candidate = self;
  for (const at of permutation(stream, nearest.length + 1)) {
    candidate = at === nearest.length ? self : nearest[at]!;
    if (used[candidate] === 0) return candidate;
  }
  return candidate;
}
