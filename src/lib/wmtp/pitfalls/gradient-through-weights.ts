import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../../arguments";
import { evaluate } from "../../engine";
import { reduceLosses } from "../loss";
import type { SideBySide } from "./side-by-side";

/**
 * Weights that are made of the losses, and a gradient that flows into them: of p = softmax(L / T) and Σ p L the derivative by
 * one loss is p (1 + (L - Σ p L) / T). Where a token is T nats easier than the weighted mean it is negative, and a step of
 * descent makes that token *worse*, since its weight falls with it.
 *
 * @param losses of the tokens, in nats
 * @param temperature T of the weights
 * @returns share of the tokens whose loss a step of gradient descent raises
 */
export function gradientThroughWeights(losses: ArrayLike<number>, temperature = 0.7): SideBySide {
  requireFinite("temperature", temperature, { min: Number.MIN_VALUE });
  const raised = (detached: boolean): number => {
    const gradient = evaluate(() => gradientOfLosses(losses, temperature, detached));
    return gradient.filter((share) => share < 0).length / gradient.length;
  };
  return { failing: raised(false), repaired: raised(true) };
}

function gradientOfLosses(losses: ArrayLike<number>, temperature: number, detached: boolean): tf.Tensor {
  const tokens = losses.length;
  const labels = tf.zeros<tf.Rank.R3>([1, tokens, 1], "int32");
  const gradient = tf.grad((given: tf.Tensor) => {
    const weights = tf.softmax(given.reshape([tokens]).div(temperature)).reshape<tf.Tensor3D>([1, tokens, 1]);
    return reduceLosses(given as tf.Tensor3D, labels, { weights, detached });
  });
  return gradient(tf.tensor3d(Float32Array.from(losses), [1, tokens, 1])).reshape([tokens]);
}
