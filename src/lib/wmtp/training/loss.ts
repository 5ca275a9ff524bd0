import * as tf from "@tensorflow/tfjs";
import type { Mode } from "../../model";
import { windowTensors, type TokenBatch, type WindowTensors } from "../batches";
import { constantOf, mtpLabels, perToken, reduceLosses, tokenLosses } from "../loss";
import type { LanguageModelPlan } from "./plan";
import type { ScoredTokens } from "./scoring";

/** The loss of a batch, and what the scorer told about it. */
export interface BatchLossAndMetrics {
  readonly loss: tf.Scalar;
  readonly metrics: Readonly<Record<string, number>>;
}

/** The forward pass of a step: losses of all pairs, their weights if there is a scorer, and the batch's loss. */
export function batchLoss(plan: LanguageModelPlan, batch: TokenBatch, mode: Mode): BatchLossAndMetrics {
  const { model, weights, horizon = model.predictions, scorer } = plan;
  let metrics: Readonly<Record<string, number>> = {};
  const loss = tf.tidy(() => {
    const { ids, mask } = windowTensors(batch);
    const labels = mtpLabels(ids, { horizon, ...(mask && { mask }) });
    const losses = tokenLosses(model.head(weights, model.states(weights, ids, mode), horizon), labels);
    const scored = scorer && score(plan, { ids, ...(mask && { mask }) }, losses);
    metrics = scored?.metrics ?? metrics;
    const { reduction, detached } = plan;
    return reduceLosses(losses, labels, {
      ...(scored && { weights: scored.weights }),
      ...(reduction && { reduction }),
      ...(detached !== undefined && { detached }),
    });
  });
  return { loss, metrics };
}

/** Weighs the tokens of a batch. What the scorer reads are copies, so that no gradient reaches it, unless that is asked for. */
function score(plan: LanguageModelPlan, { ids, mask }: WindowTensors, losses: tf.Tensor3D): ScoredTokens | undefined {
  const { scorer, reference, values, detached = true } = plan;
  const seen = detached ? constantOf(losses) : losses;
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
