import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { allocate, disposeWeights, weight, type Blueprint, type Weights } from "../../model";
import type { Stream } from "../../random";
import { dropoutMasks } from "./masks";

/** A small deep network on vectors: input layer, residual blocks, head. */
export interface NetworkConfig {
  readonly inputs: number;
  readonly hidden: number;
  readonly blocks: number;
  readonly classes: number;
  /** Dropout of 2^-bits after each non-linearity. */
  readonly dropoutBits: number;
}

/**
 * The weights of one network, named and counted as the large models' are, so that layer-wise rates apply: input at depth 0,
 * block i at i + 1, head at n + 2.
 */
export function networkBlueprint({ inputs, hidden, blocks, classes }: NetworkConfig): Blueprint {
  requireInteger("blocks", blocks, { min: 0 });
  const layer = (path: string, from: number, to: number, depth: number): Blueprint => [
    { name: `${path}/kernel`, shape: [from, to], initial: "glorotUniform", depth, decay: true },
    { name: `${path}/bias`, shape: [1, to], initial: "zeros", depth, decay: false },
  ];
  return [
    ...layer("backbone/input", inputs, hidden, 0),
    ...Array.from({ length: blocks }, (_, i) => layer(`backbone/block-${i}`, hidden, hidden, i + 1)).flat(),
    ...layer("emotion_head", hidden, classes, blocks + 2),
  ];
}

/**
 * Many networks of one kind as one: each weight is [lanes, ...shape]. Sixty small trainings as one batched training cost
 * little more than a few, since small operations cost about the same whatever their size.
 *
 * @param streams one a seed; each initialises one network
 * @param copies how often the row of seeds is repeated, so that every recipe starts from the same weights
 * @returns variables of copies x streams lanes that the caller disposes
 */
export function stackedWeights(blueprint: Blueprint, streams: readonly Stream[], copies: number): Weights {
  const single = streams.map((stream) => allocate(blueprint, stream));
  const stack = (name: string): tf.Variable =>
    tf.tidy(() => tf.variable(tf.stack(single.map((own) => weight(own, name))).tile([copies, 1, 1])));
  const stacked = new Map(blueprint.map(({ name }) => [name, stack(name)]));
  single.forEach(disposeWeights);
  return stacked;
}

/**
 * Scores of every lane.
 *
 * @param x [lanes, items, inputs], or [1, items, inputs] for the same items in all lanes
 * @param streams one a seed while training, used again by each copy; without them nothing is dropped
 * @returns logits [lanes, items, classes]
 */
export function stackedLogits(
  config: NetworkConfig,
  weights: Weights,
  x: tf.Tensor3D,
  streams?: readonly Stream[],
): tf.Tensor3D {
  const active = (path: string, input: tf.Tensor): tf.Tensor => {
    const output = affine(weights, path, input);
    if (streams === undefined) return output.relu();
    const own = streams.map((stream) => stream.split(path));
    const masks = dropoutMasks(own, output.shape.slice(1), config.dropoutBits);
    return gated(output, masks.tile([output.shape[0] / streams.length, 1, 1]));
  };
  return tf.tidy(() => {
    let hidden = active("backbone/input", x);
    for (let i = 0; i < config.blocks; i++) hidden = hidden.add(active(`backbone/block-${i}`, hidden));
    return affine(weights, "emotion_head", hidden) as tf.Tensor3D;
  });
}

function affine(weights: Weights, path: string, x: tf.Tensor): tf.Tensor {
  return tf.matMul(x, weight(weights, `${path}/kernel`)).add(weight(weights, `${path}/bias`));
}

/** relu(x) mask. Its gradient is that of x times the same gate; composed of relu and mul it takes six operations more. */
function gated(x: tf.Tensor, mask: tf.Tensor): tf.Tensor {
  return tf.customGrad((...args) => {
    const [input, save] = args as unknown as [tf.Tensor, tf.GradSaveFunc];
    const gate = input.greater(0).toFloat().mul(mask);
    save([gate]);
    return { value: input.mul(gate), gradFunc: (dy: tf.Tensor, [saved]: tf.Tensor[]) => dy.mul(saved!) };
  })(x);
}
