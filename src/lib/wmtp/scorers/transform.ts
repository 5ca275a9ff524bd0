import { requireFinite, requireOneOf } from "../../arguments";
import { meanOne } from "./mean-one";
import { standardize } from "./standardize";

/** How scores become weights: softplus(z), 1 + z clipped to [0, limit], or exp(z / temperature), each brought to mean 1. */
export type TransformName = "softplus" | "clipped" | "softmax";

/** How scores become weights. */
export interface TransformOptions {
  /** Temperature of "softmax", > 0; default 0.7. */
  readonly temperature?: number;
  /** No weight exceeds this; at least 1, default 5 (004-A4). */
  readonly limit?: number;
}

/**
 * Turns scores of any sign and scale into weights: finite, between 0 and the limit, of mean 1. They rise with the score, stay
 * as they are when all scores are shifted or scaled alike, and are 1 for constant scores (004-C3).
 *
 * @param scores of the valid entries
 * @throws RangeError for an option outside of its range
 */
export function scoresToWeights(
  name: TransformName,
  scores: Float64Array,
  { temperature = 0.7, limit = 5 }: TransformOptions = {},
): Float64Array {
  requireOneOf("transform", name, ["softplus", "clipped", "softmax"]);
  requireFinite("temperature", temperature, { min: Number.MIN_VALUE });
  requireFinite("limit", limit, { min: 1 });
  const z = standardize(scores);
  return meanOne(raw(name, z, temperature, limit), limit);
}

function raw(name: TransformName, z: Float64Array, temperature: number, limit: number): Float64Array {
  if (name === "softplus") return z.map((score) => Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))));
  if (name === "clipped") return z.map((score) => Math.min(Math.max(1 + score, 0), limit));
  const most = z.reduce((a, b) => Math.max(a, b));
  return z.map((score) => Math.exp((score - most) / temperature));
}
