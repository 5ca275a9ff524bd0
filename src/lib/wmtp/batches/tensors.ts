import * as tf from "@tensorflow/tfjs";
import type { Windows } from "./windows";

/** Windows as tensors. The caller disposes them. */
export interface WindowTensors {
  /** [B, S], int32. */
  readonly ids: tf.Tensor2D;
  /** [B, S], float32: 1 where a token counts as a target, 0 where it doesn't. */
  readonly mask?: tf.Tensor2D;
}

/** Copies windows into the engine. */
export function windowTensors({ rows, length, ids, mask }: Windows): WindowTensors {
  const tensor = tf.tensor2d(ids, [rows, length], "int32");
  return mask === undefined
    ? { ids: tensor }
    : { ids: tensor, mask: tf.tensor2d(Float32Array.from(mask), [rows, length]) };
}
