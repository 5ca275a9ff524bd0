import { requireFinite } from "../arguments";

/** What a rule knows of a choice. */
export interface RegretCase {
  /** delta_utility: the best alternative's utility minus that of the choice. Negative where the choice was best. */
  readonly loss: number;
  /** Relative regret, -1 to 1; see `relativeRegret`. */
  readonly relative: number;
  /** stakeholder_penalty: harm that the choice does to others, at least 0. */
  readonly penalty: number;
}

/**
 * A rule that says from when on a loss counts as regret. Every rule has one parameter, and fires where its score exceeds
 * it, so that rules can be compared over all parameters.
 */
export interface RegretRule {
  readonly name: "fixed" | "as printed" | "corrected";
  /** The fixed threshold, the printed baseline, or the corrected rule's threshold at no penalty. */
  readonly parameter: number;
  /** What is compared with the parameter. */
  readonly score: (one: RegretCase) => number;
  /** Intensity of regret, at least 0. It is positive exactly where the score exceeds the parameter. */
  readonly regret: (one: RegretCase) => number;
}

/**
 * Regret is what a loss exceeds a fixed threshold by: the rule of today, which the roadmap wants to replace (000-S5).
 *
 * @param threshold in units of utility, default 0.2
 */
export function fixedRule(threshold = 0.2): RegretRule {
  requireFinite("threshold", threshold);
  const score = (one: RegretCase): number => checked(one).loss;
  return { name: "fixed", parameter: threshold, score, regret: (one) => Math.max(0, score(one) - threshold) };
}

/**
 * The dynamic rule as the roadmap prints it: `th = sigmoid(delta_utility / (1 + stakeholder_penalty))`,
 * `regret = max(0, th - baseline)` (000-S5, lines 26-30).
 *
 * sigmoid(0) is .5, so below a baseline of .5 it finds regret where nothing was lost; and the penalty, a divisor, pulls the
 * value towards .5 and thus lowers the regret of a loss (000-C4).
 *
 * @param baseline default 0.2; the text gives none
 */
export function printedRule(baseline = 0.2): RegretRule {
  requireFinite("baseline", baseline);
  const score = (one: RegretCase): number => sigmoid(checked(one).loss / (1 + one.penalty));
  return { name: "as printed", parameter: baseline, score, regret: (one) => Math.max(0, score(one) - baseline) };
}

/**
 * A dynamic rule that does what the roadmap wants: a threshold of `2 base sigmoid(-penalty)`, which is `base` at no penalty
 * and falls towards 0 as others are harmed, and `regret = max(0, relative regret - threshold)`. No loss, no regret; more
 * harm, more regret. Below no loss the harm works the same way: what is better for oneself counts for less.
 *
 * @param base threshold on relative regret at no penalty, at least 0, default 0.2
 * @see 000-C4: the reading that the corrected form follows
 */
export function correctedRule(base = 0.2): RegretRule {
  requireFinite("base", base, { min: 0 });
  const slope = (penalty: number): number => 2 * sigmoid(-penalty);
  return {
    name: "corrected",
    parameter: base,
    score: (one) => {
      const { relative, penalty } = checked(one);
      return relative < 0 ? relative * slope(penalty) : relative / slope(penalty);
    },
    regret: (one) => Math.max(0, checked(one).relative - base * slope(one.penalty)),
  };
}

/** Whether a rule finds regret where nothing was lost, at a penalty: what it detects there says nothing (000-C4). */
export function isVacuous(rule: RegretRule, penalty = 0): boolean {
  return rule.regret({ loss: 0, relative: 0, penalty }) > 0;
}

function checked(one: RegretCase): RegretCase {
  requireFinite("loss", one.loss);
  requireFinite("relative", one.relative, { min: -1, max: 1 });
  requireFinite("penalty", one.penalty, { min: 0 });
  return one;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
