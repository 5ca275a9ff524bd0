import { originalShift, viewOf, type MethodOptions } from "./methods";
import type { Outcome } from "./outcome";
import { eachView, viewSide, type ThreeView } from "./view";

/**
 * Three views of an outcome as three numbers. The methods that move a distribution give its moved mean (mu + sigma, mu,
 * mu - sigma, or the original's); those that cut it give medians: of the tails and the middle (by default the 90th, 50th and
 * 10th percentile), or of the best of so many tries, a single one, and the worst.
 *
 * @throws RangeError as {@link viewOf}
 */
export function viewPoints(outcome: Outcome, options: MethodOptions = {}): ThreeView<number> {
  const { method = "mu_sigma" } = options;
  if (method === "quantile" || method === "extreme") return eachView((view) => viewOf(outcome, view, options)(0));
  const shift = method === "mu_sigma" ? outcome.sd : originalShift(outcome);
  return eachView((view) => outcome.mean + viewSide[view] * shift);
}
