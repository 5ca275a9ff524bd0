import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import { allocate, disposeWeights } from "../../model";
import type { Stream } from "../../random";
import { rSquared } from "../../statistics";
import { decoder } from "../model";
import { explainedVariance } from "./explained-variance";
import { knownReturnTexts } from "./known-return";
import { trainCritic } from "./train-critic";

/** Effort of a study of the critic. */
export interface CriticStudyOptions {
  /** Source of the trunk, the head and the texts. */
  readonly stream: Stream;
  /** Steps of training; default 100. */
  readonly steps?: number;
  /** Texts in a step; default 32. */
  readonly batch?: number;
  /** Learning rate; default 1e-2, since a small head is trained for few steps. */
  readonly rate?: number;
  /** Unseen texts on which it is judged; default 200. */
  readonly unseen?: number;
}

/** How well a critic predicts known returns. */
export interface CriticStudy {
  /** R² over all tokens of unseen texts. */
  readonly rSquared: number;
  /** Explained variance of the same. */
  readonly explainedVariance: number;
  /** R² of the exact expectations: as much as can be predicted. */
  readonly bound: number;
  /** Mean squared error of each step of training. */
  readonly losses: Float64Array;
}

/**
 * Trains a critic on the task with known returns, on the states of a small frozen trunk, and judges it on unseen texts.
 *
 * The trunk is not trained either: its states are random features of the text, in which attention leaves the counts of tokens
 * that the value depends on.
 *
 * @see 004-C11
 */
export function criticStudy(options: CriticStudyOptions): CriticStudy {
  const { stream, steps = 100, batch = 32, rate = 1e-2, unseen = 200 } = options;
  const model = decoder({ vocabulary: 8, context: 32, width: 32, layers: 1, heads: 4 });
  const weights = allocate(model.blueprint, stream.split("trunk"));
  const training = stream.split("training");
  const texts = (step: number) => knownReturnTexts(training.split(step), { rows: batch });
  const critic = trainCritic({ model, weights, texts, steps, rate, stream: stream.split("head") });
  const { ids, rows, length, returns, expected } = knownReturnTexts(stream.split("unseen"), { rows: unseen });
  const values = evaluate(() => critic.values(tf.tensor2d(ids, [rows, length], "int32")));
  const { losses } = critic;
  critic.dispose();
  disposeWeights(weights);
  return {
    rSquared: rSquared(returns, values),
    explainedVariance: explainedVariance(returns, values),
    bound: rSquared(returns, expected),
    losses,
  };
}
