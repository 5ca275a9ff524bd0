import { requireInteger } from "../../arguments";
import { permutation, resample, type Stream } from "../../random";
import { classIndices } from "./class-indices";

/** How large every class becomes: as the largest or smallest, or a number of items. */
export type ClassTarget = "largest" | "smallest" | number;

/**
 * Items that give every class the same share: a class that is too large is thinned without replacement, one that is too small
 * keeps all of its items and gets copies drawn with replacement.
 *
 * @param labels 0 to classes - 1
 * @param to default "largest"
 * @returns indices, class by class
 * @throws RangeError for a label beyond the classes, or an empty class, which nothing can fill
 */
export function balancedIndices(
  labels: ArrayLike<number>,
  classes: number,
  stream: Stream,
  to: ClassTarget = "largest",
): Int32Array {
  const items = classIndices(labels, classes);
  items.forEach((own, label) => {
    if (own.length === 0) throw new RangeError(`labels: expected an item of every class, got none of class ${label}`);
  });
  const sizes = items.map((own) => own.length);
  const size = typeof to === "number" ? to : to === "largest" ? Math.max(...sizes) : Math.min(...sizes);
  requireInteger("to", size, { min: 1 });
  return Int32Array.from(items.flatMap((own, label) => resized(own, size, stream.split(label))));
}

function resized(items: readonly number[], size: number, stream: Stream): number[] {
  if (items.length >= size) return Array.from(permutation(stream, items.length).subarray(0, size), (at) => items[at]!);
  const copies = Array.from(resample(stream, items.length, size - items.length), (at) => items[at]!);
  return [...items, ...copies];
}
