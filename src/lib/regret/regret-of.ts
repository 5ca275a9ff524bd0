import { requireAllFinite, requireInteger, requireOneOf } from "../arguments";

/** Whether the choice made is among what it is compared with. */
export const regretConventions = ["with the choice", "as printed"] as const;

/** One of {@link regretConventions}. */
export type RegretConvention = (typeof regretConventions)[number];

/**
 * Regret of a choice: the best utility that was to be had minus that of the choice.
 *
 * "with the choice" (default) takes the best of all options, so that regret is never negative and 0 for the best choice.
 * "as printed" takes the best of the *other* options; it turns negative when the choice was best (003-C12).
 *
 * @param utilities one an option, at least two
 * @param chosen index of the option that was chosen
 * @returns in the unit of the utilities
 * @throws RangeError for no alternative, NaN, or an index beyond the options
 * @see 003-S19 (lines 245-257); Savage 1951 for regret as a criterion of choice
 */
export function regretOf(
  utilities: ArrayLike<number>,
  chosen: number,
  convention: RegretConvention = "with the choice",
): number {
  requireOneOf("convention", convention, regretConventions);
  const others = differencesTo(utilities, chosen).filter((_, option) => option !== chosen);
  const best = others.reduce((a, b) => Math.max(a, b));
  return convention === "as printed" ? best : Math.max(0, best);
}

/**
 * U(a) - U(choice) of every option a; 0 at the choice itself.
 *
 * @throws RangeError as {@link regretOf}
 */
export function differencesTo(utilities: ArrayLike<number>, chosen: number): Float64Array {
  if (utilities.length < 2) {
    throw new RangeError(
      `utilities: expected the choice and at least one alternative, got ${utilities.length} options`,
    );
  }
  requireAllFinite("utilities", utilities);
  requireInteger("chosen", chosen, { min: 0, max: utilities.length - 1 });
  return Float64Array.from(utilities, (utility) => utility - utilities[chosen]!);
}
