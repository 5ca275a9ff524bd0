import { requireOneOf, requireSameLength } from "../../arguments";
import { requireSample } from "../moments";
import { meanOfDefined, requireRows, rowOf } from "./table";

/** Where a classifier stands if everything that scores at least `threshold` is called positive. */
export interface OperatingPoint {
  readonly threshold: number;
  readonly truePositives: number;
  readonly falsePositives: number;
}

/**
 * Every operating point of a score, from the strictest threshold on. Equal scores are one point.
 *
 * @param truth 1 for positive items, else 0
 * @param scores larger for items that are more likely positive
 * @throws RangeError for no items, lists of unequal length, NaN, or a label that is neither 0 nor 1
 */
export function operatingPoints(truth: ArrayLike<number>, scores: ArrayLike<number>): OperatingPoint[] {
  requireSameLength("operatingPoints", { truth, scores });
  requireSample("scores", scores);
  for (let i = 0; i < truth.length; i++) requireOneOf(`truth[${i}]`, Number(truth[i]), [0, 1]);
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((i, j) => scores[j]! - scores[i]!);
  const points: OperatingPoint[] = [];
  let truePositives = 0;
  order.forEach((item, rank) => {
    truePositives += truth[item]!;
    const threshold = scores[item]!;
    const next = order[rank + 1];
    if (next !== undefined && scores[next] === threshold) return;
    points.push({ threshold, truePositives, falsePositives: rank + 1 - truePositives });
  });
  return points;
}

/**
 * Area under the ROC curve: the chance that a positive item scores higher than a negative one, ties counting half. NaN where
 * either kind is missing.
 */
export function rocAuc(truth: ArrayLike<number>, scores: ArrayLike<number>): number {
  const points = operatingPoints(truth, scores);
  const { truePositives, falsePositives } = points[points.length - 1]!;
  let area = 0;
  let before = { truePositives: 0, falsePositives: 0 };
  for (const point of points) {
    area += ((point.falsePositives - before.falsePositives) * (point.truePositives + before.truePositives)) / 2;
    before = point;
  }
  return area / (truePositives * falsePositives);
}

/**
 * Area under the precision-recall curve, as average precision: the sum of precision times the step in recall, without
 * interpolation. Chance level is the share of positives. NaN where there are none.
 *
 * @see Davis and Goadrich 2006 on why the curve must not be interpolated linearly
 */
export function averagePrecision(truth: ArrayLike<number>, scores: ArrayLike<number>): number {
  const points = operatingPoints(truth, scores);
  const positives = points[points.length - 1]!.truePositives;
  let found = 0;
  let sum = 0;
  for (const { truePositives, falsePositives } of points) {
    sum += ((truePositives - found) * truePositives) / (truePositives + falsePositives);
    found = truePositives;
  }
  return sum / positives;
}

/**
 * Label-ranking average precision: for each label of an item, the share of labels among those ranked at least as high; mean
 * over labels, then over the items that have any. NaN if none has. With one label an item it is the mean reciprocal rank.
 *
 * @param truth [N, C] row-major of 0 and 1
 * @param scores [N, C] row-major
 * @param classes C
 */
export function labelRankingPrecision(truth: ArrayLike<number>, scores: ArrayLike<number>, classes: number): number {
  requireSameLength("labelRankingPrecision", { truth, scores });
  const rows = requireRows("truth", truth, classes);
  const items = Array.from({ length: rows }, (_, i) =>
    averageRankPrecision(rowOf(truth, classes, i), rowOf(scores, classes, i)),
  );
  return meanOfDefined(items);
}

function averageRankPrecision(truth: Float64Array, scores: Float64Array): number {
  requireSample("scores", scores);
  const held = Array.from(truth.keys()).filter((k) => truth[k] === 1);
  const share = (k: number): number => {
    const above = (j: number): boolean => scores[j]! >= scores[k]!;
    return held.filter(above).length / Array.from(scores.keys()).filter(above).length;
  };
  return held.reduce((sum, k) => sum + share(k), 0) / held.length;
}
