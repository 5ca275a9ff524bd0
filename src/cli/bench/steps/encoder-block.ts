import * as tf from "@tensorflow/tfjs";
import { encoderBlock } from "../../../lib/model";
import { scattered } from "./filled";
import type { Work } from "./work";

/** Size of a block and its batch. */
export interface BlockSize {
  readonly batch: number;
  readonly tokens: number;
  readonly width: number;
  readonly heads: number;
  readonly feedForward: number;
}

/** One encoder block of the papers' backbone, forward and backward; the loss weighs its output with fixed numbers. */
export function blockWork({ batch, tokens, ...size }: BlockSize): Work {
  const block = encoderBlock("block", { ...size, depth: 1 });
  const shape: [number, number, number] = [batch, tokens, size.width];
  const length = batch * tokens * size.width;
  const states = tf.tensor3d(scattered(length, 100), shape).mul<tf.Tensor3D>(50);
  const target = tf.tensor3d(scattered(length, 101), shape);
  return {
    blueprint: block.blueprint,
    updates: false,
    loss: (weights) => block.apply(weights, { states }).mul(target).sum(),
  };
}
