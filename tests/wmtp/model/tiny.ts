import * as tf from "@tensorflow/tfjs";
import { allocate, type Weights } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { decoder, type DecoderConfig, type LanguageModel } from "../../../src/lib/wmtp";

/** A model with its weights. */
export interface Tiny {
  readonly model: LanguageModel;
  readonly weights: Weights;
}

export const tinyConfig = { vocabulary: 5, context: 6, width: 8, layers: 2, heads: 2, predictions: 3 } as const;

/** A decoder small enough for every engine; its logits are made large enough to tell apart. */
export function tiny(change: Partial<DecoderConfig> = {}): Tiny {
  const model = decoder({ ...tinyConfig, ...change });
  return { model, weights: allocate(model.blueprint, stream(3)) };
}

export const tinyIds = (): tf.Tensor2D => tf.tensor2d([[2, 0, 4, 1, 3, 0], [1, 1, 2, 3, 4, 0]], [2, 6], "int32"); // prettier-ignore
