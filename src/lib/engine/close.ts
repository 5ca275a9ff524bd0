import type * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../arguments";

/** |a - b| ≤ absolute + relative · |b|; b is the expected tensor. */
export interface TensorTolerance {
  /** Relative tolerance; default 0. */
  readonly rtol?: number;
  /** Absolute tolerance; default 0. */
  readonly atol?: number;
}

/**
 * Whether two tensors agree in element type, shape and every entry. NaN agrees with NaN alone, an infinity with itself alone.
 *
 * (`expectArraysClose` of tfjs lets NaN pass for Infinity, and 5e-4 for 1e-4.)
 */
export function tensorsClose(actual: tf.Tensor, expected: tf.Tensor, tolerance: TensorTolerance = {}): boolean {
  return tensorDifference(actual, expected, tolerance) === undefined;
}

/**
 * The first way in which two tensors differ, as a sentence such as "[0, 2]: 0.5 instead of 0.25"; undefined if they agree.
 */
export function tensorDifference(
  actual: tf.Tensor,
  expected: tf.Tensor,
  { rtol = 0, atol = 0 }: TensorTolerance = {},
): string | undefined {
  requireFinite("rtol", rtol, { min: 0 });
  requireFinite("atol", atol, { min: 0 });
  if (actual.dtype !== expected.dtype) return `dtype: ${actual.dtype} instead of ${expected.dtype}`;
  if (actual.shape.join() !== expected.shape.join()) {
    return `shape: [${actual.shape.join(", ")}] instead of [${expected.shape.join(", ")}]`;
  }
  const a = actual.dataSync();
  const b = expected.dataSync();
  for (let i = 0; i < a.length; i++) {
    if (!agree(a[i]!, b[i]!, rtol, atol)) return `[${place(i, actual.shape)}]: ${a[i]} instead of ${b[i]}`;
  }
  return undefined;
}

function agree(a: number, b: number, rtol: number, atol: number): boolean {
  if (Object.is(a, b) || a === b) return true;
  return Math.abs(a - b) <= atol + rtol * Math.abs(b) && Number.isFinite(a) && Number.isFinite(b);
}

/** Row-major index of an entry as a list of indices. */
function place(index: number, shape: readonly number[]): string {
  const indices: number[] = [];
  let rest = index;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    indices.unshift(rest % shape[axis]!);
    rest = Math.floor(rest / shape[axis]!);
  }
  return indices.join(", ");
}
