import { requireFinite } from "../../../arguments";
import { pairedDifference, studentInterval, type Interval, type PairedDifference } from "../../../statistics";
import type { RunScore } from "../look";
import type { RunPoint } from "../train-arm";

/** What runs are compared by. */
export type Metric = keyof RunScore;

/** The runs of an arm at their last look, by seed. */
export function finals(points: readonly RunPoint[], arm: string, task?: string): RunPoint[] {
  const own = points.filter((point) => point.arm === arm && (task === undefined || point.task === task));
  if (own.length === 0) {
    const known = [...new Set(points.map((point) => `${point.task}: ${point.arm}`))].join(", ");
    throw new RangeError(`arm: expected one of ${known}, got ${task === undefined ? "" : `${task}: `}${arm}`);
  }
  const last = own.reduce((most, { step }) => Math.max(most, step), 0);
  return own.filter(({ step }) => step === last).sort((a, b) => a.seed - b.seed);
}

/** A metric of the runs of an arm at their end, one a seed. */
export function finalValues(points: readonly RunPoint[], arm: string, metric: Metric, task?: string): Float64Array {
  return Float64Array.from(finals(points, arm, task), (point) => point[metric]);
}

/** Two arms and what they are compared by. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly metric: Metric;
  /** Default any; needed where several tasks are among the points. */
  readonly task?: string;
}

/**
 * What the second arm gains over the first, paired over the seeds that both have: loss saved, or accuracy won. Above 0 is better.
 *
 * @throws RangeError for an unknown arm, or fewer than two common seeds
 */
export function gainOf(points: readonly RunPoint[], { from, to, metric, task }: Comparison): PairedDifference {
  const before = new Map(finals(points, from, task).map((point) => [point.seed, point[metric]]));
  const after = finals(points, to, task).filter(({ seed }) => before.has(seed));
  requireFinite("common seeds", after.length, { min: 2 });
  const old = after.map(({ seed }) => before.get(seed)!);
  const now = after.map((point) => point[metric]);
  return metric === "loss" || metric === "importantLoss" ? pairedDifference(old, now) : pairedDifference(now, old);
}

/** A mean over seeds with Student's interval at one moment. */
export interface BandPoint extends Interval {
  readonly arm: string;
  readonly step: number;
}

/** Means of a metric over seeds at each look of each arm, with 95% bands (004-F3). */
export function bands(points: readonly RunPoint[], metric: Metric): BandPoint[] {
  const groups = new Map<string, RunPoint[]>();
  for (const point of points) {
    const key = `${point.arm}\n${point.step}`;
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  return [...groups.values()].map((group) => ({
    arm: group[0]!.arm,
    step: group[0]!.step,
    ...studentInterval(group.map((point) => point[metric])),
  }));
}

/** The band of an arm at its last look. */
export function lastBand(all: readonly BandPoint[], arm: string): BandPoint {
  const own = all.filter((band) => band.arm === arm);
  if (own.length === 0) throw new RangeError(`arm: expected one with bands, got ${arm}`);
  return own.reduce((a, b) => (b.step > a.step ? b : a));
}
