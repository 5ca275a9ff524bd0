import { requireFinite, requireInteger } from "../../arguments";

/**
 * The least cross-entropy where the probabilities of a softmax are taken for logits and softmaxed again: even a sure and
 * right answer (1, 0, ..., 0) becomes e / (e + K - 1).
 *
 * @param classes K >= 2
 * @returns ln(e + K - 1) - 1, nats; 1.165422 for seven emotions
 */
export function doubleSoftmaxFloor(classes: number): number {
  requireInteger("classes", classes, { min: 2 });
  return Math.log(Math.E + classes - 1) - 1;
}

/** What a loss with two wishes that contradict each other leaves at best. */
export interface SumFloor {
  /** Least loss. */
  readonly loss: number;
  /** Distance of each output from its target at that point. */
  readonly distance: number;
}

/**
 * The least of mean (p - t)² + weight (Σ p - 1)² where the targets t don't sum to 1.
 *
 * With the excess D = Σ t - 1 each of K outputs moves by D weight K / (1 + weight K²), and D² weight / (1 + weight K²) is
 * left: D² / 26 for four outputs and a weight of .1.
 *
 * @param targets t, at least one
 * @param weight of the wish for a sum of 1, default .1
 */
export function sumFloor(targets: readonly number[], weight = 0.1): SumFloor {
  requireInteger("targets.length", targets.length, { min: 1 });
  requireFinite("weight", weight, { min: 0 });
  const count = targets.length;
  const excess = targets.reduce((sum, target) => sum + target, -1);
  const share = 1 + weight * count ** 2;
  return { loss: (excess ** 2 * weight) / share, distance: (Math.abs(excess) * weight * count) / share };
}
