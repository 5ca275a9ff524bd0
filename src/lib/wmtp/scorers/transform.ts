import { requireFinite, requireOneOf } from "../../arguments";
import { meanOne } from "./mean-one";
import { selectTop } from "./selection";
import { standardize } from "./standardize";

/**
 * How scores become weights of mean 1. Continuously: softplus(z), 1 + z clipped to [0, limit], or exp(z / temperature), all
 * of z-scores; or by selection: "top" gives the highest share equal weights and the others 0.
 */
export type TransformName = "softplus" | "clipped" | "softmax" | "top";

/** How scores become weights. */
export interface TransformOptions {
  /** Temperature of "softmax", > 0; default 0.7. */
  readonly temperature?: number;
  /** No continuous weight exceeds this; at least 1, default 5 (004-A4). */
  readonly limit?: number;
  /** Share that "top" keeps, in (0, 1]; default 0.6, as published. Its weights are 1 / share, whatever the limit. */
  readonly share?: number;
}

/** Scores of the valid entries -> their weights. */
export type Transform = (scores: Float64Array) => Float64Array;

/** Names of the transforms. */
export const transformNames: readonly TransformName[] = ["softplus", "clipped", "softmax", "top"];

/**
 * A function that turns scores of any sign and scale into weights: finite, at least 0, of mean 1, and, but for "top", at most
 * the limit. They rise with the score, stay as they are when all scores are shifted or scaled alike, and are 1 for constant
 * scores (004-C3).
 *
 * @throws RangeError for an option outside of its range
 */
export function transform(name: TransformName, options: TransformOptions = {}): Transform {
  const { temperature = 0.7, limit = 5, share = 0.6 } = options;
  requireOneOf("mode", name, transformNames);
  requireFinite("temperature", temperature, { min: 1e-6 });
  requireFinite("limit", limit, { min: 1 });
  requireFinite("share", share, { min: Number.MIN_VALUE, max: 1 });
  if (name === "top") return (scores) => selectTop(scores, share);
  const raw = { softplus, clipped: clipped(limit), softmax: softmax(temperature) }[name];
  return (scores) => meanOne(raw(standardize(scores)), limit);
}

const softplus: Transform = (z) => z.map((score) => Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))));

const clipped = (limit: number): Transform => {
  return (z) => z.map((score) => Math.min(Math.max(1 + score, 0), limit));
};

const softmax = (temperature: number): Transform => {
  return (z) => {
    const most = z.reduce((a, b) => Math.max(a, b));
    return z.map((score) => Math.exp((score - most) / temperature));
  };
};
