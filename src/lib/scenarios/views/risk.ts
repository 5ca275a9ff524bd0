import { requireFinite } from "../../arguments";
import { mean, requireSample, standardDeviation } from "../../statistics";

/**
 * Readings of "risk", which the roadmap sets against utility without a formula (000-E4). Smaller is better.
 *
 * - `spread`: standard deviation of the view's runs, as "variance and risk" in line 7.
 * - `loss`: probability of a utility below 0.
 * - `shortfall`: minus the mean of the worst twentieth of runs.
 */
export const riskMeasures = {
  spread: (utilities: ArrayLike<number>): number => standardDeviation(utilities),
  loss: (utilities: ArrayLike<number>): number => mean(Array.from(utilities, (utility) => (utility < 0 ? 1 : 0))),
  shortfall: (utilities: ArrayLike<number>): number => expectedShortfall(utilities, 0.05),
} as const;

/** Name of a reading of risk. */
export type RiskMeasure = keyof typeof riskMeasures;

/**
 * Expected shortfall: minus the mean of the worst share of runs, at least one.
 *
 * @param share in (0, 1]
 * @see Acerbi and Tasche 2002, "On the coherence of expected shortfall"
 */
export function expectedShortfall(utilities: ArrayLike<number>, share: number): number {
  requireSample("utilities", utilities);
  requireFinite("share", share, { min: Number.MIN_VALUE, max: 1 });
  const sorted = Float64Array.from(utilities).sort();
  return -mean(sorted.subarray(0, Math.max(1, Math.ceil(share * sorted.length))));
}
