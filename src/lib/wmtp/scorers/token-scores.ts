import * as tf from "@tensorflow/tfjs";
import { gather, tokenCells } from "./cells";
import { scored } from "./scored";
import type { Scorer } from "./scorer";
import { transform, type TransformName, type TransformOptions } from "./transform";

/** Where scores come from, and how they become weights. */
export interface TokenScoresOptions extends TransformOptions {
  /** A score of each token of a text: a rule of the task, or a judge's feedback. ids [B, S] -> [B, S]; higher matters more. */
  readonly scores: (ids: tf.Tensor2D) => tf.Tensor2D;
  /** Default "softplus". */
  readonly mode?: TransformName;
}

/**
 * Weights from any score of tokens: a heuristic of the task, or the feedback of a judge. Key `token-scores`.
 *
 * @throws RangeError for an option outside of its range
 * @see 004-S6
 */
export function tokenScores(options: TokenScoresOptions): Scorer {
  const key = "token-scores";
  const weigh = transform(options.mode ?? "softplus", options);
  return {
    key,
    version: "1.0.0",
    needs: [],
    score(input) {
      const cells = tokenCells(key, input);
      const values = tf.tidy(() => options.scores(input.ids));
      try {
        return scored(cells, weigh(gather(key, { ...input, values }, "values", cells)));
      } finally {
        values.dispose();
      }
    },
  };
}

/**
 * A heuristic for `tokenScores`: tokens of a list score 1, all others 0. Digits in arithmetic, operators in code.
 *
 * @param marked ids of the tokens that matter
 */
export function markedTokens(marked: readonly number[]): (ids: tf.Tensor2D) => tf.Tensor2D {
  const isMarked = new Set(marked);
  return (ids) =>
    tf.tensor2d(
      Float32Array.from(ids.dataSync(), (id) => Number(isMarked.has(id))),
      ids.shape,
    );
}
