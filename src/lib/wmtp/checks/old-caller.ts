import * as tf from "@tensorflow/tfjs";

/**
 * Whether a caller of the old output runs: it reads `weights` as a list of lists and `weights_tensor` as a tensor of the same
 * numbers (004-C6).
 */
export function oldCallerRuns(output: object): boolean {
  const { weights, weights_tensor: tensor } = output as Readonly<Record<string, unknown>>;
  if (!Array.isArray(weights) || !(tensor instanceof tf.Tensor)) return false;
  const listed = weights.flat(Infinity) as unknown[];
  const held = tensor.dataSync();
  return listed.length === held.length && listed.every((weight, i) => weight === held[i]);
}
