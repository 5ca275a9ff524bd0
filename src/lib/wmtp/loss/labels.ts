import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { ahead } from "./ahead";
import { requireShape } from "./shapes";

/** Label of what doesn't count, as in PyTorch. */
export const defaultIgnoreIndex = -100;

/** Which tokens the heads are to predict. */
export interface LabelOptions {
  /** Number of heads H; head k (from 0) predicts k + 1 tokens ahead. At most S - 1. */
  readonly horizon: number;
  /** Label of what doesn't count; default -100. */
  readonly ignoreIndex?: number;
  /** [B, S]: 0 for a token that no head is to predict, such as padding or a prompt; others count. Default all count. */
  readonly mask?: tf.Tensor2D;
}

/**
 * What each head is to predict: labels[b, t, k] = ids[b, t + k + 1]; `ignoreIndex` past the end and for masked tokens.
 *
 * The mask is that of the *predicted* token: the last token of a prompt still predicts the first of the answer.
 *
 * @param ids [B, S], int32
 * @returns [B, S, H], int32
 * @throws RangeError for a horizon of S or more; TypeError for a mask of another shape
 * @see 004-S9, 004-C4. Gloeckle et al. 2024 (2404.19737), eq. 2.
 */
export function mtpLabels(
  ids: tf.Tensor2D,
  { horizon, ignoreIndex = defaultIgnoreIndex, mask }: LabelOptions,
): tf.Tensor3D {
  requireHorizon(horizon, ids.shape[1]);
  if (mask !== undefined) requireShape("mask", mask, ids.shape);
  return tf.tidy(() => {
    const targets =
      mask === undefined ? ids : tf.where(mask.notEqual(0), ids, tf.fill(ids.shape, ignoreIndex, "int32"));
    return ahead(targets.toInt(), horizon, ignoreIndex);
  });
}

/** Throws a RangeError unless every head of the horizon has a token to predict in sequences of a length. */
export function requireHorizon(horizon: number, length: number): void {
  requireInteger("horizon", horizon, { min: 1 });
  if (horizon >= length) {
    throw new RangeError(`horizon: expected at most ${length - 1} for sequences of ${length} tokens, got ${horizon}`);
  }
}
