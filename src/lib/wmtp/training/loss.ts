import * as tf from "@tensorflow/tfjs";
import type { Mode } from "../../model";
import type { Metrics } from "../../training";
import { windowTensors, type TokenBatch, type WindowTensors } from "../batches";
import { constantOf, defaultIgnoreIndex, mtpLabels, perToken, reduceLosses, tokenLosses } from "../loss";
import { headMetrics } from "../metrics";
import type { LanguageModelPlan } from "./plan";
import type { ScoredTokens } from "./scoring";

/** The loss of a batch, and what is logged about it. */
export interface BatchLossAndMetrics {
  readonly loss: tf.Scalar;
  /** The unweighted loss of each head, and what the scorer told. */
  readonly metrics: Metrics;
}

/** The forward pass of a step: losses of all pairs, their weights if there is a scorer, and the batch's loss. */
export function batchLoss(plan: LanguageModelPlan, batch: TokenBatch, mode: Mode): BatchLossAndMetrics {
  const { model, weights, horizon = model.predictions, scorer } = plan;
  let metrics: Metrics = {};
  const loss = tf.tidy(() => {
    const { ids, mask } = windowTensors(batch);
    const labels = mtpLabels(ids, { horizon, ...(mask && { mask }) });
    const losses = tokenLosses(model.head(weights, model.states(weights, ids, mode), horizon), labels);
    const scored = scorer && score(plan, { ids, ...(mask && { mask }) }, losses);
    metrics = { ...headMetrics(headMeans(losses, labels)), ...scored?.metrics };
    const { reduction } = plan;
    return reduceLosses(losses, labels, {
      ...(scored && { weights: scored.weights }),
      ...(reduction && { reduction }),
    });
  });
  return { loss, metrics };
}

/** The mean loss of each head over what it has to predict, [H]; NaN of nothing. */
function headMeans(losses: tf.Tensor3D, labels: tf.Tensor3D): Float32Array {
  const counts = labels.notEqual(defaultIgnoreIndex).toFloat().sum([0, 1]);
  return losses.sum([0, 1]).div(counts).dataSync<"float32">();
}

/** Weighs the tokens of a batch. What the scorer reads are copies, so that no gradient reaches it. */
function score(plan: LanguageModelPlan, { ids, mask }: WindowTensors, losses: tf.Tensor3D): ScoredTokens | undefined {
  const { scorer, reference, values } = plan;
  const seen = constantOf(losses);
  return scorer?.score({
    ids,
    mask: predicted(mask ?? tf.ones(ids.shape)),
    tokenLosses: seen,
    baseLosses: perToken(seen),
    ...(reference && { referenceLosses: reference(ids) }),
    ...(values && { values: values(ids) }),
  });
}

/** The mask without the first token of each window, which nobody predicts. */
function predicted(mask: tf.Tensor2D): tf.Tensor2D {
  const [batch, length] = mask.shape;
  return mask.slice([0, 1], [batch, length - 1]).pad([[0, 0], [1, 0]]); // prettier-ignore
}
