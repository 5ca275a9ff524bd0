import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { weight, type Blueprint, type Weights } from "../../model";

/** Shape of linear heads. */
export interface LinearHeadsConfig {
  readonly width: number;
  readonly vocabulary: number;
  /** Number of heads, H. */
  readonly predictions: number;
  /** Depth of their parameters, see `Parameter.depth`. */
  readonly depth: number;
}

/** H linear heads on one trunk. */
export interface LinearHeads {
  readonly blueprint: Blueprint;
  /** States [B, S, D] -> logits of the first `horizon` heads, default all, [B, S, horizon, V]. */
  apply(weights: Weights, states: tf.Tensor3D, horizon?: number): tf.Tensor4D;
}

/**
 * Linear heads without bias, side by side in one kernel so that one product makes all their logits.
 *
 * Parameter: `kernel` [D, H V], head k in columns k V ... (k + 1) V - 1.
 *
 * @see 004-S9. Gloeckle et al. 2024 (2404.19737), linear heads.
 */
export function linearHeads(path: string, { width, vocabulary, predictions, depth }: LinearHeadsConfig): LinearHeads {
  requireInteger("predictions", predictions, { min: 1 });
  const name = `${path}/kernel`;
  const bound = Math.sqrt(6 / (width + vocabulary));
  return {
    blueprint: [{ name, shape: [width, predictions * vocabulary], initial: { uniform: bound }, depth, decay: true }],
    apply: (weights, states, horizon = predictions) => {
      requireInteger("horizon", horizon, { min: 1, max: predictions });
      return tf.tidy(() => {
        const kernel = weight(weights, name) as tf.Tensor as tf.Tensor2D;
        const used = horizon === predictions ? kernel : kernel.slice([0, 0], [width, horizon * vocabulary]);
        const [batch, length] = states.shape;
        const flat = states.reshape<tf.Tensor2D>([-1, width]);
        return flat.matMul(used).reshape<tf.Tensor4D>([batch, length, horizon, vocabulary]);
      });
    },
  };
}
