import { mean, standardDeviation } from "../../../statistics";
import type { FaultPlace } from "../run-fault";
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
 * How much an arm varies between seeds, and how well its weights find what is important; or, where weights are 0 and 1 and so have
 * ties, the scores that they are made of.
 *
 * @param by the weights (default), or the signed excess losses
 * @throws RangeError for an arm without them
 * @see 004-T3
 */
export function traitsOf(
  points: readonly RunPoint[],
  arm: string,
  by: "weightAuc" | "excessAuc" = "weightAuc",
): ScorerTraits {
  const aucs = finals(points, arm).map((point) => point[by] ?? NaN);
  if (aucs.some(Number.isNaN)) throw new RangeError(`arm: expected one with ${by}, got ${arm}`);
  return { arm, spread: standardDeviation(finalValues(points, arm, "loss")), auc: mean(aucs) };
}

/** How to judge whether all runs of an arm fall. */
export interface FallOptions {
  /** The step whose look the end is compared with, such as a tenth of all steps. */
  readonly after: number;
  /** Faults that were met; one of the arm is enough to say no. */
  readonly faults?: readonly Pick<FaultPlace, "arm">[];
}

/**
 * Whether every run of an arm ends below its loss at an early look, without a fault and with nothing that is not finite on the way.
 *
 * @throws RangeError where a run has no look after that step
 * @see 004-E1
 */
export function allRunsFall(points: readonly RunPoint[], arm: string, { after, faults = [] }: FallOptions): boolean {
  if (faults.some((fault) => fault.arm === arm)) return false;
  return finals(points, arm).every(({ seed, loss, step }) => {
    const own = points.filter((point) => point.arm === arm && point.seed === seed);
    const early = own.find((point) => point.step === after);
    if (early === undefined || step <= after)
      throw new RangeError(`after: expected a look before the last, got ${after}`);
    const finite = own.every((point) => [point.loss, point.weightedLoss, point.unweightedLoss].every(Number.isFinite));
    return finite && loss < early.loss;
  });
}
