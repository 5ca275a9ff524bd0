import type * as tf from "@tensorflow/tfjs";
import type { Metrics } from "../../training";
import { weightMetrics } from "../metrics/weight-metrics";
import { scatter, type Cells } from "./cells";
import type { Scored } from "./scorer";

/**
 * The output of a scorer: weights at their entries, and what is logged about them.
 *
 * @param weights of the entries, of mean 1
 * @param own what only this scorer can tell
 */
export function scored(cells: Cells, weights: Float64Array, own: Metrics = {}): Scored {
  const entries = cells.shape.reduce((size, length) => size * length, 1);
  return { weights: tensorOf(cells, weights), metrics: { ...weightMetrics(weights, entries), ...own } };
}

function tensorOf(cells: Cells, weights: Float64Array): tf.Tensor2D | tf.Tensor3D {
  return cells.shape.length === 2 ? scatter<tf.Rank.R2>(cells, weights) : scatter<tf.Rank.R3>(cells, weights);
}
