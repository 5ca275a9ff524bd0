import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import { allocate, disposeWeights } from "../../model";
import type { Stream } from "../../random";
import { decoder, firstHead, mtpWrapper } from "../model";

/** What wrapping a small model of one head does to it. */
export interface WrapperCheck {
  /** Of the wrapped model's logits: [B, S, H, V]. */
  readonly shape: readonly number[];
  /** Largest difference between its head 0 and the model alone; 0 means equal to the bit. */
  readonly headDifference: number;
}

/** Wraps a small random model of one head in `predictions` heads and compares (004-S12). */
export function wrapperCheck(stream: Stream, predictions = 4): WrapperCheck {
  const single = decoder({ vocabulary: 7, context: 8, width: 8, layers: 1, heads: 2 });
  const wrapped = mtpWrapper(firstHead(single), { predictions });
  const weights = allocate(wrapped.blueprint, stream.split("weights"));
  const ids = tf.tensor2d(
    Int32Array.from({ length: 16 }, () => stream.integer(7)),
    [2, 8],
    "int32",
  );
  const shape = tf.tidy(() => wrapped.logits(weights, ids).shape);
  const [headDifference] = evaluate(() => {
    const first = wrapped.logits(weights, ids).slice([0, 0, 0, 0], [2, 8, 1, 7]);
    return first.sub(single.logits(weights, ids)).abs().max();
  });
  ids.dispose();
  disposeWeights(weights);
  return { shape, headDifference: headDifference! };
}
