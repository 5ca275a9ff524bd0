import type * as tf from "@tensorflow/tfjs";
import type { Weights } from "../../model";
import type { Gradients } from "../gradients";

/** The learning rate of a weight at the present step. LLRD, module multipliers and schedules are functions of this kind. */
export type RateOf = (name: string) => number;

/** What an optimizer remembers between steps, as tensors by name: enough to go on to the bit (001-S7). */
export type OptimizerState = ReadonlyMap<string, tf.Tensor>;

/** Turns gradients into new weights. */
export interface Optimizer {
  /**
   * One update, in place; the gradients stay the caller's.
   *
   * @throws RangeError that names a weight whose rate is not a number of at least 0
   */
  step(weights: Weights, gradients: Gradients, rate: RateOf): void;
  /** The live state; the optimizer keeps owning its tensors. Copy to keep. */
  state(): OptimizerState;
  /** Replaces the state by a copy of another. */
  restore(state: OptimizerState): void;
  dispose(): void;
}
