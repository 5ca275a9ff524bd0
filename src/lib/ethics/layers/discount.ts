import { requireFinite } from "../../arguments";

/** How fast worth fades with delay. */
export interface DiscountOptions {
  /** Share of the hyperbolic part, in [0, 1]; default .5. */
  readonly hyperbolicShare?: number;
  /** Hyperbolic rate, per year; default .5. */
  readonly hyperbolicRate?: number;
  /** Exponential rate, per year; default .05. */
  readonly exponentialRate?: number;
}

/**
 * Present worth of a unit that comes after `years`: s / (1 + k t) + (1 - s) exp(-r t). 1 at no delay, falling towards 0.
 *
 * @param years not negative
 * @throws RangeError for a negative delay or rate, or a share outside [0, 1]
 * @see 003-S15, layer 2. Mazur 1987 for the hyperbola; Samuelson 1937 for the exponential
 */
export function discount(years: number, options: DiscountOptions = {}): number {
  const { hyperbolicShare = 0.5, hyperbolicRate = 0.5, exponentialRate = 0.05 } = options;
  requireFinite("years", years, { min: 0 });
  requireFinite("hyperbolicShare", hyperbolicShare, { min: 0, max: 1 });
  requireFinite("hyperbolicRate", hyperbolicRate, { min: 0 });
  requireFinite("exponentialRate", exponentialRate, { min: 0 });
  const hyperbolic = 1 / (1 + hyperbolicRate * years);
  return hyperbolicShare * hyperbolic + (1 - hyperbolicShare) * Math.exp(-exponentialRate * years);
}
