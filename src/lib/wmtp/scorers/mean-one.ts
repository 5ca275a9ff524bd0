/**
 * Brings weights to mean 1 under a limit: all are scaled by one factor, what would pass the limit stays at it, and the factor
 * is the one for which the mean is then exactly 1. (To clip first and rescale then, as the original does, breaks one of both.)
 * Where so few weights are positive that all of them at the limit give less than mean 1, the others share the rest equally.
 *
 * @param weights finite, at least 0; all 0 means no preference
 * @param limit at least 1
 */
export function meanOne(weights: Float64Array, limit: number): Float64Array {
  const count = weights.length;
  const sorted = weights.filter((weight) => weight > 0).sort();
  let rest = sorted.reduce((sum, weight) => sum + weight, 0);
  if (rest === 0) return weights.map(() => 1);
  for (let atLimit = 0; atLimit < sorted.length; atLimit++) {
    const largest = sorted[sorted.length - 1 - atLimit]!;
    const factor = (count - atLimit * limit) / rest;
    if (factor * largest <= limit) return weights.map((weight) => Math.min(factor * weight, limit));
    rest -= largest;
  }
  const share = (count - sorted.length * limit) / (count - sorted.length);
  return weights.map((weight) => (weight > 0 ? limit : share));
}
