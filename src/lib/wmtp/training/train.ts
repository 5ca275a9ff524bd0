import { requireInteger } from "../../arguments";
import { stream } from "../../random";
import {
  clipByGlobalNorm,
  memoryCheckpoints,
  train,
  type CheckpointPlan,
  type Metrics,
  type TrainingPlan,
} from "../../training";
import { lastGoodOf, LanguageModelFault } from "./fault";
import { batchLoss } from "./loss";
import type { LanguageModelPlan } from "./plan";
import { requireVocabulary } from "./source";

/** What a run gives beside the trained weights. */
export interface LanguageModelRun {
  /** Loss of each batch before its update, in nats, [steps]; those of this process where a run was resumed. */
  readonly losses: Float64Array;
}

/**
 * Trains a language model. One loop for every arm: `horizon: 1` trains the next token alone, more heads several; a scorer
 * weighs the tokens of either. The batch of a step follows from its number, so that a resumed run ends with the same bits.
 *
 * @throws RangeError for a reference model or critic with another vocabulary; LanguageModelFault for a step that fails, above all with a loss or gradient that is NaN or infinite: it names the
 *   step, the batch's windows and the last good checkpoint
 * @see 004-S1, 004-S3, 004-S9, 004-E1
 */
export function trainLanguageModel(plan: LanguageModelPlan): LanguageModelRun {
  const { batches, steps, model, reference, values } = plan;
  requireInteger("steps", steps, { min: 1 });
  requireVocabulary(model.vocabulary, { reference, values });
  const checkpoints = plan.checkpoints ?? { store: memoryCheckpoints(), every: 100 };
  const losses: number[] = [];
  const told: { metrics: Metrics } = { metrics: {} };
  let done: number | undefined;
  try {
    for (const event of train(trainingPlan(plan, checkpoints, told))) {
      if (event.kind === "fault") done = event.step - 1;
      if (event.kind !== "step") continue;
      losses.push(event.loss);
      const { step, loss } = event;
      const metrics = { "train/loss": loss, ...told.metrics };
      plan.sink?.log(step, metrics);
      plan.onStep?.({ step, batch: batches.at(step - 1), loss, metrics });
    }
  } catch (error) {
    if (done === undefined) throw error;
    throw new LanguageModelFault(error, batches.at(done), lastGoodOf(checkpoints.store));
  }
  return { losses: Float64Array.from(losses) };
}

/** The plan of the general loop: an "example" is a batch of windows, found by its step. */
function trainingPlan(plan: LanguageModelPlan, checkpoints: CheckpointPlan, told: { metrics: Metrics }): TrainingPlan {
  const { weights, optimizer, rate, steps, maxNorm, batches } = plan;
  return {
    weights,
    optimizer,
    rate: (step) => {
      const now = typeof rate === "number" ? rate : rate(step);
      return () => now;
    },
    loss: ({ step }, own) => {
      const { loss, metrics } = batchLoss(plan, batches.at(step), { stream: own });
      told.metrics = metrics;
      return loss;
    },
    examples: steps,
    batchSize: 1,
    steps,
    stream: plan.stream ?? stream("language model"),
    checkpoints,
    ...(maxNorm !== undefined && { transform: (gradients) => clipByGlobalNorm(gradients, maxNorm).gradients }),
  };
}
