import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../../arguments";
import { indicators, topKMask, withoutGradient } from "../ops/top-k-mask";

/** How rows are sent to experts. */
export interface RoutingOptions {
  /** Experts of each row, from 1 to their number. */
  readonly k: number;
  /**
   * Room of an expert, as a multiple of an equal share: rows beyond it are dropped, first choices served before second ones.
   * Left out: no limit.
   */
  readonly capacityFactor?: number;
}

/** Which rows go to which experts. */
export interface Routing {
  /** Scores of the router [N, E]. */
  readonly logits: tf.Tensor2D;
  /** Softmax of the scores [N, E]. */
  readonly probabilities: tf.Tensor2D;
  /** 1 where a row chose an expert, else 0 [N, E]; k ones a row. A constant for gradients. */
  readonly chosen: tf.Tensor2D;
  /** Weight of each expert's answer [N, E]: 0 where a row did not choose it or found it full. */
  readonly gates: tf.Tensor2D;
}

/**
 * Sends each row to the k experts with the highest scores. With k >= 2 the gates are the chosen probabilities, renormalised to 1, which
 * is the softmax of the chosen scores (Mixtral); with k = 1 the gate is the probability itself (Switch), since 1 would give the
 * router no gradient. Which experts are chosen has no gradient; how much they count has.
 *
 * @param logits [N, E]
 * @returns tensors that the caller disposes
 * @throws RangeError for k outside of 1 ... E or a capacity factor of 0 or less
 * @see 000-S16. Fedus et al. 2021 (Switch), Jiang et al. 2024 (Mixtral), Lepikhin et al. 2020 (GShard's order of service)
 */
export function route(logits: tf.Tensor2D, { k, capacityFactor }: RoutingOptions): Routing {
  const [rows, experts] = logits.shape;
  return tf.tidy(() => {
    const probabilities = tf.softmax(logits);
    const chosen = topKMask(logits, k);
    const weights = probabilities.mul(chosen);
    const gates = k === 1 ? weights : weights.div(weights.sum(1, true));
    if (capacityFactor === undefined) return { logits, probabilities, chosen, gates };
    const room = expertCapacity({ rows, experts, k, factor: capacityFactor });
    return { logits, probabilities, chosen, gates: gates.mul(served(logits, k, room)) };
  }) as unknown as Routing;
}

/** What sizes an expert's room. */
export interface CapacityOptions {
  readonly rows: number;
  readonly experts: number;
  readonly k: number;
  /** Multiple of an equal share, above 0. */
  readonly factor: number;
}

/**
 * Rows that an expert has room for: factor · k · rows / experts, rounded up.
 *
 * @throws RangeError for a factor of 0 or less
 * @see 000-S16, 000-F5. Fedus et al. 2021, eq. 3; for k > 1 Lepikhin et al. 2020
 */
export function expertCapacity({ rows, experts, k, factor }: CapacityOptions): number {
  requireFinite("capacityFactor", factor, { min: Number.MIN_VALUE });
  requireInteger("rows", rows, { min: 0 });
  requireInteger("experts", experts, { min: 1 });
  return Math.ceil((factor * k * rows) / experts);
}

/** 1 where an expert still has room for a row that chose it: all first choices are served in order, then all second ones. */
function served(logits: tf.Tensor2D, k: number, room: number): tf.Tensor {
  const experts = logits.shape[1];
  return withoutGradient(logits, (scores) => {
    const choices = indicators(tf.topk(scores, k).indices, experts).transpose([1, 0, 2]);
    const queue = choices.reshape([-1, experts]);
    const place = queue.cumsum(0, true);
    return queue.mul(place.less(room).toFloat()).reshape(choices.shape).sum<tf.Tensor2D>(0);
  });
}
