import type { Stream } from "../../../random";
import { bootstrapInterval, evidence, mean, studentInterval, type Evidence, type Interval } from "../../../statistics";
import type { RunPoint } from "../train-arm";
import { finals, type Metric } from "./compare";

/** The four cells of a two by two design by name. */
export interface Cells {
  readonly neither: string;
  readonly heads: string;
  readonly weights: string;
  readonly both: string;
}

/** The cells as the experiment names them. */
export const synergyCells: Cells = { neither: "NTP", heads: "MTP", weights: "weighted NTP", both: "WMTP" };

/** Gains over one baseline, and what they say of synergy. */
export interface Interaction {
  readonly metric: Metric;
  /** Gain of the heads alone, of the weights alone, of both, and the sum of the first two, each with Student's interval. */
  readonly gains: Readonly<Record<"heads" | "weights" | "both" | "additive", Interval>>;
  /** both - additive = the interaction of the design, with Student's interval and with BCa bootstrap over seeds. */
  readonly student: Interval;
  readonly bootstrap: Interval;
  /** The interaction seed by seed. */
  readonly bySeed: Float64Array;
}

/**
 * The interaction of heads and weights: whether both together gain more than the sum of each alone. Gains are losses saved, or
 * accuracies won, seed by seed.
 *
 * @param stream of the bootstrap
 * @throws RangeError unless all four arms have the same seeds, at least two
 * @see 004-A3, 004-E6, 004-C1
 */
export function interaction(
  points: readonly RunPoint[],
  metric: Metric,
  stream: Stream,
  cells: Cells = synergyCells,
): Interaction {
  const sign = metric === "loss" || metric === "importantLoss" ? -1 : 1;
  const ends = [cells.neither, cells.heads, cells.weights, cells.both].map((arm) => finals(points, arm));
  const seeds = ends.map((runs) => runs.map(({ seed }) => seed).join(", "));
  if (new Set(seeds).size > 1)
    throw new RangeError(`seeds: expected the same in all four arms, got ${seeds.join(" and ")}`);
  const [neither, heads, weights, both] = ends as [RunPoint[], RunPoint[], RunPoint[], RunPoint[]];
  const gain = (arm: readonly RunPoint[]): Float64Array =>
    Float64Array.from(arm, (point, i) => sign * (point[metric] - neither[i]![metric]));
  const [ofHeads, ofWeights, ofBoth] = [gain(heads), gain(weights), gain(both)];
  const additive = ofHeads.map((own, i) => own + ofWeights[i]!);
  const bySeed = ofBoth.map((own, i) => own - additive[i]!);
  return {
    metric,
    gains: {
      heads: studentInterval(ofHeads),
      weights: studentInterval(ofWeights),
      both: studentInterval(ofBoth),
      additive: studentInterval(additive),
    },
    student: studentInterval(bySeed),
    bootstrap: bootstrapInterval(bySeed, mean, { stream }),
    bySeed,
  };
}

/** What the two rules that do not name NTP call the baseline: of the weighted arm's gain, and of both together. */
export interface Baselines {
  readonly weights: string;
  readonly both: string;
}

/**
 * combined - summed gains when other arms are called `baseline` in the two rules that do not name NTP. The plan's sum then is
 * (MTP - NTP) + (weighted - baseline), and what is compared with it WMTP - baseline. One baseline in both cancels; two do not.
 *
 * @see 004-C1
 */
export function combinedMinusSummed(
  points: readonly RunPoint[],
  metric: Metric,
  baselines: Baselines,
  cells = synergyCells,
): number {
  const average = (arm: string): number => mean(finals(points, arm).map((point) => point[metric]));
  const summed = average(cells.heads) - average(cells.neither) + (average(cells.weights) - average(baselines.weights));
  const sign = metric === "loss" || metric === "importantLoss" ? -1 : 1;
  return sign * (average(cells.both) - average(baselines.both) - summed);
}

/** The interaction as a claim takes it: an interval wide enough for bootstrap and Student, so that both must decide; each beside it. */
export function interactionEvidence({ bootstrap, student, bySeed }: Interaction, scale = 1): Evidence {
  const parts = {
    student_low: scale * student.low,
    student_high: scale * student.high,
    bootstrap_low: scale * bootstrap.low,
    bootstrap_high: scale * bootstrap.high,
  };
  const both = { low: Math.min(bootstrap.low, student.low), high: Math.max(bootstrap.high, student.high) };
  return { ...evidence({ ...bootstrap, ...both }, bySeed.length, scale), parts };
}
