import { requireInteger } from "../../arguments";
import type { Chooser } from "./chooser";
import { requireMenu, type Menu } from "./lottery";

/** What somebody chose of a menu. */
export interface Choice {
  readonly menu: Menu;
  /** Index of the lottery taken. */
  readonly chosen: number;
}

/**
 * Throws a RangeError that names what is wrong with a log of choices: nothing in it, a menu that is none, or a choice that
 * its menu doesn't offer.
 */
export function requireChoices(choices: readonly Choice[]): void {
  if (choices.length === 0) throw new RangeError("choices: expected at least one choice, got an empty log");
  choices.forEach(({ menu, chosen }, i) => {
    requireMenu(`choices[${i}].menu`, menu);
    requireInteger(`choices[${i}].chosen`, chosen, { min: 0, max: menu.length - 1 });
  });
}

/**
 * The log-likelihood of a log of choices as a function of theta, log p(choices | theta). Choices are independent given
 * theta, so that their order doesn't matter. The log is checked once; choices from one and the same menu are counted.
 *
 * @throws RangeError for an empty log or a choice outside of its menu
 */
export function choiceLikelihood(chooser: Chooser, choices: readonly Choice[]): (theta: ArrayLike<number>) => number {
  requireChoices(choices);
  const counts = new Map<Menu, Float64Array>();
  for (const { menu, chosen } of choices) {
    const count = counts.get(menu) ?? new Float64Array(menu.length);
    count[chosen]!++;
    counts.set(menu, count);
  }
  return (theta) => {
    let sum = 0;
    for (const [menu, count] of counts) {
      chooser.logProbabilities(menu, theta).forEach((log, i) => {
        // 0 choices of probability 0 add nothing, not NaN.
        if (count[i]! > 0) sum += count[i]! * log;
      });
    }
    return sum;
  };
}
