import { requireInteger } from "../../arguments";
import { counterfactual, type Assignment, type DiscreteScm, type LinearScm, type NonLinearScm } from "../../causal";
import { regretOf } from "../regret-of";

/** A decision in a structural model: what could be set, and which node says what that was worth. */
export interface ScmDecision {
  readonly scm: LinearScm | DiscreteScm | NonLinearScm;
  /** What each option sets, at least two. All options set the same nodes. */
  readonly options: readonly Assignment[];
  /** The node whose value is the utility. */
  readonly utility: string;
}

/**
 * Utilities that the options would have had *for this one case*: abduction of its noise from what was seen, action,
 * prediction (003-S19).
 *
 * @param evidence what was seen of the case
 * @throws RangeError for fewer than two options, or as `counterfactual` for unknown nodes
 * @see Pearl, Causality, 2nd ed. 2009, theorem 7.1.7
 */
export function counterfactualUtilities({ scm, options, utility }: ScmDecision, evidence: Assignment): Float64Array {
  requireInteger("options.length", options.length, { min: 2 });
  return Float64Array.from(options, (intervention) =>
    counterfactual(scm, { evidence, intervention }).expectation(utility),
  );
}

/** Counterfactual regret of a case: the best option's utility minus that of the option chosen (003-E9). */
export function counterfactualRegret(decision: ScmDecision, evidence: Assignment, chosen: number): number {
  return regretOf(counterfactualUtilities(decision, evidence), chosen);
}
