import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { requireFinite } from "../../arguments";

/** Moments of an uncertain outcome, e.g. of the utility of an option. */
export interface Outcome {
  readonly mean: number;
  /** Standard deviation, 0 or more, in the unit of the mean. */
  readonly sd: number;
  /** Third standardised moment; default 0. Negative: rare disasters; positive: rare windfalls. */
  readonly skew?: number;
}

/** A distribution with the moments of an {@link Outcome}. */
export interface OutcomeDistribution {
  /** The outcome at a standard normal deviate; rises with it, and maps N(0, 1) to the distribution. */
  readonly at: (z: number) => number;
  /** The outcome that is undercut with probability `p` in (0, 1). */
  readonly quantile: (p: number) => number;
  /** Probability of an outcome at or below `value`. */
  readonly cdf: (value: number) => number;
}

/**
 * The normal distribution, or, where there is skew, the shifted log-normal one with exactly these three moments. Both are
 * increasing functions of one normal deviate, so quantiles, extremes and views all have closed forms.
 *
 * With q = exp(w²) the skew of exp(wZ) is (q + 2) √(q - 1); q is the real root of q³ + 3q² - 4 = skew².
 *
 * @throws RangeError for moments that are not finite, or a negative standard deviation
 * @see Yuan 1933, "On the logarithmic frequency distribution and the semi-logarithmic correlation surface"
 */
export function outcomeDistribution({ mean, sd, skew = 0 }: Outcome): OutcomeDistribution {
  requireFinite("mean", mean);
  requireFinite("sd", sd, { min: 0 });
  requireFinite("skew", skew);
  const standard = Math.abs(skew) < 1e-6 ? identity : standardLogNormal(skew);
  return {
    at: (z) => mean + sd * standard.at(z),
    quantile: (p) => mean + sd * standard.at(normalQuantile(p, 0, 1)),
    cdf: (value) => {
      if (sd === 0) return value >= mean ? 1 : 0;
      return normalCdf(standard.deviate((value - mean) / sd), 0, 1);
    },
  };
}

/** An increasing map of normal deviates to a variable of mean 0 and variance 1, and its inverse. */
interface Standardised {
  readonly at: (z: number) => number;
  readonly deviate: (standardised: number) => number;
}

const identity: Standardised = { at: (z) => z, deviate: (x) => x };

function standardLogNormal(skew: number): Standardised {
  const side = Math.sign(skew);
  const q = expOfVariance(skew);
  const w = Math.sqrt(Math.log(q));
  const location = Math.sqrt(q);
  const scale = Math.sqrt(q * (q - 1));
  return {
    at: (z) => (side * (Math.exp(side * w * z) - location)) / scale,
    deviate: (x) => {
      const rest = side * x * scale + location;
      // Beyond the end of the distribution: everything or nothing lies below.
      return rest <= 0 ? -side * Infinity : (side * Math.log(rest)) / w;
    },
  };
}

/** The real root q > 1 of q³ + 3q² - 4 = skew², by Cardano; near 1 as 1 + skew²/9, where the cubes cancel. */
function expOfVariance(skew: number): number {
  const s = skew * skew;
  if (s < 1e-4) return 1 + s / 9 - (2 * s * s) / 243;
  const root = Math.cbrt(1 + s / 2 + Math.sqrt(s * (1 + s / 4)));
  return root + 1 / root - 1;
}
