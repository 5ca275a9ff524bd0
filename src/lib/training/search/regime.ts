import { mean } from "../../statistics";
import type { RateAction } from "../controller";
import { controllerActions } from "../controller-curves";
import type { LossCurve, TriedRate } from "./trial";

/** What a constant rate does to a training. */
export type RateRegime = "stands still" | "learns" | "diverges";

/** All three, from low rates to high ones. */
export const rateRegimes: readonly RateRegime[] = ["stands still", "learns", "diverges"];

/**
 * Whether a training stood still (its training loss fell by less than 2%), diverged (a loss is not finite, or the last tenth lies
 * above the first), or learned.
 *
 * @see 003-S34
 */
export function regimeOf({ training, final }: LossCurve): RateRegime {
  if (![...Array.from(training), final].every(Number.isFinite)) return "diverges";
  const tenth = Math.max(1, Math.floor(training.length / 10));
  const losses = Array.from(training);
  const start = mean(losses.slice(0, tenth));
  const end = mean(losses.slice(-tenth));
  if (end > 1.02 * start) return "diverges";
  return end > 0.98 * start ? "stands still" : "learns";
}

/** What the controller of 003-S34 would have done first about a training at a constant rate. */
export interface FirstAction {
  readonly rate: number;
  readonly regime: RateRegime;
  readonly action: RateAction;
  /** Step of the validation at which it acted; undefined if it never did. */
  readonly step: number | undefined;
}

/** Asks the controller about trainings that told their validation losses: plateau, divergence, or steady convergence? */
export function firstActions(tried: readonly TriedRate[]): FirstAction[] {
  return tried.map((curve) => {
    const validations = curve.validations ?? [];
    const actions = controllerActions(validations.map(({ loss }) => loss));
    const at = actions.findIndex((action) => action !== "keep");
    return { rate: curve.rate, regime: regimeOf(curve), action: actions[at] ?? "keep", step: validations[at]?.step };
  });
}
