import { requireFinite } from "../../arguments";
import type { Stream } from "../../random";
import { explainedVariance, gaeReturns, trainCritic, type Critic, type RewardedTexts } from "../critic";
import { scoreWindows, type MarkedWindows } from "./prepared";
import type { ReferenceModel } from "./reference";
import { pickRows, RowOrder } from "./rows";

/** How a critic is taught. */
export interface CriticSetting {
  readonly steps: number;
  /** Windows of a step. */
  readonly batch: number;
  readonly rate: number;
  /** Share of corrupted tokens in the graded text, in (0, 1); the grades are standardised by it. */
  readonly noise: number;
}

/** A critic with what it explains of unseen grades. */
export interface TaughtCritic {
  readonly critic: Critic;
  /** Explained variance of the returns of graded windows that it has not learned from. */
  readonly explainedVariance: number;
}

/** Every fourth graded window is kept to judge the critic by. */
const heldOut = 4;

/**
 * Teaches a critic on the states of the reference model. The reward model grades a window when it is over, by what it knows of the
 * noise: the share of tokens that noise has spared, standardised by its binomial deviation. No token is graded by itself.
 *
 * @param graded corrupted text of the reference's part
 * @see 004-S2, 004-C11
 */
export function teachCritic(
  { model, weights }: Pick<ReferenceModel, "model" | "weights">,
  graded: MarkedWindows,
  { steps, batch, rate, noise }: CriticSetting,
  stream: Stream,
): TaughtCritic {
  requireFinite("noise", noise, { min: Number.MIN_VALUE, max: 1 - Number.EPSILON });
  const all = Int32Array.from({ length: graded.rows }, (_, row) => row);
  const seen = all.filter((row) => row % heldOut !== 0);
  const order = new RowOrder(stream, seen.length, batch);
  const texts = (step: number): RewardedTexts => gradeRows(graded, order.at(step).map((row) => seen[row]!), noise); // prettier-ignore
  const critic = trainCritic({ model, weights, texts, steps, rate, stream: stream.split("head") });
  const unseen = gradeRows(graded, all.filter((row) => row % heldOut === 0), noise); // prettier-ignore
  const values = scoreWindows(unseen, critic.values);
  return { critic, explainedVariance: explainedVariance(returnsOf(unseen), values) };
}

/** Windows with a reward at their last token. */
export function gradeRows(windows: MarkedWindows, rows: Int32Array, noise: number): RewardedTexts {
  const { length } = windows;
  const { ids, corrupted } = pickRows(windows, rows);
  const rewards = new Float64Array(ids.length);
  const deviation = Math.sqrt(length * noise * (1 - noise));
  for (let row = 0; row < rows.length; row++) {
    const replaced = corrupted.subarray(row * length, (row + 1) * length).reduce((sum, mark) => sum + mark, 0);
    rewards[(row + 1) * length - 1] = (length * noise - replaced) / deviation;
  }
  return { rows: rows.length, length, ids, rewards };
}

function returnsOf({ rows, length, rewards }: RewardedTexts): Float64Array {
  const zeros = new Float64Array(length);
  return Float64Array.from(
    Array.from({ length: rows }, (_, row) => [
      ...gaeReturns(rewards.subarray(row * length, (row + 1) * length), zeros, { lambda: 1 }),
    ]).flat(),
  );
}
