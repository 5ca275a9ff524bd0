import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import type { Weights } from "../../model";
import { differentiate, disposeGradients } from "../../training";
import { mtpCrossEntropy } from "../loss";
import type { LanguageModel } from "../model";

/** A text with weights of its tokens, and the model whose heads are to take them. */
export interface WeighedText {
  readonly model: LanguageModel;
  readonly weights: Weights;
  /** [B, S], int32. */
  readonly ids: tf.Tensor2D;
  /** [B, S]. */
  readonly tokenWeights: tf.Tensor2D;
}

/**
 * How far the gradients by all parameters are apart when head k at position t takes the weight of token t, and when it takes
 * that of the token t + k + 1 that it predicts: |g - g'| / |g'|. The first token of a text, which nothing predicts and which has
 * no weight, lends the pairs that stand on it a weight of 1.
 *
 * @see 004-C4
 */
export function gradientDifference({ model, weights, ids, tokenWeights }: WeighedText): number {
  const [rows, length] = ids.shape;
  const own = tf.tidy(() =>
    tf
      .concat([tf.ones([rows, 1]), tokenWeights.slice([0, 1])], 1)
      .expandDims<tf.Tensor3D>(2)
      .tile<tf.Tensor3D>([1, 1, model.predictions]),
  );
  const gradients = [own, tokenWeights].map((given) => {
    const loss = (): tf.Scalar => mtpCrossEntropy(model.logits(weights, ids), ids, { weights: given });
    const found = differentiate(weights, loss);
    found.loss.dispose();
    return found.gradients;
  });
  const [standing, predicted] = gradients as [ReadonlyMap<string, tf.Tensor>, ReadonlyMap<string, tf.Tensor>];
  const [distance, size] = evaluate(() => {
    const squares = (of: (name: string) => tf.Tensor): tf.Tensor =>
      tf.addN([...predicted.keys()].map((name) => of(name).square().sum()));
    return tf
      .stack([
        squares((name) => standing.get(name)!.sub(predicted.get(name)!)),
        squares((name) => predicted.get(name)!),
      ])
      .sqrt();
  });
  own.dispose();
  gradients.forEach(disposeGradients);
  if (length < 2 || !(size! > 0)) throw new RangeError("ids: expected a text whose loss has a gradient");
  return distance! / size!;
}
