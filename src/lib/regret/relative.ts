import { requireInteger, requireSameLength } from "../arguments";
import { midRanks } from "../statistics";
import { topAlternatives } from "./alternatives";

/** A decision as relative regret sees it. */
export interface Choice {
  /** One an option. */
  readonly utilities: ArrayLike<number>;
  /** Index of the option that was chosen. */
  readonly chosen: number;
}

/**
 * Regret relative to the case: (max U(a) - U(choice)) / max |U(a) - U(choice)| over the k best alternatives a; 0 / 0 is 0.
 *
 * Both printed formulae break off after "max"; this is the reading with the maximum *per decision*. It is -1 to 1, and
 * negative where the choice was best. With one alternative it can only be -1, 0 or 1 (000-C5, 000-E18).
 *
 * @param k alternatives that are compared, default 2
 * @throws RangeError for fewer than k alternatives, NaN, or an index beyond the options
 * @see 000-S6 (lines 7, 69)
 */
export function relativeRegret({ utilities, chosen }: Choice, k = 2): number {
  const { gain, range } = extremes({ utilities, chosen }, k);
  return range === 0 ? 0 : gain / range;
}

/**
 * Relative regret with the maximum *per batch*: each decision's best gain divided by the largest |U(a) - U(choice)| of all
 * decisions. It keeps the order of the absolute losses, which the maximum per decision does not (000-C5).
 *
 * @param choices at least one
 * @param k alternatives that are compared in each, default 2
 * @throws RangeError as {@link relativeRegret}, or for an empty batch
 */
export function relativeRegretOfBatch(choices: readonly Choice[], k = 2): Float64Array {
  requireInteger("choices.length", choices.length, { min: 1 });
  const cases = choices.map((choice) => extremes(choice, k));
  const range = cases.reduce((most, one) => Math.max(most, one.range), 0);
  return Float64Array.from(cases, ({ gain }) => (range === 0 ? 0 : gain / range));
}

/** Whether two scores put cases in one order, ties in both or in none (000-C5). */
export function sameOrder(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  requireSameLength("sameOrder", { a, b });
  const ranks = midRanks(b);
  return midRanks(a).every((rank, i) => rank === ranks[i]);
}

function extremes({ utilities, chosen }: Choice, k: number): { readonly gain: number; readonly range: number } {
  const differences = topAlternatives(utilities, chosen, k).map(({ difference }) => difference);
  return { gain: Math.max(...differences), range: Math.max(...differences.map(Math.abs)) };
}
