import { requireInteger } from "../../arguments";
import { stream } from "../../random";
import { meanSquaredError, rSquared } from "../../statistics";
import { casesOf } from "../detection/rates";
import { simulateDecisions, type ChoiceWorld } from "../detection/simulate";
import { leastSquares } from "../least-squares";
import { regretExamples } from "./features";
import { trainRegretHead, type RegretHeadOptions } from "./regret-head";

/** Who predicts regret: the head, its linear floor, and the loss that the expected utilities themselves show. */
export const regretPredictors = ["regret head", "linear", "expected loss"] as const;

/** A predictor on unseen decisions, of one seed. */
export interface RegretScore {
  readonly seed: number;
  readonly predictor: (typeof regretPredictors)[number];
  readonly mse: number;
  /** Against the mean of the unseen decisions, which scores 0. */
  readonly r2: number;
  /** Predictions and truth, for what else one asks of them (X-C11). */
  readonly predicted: Float64Array;
  readonly truth: Float64Array;
}

/** How the study is made. */
export interface RegretStudyOptions extends Omit<RegretHeadOptions, "stream"> {
  readonly seed: number;
  /** Decisions to learn from; default 1,000. */
  readonly training?: number;
  /** Unseen decisions; default 500. */
  readonly unseen?: number;
  readonly world?: ChoiceWorld;
}

/**
 * Trains on simulated decisions and predicts the true regret of unseen ones (003-E29). The mean, at R2 = 0, is the floor.
 *
 * @returns one score a predictor
 */
export function studyRegretHead({
  seed,
  training = 1000,
  unseen = 500,
  world = {},
  ...options
}: RegretStudyOptions): RegretScore[] {
  requireInteger("unseen", unseen, { min: 2 });
  const source = stream(seed);
  const examples = regretExamples(simulateDecisions(source.split("training"), training, world));
  const decisions = simulateDecisions(source.split("unseen"), unseen, world);
  const { features, regret: truth } = regretExamples(decisions);
  const linear = leastSquares(examples.features, examples.regret, 1);
  const head = trainRegretHead(examples, { ...options, stream: source.split("head") });
  const predictions = {
    "regret head": head.predict(features),
    linear: Float64Array.from(features, linear),
    "expected loss": Float64Array.from(casesOf(decisions), ({ loss }) => Math.max(0, loss)),
  };
  head.dispose();
  return regretPredictors.map((predictor) => {
    const predicted = predictions[predictor];
    return {
      seed,
      predictor,
      mse: meanSquaredError(truth, predicted),
      r2: rSquared(truth, predicted),
      predicted,
      truth,
    };
  });
}

/**
 * The share of predictions that lie closer to the truth than a threshold: the "accuracy" of a regression, which is whatever
 * the threshold makes it (X-C11).
 *
 * @returns percent
 */
export function accuracyWithin(
  { predicted, truth }: Pick<RegretScore, "predicted" | "truth">,
  threshold: number,
): number {
  const hits = predicted.filter((value, i) => Math.abs(value - truth[i]!) < threshold).length;
  return (100 * hits) / predicted.length;
}
