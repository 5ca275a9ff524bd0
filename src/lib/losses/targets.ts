import type { Tensor } from "@tensorflow/tfjs";
import { requireItems, requireSameShape } from "./shapes";

/**
 * Refuses targets that are no probabilities or don't fit their logits. Logits are never read, so that no accelerator is
 * waited for: NaN in them gives a loss of NaN, which a training loop sees.
 *
 * @throws TypeError if shapes differ or nothing is there; RangeError for a target outside [0, 1] or NaN
 */
export function requireTargets(where: string, logits: Tensor, targets: Tensor): void {
  requireSameShape(where, { logits, targets });
  requireItems("logits", logits);
  targets.dataSync().forEach((target, i) => {
    if (!(target >= 0 && target <= 1)) {
      throw new RangeError(`targets: expected numbers in [0, 1], got ${target} at index ${i}`);
    }
  });
}

/**
 * Refuses rows of targets that are no distributions.
 *
 * @param targets [..., K]
 * @throws as `requireTargets`, and RangeError for a row whose sum is not 1 within 1e-4
 */
export function requireDistributions(where: string, logits: Tensor, targets: Tensor): void {
  requireTargets(where, logits, targets);
  const classes = targets.shape.at(-1) ?? 1;
  const values = Float64Array.from(targets.dataSync());
  for (let row = 0; row * classes < values.length; row++) {
    const sum = values.slice(row * classes, (row + 1) * classes).reduce((a, b) => a + b, 0);
    if (Math.abs(sum - 1) > 1e-4)
      throw new RangeError(`targets: expected rows that sum to 1, got ${sum} at row ${row}`);
  }
}
