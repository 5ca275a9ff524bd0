import * as tf from "@tensorflow/tfjs";
import { dense } from "./layers/dense";
import type { MemoryBank, ReadOptions } from "./memory-bank";
import type { Module } from "./module";
import { joinBlueprints } from "./parameter";

/** Shape of what asks a memory bank. */
export interface MemoryReaderConfig extends ReadOptions {
  /** Features of a row, D. */
  readonly width: number;
  /** Numbers of a key of the bank; default `width`. */
  readonly keyWidth?: number;
  /** Numbers of a value of the bank; default `keyWidth`. */
  readonly valueWidth?: number;
  /** Depth of its parameters, see `Parameter.depth`. */
  readonly depth: number;
}

/** Rows, and the experience that they are held against. */
export interface MemoryReaderInput {
  /** [B, D] */
  readonly states: tf.Tensor2D;
  readonly bank: MemoryBank;
}

/**
 * Asks past experience: x + W_o read(W_q x). An empty bank adds a bias only.
 *
 * Parameters: those of `dense` under `query` and `output`.
 *
 * @returns [B, D]
 * @see 003-S4, 003-E43
 */
export function memoryReader(path: string, config: MemoryReaderConfig): Module<MemoryReaderInput, tf.Tensor2D> {
  const { width, keyWidth = width, valueWidth = keyWidth, depth } = config;
  const query = dense(`${path}/query`, { inputs: width, outputs: keyWidth, depth });
  const output = dense(`${path}/output`, { inputs: valueWidth, outputs: width, depth });
  return {
    blueprint: joinBlueprints([query.blueprint, output.blueprint]),
    apply: (weights, { states, bank }) =>
      tf.tidy(() => {
        const answer = bank.read(query.apply(weights, states) as tf.Tensor2D, config);
        return states.add<tf.Tensor2D>(output.apply(weights, answer));
      }),
  };
}
