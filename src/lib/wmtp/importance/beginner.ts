import { requireInteger } from "../../arguments";
import { allocate, disposeWeights, type Weights } from "../../model";
import type { Stream } from "../../random";
import { adamW, decaysOf } from "../../training";
import { batches } from "../batches";
import { decoder, type DecoderConfig, type LanguageModel } from "../model";
import type { TokenTask } from "../tasks";
import { referenceLosses, trainLanguageModel, type TokenSource } from "../training";

/** A model early in its training, frozen there. */
export interface Beginner {
  readonly model: LanguageModel;
  readonly weights: Weights;
  /** Its one-step losses, token by token: what the reference model's are held against. */
  readonly losses: TokenSource;
  /** Frees its weights. */
  dispose(): void;
}

/** How far a beginner gets. */
export interface BeginnerSetting extends Pick<DecoderConfig, "width" | "layers" | "heads" | "predictions"> {
  readonly steps: number;
  /** Windows of a step. */
  readonly batch: number;
  /** Learning rate, the same at every step. */
  readonly rate: number;
  /** Called after each step. */
  readonly onStep?: () => void;
}

/**
 * Trains a model for a few steps, without weights, on the training text of a task with all its noise: the model whose tokens
 * are to be weighed.
 *
 * @param length tokens of a window
 * @see 004-C4, 004-F1
 */
export function trainBeginner(task: TokenTask, length: number, setting: BeginnerSetting, stream: Stream): Beginner {
  const { steps, batch, rate, onStep, ...shape } = setting;
  requireInteger("steps", steps, { min: 1 });
  const model = decoder({ ...shape, vocabulary: task.tokenizer.size, context: length });
  const weights = allocate(model.blueprint, stream.split("start"));
  const optimizer = adamW({ decays: decaysOf(model.blueprint) });
  const text = { ids: task.train.ids, length, batch, stream: stream.split("order") };
  trainLanguageModel({ model, weights, optimizer, batches: batches(text), rate, steps, onStep: () => onStep?.() });
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
