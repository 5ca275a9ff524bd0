import type * as tf from "@tensorflow/tfjs";
import { requireOneOf } from "../arguments";

/** What becomes of the losses of single items: their mean, their sum, or each by itself. */
export type Reduction = "mean" | "sum" | "none";

/** A loss that can be reduced. */
export interface Reducible<R extends Reduction> {
  /** Default "mean". */
  readonly reduction?: R | undefined;
}

/** A scalar, unless each item keeps its own loss. */
export type Reduced<R extends Reduction> = "none" extends R ? tf.Tensor : tf.Scalar;

/**
 * Reduces losses of single items.
 *
 * @param items any shape
 * @param count what the sum is divided by for the mean; default the number of items
 */
export function reduceItems<R extends Reduction>(
  items: tf.Tensor,
  reduction: R | undefined,
  count: number = items.size,
): Reduced<R> {
  const how: Reduction = reduction ?? "mean";
  requireOneOf("reduction", how, ["mean", "sum", "none"]);
  const reduced: tf.Tensor = how === "none" ? items : how === "sum" ? items.sum() : items.sum().div(count);
  return reduced as Reduced<R>;
}
