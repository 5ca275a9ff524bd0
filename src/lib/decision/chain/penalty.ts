import { requireFinite } from "../../arguments";
import type { CaseOption } from "../../data";
import { stakeholderPenalty, type Stakeholders } from "../../regret";

/**
 * How harm to others is summed up: "sum" by {@link penaltySum}; "original" by the original's mean, which falls where people
 * become vulnerable, since a further term also grows its divisor.
 */
export type PenaltyForm = "sum" | "original";

/**
 * Harm to others, 0 to 1: .4 ln n / ln 100 of n people (at most .4, from 100 on) + .3 of the vulnerable share + .2 of the
 * social + .1 of the long-term effect. The original's weights, without its mean: continuous, and no term lowers it.
 *
 * @throws RangeError for fewer than one person, or a share outside of 0 to 1
 */
export function penaltySum({ people, vulnerable, social, longTerm }: Stakeholders): number {
  requireFinite("people", people, { min: 1 });
  for (const [name, value] of Object.entries({ vulnerable, social, longTerm })) {
    requireFinite(name, value, { min: 0, max: 1 });
  }
  return 0.4 * Math.min(1, Math.log(people) / Math.log(100)) + 0.3 * vulnerable + 0.2 * social + 0.1 * longTerm;
}

/**
 * Harm of an option to others: people concerned, the vulnerable among them, what others pay (external cost) and what follows
 * later (cascade). The roadmap uses a penalty and defines none (000-S5).
 *
 * @param form default "sum"
 */
export function penaltyOf({ measures, dimensions }: CaseOption, form: PenaltyForm = "sum"): number {
  return penalties[form]({
    people: Math.max(1, measures.people),
    vulnerable: dimensions.vulnerability,
    social: dimensions.externalCost,
    longTerm: dimensions.cascade,
  });
}

const penalties: Readonly<Record<PenaltyForm, (whom: Stakeholders) => number>> = {
  sum: penaltySum,
  original: stakeholderPenalty,
};
