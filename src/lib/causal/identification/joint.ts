import { requireAllFinite } from "../../arguments";
import { requireSample, rowsOf, stateCounts, type Sample } from "../sample";

/** A joint distribution of discrete variables. */
export interface Joint {
  readonly names: readonly string[];
  /** How many values each variable has: 0 ... size - 1. */
  readonly sizes: readonly number[];
  /** One probability a combination of values, the last variable fastest (C order). */
  readonly probabilities: ArrayLike<number>;
}

/**
 * Checks a joint distribution.
 *
 * @throws RangeError for a repeated name, sizes that don't fit, a negative or non-finite probability, or a sum other than 1
 */
export function requireJoint(argument: string, { names, sizes, probabilities }: Joint): void {
  const repeated = names.find((name, i) => names.indexOf(name) < i);
  if (repeated !== undefined) throw new RangeError(`${argument}: expected each name once, got '${repeated}' again`);
  const cells = sizes.reduce((count, size) => count * size, 1);
  if (sizes.length !== names.length || probabilities.length !== cells) {
    throw new RangeError(
      `${argument}: expected ${sizes.join(" x ")} probabilities of ${names.length} variables, got ${probabilities.length}`,
    );
  }
  requireAllFinite(`${argument}.probabilities`, probabilities);
  let total = 0;
  for (let cell = 0; cell < cells; cell++) {
    const p = probabilities[cell]!;
    if (p < 0) throw new RangeError(`${argument}: expected probabilities of at least 0, got ${p} at index ${cell}`);
    total += p;
  }
  if (Math.abs(total - 1) > 1e-9)
    throw new RangeError(`${argument}: expected probabilities that sum to 1, got ${total}`);
}

/** The relative frequencies of a discrete sample, as a joint distribution. Throws a RangeError where a value isn't 0, 1, 2, ... */
export function empiricalJoint(sample: Sample): Joint {
  requireSample("sample", sample);
  const sizes = stateCounts(sample);
  const rows = rowsOf(sample);
  const probabilities = new Float64Array(sizes.reduce((count, size) => count * size, 1));
  for (let row = 0; row < rows; row++) {
    const cell = sizes.reduce((index, size, v) => index * size + sample.columns[v]![row]!, 0);
    probabilities[cell] = probabilities[cell]! + 1 / rows;
  }
  return { names: sample.names, sizes, probabilities };
}
