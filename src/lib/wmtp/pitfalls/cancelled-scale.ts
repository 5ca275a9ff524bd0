import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../../arguments";
import { evaluate } from "../../engine";
import { mtpCrossEntropy, type MtpReduction } from "../loss";
import type { SideBySide } from "./side-by-side";

/** Which pairs are weighed more, and by how much. */
export interface CancelledScaleOptions {
  /** Position whose weights are multiplied; default 0. */
  readonly position?: number;
  /** Default 10. */
  readonly factor?: number;
}

/**
 * The original normalises the weights of the heads within each position, Σ_k w CE / Σ_k w. A position that is ten times as
 * important then counts like any other, and with one head no weight does anything.
 *
 * @param logits [B, S, H, V]
 * @param ids [B, S]
 * @returns by how many nats the loss changes when all weights of one position are multiplied by a factor
 */
export function cancelledScale(
  logits: tf.Tensor4D,
  ids: tf.Tensor2D,
  { position = 0, factor = 10 }: CancelledScaleOptions = {},
): SideBySide {
  const [batch, length, heads] = logits.shape;
  requireInteger("position", position, { min: 0, max: length - 2 });
  requireFinite("factor", factor, { min: 0 });
  const lossAt = (times: number, reduction: MtpReduction): number =>
    evaluate(() => {
      const weights = tf.tensor3d(
        Float32Array.from({ length: batch * length * heads }, (_, i) =>
          Math.floor(i / heads) % length === position ? times : 1,
        ),
        [batch, length, heads],
      );
      return mtpCrossEntropy(logits, ids, { weights, reduction });
    })[0]!;
  const change = (reduction: MtpReduction): number => Math.abs(lossAt(factor, reduction) - lossAt(1, reduction));
  return { failing: change("positions"), repaired: change("pairs") };
}
