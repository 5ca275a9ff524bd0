import { classIndices } from "../../data";
import { requireFinite, requireInteger } from "../../arguments";
import { permutation, type Stream } from "../../random";

/** A sample with a given share of one class. */
export interface SkewOptions {
  readonly classes: number;
  /** Number of items to draw. */
  readonly size: number;
  /** The class that gets `share` of them. */
  readonly favoured: number;
  /** In (0, 1); the paper's Joy has .65. */
  readonly share: number;
  readonly stream: Stream;
}

/**
 * Draws items without replacement so that one class has a constructed share and the others keep their proportions among
 * themselves (000-D1: no corpus at hand has 65% Joy, it must be made).
 *
 * @param labels class of each item there is
 * @returns indices, class by class
 * @throws RangeError that names the class of which there are too few, or that would be empty
 */
export function skewedSample(labels: ArrayLike<number>, options: SkewOptions): Int32Array {
  const { classes, size, favoured, share, stream } = options;
  requireInteger("size", size, { min: 1 });
  requireInteger("favoured", favoured, { min: 0, max: classes - 1 });
  requireFinite("share", share, { min: 0, max: 1 });
  const items = classIndices(labels, classes);
  const others = labels.length - items[favoured]!.length;
  const drawn = items.flatMap((own, label) => {
    const count = Math.round(label === favoured ? size * share : (size * (1 - share) * own.length) / others);
    if (count < 1 || count > own.length) {
      throw new RangeError(`labels: expected 1 to ${own.length} items of class ${label}, would need ${count}`);
    }
    return Array.from(permutation(stream.split(label), own.length).subarray(0, count), (at) => own[at]!);
  });
  return Int32Array.from(drawn);
}
