import type { Stream } from "../../random";
import { mean } from "../../statistics";
import type { TokenTask } from "../tasks";
import { markedWindows, prepareTask, scoreWindows, type MarkedWindows, type PreparedTask } from "./prepared";
import { trainReference } from "./reference";
import type { TrainingSetting } from "./setting";
import { teachCritic, type CriticSetting } from "./taught-critic";

/** How a task is made ready: the frozen models that score it. */
export interface ArrangeOptions {
  /** The trunk of all models, and the tokens of a window. */
  readonly shape: Pick<TrainingSetting, "width" | "layers" | "heads"> & { readonly length: number };
  /** How the reference model is trained. */
  readonly reference: Pick<TrainingSetting, "steps" | "batch" | "rate">;
  /** How a critic is taught on it; default there is none. */
  readonly critic?: CriticSetting;
  readonly stream: Stream;
  /** Called after each step of the reference model. */
  readonly onStep?: () => void;
}

/** A task ready for its arms, and how good the models are that score it. */
export interface ArrangedTask extends PreparedTask {
  /** Mean loss of the reference model in nats, on validation and on training tokens that noise has spared or replaced. */
  readonly referenceLoss: Readonly<Record<"validation" | "spared" | "replaced", number>>;
  /** What the critic explains of the variance of grades it has not seen; absent without a critic. */
  readonly explainedVariance?: number;
}

/**
 * Trains the reference model once, teaches the critic on its states, scores the training windows by both, and frees them.
 *
 * @see 004-D3, 004-S2, 004-S3
 */
export function arrangeTask(task: TokenTask, options: ArrangeOptions): ArrangedTask {
  const { shape, reference: training, critic: teaching, stream, onStep } = options;
  const { length } = shape;
  const reference = trainReference(task, length, { ...shape, ...training }, stream.split("reference"), onStep);
  const taught =
    teaching && teachCritic(reference, markedWindows(task.graded, length), teaching, stream.split("critic"));
  try {
    const prepared = prepareTask(task, length, {
      reference: reference.losses,
      ...(taught && { values: (ids) => taught.critic.values(ids) }),
    });
    const { train, validation } = prepared;
    const judged = { ...validation, referenceLosses: scoreWindows(validation, reference.losses) };
    const referenceLoss = {
      validation: lossWhere(judged, 0),
      spared: lossWhere(train, 0),
      replaced: lossWhere(train, 1),
    };
    return { ...prepared, referenceLoss, ...(taught && { explainedVariance: taught.explainedVariance }) };
  } finally {
    reference.dispose();
    taught?.critic.dispose();
  }
}

/** Mean reference loss of the tokens with a mark of noise; the first of a window is predicted by nobody. NaN of none. */
function lossWhere({ referenceLosses, corrupted, length }: MarkedWindows, mark: 0 | 1): number {
  const own = referenceLosses?.filter((_, i) => i % length > 0 && corrupted[i] === mark) ?? [];
  return own.length === 0 ? NaN : mean(own);
}
