import { requireFinite, requireInteger, requireOneOf } from "../../arguments";
import { startEngine } from "../../engine";
import type { Stream } from "../../random";
import { mean } from "../../statistics";
import type { Draws } from "../exact";
import { classifierData } from "./classifier-data";
import { perceptronAccuracies } from "./mlp-classifier";
import { quadraticAccuracies } from "./quadratic-classifier";

/** How two samples are told apart. */
export interface C2stOptions {
  readonly stream: Stream;
  /**
   * "perceptron" (default) is sbibm's: two hidden layers of ten units a dimension. "quadratic" is logistic regression on
   * coordinates and their products: fast, and all that differences of Gaussians need.
   */
  readonly classifier?: "perceptron" | "quadratic";
  /** Default 5. */
  readonly folds?: number;
  /** Of the perceptron, default 150. */
  readonly steps?: number;
  /** Of the perceptron, default 0.01. */
  readonly rate?: number;
}

/** How well two samples can be told apart. */
export interface C2st {
  /** Mean over the folds: 0.5 is not at all, 1 entirely. */
  readonly accuracy: number;
  readonly folds: Float64Array;
}

/**
 * Classifier two-sample test: the held-out accuracy of a classifier that is to tell two samples apart. Samples should be of
 * equal size, or guessing the larger one beats 0.5.
 *
 * @throws RangeError for samples of different size or dimension, or fewer draws than folds
 * @see Lopez-Paz and Oquab 2017; Lueckmann et al. 2021 (sbibm); 002-C7: at most 0.55
 */
export async function c2st(a: Draws, b: Draws, options: C2stOptions): Promise<C2st> {
  const { stream, classifier = "perceptron", folds = 5, steps = 150, rate = 0.01 } = options;
  requireOneOf("classifier", classifier, ["perceptron", "quadratic"]);
  requireInteger("steps", steps, { min: 1 });
  requireFinite("rate", rate, { min: Number.MIN_VALUE });
  if (a.count !== b.count) throw new RangeError(`b: expected ${a.count} draws as in a, got ${b.count}`);
  const data = classifierData(a, b, folds, stream.split("folds"));
  if (classifier === "quadratic") return summary(quadraticAccuracies(data, folds));
  await startEngine();
  return summary(perceptronAccuracies(data, { folds, stream: stream.split("weights"), steps, rate }));
}

function summary(folds: Float64Array): C2st {
  return { accuracy: mean(folds), folds };
}
