import { categorical, type Stream } from "../../random";
import type { Choice } from "./choice";
import type { Chooser } from "./chooser";
import { play, requireMenu, type Menu } from "./lottery";

/** A choice, what it brought, and what somebody could be told of it. */
export interface SimulatedChoice extends Choice {
  /** What the chosen lottery paid. */
  readonly reward: number;
  /** Reward minus the most that another lottery of the menu paid at the same time: below 0 there is something to regret. */
  readonly feedback: number;
}

/**
 * The simulator, theta -> choices, reward and feedback (002-S2, 002-D1). A choice takes one number from the stream and one a
 * lottery, whatever is chosen: a longer log begins with the shorter one, and lotteries pay the same under every theta.
 *
 * @param theta one number for each of the chooser's parameters
 * @param menus one a choice, at least one
 * @throws RangeError for no menus, a menu of fewer than two lotteries, or a theta that the chooser refuses
 */
export function simulateChoices(
  stream: Stream,
  chooser: Chooser,
  theta: ArrayLike<number>,
  menus: readonly Menu[],
): SimulatedChoice[] {
  if (menus.length === 0) throw new RangeError("menus: expected at least one, got none");
  return menus.map((menu, i) => {
    requireMenu(`menus[${i}]`, menu);
    const chosen = categorical(stream, chooser.logProbabilities(menu, theta).map(Math.exp));
    const paid = menu.map((lottery) => play(stream, lottery));
    const forgone = Math.max(...paid.filter((_, option) => option !== chosen));
    return { menu, chosen, reward: paid[chosen]!, feedback: paid[chosen]! - forgone };
  });
}
