import * as tf from "@tensorflow/tfjs";
import { defaultIgnoreIndex, mtpLabels, requireHorizon } from "./labels";
import { pairWeights, type LossWeights } from "./pair-weights";
import { reducePairs, type MtpReduction } from "./reduce";
import { requireAxes, requireShape, show } from "./shapes";
import { tokenLosses } from "./token-losses";

/** How losses of pairs become the loss of a batch. */
export interface ReduceOptions {
  /** Weights of tokens [B, S] or of pairs [B, S, H]; default all 1. Finite, at least 0. */
  readonly weights?: LossWeights;
  /** Default "pairs". */
  readonly reduction?: MtpReduction;
  /**
   * False lets the gradient flow into the weights, which then learn to be small where the loss is large: a known fault, here
   * for the lesson only. Default true: weights are constants.
   */
  readonly detached?: boolean;
  /** Label of what doesn't count; default -100. */
  readonly ignoreIndex?: number;
}

/** Which heads count, for which tokens, and how much. */
export interface MtpOptions extends ReduceOptions {
  /** Heads that count: the first so many. Default all of the logits'. 1 trains the next token alone. */
  readonly horizon?: number;
  /** [B, S]: 0 for a token that no head is to predict; default all count. */
  readonly mask?: tf.Tensor2D;
}

/**
 * Cross-entropy of a model that predicts several tokens ahead, weighted or not.
 *
 * Weights of 1 give plain multi-token prediction, one head plain cross-entropy; a common factor of all weights cancels.
 *
 * @param logits [B, S, H, V]; head k of position t predicts token t + k + 1
 * @param ids [B, S], int32: the text itself, from which the labels are made; an entry equal to `ignoreIndex` is never a target
 * @returns nats, a scalar
 * @throws TypeError if shapes don't fit; RangeError for a horizon of S or more or above H, an id outside of the vocabulary,
 *   a text without any token to predict, unfit weights, or logits that are not finite
 * @see 004-S9, 004-E8, 004-C4. Gloeckle et al. 2024 (2404.19737); Lin et al. 2024 (2404.07965).
 */
export function mtpCrossEntropy(logits: tf.Tensor4D, ids: tf.Tensor2D, options: MtpOptions = {}): tf.Scalar {
  requireAxes("logits", logits, "B, S, H, V");
  const [batch, length, heads, vocabulary] = logits.shape;
  const { horizon = heads, ignoreIndex = defaultIgnoreIndex, mask } = options;
  requireShape("ids", ids, [batch, length]);
  requireHorizon(horizon, length);
  if (horizon > heads)
    throw new RangeError(`horizon: expected at most the ${heads} heads of the logits, got ${horizon}`);
  return tf.tidy(() => {
    const used = horizon === heads ? logits : logits.slice([0, 0, 0, 0], [batch, length, horizon, vocabulary]);
    const labels = mtpLabels(ids, { horizon, ignoreIndex, ...(mask && { mask }) });
    const loss = reduceLosses(tokenLosses(used, labels, ignoreIndex), labels, options);
    if (!Number.isFinite(loss.dataSync()[0])) throw new RangeError(notFinite(logits));
    return loss;
  });
}

/**
 * Weighs and reduces the losses of pairs, where they are at hand already: a scorer reads them first.
 *
 * @param losses [B, S, H], of `tokenLosses`
 * @param labels [B, S, H], of `mtpLabels`; what is ignored there has no weight
 * @throws RangeError if no pair counts or all that count have weight 0
 * @see 004-S9
 */
export function reduceLosses(losses: tf.Tensor3D, labels: tf.Tensor3D, options: ReduceOptions = {}): tf.Scalar {
  const { weights, reduction = "pairs", detached = true, ignoreIndex = defaultIgnoreIndex } = options;
  requireShape("labels", labels, losses.shape);
  return tf.tidy(() => {
    const valid = labels.notEqual(ignoreIndex).toFloat() as tf.Tensor3D;
    if (valid.sum().dataSync()[0] === 0) {
      throw new RangeError(`labels: expected a token to predict, got all of ${show(labels.shape)} ignored`);
    }
    if (weights === undefined) return reducePairs(losses, valid, reduction);
    const pairs = pairWeights(weights, losses.shape, detached).mul<tf.Tensor3D>(valid);
    const total = pairs.sum().dataSync()[0]!;
    if (!(total > 0)) throw new RangeError(`weights: expected a positive sum over the tokens that count, got ${total}`);
    return reducePairs(losses, pairs, reduction);
  });
}

function notFinite(logits: tf.Tensor): string {
  const index = logits.dataSync().findIndex((value) => !Number.isFinite(value));
  if (index < 0) return "logits: expected a finite loss, got an overflow of weighted losses";
  return `logits: expected finite numbers, got ${logits.dataSync()[index]} at index ${index} of ${show(logits.shape)}`;
}
