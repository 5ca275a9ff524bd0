import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import { mtpCrossEntropy } from "../loss";
import { doubleLoopLoss } from "./double-loop";
import type { LossBatch } from "./loss-batch";

/**
 * How far the loss is from the double loop: the larger of the differences with and without weights, divided by the loss where
 * that is above 1 nat.
 *
 * @see 004-E8
 */
export function lossDifference(batch: LossBatch): number {
  const differences = [true, false].map((weighted) => {
    const expected = doubleLoopLoss(batch, weighted);
    return Math.abs(tensorLoss(batch, weighted) - expected) / Math.max(1, expected);
  });
  return Math.max(...differences);
}

function tensorLoss({ shape, logits, ids, mask, weights }: LossBatch, weighted: boolean): number {
  const [batch, length] = shape;
  return evaluate(() =>
    mtpCrossEntropy(tf.tensor4d(logits, [...shape]), tf.tensor2d(ids, [batch, length], "int32"), {
      mask: tf.tensor2d(mask, [batch, length], "int32"),
      ...(weighted && { weights: tf.tensor2d(weights, [batch, length]) }),
    }),
  )[0]!;
}
