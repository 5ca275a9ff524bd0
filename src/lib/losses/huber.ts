import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../arguments";
import { reduceItems, type Reduced, type Reducible, type Reduction } from "./reduction";
import { requireItems, requireSameShape } from "./shapes";

/** Where the Huber loss turns from a parabola into a line. */
export interface HuberOptions {
  /** δ > 0: errors up to δ cost e²/2, larger ones δ (|e| - δ/2). Default 1. */
  readonly delta?: number;
}

/**
 * Huber loss per entry. Its gradient never exceeds δ, so a small δ makes it *less* sensitive to outliers (000-C7).
 *
 * @param predictions any shape
 * @param targets the same shape
 * @returns a scalar, or the shape of the input with reduction "none"
 * @throws RangeError unless δ > 0; TypeError if shapes differ
 * @see 000-S20, 000-C7. Huber 1964; PyTorch's HuberLoss.
 */
export function huberLoss<R extends Reduction = "mean">(
  predictions: tf.Tensor,
  targets: tf.Tensor,
  { delta = 1, reduction }: HuberOptions & Reducible<R> = {},
): Reduced<R> {
  requireFinite("delta", delta, { min: Number.MIN_VALUE });
  requireSameShape("huberLoss", { predictions, targets });
  requireItems("predictions", predictions);
  return tf.tidy(() => {
    const size = predictions.sub(targets).abs();
    const inner = size.minimum(delta);
    return reduceItems(inner.square().div(2).add(size.sub(inner).mul(delta)), reduction);
  });
}
