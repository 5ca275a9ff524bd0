import { mean } from "../../statistics";
import type { IndirectUtility } from "./known-system";

/** Mean absolute errors over decisions, each divided by the largest true value of its kind: the scale on which it fills [-1, 1]. */
export interface IndirectError {
  /** Of orders 2 and 3 together. */
  readonly indirect: number;
  readonly second: number;
  readonly third: number;
}

/**
 * Error of predicted indirect utility. The papers normalise utility to [-1, 1] and don't say how; here the largest true value
 * of the system's decisions is 1, which is the scale that makes the error largest.
 *
 * @throws RangeError where the truth is 0 everywhere
 * @see 000-A3, 000-A7
 */
export function indirectError(predicted: IndirectUtility, truth: IndirectUtility): IndirectError {
  return {
    indirect: scaledError(both(predicted), both(truth)),
    second: scaledError(predicted.second, truth.second),
    third: scaledError(predicted.third, truth.third),
  };
}

function both({ second, third }: IndirectUtility): Float64Array {
  return second.map((value, i) => value + third[i]!);
}

function scaledError(predicted: Float64Array, truth: Float64Array): number {
  const scale = Math.max(...truth.map(Math.abs));
  if (scale === 0) throw new RangeError("truth: expected an effect that is not 0, got none");
  return mean(truth.map((value, i) => Math.abs(predicted[i]! - value))) / scale;
}
