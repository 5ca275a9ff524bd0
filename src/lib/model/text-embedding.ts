import * as tf from "@tensorflow/tfjs";
import type { TextConfig } from "./config";
import { embedding } from "./layers/embedding";
import type { Sequence } from "./layers/sequence";
import type { Module } from "./module";
import { joinBlueprints } from "./parameter";

/**
 * Token ids as vectors: a table of tokens plus one of positions. Id 0 is padding and is masked.
 *
 * Parameters: `<path>/tokens/table` [vocabulary, width], `<path>/positions/table` [length, width].
 *
 * @param width of the vectors
 * @param path default "embeddings"
 * @returns int32 ids [B, S], S at most `length` -> [B, S, width] and the mask
 * @throws RangeError for sequences longer than `length`
 */
export function textEmbedding(config: TextConfig, width: number, path = "embeddings"): Module<tf.Tensor2D, Sequence> {
  const tokens = embedding(`${path}/tokens`, { count: config.vocabulary, width });
  const positions = embedding(`${path}/positions`, { count: config.length, width });
  return {
    blueprint: joinBlueprints([tokens.blueprint, positions.blueprint]),
    apply(weights, ids) {
      const [, length] = ids.shape;
      if (length > config.length) {
        throw new RangeError(`tokens: expected at most ${config.length} a text, got [${ids.shape.join(", ")}]`);
      }
      return tf.tidy(() => {
        const places = positions.apply(weights, tf.range(0, length, 1, "int32"));
        const states: tf.Tensor3D = tokens.apply(weights, ids).add(places);
        return { states, mask: ids.notEqual(0).toFloat() as tf.Tensor2D };
      });
    },
  };
}
