import type * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import { mtpLabels, perToken, reduceLosses, tokenLosses } from "../loss";
import { ahead } from "../loss/ahead";
import type { SideBySide } from "./side-by-side";

/**
 * Head k must guess token t + k + 1 from tokens up to t; the original holds it against a reference that has read up to t + k. The
 * farther head then looks as if it had much to learn, even if model and reference are one and the same.
 *
 * @param logits of the model, [B, S, H, V], H at least 2
 * @param ids [B, S]
 * @param reference one-step losses of the reference by token, [B, S]; default the model's own first head: a model held against
 *   itself, whose excess must be 0
 * @returns mean excess of the last head over the reference in nats, and, repaired, of the first head on the same tokens
 */
export function fartherHead(logits: tf.Tensor4D, ids: tf.Tensor2D, reference?: tf.Tensor2D): SideBySide {
  const horizon = logits.shape[2];
  const excess = (head: "last" | "first"): number =>
    evaluate(() => {
      const labels = mtpLabels(ids, { horizon });
      const losses = tokenLosses(logits, labels);
      const oneStep = perToken(losses);
      const last = (x: tf.Tensor3D): tf.Tensor3D => x.slice([0, 0, horizon - 1], [-1, -1, 1]);
      const own = head === "last" ? last(losses) : last(ahead(oneStep, horizon, 0));
      return reduceLosses(own.sub(last(ahead(reference ?? oneStep, horizon, 0))), last(labels));
    })[0]!;
  return { failing: excess("last"), repaired: excess("first") };
}
