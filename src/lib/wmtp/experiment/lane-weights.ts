import * as tf from "@tensorflow/tfjs";
import { read } from "../../engine";
import { perToken } from "../loss";
import type { Scorer } from "../scorers";
import type { Alignment } from "./arms";

/** One batch of one lane, as plain numbers. */
export interface LaneBatch {
  /** Windows B and their length S. */
  readonly shape: readonly [batch: number, length: number];
  readonly heads: number;
  /** [B, S]. */
  readonly ids: Int32Array;
  /** [B, S, H], nats; head k at t predicts token t + k + 1, 0 past the end. */
  readonly losses: Float32Array;
  /** [B, S]. */
  readonly referenceLosses?: Float32Array;
  /** [B, S]. */
  readonly values?: Float32Array;
}

/**
 * What a scorer makes of a batch: weights of its tokens, or of pairs where the scorer weighs heads.
 *
 * @returns [B, S] or [B, S, H]
 */
export function scoreLane(scorer: Scorer, batch: LaneBatch): Float64Array {
  const { shape, heads, ids, losses, referenceLosses, values } = batch;
  const [rows, length] = shape;
  const matrix = (data: Float32Array): tf.Tensor2D => tf.tensor2d(data, [rows, length]);
  const tokenLosses = tf.tensor3d(losses, [rows, length, heads]);
  const input = {
    ids: tf.tensor2d(ids, [rows, length], "int32"),
    tokenLosses,
    baseLosses: perToken(tokenLosses),
    ...(referenceLosses && { referenceLosses: matrix(referenceLosses) }),
    ...(values && { values: matrix(values) }),
  };
  const { weights } = scorer.score(input);
  const scored = read(weights);
  tf.dispose([weights, ...Object.values(input)]);
  return scored;
}

/**
 * What each token costs beyond the reference, the signed excess loss: [B, S], 0 for the first of a window, which nothing predicts.
 * Undefined without reference losses.
 */
export function excessOf({ shape, heads, losses, referenceLosses }: LaneBatch): Float32Array | undefined {
  return referenceLosses?.map((known, i) => (i % shape[1] === 0 ? 0 : losses[(i - 1) * heads]! - known));
}

/**
 * Each pair's share of a lane's loss, w / Σ w over the pairs that have a token to predict; they sum to 1. It is the gradient of
 * `reduceLosses` by "pairs", as numbers, so that one batch of many lanes needs one product.
 *
 * @param weights [B, S] or [B, S, H]; none: all alike
 * @returns [B, S, H]
 */
export function pairShares(
  { shape: [rows, length], heads }: Pick<LaneBatch, "shape" | "heads">,
  weights?: ArrayLike<number>,
  alignment: Alignment = "predicted",
): Float32Array {
  const shares = new Float32Array(rows * length * heads);
  const ofPairs = weights !== undefined && weights.length === shares.length && heads > 1;
  let total = 0;
  for (let i = 0; i < shares.length; i++) {
    const place = Math.floor(i / heads);
    const ahead = (i % heads) + 1;
    if ((place % length) + ahead >= length) continue;
    const token = alignment === "predicted" ? place + ahead : place;
    shares[i] = weights === undefined ? 1 : weights[ofPairs ? i : token]!;
    total += shares[i]!;
  }
  if (!(total > 0)) throw new RangeError(`weights: expected a positive sum over the pairs that count, got ${total}`);
  return shares.map((share) => share / total);
}
