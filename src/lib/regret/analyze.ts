import { requireInteger } from "../arguments";
import { topAlternatives, type Alternative } from "./alternatives";
import { regretOf } from "./regret-of";
import { relativeRegret, type Choice } from "./relative";
import { correctedRule, type RegretCase, type RegretRule } from "./rules";

/** A choice and the harm it does to others. */
export interface RegretInput extends Choice {
  /** Harm that the choice does to others, at least 0. Default 0. */
  readonly penalty?: number;
}

/** How a choice is judged. */
export interface RegretSettings {
  /** Default `correctedRule()`. */
  readonly rule?: RegretRule;
  /** Alternatives that are compared, at least 2 (000-S7); default 2. */
  readonly k?: number;
}

/** All that is said of one choice, every intermediate number included. */
export interface RegretAnalysis extends RegretCase {
  /** Utility given away: never negative (`loss` may be). */
  readonly regret: number;
  /** The k best alternatives, best first. */
  readonly alternatives: readonly Alternative[];
  readonly rule: RegretRule["name"];
  /** Intensity by the rule, at least 0. */
  readonly intensity: number;
  /** Whether the rule finds regret: intensity > 0. */
  readonly detected: boolean;
}

/**
 * Compares a choice with its best alternatives and says whether it is to be regretted: the roadmap's
 * `AdvancedRegretAnalyzer` (000-S5, S6, S7).
 *
 * @throws RangeError for k below 2, fewer than k alternatives, NaN, a negative penalty, or an index beyond the options
 */
export function analyzeRegret(
  { utilities, chosen, penalty = 0 }: RegretInput,
  { rule = correctedRule(), k = 2 }: RegretSettings = {},
): RegretAnalysis {
  requireInteger("k", k, { min: 2 });
  const alternatives = topAlternatives(utilities, chosen, k);
  const loss = regretOf(utilities, chosen, "as printed");
  const one: RegretCase = { loss, relative: relativeRegret({ utilities, chosen }, k), penalty };
  const intensity = rule.regret(one);
  return { ...one, regret: Math.max(0, loss), alternatives, rule: rule.name, intensity, detected: intensity > 0 };
}
