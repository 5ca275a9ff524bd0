import { requireInteger } from "../../arguments";
import { differencesTo } from "../regret-of";
import type { SimulatedDecision } from "./simulate";

/** What choices are like, in percent. */
export interface ChoiceShares {
  /** Chosen though another option was expected to be better: against what was known. */
  readonly againstWhatIsKnown: number;
  /** Chosen though another option was truly better. */
  readonly wrong: number;
}

/**
 * How many choices went against what was known, and how many were wrong. Where none goes against it, no rule that looks at
 * expected losses can find one (000-A1, 000-A6).
 *
 * @param decisions at least one
 */
export function choiceShares(decisions: readonly SimulatedDecision[]): ChoiceShares {
  requireInteger("decisions.length", decisions.length, { min: 1 });
  const share = (holds: (decision: SimulatedDecision) => boolean): number =>
    (100 * decisions.filter(holds).length) / decisions.length;
  return {
    againstWhatIsKnown: share(({ utilities, chosen }) => differencesTo(utilities, chosen).some((gain) => gain > 0)),
    wrong: share(({ wrong }) => wrong),
  };
}
