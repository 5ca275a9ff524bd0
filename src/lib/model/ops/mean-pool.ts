import * as tf from "@tensorflow/tfjs";
import type { Sequence } from "../layers/sequence";

/** The mean over the tokens of each sequence, without padding: [B, S, D] -> [B, D]. A sequence without tokens gives 0. */
export function meanPool({ states, mask }: Sequence): tf.Tensor2D {
  return tf.tidy(() => {
    if (mask === undefined) return states.mean(1);
    const share = mask.div(mask.sum(1, true).maximum(1)).expandDims(1);
    return tf.matMul(share, states).squeeze([1]);
  });
}
