import { requireLabels } from "./labels";

/** How often each class was taken for each. */
export interface ConfusionMatrix {
  readonly classes: number;
  /** counts[t][p]: items of class t that were called p. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * Counts items by true and predicted class.
 *
 * @param classes how many classes there are; default one more than the largest number that occurs
 * @throws RangeError for no items, lists of unequal length, or a number that is no class
 */
export function confusionMatrix(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes?: number,
): ConfusionMatrix {
  const size = requireLabels("confusionMatrix", truth, predicted, classes);
  const counts = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let i = 0; i < truth.length; i++) counts[truth[i]!]![predicted[i]!]!++;
  return { classes: size, counts };
}
