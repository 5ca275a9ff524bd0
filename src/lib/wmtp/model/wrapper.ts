import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { joinBlueprints, type Blueprint, type Mode, type Weights } from "../../model";
import { linearHeads } from "./heads";
import type { LanguageModel } from "./language-model";

/** A causal model with one head, such as there are many. */
export interface OneHeadModel {
  readonly blueprint: Blueprint;
  /** Number of tokens, V. */
  readonly vocabulary: number;
  /** Longest text that it reads, in tokens. */
  readonly context: number;
  /** Width of its states, D. */
  readonly width: number;
  /** ids [B, S] -> [B, S, D]. */
  states(weights: Weights, ids: tf.Tensor2D, mode?: Mode): tf.Tensor3D;
  /** States [B, S, D] -> logits of the next token, [B, S, V]. */
  head(weights: Weights, states: tf.Tensor3D): tf.Tensor3D;
}

/** How many tokens ahead a wrapped model predicts. */
export interface MtpWrapperOptions {
  /** Number of heads H, its own included. */
  readonly predictions: number;
}

/**
 * Gives a model of one head, [B, S, V], further linear heads on its states: [B, S, H, V]. Head 0 stays the model's own, to the
 * bit.
 *
 * Parameters: the model's, and `further_heads/kernel` [D, (H - 1) V] where H > 1.
 *
 * @see 004-S12, 004-C12
 */
export function mtpWrapper(model: OneHeadModel, { predictions }: MtpWrapperOptions): LanguageModel {
  requireInteger("predictions", predictions, { min: 1 });
  const { vocabulary, context, width } = model;
  const depth = Math.max(...model.blueprint.map((parameter) => parameter.depth));
  const further =
    predictions === 1
      ? undefined
      : linearHeads("further_heads", { width, vocabulary, predictions: predictions - 1, depth });
  const states = (weights: Weights, ids: tf.Tensor2D, mode?: Mode): tf.Tensor3D => model.states(weights, ids, mode);
  const head = (weights: Weights, given: tf.Tensor3D, horizon = predictions): tf.Tensor4D => {
    requireInteger("horizon", horizon, { min: 1, max: predictions });
    return tf.tidy(() => {
      const own = model.head(weights, given).expandDims<tf.Tensor4D>(2);
      return further === undefined || horizon === 1
        ? own
        : tf.concat([own, further.apply(weights, given, horizon - 1)], 2);
    });
  };
  return {
    blueprint: joinBlueprints([model.blueprint, further?.blueprint ?? []]),
    vocabulary,
    context,
    width,
    predictions,
    states,
    head,
    logits: (weights, ids, mode) => tf.tidy(() => head(weights, states(weights, ids, mode))),
  };
}

/**
 * A language model seen through its first head alone.
 *
 * @see 004-S12
 */
export function firstHead(model: LanguageModel): OneHeadModel {
  const { blueprint, vocabulary, context, width } = model;
  return {
    blueprint,
    vocabulary,
    context,
    width,
    states: (weights, ids, mode) => model.states(weights, ids, mode),
    head: (weights, states) => tf.tidy(() => model.head(weights, states, 1).squeeze<tf.Tensor3D>([2])),
  };
}
