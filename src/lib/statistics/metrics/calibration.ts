import { requireFinite, requireInteger, requireOneOf, requireSameLength } from "../../arguments";

/** How confidences are put into bins: of equal width on [0, 1], or with equally many items. */
export type Binning = "equal-width" | "equal-mass";

/** Items of similar confidence. */
export interface ReliabilityBin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Mean confidence; NaN for an empty bin. */
  readonly confidence: number;
  /** Share that was right; NaN for an empty bin. */
  readonly accuracy: number;
}

/** How a calibration error is computed. */
export interface CalibrationOptions {
  /** Number of bins, default 15. */
  readonly bins?: number;
  /** Default "equal-width". */
  readonly binning?: Binning;
}

/**
 * Confidence against accuracy, bin by bin: the reliability diagram's data (001-F3).
 *
 * Bins of equal width are closed above, (low, high], the first one also below, as in Guo et al. Bins of equal mass split the
 * sorted confidences into parts whose counts differ by at most one; equal confidences may fall into two bins.
 *
 * @param confidences probability of each prediction to be right, in [0, 1]
 * @param correct 1 where it was right (for a binary task: the label, with the probability of 1 as confidence), else 0
 * @throws RangeError for no items, lists of unequal length, or a number that is no probability
 * @see Guo et al. 2017, "On calibration of modern neural networks"; Nixon et al. 2019 for equal mass
 */
export function reliabilityBins(
  confidences: ArrayLike<number>,
  correct: ArrayLike<number>,
  { bins = 15, binning = "equal-width" }: CalibrationOptions = {},
): ReliabilityBin[] {
  requireSameLength("reliabilityBins", { confidences, correct });
  if (confidences.length === 0) throw new RangeError("reliabilityBins: expected at least one item, got none");
  requireInteger("bins", bins, { min: 1 });
  requireOneOf("binning", binning, ["equal-width", "equal-mass"]);
  for (let i = 0; i < confidences.length; i++) {
    requireFinite(`confidences[${i}]`, confidences[i]!, { min: 0, max: 1 });
    requireOneOf(`correct[${i}]`, Number(correct[i]), [0, 1]);
  }
  return binning === "equal-width" ? equalWidth(confidences, correct, bins) : equalMass(confidences, correct, bins);
}

/**
 * Expected calibration error: the mean over items of |accuracy - confidence| of their bin.
 *
 * It is biased upwards in small samples and depends on the bins, so name both when you report it.
 *
 * @param confidences probability of each prediction to be right, in [0, 1]
 * @param correct 1 where it was right, else 0
 */
export function expectedCalibrationError(
  confidences: ArrayLike<number>,
  correct: ArrayLike<number>,
  options: CalibrationOptions = {},
): number {
  return reliabilityBins(confidences, correct, options)
    .filter(({ count }) => count > 0)
    .reduce((sum, bin) => sum + (bin.count / confidences.length) * Math.abs(bin.accuracy - bin.confidence), 0);
}

/** Bin of a confidence among bins (low, high] of equal width. */
function binOf(confidence: number, bins: number): number {
  const near = Math.min(bins - 1, Math.max(0, Math.ceil(confidence * bins) - 1));
  // The product may be rounded above the edge that the confidence equals.
  return near > 0 && confidence <= near / bins ? near - 1 : near;
}

function equalWidth(confidences: ArrayLike<number>, correct: ArrayLike<number>, bins: number): ReliabilityBin[] {
  const members: number[][] = Array.from({ length: bins }, () => []);
  for (let i = 0; i < confidences.length; i++) members[binOf(confidences[i]!, bins)]!.push(i);
  return members.map((items, b) => summary(items, confidences, correct, b / bins, (b + 1) / bins));
}

function equalMass(confidences: ArrayLike<number>, correct: ArrayLike<number>, bins: number): ReliabilityBin[] {
  const order = Array.from({ length: confidences.length }, (_, i) => i);
  order.sort((i, j) => confidences[i]! - confidences[j]! || i - j);
  const edge = (b: number): number => Math.round((b * order.length) / bins);
  return Array.from({ length: bins }, (_, b) => {
    const items = order.slice(edge(b), edge(b + 1));
    const limit = (at: number): number => confidences[order[Math.min(at, order.length - 1)]!]!;
    return summary(items, confidences, correct, limit(edge(b)), limit(Math.max(edge(b), edge(b + 1) - 1)));
  });
}

function summary(
  items: readonly number[],
  confidences: ArrayLike<number>,
  correct: ArrayLike<number>,
  low: number,
  high: number,
): ReliabilityBin {
  const average = (values: ArrayLike<number>): number =>
    items.length === 0 ? NaN : items.reduce((sum, i) => sum + values[i]!, 0) / items.length;
  return { low, high, count: items.length, confidence: average(confidences), accuracy: average(correct) };
}
