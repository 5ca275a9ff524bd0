import { mean, standardDeviation } from "../../../statistics";
import type { RunPoint } from "../train-arm";
import { finals, finalValues } from "./compare";

/** What 004-T3 says of a scorer, in numbers. */
export interface ScorerTraits {
  readonly arm: string;
  /** Standard deviation of the final validation loss over seeds, in nats. */
  readonly spread: number;
  /** Mean area under the ROC curve of its weights for tokens important by construction. */
  readonly auc: number;
}

/**
 * How much an arm varies between seeds, and how well its weights find what is important.
 *
 * @throws RangeError for an arm without weights
 * @see 004-T3
 */
export function traitsOf(points: readonly RunPoint[], arm: string): ScorerTraits {
  const aucs = finals(points, arm).map(({ weightAuc }) => weightAuc ?? NaN);
  if (aucs.some(Number.isNaN)) throw new RangeError(`arm: expected one with weights of tokens, got ${arm}`);
  return { arm, spread: standardDeviation(finalValues(points, arm, "loss")), auc: mean(aucs) };
}

/**
 * Whether every run of an arm ends below its loss at the first look, with nothing that is not finite on the way.
 *
 * @see 004-E1
 */
export function allRunsFall(points: readonly RunPoint[], arm: string): boolean {
  return finals(points, arm).every(({ seed, loss }) => {
    const own = points.filter((point) => point.arm === arm && point.seed === seed).sort((a, b) => a.step - b.step);
    const finite = own.every((point) => [point.loss, point.weightedLoss, point.unweightedLoss].every(Number.isFinite));
    return finite && own.length > 1 && loss < own[0]!.loss;
  });
}
