import type * as tf from "@tensorflow/tfjs";
import type { Module } from "../../model/module";
import { dense } from "../../model/layers/dense";

/**
 * Affine layers with ReLU between them, on the last axis.
 *
 * @param widths of input, hidden layers and output
 * @param still whether the last kernel starts at 0, so that the output does
 */
export function perceptron(path: string, widths: readonly number[], still = false): Module<tf.Tensor, tf.Tensor> {
  const layers = widths.slice(1).map((outputs, i) => {
    const last = i === widths.length - 2;
    const initial = last && still ? ("zeros" as const) : { normal: Math.sqrt((last ? 1 : 2) / widths[i]!) };
    return dense(`${path}/layer-${i}`, { inputs: widths[i]!, outputs, depth: i, initial });
  });
  return {
    blueprint: layers.flatMap(({ blueprint }) => blueprint),
    apply: (weights, input) =>
      layers.reduce<tf.Tensor>((x, layer, i) => {
        const out = layer.apply(weights, x);
        return i === layers.length - 1 ? out : out.relu();
      }, input),
  };
}
