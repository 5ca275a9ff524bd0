import { requireInteger } from "../../arguments";
import type { Choice } from "./choice";
import { chooser, type ChooserOptions } from "./chooser";
import { lottery, type Menu } from "./lottery";
import { crraUtility, expectedUtility, type Utility } from "./utility";

/** Index of the safe lottery in each menu of {@link holtLauryMenus}. */
export const safe = 0;

const rows = 10;
const payments = { safe: [2, 1.6], risky: [3.85, 0.1] } as const;

/**
 * The list of Holt and Laury (2002), low payments: row k of 10 offers $2.00 or $1.60 against $3.85 or $0.10, the higher with
 * probability k / 10. The safe lottery is the first of each menu.
 */
export const holtLauryMenus: readonly Menu[] = Array.from({ length: rows }, (_, i) => {
  const p = (i + 1) / rows;
  const pair = ([high, low]: readonly [number, number]): ReturnType<typeof lottery> => lottery([p, high], [1 - p, low]);
  return [pair(payments.safe), pair(payments.risky)];
});

/**
 * Choices of somebody who takes the safe lottery in the first `safeChoices` rows and the risky one from there on.
 *
 * @param safeChoices 0 to 10
 */
export function holtLauryChoices(safeChoices: number): Choice[] {
  requireInteger("safeChoices", safeChoices, { min: 0, max: rows });
  return holtLauryMenus.map((menu, i) => ({ menu, chosen: i < safeChoices ? safe : 1 - safe }));
}

/** Probability of the safe lottery in each row. */
export function safeProbabilities(theta: ArrayLike<number>, options: ChooserOptions = {}): Float64Array {
  const model = chooser(options);
  return Float64Array.from(holtLauryMenus, (menu) => Math.exp(model.logProbabilities(menu, theta)[safe]!));
}

/**
 * CRRA risk aversion at which each of rows 1 to 9 is a matter of indifference: who takes k safe lotteries in a row lies between
 * points k and k + 1. Row 10 has none, since the risky lottery is better for everybody.
 */
export function holtLauryThresholds(): Float64Array {
  return Float64Array.from(holtLauryMenus.slice(0, -1), (menu) => indifference(menu));
}

/**
 * Risk aversion at which both lotteries of a menu are worth the same, by bisection to 1e-13.
 *
 * @param menu two lotteries, the first the safer
 * @param utility of a given risk aversion, default CRRA
 * @throws RangeError if the preference doesn't change within [-10, 10]
 */
export function indifference(menu: Menu, utility: (riskAversion: number) => Utility = crraUtility): number {
  const lead = (r: number): number => expectedUtility(menu[0]!, utility(r)) - expectedUtility(menu[1]!, utility(r));
  let [low, high] = [-10, 10];
  if (!(lead(low) < 0 && lead(high) > 0)) {
    throw new RangeError("menu: expected a preference that turns from risky to safe within [-10, 10], got none");
  }
  while (high - low > 1e-13) {
    const middle = (low + high) / 2;
    if (lead(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
