import { requireInteger, requireSameLength } from "../../arguments";

/**
 * Checks two lists of class numbers and says how many classes there are.
 *
 * @param classes how many there are; default one more than the largest number in either list
 * @throws RangeError for lists that are empty or differ in length, or a number that is no class
 */
export function requireLabels(
  where: string,
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes?: number,
): number {
  requireSameLength(where, { truth, predicted });
  if (truth.length === 0) throw new RangeError(`${where}: expected at least one item, got none`);
  if (classes !== undefined) requireInteger("classes", classes, { min: 1 });
  const most = classes === undefined ? Infinity : classes - 1;
  return Math.max(largestLabel("truth", truth, most) + 1, largestLabel("predicted", predicted, most) + 1, classes ?? 1);
}

function largestLabel(name: string, labels: ArrayLike<number>, most: number): number {
  let largest = 0;
  for (let i = 0; i < labels.length; i++) {
    requireInteger(`${name}[${i}]`, labels[i]!, { min: 0, max: most });
    largest = Math.max(largest, labels[i]!);
  }
  return largest;
}
