import { requireSameLength } from "../../arguments";
import { operatingPoints } from "./ranking";
import { column, requireRows } from "./table";

/** A threshold and what it reaches on the items that it was chosen on. */
export interface ChosenThreshold {
  /** An item is called positive if its probability lies above. */
  readonly threshold: number;
  /** NaN for a class without positive items. */
  readonly f1: number;
}

/**
 * The threshold with the best F1, exactly: all midpoints between neighbouring probabilities are tried, and a lower end that
 * calls everything. Among equally good ones the nearest to 0.5. A class without positive items gets 1, which no probability
 * exceeds.
 *
 * Choose it on validation items and score it on others: on its own items it flatters.
 *
 * @param truth 1 or 0 an item
 * @param probabilities of 1, in [0, 1]
 */
export function bestThreshold(truth: ArrayLike<number>, probabilities: ArrayLike<number>): ChosenThreshold {
  const points = operatingPoints(truth, probabilities);
  const positives = points[points.length - 1]!.truePositives;
  if (positives === 0) return { threshold: 1, f1: NaN };
  return points
    .map(({ threshold, truePositives, falsePositives }, i) => ({
      // Half-way to the next lower probability; the lowest end must lie below a probability of 0 too.
      threshold: (threshold + (points[i + 1]?.threshold ?? (threshold > 0 ? 0 : -1))) / 2,
      f1: (2 * truePositives) / (positives + truePositives + falsePositives),
    }))
    .reduce((best, next) => (isBetter(next, best) ? next : best));
}

/**
 * The best threshold of each class (000-S13).
 *
 * @param truth [N, C] row-major of 0 and 1: validation items
 * @param probabilities [N, C] row-major
 * @param classes C
 */
export function bestThresholds(
  truth: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  classes: number,
): ChosenThreshold[] {
  requireSameLength("bestThresholds", { truth, probabilities });
  requireRows("truth", truth, classes);
  return Array.from({ length: classes }, (_, k) =>
    bestThreshold(column(truth, classes, k), column(probabilities, classes, k)),
  );
}

function isBetter(a: ChosenThreshold, b: ChosenThreshold): boolean {
  const distance = ({ threshold }: ChosenThreshold): number => Math.abs(threshold - 0.5);
  return a.f1 > b.f1 || (a.f1 === b.f1 && distance(a) < distance(b));
}
