import * as tf from "@tensorflow/tfjs";
import { embedTexts, multiHot, type LabelledText } from "../../data";
import {
  countParameters,
  crossAttentionBlock,
  dense,
  joinBlueprints,
  MemoryBank,
  memoryReader,
  type Weights,
} from "../../model";
import { taskColumns, taskLabels, taskLoss, type TaskTensors } from "../tasks";
import type { Arm } from "./arm";

/** Two sequences of vectors an item, side by side in its features: [2, segments, width]. */
export interface TwoModalities {
  readonly segments: number;
  readonly width: number;
}

/**
 * A text in two languages as two modalities: each cut into segments of equal length in words, each segment an embedding.
 *
 * @returns [texts, 2 · segments · width] row-major: first language, then second
 * @see 003-S4, 003-E43
 */
function twoModalities(
  first: readonly string[],
  second: readonly string[],
  { segments, width }: TwoModalities,
): Float32Array {
  const cut = (text: string): string[] => {
    const words = text.split(/\s+/u);
    return Array.from({ length: segments }, (_, i) => {
      const [from, to] = [i, i + 1].map((part) => Math.round((part * words.length) / segments));
      return words.slice(from, to).join(" ");
    });
  };
  return embedTexts(
    first.flatMap((text, i) => [...cut(text), ...cut(second[i]!)]),
    { width },
  );
}

/**
 * The four tasks on texts in two languages, in the engine; the caller disposes both tensors.
 *
 * @param first texts with labels of GoEmotions
 * @param second the same texts in another language, one by one
 * @throws RangeError if there are fewer of them
 */
export function twoModalityTasks(
  first: readonly LabelledText[],
  second: readonly LabelledText[],
  shape: TwoModalities,
): TaskTensors {
  if (second.length < first.length) {
    throw new RangeError(`second: expected ${first.length} texts, one for each of the first, got ${second.length}`);
  }
  const [ours, theirs] = [first, second].map((texts) => texts.map(({ text }) => text)) as [string[], string[]];
  const labels = multiHot(
    first.map((item) => taskLabels(item.labels)),
    taskColumns,
  );
  return {
    features: tf.tensor2d(twoModalities(ours, theirs, shape), [first.length, 2 * shape.segments * shape.width]),
    labels: tf.tensor2d(Float32Array.from(labels), [first.length, taskColumns]),
  };
}

/** How large the parts of the fusing arm are. */
export interface FusionOptions extends TwoModalities {
  readonly hidden: number;
  /** Experiences that the bank holds. */
  readonly capacity: number;
}

/**
 * Cross-attention from the first modality to the second, a hidden layer, and a memory bank that holds the states and labels of past
 * training items.
 *
 * @see 003-S4, 003-E43
 */
export function fusingArm({ segments, width, hidden, capacity }: FusionOptions): Arm {
  const cross = crossAttentionBlock("fusion/cross", { width, heads: 4, depth: 0 });
  const body = dense("fusion/hidden", { inputs: 2 * width, outputs: hidden, depth: 1 });
  const reader = memoryReader("fusion/memory", { width: hidden, valueWidth: taskColumns, depth: 2 });
  const head = dense("fusion/head", { inputs: hidden, outputs: taskColumns, depth: 3 });
  const bank = new MemoryBank({ capacity, keyWidth: hidden, valueWidth: taskColumns });
  const states = (weights: Weights, features: tf.Tensor2D): tf.Tensor2D => {
    const [first, second] = modalities(features, segments, width);
    const fused = cross.apply(weights, { states: first, context: { states: second } });
    return body.apply(weights, tf.concat([fused.mean(1), second.mean(1)], 1)).relu<tf.Tensor2D>();
  };
  return {
    blueprint: joinBlueprints([cross, body, reader, head].map(({ blueprint }) => blueprint)),
    loss: (weights, { features, labels }) =>
      tf.tidy(() => {
        const answered = reader.apply(weights, { states: states(weights, features), bank });
        return taskLoss(head.apply(weights, answered) as tf.Tensor2D, labels);
      }),
    remember: (weights, { features, labels }) => {
      tf.tidy(() => {
        bank.write(states(weights, features), labels);
      });
    },
    dispose: () => {
      bank.dispose();
    },
  };
}

/** Both modalities averaged and laid side by side, under a hidden layer as wide as gives at least as many weights as the fusing arm has. */
export function plainArm(options: FusionOptions): Arm {
  const { segments, width } = options;
  const fusing = fusingArm(options);
  fusing.dispose?.();
  const units = Math.ceil((countParameters(fusing.blueprint) - taskColumns) / (2 * width + 1 + taskColumns));
  const body = dense("plain/hidden", { inputs: 2 * width, outputs: units, depth: 1 });
  const head = dense("plain/head", { inputs: units, outputs: taskColumns, depth: 2 });
  return {
    blueprint: joinBlueprints([body.blueprint, head.blueprint]),
    loss: (weights, { features, labels }) =>
      tf.tidy(() => {
        const pooled = modalities(features, segments, width).map((states) => states.mean<tf.Tensor2D>(1));
        const hidden = body.apply(weights, tf.concat(pooled, 1)).relu();
        return taskLoss(head.apply(weights, hidden) as tf.Tensor2D, labels);
      }),
  };
}

function modalities(features: tf.Tensor2D, segments: number, width: number): [tf.Tensor3D, tf.Tensor3D] {
  const both = features.reshape<tf.Tensor3D>([features.shape[0], 2 * segments, width]);
  return tf.split(both, 2, 1) as [tf.Tensor3D, tf.Tensor3D];
}
