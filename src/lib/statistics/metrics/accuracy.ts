import { requireLabels } from "./labels";

/**
 * Share of items whose class was found (003-S35: (TP + TN) / (TP + TN + FP + FN) for two classes).
 *
 * @param truth class of each item, a whole number from 0
 * @param predicted class that was given to each item
 * @throws RangeError for no items or lists of unequal length
 */
export function accuracy(truth: ArrayLike<number>, predicted: ArrayLike<number>): number {
  requireLabels("accuracy", truth, predicted);
  let hits = 0;
  for (let i = 0; i < truth.length; i++) if (truth[i] === predicted[i]) hits++;
  return hits / truth.length;
}
