import { mean } from "../../statistics";
import type { RateAction } from "../controller/controller";
import { controllerActions } from "../controller/controller-curves";
import type { LossCurve, TriedRate } from "./trial";

/** What a constant rate does to a training. */
export type RateRegime = "stands still" | "learns" | "diverges";

/** All three, from low rates to high ones. */
export const rateRegimes: readonly RateRegime[] = ["stands still", "learns", "diverges"];

/**
 * Whether a training stood still (its training loss fell by less than 2% from the first step to the last tenth of them),
 * diverged (a loss is not finite, or ever above 1.5 times the first), or learned.
 *
 * @see 003-S34
 */
export function regimeOf({ training, final }: LossCurve): RateRegime {
  const losses = Array.from(training);
  const start = losses[0]!;
  if (![...losses, final].every((loss) => Number.isFinite(loss) && loss <= 1.5 * start)) return "diverges";
  const end = mean(losses.slice(-Math.max(1, Math.floor(losses.length / 10))));
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
