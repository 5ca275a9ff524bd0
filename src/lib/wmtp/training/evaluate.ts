import { requireAllFinite, requireInteger } from "../../arguments";
import type { Weights } from "../../model";
import type { Windows } from "../batches";
import type { LanguageModel } from "../model";
import { judgePairs, type JudgedPairs, type JudgeOptions } from "./judge";

/** How well tokens are predicted; unweighted, whatever weights were trained with. */
export interface TokenScore {
  /** Predictions that were counted. */
  readonly tokens: number;
  /** Mean cross-entropy in nats; NaN of no token. */
  readonly loss: number;
  /** Share of tokens that were the likeliest, in [0, 1]; NaN of no token. */
  readonly accuracy: number;
}

/** How well a model predicts a text. */
export interface Evaluation {
  /** Each head over all tokens that count, [H]; head 0 is the next token. */
  readonly heads: readonly TokenScore[];
  /** Each head over the important tokens alone, [H]; only where a set was given. */
  readonly important?: readonly TokenScore[];
}

/** What is evaluated. */
export interface EvaluateOptions extends JudgeOptions {
  /** A 1 for each token of the *text* that belongs to a set of its own (004-C2), 0 for others. */
  readonly important?: ArrayLike<number>;
}

/**
 * Unweighted cross-entropy and accuracy of each head on fixed windows, over all tokens and over a set of important ones.
 *
 * @throws RangeError for an important set that doesn't reach the end of the windows, or a model that gives NaN
 * @see 004-E5, 004-E6, 004-A1, 004-A2, 004-C2
 */
export function evaluateModel(
  model: LanguageModel,
  weights: Weights,
  windows: Windows,
  options: EvaluateOptions = {},
): Evaluation {
  const { important } = options;
  requireInteger("rows of windows", windows.rows, { min: 1 });
  if (important !== undefined) requireReach(important, windows);
  const judged = judgePairs(model, weights, windows, options);
  requireAllFinite("losses of the model", judged.losses);
  const heads = scores(judged, () => true);
  if (important === undefined) return { heads };
  const { length, starts } = windows;
  const isImportant = (place: number, k: number): boolean =>
    important[starts[Math.floor(place / length)]! + (place % length) + k + 1] !== 0;
  return { heads, important: scores(judged, isImportant) };
}

/** Scores of each head over the pairs that count and belong to a set. */
function scores(
  { horizon, losses, hits, counts }: JudgedPairs,
  belongs: (place: number, k: number) => boolean,
): TokenScore[] {
  return Array.from({ length: horizon }, (_, k) => {
    let [tokens, loss, right] = [0, 0, 0];
    for (let i = k; i < losses.length; i += horizon) {
      if (counts[i] === 0 || !belongs((i - k) / horizon, k)) continue;
      tokens += 1;
      loss += losses[i]!;
      right += hits[i]!;
    }
    return { tokens, loss: loss / tokens, accuracy: right / tokens };
  });
}

function requireReach(important: ArrayLike<number>, { starts, length }: Windows): void {
  const end = Math.max(...starts) + length;
  if (important.length < end) {
    throw new RangeError(
      `important: expected an entry for each of the ${end} tokens of the text, got ${important.length}`,
    );
  }
}
