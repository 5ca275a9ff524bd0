/** Weights below this share of the largest count as 0, so that no factor overflows. */
const negligible = 1e-200;

/**
 * Brings weights to mean 1 under a limit: all are scaled by one factor, what would pass the limit stays at it, and the factor
 * is the one for which the mean is then exactly 1. (To clip first and to rescale then breaks one of both.) Where so few
 * weights are positive that all of them at the limit give less than mean 1, the others share the rest equally.
 *
 * @param weights finite, at least 0; all 0 means no preference
 * @param limit at least 1
 */
export function meanOne(weights: Float64Array, limit: number): Float64Array {
  const least = negligible * weights.reduce((a, b) => Math.max(a, b), 0);
  const positive = weights.filter((weight) => weight > least).sort();
  if (positive.length === 0) return weights.map(() => 1);
  const sums = runningSums(positive);
  for (let atLimit = 0; atLimit < positive.length; atLimit++) {
    const free = positive.length - atLimit;
    const factor = (weights.length - (atLimit > 0 ? atLimit * limit : 0)) / sums[free - 1]!;
    if (factor * positive[free - 1]! <= limit) {
      return weights.map((weight) => (weight > least ? Math.min(factor * weight, limit) : 0));
    }
  }
  const rest = (weights.length - positive.length * limit) / (weights.length - positive.length);
  return weights.map((weight) => (weight > least ? limit : rest));
}

/** Sums of the smallest one, two, three ... numbers. */
function runningSums(ascending: Float64Array): Float64Array {
  let sum = 0;
  return ascending.map((value) => (sum += value));
}
