import { requireFinite, requireInteger, requireOneOf } from "../../arguments";
import { quantile, requireSample } from "../../statistics";

/** How samples are put into common bins. */
export interface HistogramOptions {
  /** Default 10. */
  readonly bins?: number;
  /** "equal-mass" (default): the reference has equally many in each. "equal-width": between the reference's extremes. */
  readonly binning?: "equal-mass" | "equal-width";
  /** Added to every count, so that an empty bin costs much but not infinitely much. Default 0.5 (Jeffreys). */
  readonly smoothing?: number;
}

/** Shares of two samples in common bins, the outer ones open. */
export interface CommonHistogram {
  /** Between the bins; one fewer than there are bins, or fewer where the reference has ties. */
  readonly edges: Float64Array;
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

/**
 * Puts two samples into bins that the reference defines.
 *
 * @throws RangeError for an empty sample, NaN, or a smoothing below 0
 */
export function commonHistogram(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  { bins = 10, binning = "equal-mass", smoothing = 0.5 }: HistogramOptions = {},
): CommonHistogram {
  requireSample("reference", reference);
  requireSample("current", current);
  requireInteger("bins", bins, { min: 2 });
  requireOneOf("binning", binning, ["equal-mass", "equal-width"]);
  requireFinite("smoothing", smoothing, { min: 0 });
  const sorted = Float64Array.from(reference).sort();
  const [low, high] = [sorted[0]!, sorted[sorted.length - 1]!];
  const inner = Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins);
  const edges = inner.map((p) => (binning === "equal-mass" ? quantile(sorted, p) : low + p * (high - low)));
  const distinct = Float64Array.from(new Set(edges));
  return {
    edges: distinct,
    reference: shares(reference, distinct, smoothing),
    current: shares(current, distinct, smoothing),
  };
}

/** KL(current || reference) of two samples by common bins, in nats. Infinite where smoothing is 0 and the reference's bin empty. */
export function histogramKl(
  current: ArrayLike<number>,
  reference: ArrayLike<number>,
  options: HistogramOptions = {},
): number {
  const common = commonHistogram(reference, current, options);
  return common.current.reduce((sum, p, i) => sum + (p > 0 ? p * Math.log(p / common.reference[i]!) : 0), 0);
}

/**
 * Population stability index: sum of (p - q) ln(p / q) over common bins, both directions of KL added. Above 0.2 is usually taken
 * for a shift.
 *
 * @see 002-S7: the neighbouring limit is PSI > 0.2
 */
export function populationStability(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: HistogramOptions = {},
): number {
  const common = commonHistogram(reference, current, options);
  return common.current.reduce((sum, p, i) => {
    const q = common.reference[i]!;
    return sum + (p === q ? 0 : (p - q) * Math.log(p / q));
  }, 0);
}

/** Half the sum of |p - q| over common bins: the share of the distribution that moved, 0 to 1. */
export function shareMoved(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: HistogramOptions = {},
): number {
  const common = commonHistogram(reference, current, { smoothing: 0, ...options });
  return common.current.reduce((sum, p, i) => sum + Math.abs(p - common.reference[i]!), 0) / 2;
}

function shares(values: ArrayLike<number>, edges: Float64Array, smoothing: number): Float64Array {
  const counts = new Float64Array(edges.length + 1).fill(smoothing);
  for (let i = 0; i < values.length; i++) {
    let bin = 0;
    while (bin < edges.length && values[i]! > edges[bin]!) bin++;
    counts[bin]!++;
  }
  const total = values.length + smoothing * counts.length;
  return counts.map((count) => count / total);
}
