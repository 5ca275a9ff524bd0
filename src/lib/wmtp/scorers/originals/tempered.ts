import { mean, standardDeviation } from "../../../statistics";

/** How the original shapes the weights of a text. */
export interface OriginalOptions {
  /** Temperature of the softmax, > 0; default 0.7. */
  readonly temperature?: number;
  /** Smallest weight; default 0.05. */
  readonly least?: number;
  /** Largest weight; default 3. */
  readonly most?: number;
}

/** The original's z-scores: (x - mean) / (population standard deviation + 1e-8). */
export function zScores(scores: Float64Array): Float64Array {
  const centre = mean(scores);
  const spread = standardDeviation(scores, 0) + 1e-8;
  return scores.map((score) => (score - centre) / spread);
}

/** softmax(x / temperature), of sum 1. */
export function softmax(scores: Float64Array, temperature: number): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b));
  const raised = scores.map((score) => Math.exp((score - most) / temperature));
  const sum = raised.reduce((a, b) => a + b);
  return raised.map((value) => value / sum);
}

/** Clips to [least, most]. */
export function clip(weights: Float64Array, least: number, most: number): Float64Array {
  return weights.map((weight) => Math.min(Math.max(weight, least), most));
}

/** S softmax(z / T) over the S tokens of a text, clipped: what both of the original's token scorers begin with. */
export function temperedWeights(scores: Float64Array, options: OriginalOptions = {}): Float64Array {
  const { temperature = 0.7, least = 0.05, most = 3 } = options;
  const shares = softmax(zScores(scores), temperature);
  return clip(
    shares.map((share) => share * scores.length),
    least,
    most,
  );
}

/** Divides by the mean. */
export function dividedByMean(weights: Float64Array): Float64Array {
  const average = mean(weights);
  return weights.map((weight) => weight / average);
}
