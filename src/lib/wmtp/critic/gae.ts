import { requireAllFinite, requireFinite, requireSameLength } from "../../arguments";

/** How far a return looks ahead. */
export interface GaeOptions {
  /** Discount γ in [0, 1]; default 0.99. */
  readonly discount?: number;
  /** λ in [0, 1]: 0 trusts the next value, 1 only rewards. Default 0.95. */
  readonly lambda?: number;
}

/**
 * Returns of one text by generalised advantage estimation: A_t + V_t with A_t = δ_t + γ λ A_(t+1) and
 * δ_t = r_t + γ V_(t+1) - V_t; after the last token the value is 0.
 *
 * @param rewards r_t of the text's tokens
 * @param values V(s_t), what is known of them so far
 * @returns targets for the values, one a token; with λ = 1 the discounted sum of rewards from t on
 * @throws RangeError for unequal lengths, or numbers that are not finite
 * @see 004-S2, recorded. Schulman et al. 2016 (1506.02438), eq. 16.
 */
export function gaeReturns(
  rewards: ArrayLike<number>,
  values: ArrayLike<number>,
  { discount = 0.99, lambda = 0.95 }: GaeOptions = {},
): Float64Array {
  requireSameLength("gaeReturns", { rewards, values });
  requireAllFinite("rewards", rewards);
  requireAllFinite("values", values);
  requireFinite("discount", discount, { min: 0, max: 1 });
  requireFinite("lambda", lambda, { min: 0, max: 1 });
  const returns = new Float64Array(rewards.length);
  let advantage = 0;
  for (let t = rewards.length - 1; t >= 0; t--) {
    const delta = rewards[t]! + discount * (values[t + 1] ?? 0) - values[t]!;
    advantage = delta + discount * lambda * advantage;
    returns[t] = advantage + values[t]!;
  }
  return returns;
}

/**
 * Discounted sums of rewards from each token of a text to its end: what a critic should predict.
 *
 * @throws RangeError for rewards that are not finite
 */
export function discountedReturns(rewards: ArrayLike<number>, discount = 0.99): Float64Array {
  return gaeReturns(rewards, new Float64Array(rewards.length), { discount, lambda: 1 });
}
