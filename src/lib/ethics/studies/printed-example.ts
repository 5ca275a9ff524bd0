import { requireInteger } from "../../arguments";

/** One way to give signs to values. */
export interface SignChoice {
  readonly signs: readonly (1 | -1)[];
  readonly sum: number;
  readonly mean: number;
}

/**
 * All ways to give a sign to each value, with their sums and means: what equal weights and neutral layers can make of them.
 *
 * @throws RangeError for none, or more than 16 values
 * @see 003-C8, 003-T8
 */
export function signChoices(values: readonly number[]): SignChoice[] {
  requireInteger("values.length", values.length, { min: 1, max: 16 });
  return Array.from({ length: 2 ** values.length }, (_, bits) => {
    const signs = values.map((_value, i) => ((bits >> i) & 1 ? -1 : 1));
    const sum = values.reduce((total, value, i) => total + signs[i]! * value, 0);
    return { signs, sum, mean: sum / values.length };
  });
}

/** Distance of the closest sum or mean to a printed result. */
export function closestChoice(choices: readonly SignChoice[], printed: number): number {
  return Math.min(...choices.flatMap(({ sum, mean }) => [Math.abs(sum - printed), Math.abs(mean - printed)]));
}
