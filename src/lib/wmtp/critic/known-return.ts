import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { discountedReturns } from "./gae";
import type { RewardedTexts } from "./plan";

/** Shape of the task with known returns. */
export interface KnownReturnOptions {
  /** Texts, B. */
  readonly rows: number;
  /** Tokens of a text, S; default 32. */
  readonly length?: number;
  /** Tokens that are good, and as many that are bad: a vocabulary of twice as many. Default 4. */
  readonly kinds?: number;
  /** Share of good tokens in a good text, above .5 and below 1; a bad text has the rest. Default 0.8. */
  readonly share?: number;
  /** Discount γ of the returns; default 0.99. */
  readonly discount?: number;
}

/** Texts whose returns are known, and the best that can be said of them. */
export interface KnownReturnTexts extends RewardedTexts {
  /** Row-major [B, S]: the discounted sum of rewards from each token on. */
  readonly returns: Float64Array;
  /** Row-major [B, S]: its expectation given the text up to and with the token, by Bayes' rule: no critic can do better. */
  readonly expected: Float64Array;
}

/**
 * A task for a critic in which the value to be predicted is known: each text is good or bad by a fair coin, which is not shown.
 * Its tokens are good (ids 0 ... kinds - 1) with the text's share, else bad, and earn +1 or -1. A state's value is what it has
 * earned at this token and what the tokens so far lead to expect of the rest.
 *
 * @param source gives the same texts again
 * @see 004-C11
 */
export function knownReturnTexts(source: Stream, options: KnownReturnOptions): KnownReturnTexts {
  const { rows, length = 32, kinds = 4, share = 0.8, discount = 0.99 } = options;
  requireInteger("rows", rows, { min: 1 });
  requireInteger("length", length, { min: 2 });
  requireInteger("kinds", kinds, { min: 1 });
  if (!(share > 0.5 && share < 1)) throw new RangeError(`share: expected a number above 0.5 and below 1, got ${share}`);
  const drawn = Array.from({ length: rows }, (_, row) => drawText(source.split(row), { length, kinds, share }));
  const rewards = drawn.map((ids) => Float64Array.from(ids, (id) => (id < kinds ? 1 : -1)));
  const join = (texts: readonly Float64Array[]): Float64Array =>
    Float64Array.from(texts.flatMap((text) => Array.from(text)));
  return {
    rows,
    length,
    ids: Int32Array.from(drawn.flatMap((ids) => Array.from(ids))),
    rewards: join(rewards),
    returns: join(rewards.map((text) => discountedReturns(text, discount))),
    expected: join(rewards.map((text) => expectedReturns(text, share, discount))),
  };
}

type TextShape = Required<Pick<KnownReturnOptions, "length" | "kinds" | "share">>;

function drawText(source: Stream, { length, kinds, share }: TextShape): Int32Array {
  const chance = source.uniform() < 0.5 ? share : 1 - share;
  return Int32Array.from({ length }, () => (source.uniform() < chance ? 0 : kinds) + source.integer(kinds));
}

/** r_t + E[r | r_0 ... r_t] (γ + γ² + ...): the odds of a good text are (share / (1 - share)) to the surplus of good tokens. */
function expectedReturns(rewards: Float64Array, share: number, discount: number): Float64Array {
  const ahead = discountedReturns(new Float64Array(rewards.length).fill(1), discount);
  let surplus = 0;
  return rewards.map((reward, t) => {
    surplus += reward;
    const good = 1 / (1 + ((1 - share) / share) ** surplus);
    const next = (2 * good - 1) * (2 * share - 1);
    return reward + next * (ahead[t]! - 1);
  });
}
