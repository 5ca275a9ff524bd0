import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { requireFinite, requireInteger, requireOneOf } from "../../arguments";
import { outcomeDistribution, type Outcome } from "./outcome";
import { viewSide, type ViewName } from "./view";

/**
 * What "optimistic" and "pessimistic" mean; the papers disagree (X-C6).
 *
 * - `mu_sigma` (000-S10): the distribution moved by one standard deviation.
 * - `quantile`: its upper tail, its middle and its lower tail. With the default share of .2 they have the probabilities
 *   .2, .6 and .2, the weights of 001-S17.
 * - `extreme` (003-S17, "Murphy"): the best and the worst of so many tries, and a single one between them.
 * - `original`: mu ± min(sigma, .3) (1 + |skew|), read in the original's code.
 */
export const viewMethods = ["mu_sigma", "quantile", "extreme", "original"] as const;

/** One of {@link viewMethods}. */
export type ViewMethod = (typeof viewMethods)[number];

/** How views are taken. */
export interface MethodOptions {
  /** Default "mu_sigma". */
  readonly method?: ViewMethod;
  /** Probability of either tail in the method `quantile`, in (0, .5). Default .2. */
  readonly tail?: number;
  /** Tries of which the method `extreme` takes the best and the worst, from 1. Default 1,000. */
  readonly tries?: number;
}

/** Largest standard deviation that the original's formula lets through. */
const originalLimit = 0.3;

/**
 * A view of an outcome as a map of standard normal deviates: the same deviate gives the same run seen in each view, so that
 * views are compared run by run. At every deviate optimistic >= neutral >= pessimistic.
 *
 * @throws RangeError for moments as in {@link outcomeDistribution}, an unknown method, a tail or tries out of range
 */
export function viewOf(outcome: Outcome, view: ViewName, options: MethodOptions = {}): (z: number) => number {
  const { method = "mu_sigma", tail = 0.2, tries = 1000 } = options;
  requireOneOf("method", method, viewMethods);
  requireTail(tail);
  requireInteger("tries", tries, { min: 1 });
  const { at } = outcomeDistribution(outcome);
  const side = viewSide[view];
  switch (method) {
    case "mu_sigma":
      return (z) => at(z) + side * outcome.sd;
    case "original":
      return (z) => at(z) + side * originalShift(outcome);
    case "quantile":
      return (z) => at(withinStratum(z, side, tail));
    case "extreme":
      return (z) => at(bestOf(z, side, tries));
  }
}

/** min(sigma, .3) (1 + |skew|). */
export function originalShift({ sd, skew = 0 }: Outcome): number {
  return Math.min(sd, originalLimit) * (1 + Math.abs(skew));
}

function requireTail(tail: number): void {
  requireFinite("tail", tail, { min: 0, max: 0.5 });
  if (tail === 0 || tail === 0.5) throw new RangeError(`tail: expected a number between 0 and 0.5, got ${tail}`);
}

/** The deviate at the same place within the upper tail, the middle or the lower tail. */
function withinStratum(z: number, side: number, tail: number): number {
  if (side === 0) return normalQuantile(tail + (1 - 2 * tail) * normalCdf(z, 0, 1), 0, 1);
  // From the tail's own end, where small probabilities keep their digits.
  return -side * normalQuantile(tail * normalCdf(-side * z, 0, 1), 0, 1);
}

/** The deviate of the best (side 1) or worst (side -1) of `tries` draws, at the same probability as z. */
function bestOf(z: number, side: number, tries: number): number {
  if (side === 0) return z;
  // 1 - p^(1/tries), for p the probability of a best draw below z.
  const beyond = -Math.expm1(Math.log1p(-normalCdf(-side * z, 0, 1)) / tries);
  return -side * normalQuantile(beyond, 0, 1);
}
