import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { requireFinite } from "../arguments";
import type { Interval } from "./bootstrap";
import { mean, requireSample, variance } from "./moments";

/** Outcome of two one-sided tests. */
export interface Equivalence {
  /** The larger of the two one-sided p-values. */
  readonly p: number;
  /** Whether the difference is shown to lie within ±margin at the level alpha. */
  readonly equivalent: boolean;
  /** Interval of level 1 - 2 alpha; equivalent exactly when it lies within ±margin. */
  readonly interval: Interval;
  /** Welch's degrees of freedom. */
  readonly degrees: number;
}

/**
 * Two one-sided t-tests: is the difference of two means (Welch), or of one mean from a constant, within ±margin?
 *
 * Absence of a significant difference is not evidence of equality; this test is. Samples that do not vary at all are
 * compared exactly.
 *
 * @param a at least two independent observations
 * @param b a second sample of at least two, or the constant to compare with
 * @param margin largest difference that does not matter, in the units of the data, fixed beforehand
 * @param alpha error rate, default 0.05
 * @see Schuirmann 1987
 */
export function tost(a: ArrayLike<number>, b: ArrayLike<number> | number, margin: number, alpha = 0.05): Equivalence {
  requireSample("a", a, 2);
  requireFinite("margin", margin, { min: Number.MIN_VALUE });
  requireFinite("alpha", alpha, { min: Number.MIN_VALUE, max: 0.5 });
  const { difference, squaredError, degrees } = typeof b === "number" ? oneSample(a, b) : welch(a, b);
  const error = Math.sqrt(squaredError);
  const level = 1 - 2 * alpha;

  if (error === 0) {
    const equivalent = Math.abs(difference) < margin;
    const interval = { estimate: difference, low: difference, high: difference, level };
    return { p: equivalent ? 0 : 1, equivalent, interval, degrees };
  }
  const pAbove = 1 - tCdf((difference + margin) / error, degrees);
  const pBelow = tCdf((difference - margin) / error, degrees);
  const p = Math.max(pAbove, pBelow);
  const reach = tQuantile(1 - alpha, degrees) * error;
  const interval = { estimate: difference, low: difference - reach, high: difference + reach, level };
  return { p, equivalent: p < alpha, interval, degrees };
}

interface Contrast {
  readonly difference: number;
  readonly squaredError: number;
  readonly degrees: number;
}

function oneSample(a: ArrayLike<number>, constant: number): Contrast {
  requireFinite("b", constant);
  return { difference: mean(a) - constant, squaredError: variance(a) / a.length, degrees: a.length - 1 };
}

function welch(a: ArrayLike<number>, b: ArrayLike<number>): Contrast {
  requireSample("b", b, 2);
  const errorA = variance(a) / a.length;
  const errorB = variance(b) / b.length;
  const squaredError = errorA + errorB;
  const weight = errorA ** 2 / (a.length - 1) + errorB ** 2 / (b.length - 1);
  const degrees = weight === 0 ? a.length + b.length - 2 : squaredError ** 2 / weight;
  return { difference: mean(a) - mean(b), squaredError, degrees };
}
