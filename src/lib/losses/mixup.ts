import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../arguments";
import type { Stream } from "../random";
import { crossEntropyLoss } from "./label-smoothing";
import { reduceItems, type Reduced, type Reducible, type Reduction } from "./reduction";
import { requireSameShape } from "./shapes";

/**
 * Mixes two batches: λ first + (1 - λ) second.
 *
 * @param lambda in [0, 1], from `mixupCoefficient`
 * @throws RangeError for λ outside; TypeError if shapes differ
 * @see Zhang et al. 2018, "mixup".
 */
export function mixInputs(first: tf.Tensor, second: tf.Tensor, lambda: number): tf.Tensor {
  requireFinite("lambda", lambda, { min: 0, max: 1 });
  requireSameShape("mixInputs", { first, second });
  return tf.tidy(() => first.mul(lambda).add(second.mul(1 - lambda)));
}

/** The labels of a mixed batch. */
export interface MixedLabels {
  /** Labels of the first batch, [...] */
  readonly first: tf.Tensor;
  /** Labels of the second batch, [...] */
  readonly second: tf.Tensor;
  /** Share of the first batch in [0, 1]. */
  readonly lambda: number;
}

/**
 * λ CE(first labels) + (1 - λ) CE(second labels), per item: the cross-entropy against mixed labels.
 *
 * @param logits of the mixed inputs, [..., K]
 * @returns nats: a scalar, or [...] with reduction "none"
 * @throws RangeError for λ outside [0, 1] or a label out of range; TypeError if shapes don't fit
 * @see Zhang et al. 2018, "mixup".
 */
export function mixupLoss<R extends Reduction = "mean">(
  logits: tf.Tensor,
  { first, second, lambda }: MixedLabels,
  { reduction }: Reducible<R> = {},
): Reduced<R> {
  requireFinite("lambda", lambda, { min: 0, max: 1 });
  return tf.tidy(() => {
    const one = crossEntropyLoss(logits, first, { reduction: "none" }).mul(lambda);
    const other = crossEntropyLoss(logits, second, { reduction: "none" }).mul(1 - lambda);
    return reduceItems(one.add(other), reduction);
  });
}

/**
 * A mixing share from Beta(α, α), by Jöhnk's method in logarithms, which a small α does not underflow.
 *
 * @param alpha in (0, 4]; small values mix little. mixup's authors use .1 to .4
 * @throws RangeError for α outside
 */
export function mixupCoefficient(stream: Stream, alpha = 0.2): number {
  requireFinite("alpha", alpha, { min: Number.MIN_VALUE, max: 4 });
  for (;;) {
    const [x, y] = [Math.log1p(-stream.uniform()) / alpha, Math.log1p(-stream.uniform()) / alpha];
    if (Math.exp(x) + Math.exp(y) <= 1) return 1 / (1 + Math.exp(y - x));
  }
}
