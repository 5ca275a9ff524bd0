import { requireInteger } from "../../arguments";
import { allocate, disposeWeights, type Weights } from "../../model";
import type { Stream } from "../../random";
import { adamW, decaysOf } from "../../training";
import { batches } from "../batches";
import { decoder, type LanguageModel } from "../model";
import type { TokenTask } from "../tasks";
import { referenceLosses, trainLanguageModel, type TokenSource } from "../training";
import { rateSchedule, type TrainingSetting } from "./setting";

/** A frozen model of clean text. */
export interface ReferenceModel {
  readonly model: LanguageModel;
  readonly weights: Weights;
  /** Its one-step losses, token by token: what Rho-1 compares with. */
  readonly losses: TokenSource;
  /** Frees its weights. */
  dispose(): void;
}

/** How the reference model is trained; its trunk is that of the arms. */
export type ReferenceSetting = Pick<TrainingSetting, "width" | "layers" | "heads" | "steps" | "batch" | "rate">;

/**
 * Trains a reference model on the clean part of a task, in the loop that trains any language model. It reads windows cut from the
 * start, as those that it scores are: places are learned, and the lines of a generated task are windows.
 *
 * @param length tokens of a window
 * @param onStep called after each step
 * @see 004-D3, 004-S5. Lin et al. 2024 (2404.07965).
 */
export function trainReference(
  task: TokenTask,
  length: number,
  setting: ReferenceSetting,
  stream: Stream,
  onStep?: () => void,
): ReferenceModel {
  const { width, layers, heads, steps, batch, rate } = setting;
  requireInteger("steps", steps, { min: 1 });
  const model = decoder({ vocabulary: task.tokenizer.size, context: length, width, layers, heads });
  const weights = allocate(model.blueprint, stream.split("start"));
  const optimizer = adamW({ decays: decaysOf(model.blueprint) });
  const factor = rateSchedule(steps);
  const text = { ids: task.reference.ids, length, batch, stream: stream.split("order"), from: "start" as const };
  const every = { batches: batches(text), rate: (step: number) => rate * factor(step), steps };
  trainLanguageModel({ model, weights, optimizer, ...every, ...(onStep && { onStep: () => { onStep(); } }) }); // prettier-ignore
  optimizer.dispose();
  return {
    model,
    weights,
    losses: referenceLosses(model, weights),
    dispose: () => {
      disposeWeights(weights);
    },
  };
}
