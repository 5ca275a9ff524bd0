import { requireInteger } from "../../arguments";
import { balanceNames } from "./emotions";

/**
 * The probabilities of a model that has learned nothing and always says the same.
 *
 * @param label what it says, with certainty
 * @returns [items, classes] row-major
 * @see 000-C14
 */
export function constantProbabilities(items: number, label: number): Float64Array {
  const classes = balanceNames.length;
  requireInteger("items", items, { min: 1 });
  requireInteger("label", label, { min: 0, max: classes - 1 });
  return Float64Array.from({ length: items * classes }, (_, i) => (i % classes === label ? 1 : 0));
}
