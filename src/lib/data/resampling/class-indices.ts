import { requireInteger } from "../../arguments";

/**
 * The items of every class, in order.
 *
 * @param labels 0 to classes - 1
 * @throws RangeError for a label beyond the classes, named by its item
 */
export function classIndices(labels: ArrayLike<number>, classes: number): number[][] {
  requireInteger("classes", classes, { min: 1 });
  const items: number[][] = Array.from({ length: classes }, () => []);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? NaN;
    if (!Number.isInteger(label) || label < 0 || label >= classes) {
      throw new RangeError(`labels: expected a class from 0 to ${classes - 1}, got ${label} at item ${i}`);
    }
    items[label]!.push(i);
  }
  return items;
}
