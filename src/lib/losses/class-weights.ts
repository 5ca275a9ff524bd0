import { requireFinite, requireInteger } from "../arguments";

/**
 * Weights inversely proportional to class frequency, n / (K n_k): each class adds as much to the loss as any other.
 *
 * @param counts training items of each of the K classes, all at least 1
 * @returns K weights; their mean over the training items is 1
 * @throws RangeError that names an empty class
 * @see 000-S2. scikit-learn's class_weight "balanced".
 */
export function inverseFrequencyWeights(counts: ArrayLike<number>): Float64Array {
  requireCounts(counts);
  const total = Array.from(counts).reduce((a, b) => a + b, 0);
  return Float64Array.from(counts, (count) => total / (counts.length * count));
}

/** How weights by effective number are made. */
export interface EffectiveNumberOptions {
  /** β in [0, 1): 0 weighs all classes alike, towards 1 the inverse frequency is approached. Default .999. */
  readonly beta?: number;
  /** Scales the K weights to a sum of K, as the paper's authors do; default true. */
  readonly normalize?: boolean;
}

/**
 * Class-balanced weights (1 - β) / (1 - β^n_k): the inverse of the effective number of samples. The "β > 1.5" of 000-S2 can't
 * be this β (000-C2) and is refused.
 *
 * @param counts training items of each of the K classes, all at least 1
 * @throws RangeError that names an empty class, or for β outside [0, 1)
 * @see 000-C2. Cui et al. 2019, eq. 3.
 */
export function effectiveNumberWeights(
  counts: ArrayLike<number>,
  { beta = 0.999, normalize = true }: EffectiveNumberOptions = {},
): Float64Array {
  requireCounts(counts);
  requireFinite("beta", beta, { min: 0 });
  if (beta >= 1) throw new RangeError(`beta: expected a number in [0, 1), got ${beta}`);
  // 1 - β^n loses all digits where β^n is close to 1; expm1 keeps them.
  const weights = Float64Array.from(counts, (count) =>
    beta === 0 ? 1 : (1 - beta) / -Math.expm1(count * Math.log(beta)),
  );
  if (!normalize) return weights;
  const scale = weights.length / weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight * scale);
}

/**
 * The paper's "β > 1.5" as it can be read: a multiplier of the loss of minority classes, those with fewer than n / K items.
 *
 * @param counts training items of each of the K classes, all at least 1
 * @param multiplier at least 1; the sweep is 1, 1.5, 2, 3
 * @throws RangeError that names an empty class, or for a multiplier below 1
 * @see 000-C2 (the reading), 000-S2
 */
export function minorityWeights(counts: ArrayLike<number>, multiplier = 1.5): Float64Array {
  requireCounts(counts);
  requireFinite("multiplier", multiplier, { min: 1 });
  const fair = Array.from(counts).reduce((a, b) => a + b, 0) / counts.length;
  return Float64Array.from(counts, (count) => (count < fair ? multiplier : 1));
}

/**
 * Counts how often each class occurs.
 *
 * @throws RangeError for a label that is no class 0 ... classes - 1
 */
export function classCounts(labels: ArrayLike<number>, classes: number): Int32Array {
  requireInteger("classes", classes, { min: 1 });
  const counts = new Int32Array(classes);
  for (let i = 0; i < labels.length; i++) {
    requireInteger(`labels[${i}]`, labels[i] ?? NaN, { min: 0, max: classes - 1 });
    counts[labels[i]!]!++;
  }
  return counts;
}

function requireCounts(counts: ArrayLike<number>): void {
  if (counts.length === 0) throw new RangeError("counts: expected at least one class, got 0");
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === 0) throw new RangeError(`counts: class ${i} is empty, so no finite weight can balance it`);
    requireInteger(`counts[${i}]`, counts[i] ?? NaN, { min: 1 });
  }
}
