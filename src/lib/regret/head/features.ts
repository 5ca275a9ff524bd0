import { requireInteger } from "../../arguments";
import type { SimulatedDecision } from "../detection/simulate";

/** What a model reads of decisions, and what it should say. */
export interface RegretExamples {
  /** [N, F] row by row: expected utility of the choice, those of the alternatives in their order, penalty of the choice. */
  readonly features: readonly Float64Array[];
  /** [N] true regret. */
  readonly regret: Float64Array;
}

/**
 * Decisions as a model sees them: what was known beforehand, never the truth (003-E29).
 *
 * @param decisions at least one
 */
export function regretExamples(decisions: readonly SimulatedDecision[]): RegretExamples {
  requireInteger("decisions.length", decisions.length, { min: 1 });
  return {
    features: decisions.map(({ utilities, chosen, penalty }) => {
      const others = utilities.filter((_, option) => option !== chosen);
      return Float64Array.of(utilities[chosen]!, ...others, penalty);
    }),
    regret: Float64Array.from(decisions, ({ regret }) => regret),
  };
}
