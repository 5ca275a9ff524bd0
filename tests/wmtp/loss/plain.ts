import * as tf from "@tensorflow/tfjs";
import { stream, uniforms } from "../../../src/lib/random";

/** A batch of logits, text, mask and weights as plain numbers. */
export interface Example {
  readonly shape: readonly [batch: number, length: number, heads: number, vocabulary: number];
  readonly logits: Float32Array;
  readonly ids: Int32Array;
  readonly mask: Float32Array;
  readonly weights: Float32Array;
}

/** A seeded example; logits reach as far as `scale`, about a quarter of the tokens is masked. */
export function example(seed: number, shape: Example["shape"], scale = 3): Example {
  const [batch, length, heads, vocabulary] = shape;
  const root = stream(seed);
  const tokens = batch * length;
  const draw = (name: string, count: number): Float64Array => uniforms(root.split(name), count);
  return {
    shape,
    logits: Float32Array.from(draw("logits", tokens * heads * vocabulary), (u) => scale * (2 * u - 1)),
    ids: Int32Array.from(draw("ids", tokens), (u) => Math.floor(u * vocabulary)),
    mask: Float32Array.from(draw("mask", tokens), (u, i) => (i > 0 && u < 0.25 ? 0 : 1)),
    weights: Float32Array.from(draw("weights", tokens), (u) => 2 * u),
  };
}

export const logitsOf = ({ logits, shape }: Example): tf.Tensor4D => tf.tensor4d(logits, [...shape]);
export const idsOf = ({ ids, shape }: Example): tf.Tensor2D => tf.tensor2d(ids, [shape[0], shape[1]], "int32");
export const maskOf = ({ mask, shape }: Example): tf.Tensor2D => tf.tensor2d(mask, [shape[0], shape[1]]);
export const weightsOf = ({ weights, shape }: Example): tf.Tensor2D => tf.tensor2d(weights, [shape[0], shape[1]]);

/** A pair of position and head that counts. */
export interface Pair {
  readonly row: number;
  readonly position: number;
  readonly head: number;
  readonly loss: number;
  readonly weight: number;
}

/** The pairs that count and their losses, by plain loops in double precision. */
export function pairs({ shape, logits, ids, mask, weights }: Example): Pair[] {
  const [batch, length, heads, vocabulary] = shape;
  const found: Pair[] = [];
  for (let row = 0; row < batch; row++) {
    for (let position = 0; position < length; position++) {
      for (let head = 0; head < heads && position + head + 1 < length; head++) {
        const token = row * length + position + head + 1;
        if (mask[token] === 0) continue;
        const at = ((row * length + position) * heads + head) * vocabulary;
        const scores = [...logits.subarray(at, at + vocabulary)];
        const top = Math.max(...scores);
        const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
        const loss = Math.log(total) + top - scores[ids[token]!]!;
        found.push({ row, position, head, loss, weight: weights[token]! });
      }
    }
  }
  return found;
}

/** Σ w CE / Σ w. */
export function weightedMean(found: readonly Pair[], weightOf: (pair: Pair) => number = () => 1): number {
  const total = found.reduce((sum, pair) => sum + weightOf(pair), 0);
  return found.reduce((sum, pair) => sum + weightOf(pair) * pair.loss, 0) / total;
}

/** Pairs by a key, in the order of their first. */
export function groups(found: readonly Pair[], keyOf: (pair: Pair) => string | number): Pair[][] {
  const by = new Map<string | number, Pair[]>();
  for (const pair of found) by.set(keyOf(pair), [...(by.get(keyOf(pair)) ?? []), pair]);
  return [...by.values()];
}
