import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { mean } from "../../statistics";
import type { TokenTask } from "../tasks";
import { markedWindows, prepareTask, scoreWindows, type MarkedWindows, type PreparedTask } from "./prepared";
import { trainReferences, type ReferenceModel } from "./reference";
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
 * Makes one task ready.
 *
 * @see `arrangeTasks`
 */
export function arrangeTask(task: TokenTask, options: ArrangeOptions): ArrangedTask {
  return arrangeTasks([task], { ...options, streams: [options.stream] })[0]!;
}

/**
 * Makes a task ready for each seed, so that what is measured over seeds holds what corpus, noise, reference and critic add to it: a
 * reference model and a critic on its states for each, which score the training windows and are freed.
 *
 * @param tasks one a seed, of one size
 * @see 004-D3, 004-S2, 004-S3, 004-E2, 004-T3
 */
export function arrangeTasks(
  tasks: readonly TokenTask[],
  {
    shape,
    reference,
    critic,
    streams,
    onStep,
  }: Omit<ArrangeOptions, "stream"> & { readonly streams: readonly Stream[] },
): ArrangedTask[] {
  requireInteger("streams.length", streams.length, { min: tasks.length, max: tasks.length });
  const own = streams.map((stream) => stream.split("reference"));
  const models = trainReferences(tasks, shape.length, { ...shape, ...reference }, own, onStep);
  try {
    return tasks.map((task, i) => scoredBy(models[i]!, task, shape.length, streams[i]!, critic));
  } finally {
    models.forEach((model) => { model.dispose(); }); // prettier-ignore
  }
}

/** A task whose windows a reference model has scored, and a critic that was taught on its states. */
function scoredBy(
  reference: ReferenceModel,
  task: TokenTask,
  length: number,
  stream: Stream,
  critic?: CriticSetting,
): ArrangedTask {
  const taught = critic && teachCritic(reference, markedWindows(task.graded, length), critic, stream.split("critic"));
  try {
    const values = taught && { values: taught.critic.values };
    const prepared = prepareTask(task, length, { reference: reference.losses, ...values });
    const { train, validation } = prepared;
    const judged = { ...validation, referenceLosses: scoreWindows(validation, reference.losses) };
    const referenceLoss = {
      validation: lossWhere(judged, 0),
      spared: lossWhere(train, 0),
      replaced: lossWhere(train, 1),
    };
    return { ...prepared, referenceLoss, ...(taught && { explainedVariance: taught.explainedVariance }) };
  } finally {
    taught?.critic.dispose();
  }
}

/** Mean reference loss of the tokens with a mark of noise; the first of a window is predicted by nobody. NaN of none. */
function lossWhere({ referenceLosses, corrupted, length }: MarkedWindows, mark: 0 | 1): number {
  const own = referenceLosses?.filter((_, i) => i % length > 0 && corrupted[i] === mark) ?? [];
  return own.length === 0 ? NaN : mean(own);
}
