import type * as tf from "@tensorflow/tfjs";
import type { Module } from "../module";
import { lookup } from "../ops/lookup";
import { weight } from "../weights";

/** Shape of a table of vectors. */
export interface EmbeddingConfig {
  /** Number of rows; ids run from 0 to count - 1. */
  readonly count: number;
  readonly width: number;
  /** Default 0. */
  readonly depth?: number;
  /** Standard deviation of the initial vectors; default 0.02. */
  readonly deviation?: number;
}

/**
 * A table of trained vectors, one an id: int32 ids of any shape -> [..., width].
 *
 * Parameter: `table` [count, width].
 */
export function embedding(path: string, config: EmbeddingConfig): Module<tf.Tensor, tf.Tensor> {
  const { count, width, depth = 0, deviation = 0.02 } = config;
  const name = `${path}/table`;
  return {
    blueprint: [{ name, shape: [count, width], initial: { normal: deviation }, depth, decay: true }],
    apply: (weights, ids) => lookup(weight(weights, name) as tf.Tensor as tf.Tensor2D, ids),
  };
}
