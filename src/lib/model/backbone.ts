import * as tf from "@tensorflow/tfjs";
import type { EncoderConfig } from "./config";
import { dense } from "./layers/dense";
import { encoderBlock } from "./layers/encoder-block";
import type { Sequence } from "./layers/sequence";
import type { Module } from "./module";
import { joinBlueprints } from "./parameter";

/**
 * The shared encoder: an input projection where the input's width differs, then a stack of post-norm blocks.
 *
 * Parameters: `<path>/input/...`, `<path>/block-0/...`, `<path>/block-1/...`.
 *
 * @param path default "backbone"
 * @returns [B, S, inputWidth] -> [B, S, width]; states at padded positions mean nothing
 * @see 001-S2, 003-S4
 */
export function backbone(config: EncoderConfig, path = "backbone"): Module<Sequence, tf.Tensor3D> {
  const { width, layers, inputWidth } = config;
  const input =
    inputWidth === undefined ? [] : [dense(`${path}/input`, { inputs: inputWidth, outputs: width, depth: 0 })];
  const blocks = Array.from({ length: layers }, (_, i) =>
    encoderBlock(`${path}/block-${i}`, { ...config, depth: i + 1 }),
  );
  return {
    blueprint: joinBlueprints([...input, ...blocks].map(({ blueprint }) => blueprint)),
    apply: (weights, sequence, mode) =>
      tf.tidy(() => {
        const first = input.reduce<tf.Tensor>((x, layer) => layer.apply(weights, x, mode), sequence.states);
        return blocks.reduce(
          (states, block) => block.apply(weights, { ...sequence, states }, mode),
          first as tf.Tensor3D,
        );
      }),
  };
}
