import { requireInteger } from "../arguments";
import { differencesTo } from "./regret-of";

/** An option that was not taken. */
export interface Alternative {
  /** Index among the options. */
  readonly option: number;
  readonly utility: number;
  /** Its utility minus that of the choice. */
  readonly difference: number;
}

/**
 * The k best options that were not taken, best first; equal ones in their order.
 *
 * @param utilities one an option
 * @param chosen index of the option that was chosen
 * @param k default 2, as the roadmap asks (000-S7: "counterfactual top-k >= 2")
 * @throws RangeError that says how many alternatives there are if they are fewer than k
 */
export function topAlternatives(utilities: ArrayLike<number>, chosen: number, k = 2): Alternative[] {
  const differences = differencesTo(utilities, chosen);
  requireInteger("k", k, { min: 1 });
  if (differences.length - 1 < k) {
    throw new RangeError(`utilities: expected at least ${k} alternatives to the choice, got ${differences.length - 1}`);
  }
  return Array.from(differences, (difference, option) => ({ option, utility: utilities[option]!, difference }))
    .filter(({ option }) => option !== chosen)
    .sort((a, b) => b.difference - a.difference)
    .slice(0, k);
}
