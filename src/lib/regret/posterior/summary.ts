import { requireFinite } from "../../arguments";
import type { GridDistribution } from "./grid";

/** An interval that holds the regret with a given probability. */
export interface CredibleInterval {
  readonly low: number;
  readonly high: number;
  /** Probability that the regret lies within, given data and prior. */
  readonly level: number;
}

/** Expected regret, `sum(posterior * regret_values)` (003-S18). */
export function expectedRegret({ values, probabilities }: GridDistribution): number {
  return values.reduce((sum, value, i) => sum + value * probabilities[i]!, 0);
}

/**
 * The equal-tailed credible interval. The paper returns it as a "confidence interval", which it is not: it speaks of this
 * decision, given the prior (003-C11). Within a cell the probability is spread evenly.
 *
 * @param level 0 to 1, both excluded; default 0.9
 */
export function credibleInterval(distribution: GridDistribution, level = 0.9): CredibleInterval {
  requireFinite("level", level, { min: Number.MIN_VALUE, max: 1 - Number.EPSILON });
  const tail = (1 - level) / 2;
  return { low: gridQuantile(distribution, tail), high: gridQuantile(distribution, 1 - tail), level };
}

/** The regret below which a share p of the probability lies. */
export function gridQuantile({ probabilities }: GridDistribution, p: number): number {
  requireFinite("p", p, { min: 0, max: 1 });
  let below = 0;
  for (let cell = 0; cell < probabilities.length; cell++) {
    const mass = probabilities[cell]!;
    if (mass > 0 && below + mass >= p) return (cell + Math.max(0, p - below) / mass) / probabilities.length;
    below += mass;
  }
  // Rounding may leave the sum a hair below p = 1.
  return 1;
}
