import { requireFinite } from "../arguments";

/** Whom a decision touches, as the original describes it. */
export interface Stakeholders {
  /** People concerned, at least 1. */
  readonly people: number;
  /** Share of vulnerable people, 0 to 1; counts above a half. */
  readonly vulnerable: number;
  /** Social and long-term effects, 0 to 1 each. */
  readonly social: number;
  readonly longTerm: number;
}

/**
 * The stakeholder penalty of the original's code: the mean of .4 ln n / ln 100, .3 of the vulnerable share where that is
 * above a half, .2 of the social and .1 of the long-term effect. The papers use a penalty and define none (000-S5).
 */
export function stakeholderPenalty({ people, vulnerable, social, longTerm }: Stakeholders): number {
  requireFinite("people", people, { min: 1 });
  for (const [name, value] of Object.entries({ vulnerable, social, longTerm })) {
    requireFinite(name, value, { min: 0, max: 1 });
  }
  const terms = [(0.4 * Math.log(people)) / Math.log(100), 0.2 * social, 0.1 * longTerm];
  if (vulnerable > 0.5) terms.push(0.3 * vulnerable);
  return terms.reduce((sum, term) => sum + term, 0) / terms.length;
}

/**
 * The threshold of the original's code, clip(sigmoid(|delta_utility| / (1 + penalty)) (1 + .4 (complexity - .5)), .1, .8). It is
 * at least .40 whatever the case, and another one than printed (000-S5, 000-C4).
 *
 * @param complexity 0 to 1, default .5, where it plays no part
 */
export function originalThreshold(loss: number, penalty: number, complexity = 0.5): number {
  requireFinite("loss", loss);
  requireFinite("penalty", penalty, { min: 0 });
  requireFinite("complexity", complexity, { min: 0, max: 1 });
  const value = (1 + 0.4 * (complexity - 0.5)) / (1 + Math.exp(-Math.abs(loss) / (1 + penalty)));
  return Math.min(0.8, Math.max(0.1, value));
}

/** What the original's code raises any regret to, so that "regret > 0" holds by construction (000-A1). */
export const originalFloor = 0.1;
