import { requireInteger } from "../../arguments";

/**
 * Central differences over the index, one-sided at the ends: what `numpy.gradient` gives for unit steps.
 *
 * @param values at least two
 */
export function differences(values: ArrayLike<number>): Float64Array {
  requireInteger("number of values", values.length, { min: 2 });
  return Float64Array.from(values, (_, i) => {
    const before = Math.max(0, i - 1);
    const after = Math.min(values.length - 1, i + 1);
    return (values[after]! - values[before]!) / (after - before);
  });
}

/**
 * Where a curve's longest valley lies: the longest run of ever lower losses (not necessarily neighbours), half-way into its
 * last two thirds.
 *
 * @param losses by ascending rate
 * @returns an index
 * @see fastai's `valley`: longest decreasing subsequence, its middle third's middle
 */
export function valleyIndex(losses: ArrayLike<number>): number {
  const lengths = new Int32Array(losses.length).fill(1);
  let end = 0;
  for (let i = 1; i < losses.length; i++) {
    for (let j = 0; j < i; j++) {
      if (losses[i]! < losses[j]! && lengths[i]! < lengths[j]! + 1) lengths[i] = lengths[j]! + 1;
    }
    if (lengths[i]! > lengths[end]!) end = i;
  }
  const start = end === 0 ? 0 : end - lengths[end]!;
  const third = (end - start) / 3;
  return start + Math.floor(third) + Math.floor(third / 2);
}
