import type * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import { mtpLabels, reduceLosses, tokenLosses } from "../loss";
import type { SideBySide } from "./side-by-side";

/**
 * The original hands labels that are shifted already to a loss that shifts them again: what the reference says at position t is
 * held against token t + 2.
 *
 * @param logits of the reference, [B, S, 1, V]
 * @param ids [B, S] with S at least 3
 * @returns mean loss of the reference in nats, with the second shift and without it
 */
export function referenceShiftedTwice(logits: tf.Tensor4D, ids: tf.Tensor2D): SideBySide {
  const [batch, length] = ids.shape;
  const lossAt = (shift: number): number =>
    evaluate(() => {
      const labels = mtpLabels(ids, { horizon: shift }).slice([0, 0, shift - 1], [batch, length, 1]);
      return reduceLosses(tokenLosses(logits, labels), labels);
    })[0]!;
  return { failing: lossAt(2), repaired: lossAt(1) };
}
