import { requireSameLength } from "../../../arguments";
import { mean, quantile } from "../../../statistics";
import { clip, dividedByMean, temperedWeights, type OriginalOptions } from "./tempered";

/** What the original takes for a change of value: V_t - V_(t-1) with V_(-1) = 0, or V_t - mean V. */
export type CriticSignal = "td" | "advantage";

/** How the original compares both losses: |ref - base|, (ref - base) / (ref + 1e-8), or ref - base. */
export type RhoSignal = "abs" | "rel" | "diff";

/** The original's comparison of losses. */
export interface RhoTokenOptions extends OriginalOptions {
  /** Default "abs". */
  readonly signal?: RhoSignal;
  /** Share of tokens that are emphasised, in [0, 1]; default 0.2. */
  readonly share?: number;
}

/**
 * The original's critic weights of one text: S softmax(z / T) clipped, moved by a constant to mean 1, clipped again. The last
 * clip leaves a mean of other than 1: .949 for V = [.1, .3, .35, .9, .8, 1], below the .95 that its own check asserts.
 *
 * @param values V(s_t) of a text's tokens
 * @see 004-S3, recorded; what was read in the code, in words of our own
 */
export function criticTokenWeights(
  values: Float64Array,
  { signal = "td", ...options }: OriginalOptions & { readonly signal?: CriticSignal } = {},
): Float64Array {
  const { least = 0.05, most = 3 } = options;
  const centre = mean(values);
  const changes = values.map((value, t) => value - (signal === "advantage" ? centre : t > 0 ? values[t - 1]! : 0));
  const weights = temperedWeights(changes, options);
  const lacking = 1 - mean(weights);
  return clip(
    weights.map((weight) => weight + lacking),
    least,
    most,
  );
}

/**
 * The original's Rho-1 weights of one text: the compared losses, emphasised, through S softmax(z / T), clipped, divided by
 * their mean. The division lifts weights above the clip: 4.89 under a clip of 3.
 *
 * @param base one-step losses under the model
 * @param reference the same under the reference model
 * @throws RangeError for losses of unequal number
 * @see 004-S5, recorded
 */
export function rhoTokenWeights(
  base: Float64Array,
  reference: Float64Array,
  { signal = "abs", share = 0.2, ...options }: RhoTokenOptions = {},
): Float64Array {
  requireSameLength("rhoTokenWeights", { base, reference });
  const scores = base.map((loss, t) => compareLosses(signal, loss, reference[t]!));
  return dividedByMean(temperedWeights(emphasised(scores, share), options));
}

function compareLosses(signal: RhoSignal, base: number, reference: number): number {
  const difference = reference - base;
  if (signal === "abs") return Math.abs(difference);
  return signal === "rel" ? difference / (reference + 1e-8) : difference;
}

/** Scores times 1 + 2 r from the quantile 1 - share upwards and 1 + r / 2 below, with r the score's place between least and most. */
export function emphasised(scores: Float64Array, share: number): Float64Array {
  const threshold = quantile(scores, 1 - share);
  const least = scores.reduce((a, b) => Math.min(a, b));
  const range = scores.reduce((a, b) => Math.max(a, b)) - least + 1e-8;
  return scores.map((score) => score * (1 + (score >= threshold ? 2 : 0.5) * ((score - least) / range)));
}
