import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { requireFinite, requireInteger, requireOneOf } from "../arguments";
import { resample, type Stream } from "../random";
import { quantile, requireSample } from "./moments";

/** An estimate between two limits. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Share of repeated experiments whose interval holds the true value, e.g. 0.95. */
  readonly level: number;
}

/** How a bootstrap interval is made. */
export interface BootstrapOptions {
  readonly stream: Stream;
  /** Between 0 and 1, both excluded. Default 0.95. */
  readonly level?: number;
  /** Number of resamples. Default 2,000. */
  readonly resamples?: number;
  /** "bca" (default) corrects for bias and skewness; "percentile" takes the quantiles as they are. */
  readonly method?: "bca" | "percentile";
}

/**
 * Bootstrap interval of a statistic of one sample.
 *
 * A sample whose statistic never varies (constants, one number) gives an interval of width zero.
 *
 * BCa needs an estimate that lies among its replicates. One that all of them miss on the same side, as a statistic does that
 * repeated observations distort, has no finite correction and is refused.
 *
 * @param values independent observations; for a paired comparison pass the differences
 * @param statistic maps a sample to a number, e.g. `mean`
 * @throws RangeError for an empty sample, NaN, a level outside of (0, 1), or an estimate that BCa can't correct
 * @see Efron 1987, "Better bootstrap confidence intervals", for BCa
 */
export function bootstrapInterval(
  values: ArrayLike<number>,
  statistic: (sample: Float64Array) => number,
  { stream, level = 0.95, resamples = 2000, method = "bca" }: BootstrapOptions,
): Interval {
  requireSample("values", values);
  if (!(level > 0 && level < 1))
    throw new RangeError(`level: expected a number between 0 and 1, both excluded, got ${level}`);
  requireInteger("resamples", resamples, { min: 100 });
  requireOneOf("method", method, ["bca", "percentile"]);

  const sample = Float64Array.from(values);
  const estimate = statistic(sample);
  requireFinite("statistic(values)", estimate);
  const draw = (): number => statistic(Float64Array.from(resample(stream, sample.length), (i) => sample[i]!));
  const replicates = Float64Array.from({ length: resamples }, draw);

  const tail = (1 - level) / 2;
  const adjust = method === "bca" ? correction(sample, statistic, estimate, replicates) : (p: number): number => p;
  return {
    estimate,
    low: quantile(replicates, adjust(tail)),
    high: quantile(replicates, adjust(1 - tail)),
    level,
  };
}

/** BCa's map from a nominal probability to the quantile that has it. */
function correction(
  sample: Float64Array,
  statistic: (sample: Float64Array) => number,
  estimate: number,
  replicates: Float64Array,
): (p: number) => number {
  // Ties count half, so that a discrete statistic is not shifted.
  const below = replicates.reduce((count, r) => count + (r < estimate ? 1 : r === estimate ? 0.5 : 0), 0);
  const share = below / replicates.length;
  if (share === 0 || share === 1) {
    const side = share === 0 ? "below" : "above";
    throw new RangeError(
      `statistic: the estimate ${estimate} lies ${side} all replicates, where BCa has no finite correction; use method: "percentile"`,
    );
  }
  const bias = normalQuantile(share, 0, 1);
  const skew = acceleration(sample, statistic);
  return (p) => {
    const z = bias + normalQuantile(p, 0, 1);
    const stretch = 1 - skew * z;
    // Beyond the pole of a very skewed statistic the formula would come back from the other side.
    if (stretch <= 0) return z > 0 ? 1 : 0;
    return normalCdf(bias + z / stretch, 0, 1);
  };
}

/** Jackknife estimate of the acceleration: a sixth of the skewness of the influence values; 0 where nothing varies. */
function acceleration(sample: Float64Array, statistic: (sample: Float64Array) => number): number {
  if (sample.length < 2) return 0;
  const leftOut = Float64Array.from(sample, (_, i) => statistic(sample.filter((__, j) => j !== i)));
  const average = leftOut.reduce((a, b) => a + b) / leftOut.length;
  const squares = leftOut.reduce((sum, v) => sum + (average - v) ** 2, 0);
  const cubes = leftOut.reduce((sum, v) => sum + (average - v) ** 3, 0);
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
