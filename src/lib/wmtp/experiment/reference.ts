import { requireInteger } from "../../arguments";
import { disposeWeights, type Weights } from "../../model";
import type { Stream } from "../../random";
import { decoder, type LanguageModel } from "../model";
import type { TokenTask } from "../tasks";
import { referenceLosses, type TokenSource } from "../training";
import { Lanes } from "./lanes";
import { markedWindows } from "./prepared";
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
 * Trains a reference model on the clean part of a task.
 *
 * @param length tokens of a window
 * @param onStep called after each step
 * @see `trainReferences`
 */
export function trainReference(
  task: TokenTask,
  length: number,
  setting: ReferenceSetting,
  stream: Stream,
  onStep?: () => void,
): ReferenceModel {
  return trainReferences([task], length, setting, [stream], onStep)[0]!;
}

/**
 * Trains a reference model for each of some tasks of one size, side by side as one stack. They read windows cut from the start, as
 * those that they score are: places are learned, and the lines of a generated task are windows.
 *
 * @param streams one a task
 * @see 004-D3, 004-S5. Lin et al. 2024 (2404.07965).
 */
export function trainReferences(
  tasks: readonly TokenTask[],
  length: number,
  setting: ReferenceSetting,
  streams: readonly Stream[],
  onStep?: () => void,
): ReferenceModel[] {
  const { width, layers, heads, steps, batch, rate } = setting;
  requireInteger("steps", steps, { min: 1 });
  requireInteger("tasks.length", tasks.length, { min: 1 });
  const config = { vocabulary: tasks[0]!.tokenizer.size, context: length, width, layers, heads };
  const texts = tasks.map((task) => ({ train: markedWindows(task.reference, length), validation: markedWindows(task.validation, length) })); // prettier-ignore
  const lanes = new Lanes({ texts, arm: { name: "reference", predictions: 1 }, config, batch, streams });
  const factor = rateSchedule(steps);
  try {
    for (let step = 0; step < steps; step++) {
      lanes.step(step, rate * factor(step));
      onStep?.();
    }
    const model = decoder(config);
    return tasks.map((_, lane) => frozen(model, lanes.weightsOf(lane)));
  } finally {
    lanes.dispose();
  }
}

function frozen(model: LanguageModel, weights: Weights): ReferenceModel {
  return {
    model,
    weights,
    losses: referenceLosses(model, weights),
    dispose: () => {
      disposeWeights(weights);
    },
  };
}
