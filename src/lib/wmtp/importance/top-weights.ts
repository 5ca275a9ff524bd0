import { requireFinite, requireSameLength } from "../../arguments";

/**
 * The share of important tokens among those with the highest weights. Where weights at the edge are equal, they count by the
 * share of them that fits: constant weights give what chance gives.
 *
 * @param weights of the valid tokens
 * @param important 1 for tokens that are important by construction, 0 for others
 * @param share of the tokens that is looked at, in (0, 1]
 * @see 004-F2
 */
export function importantAmongTop(weights: ArrayLike<number>, important: ArrayLike<number>, share = 0.1): number {
  requireSameLength("importantAmongTop", { weights, important });
  requireFinite("share", share, { min: Number.MIN_VALUE, max: 1 });
  const room = share * weights.length;
  const order = Array.from(weights, (weight, i) => ({ weight, important: important[i]! })).sort(
    (a, b) => b.weight - a.weight,
  );
  const edge = order[Math.min(Math.ceil(room), order.length) - 1]!.weight;
  const above = order.filter(({ weight }) => weight > edge);
  const tied = order.filter(({ weight }) => weight === edge);
  const count = (tokens: typeof order): number => tokens.reduce((sum, token) => sum + token.important, 0);
  return (count(above) + (count(tied) * (room - above.length)) / tied.length) / room;
}
