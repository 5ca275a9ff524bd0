import { mean } from "../../statistics";
import { normals, type Stream } from "../../random";
import { requireInteger } from "../../arguments";

/** What becomes of raw differences of value when they are to be weights. */
export interface RawDifferences {
  /** V(s_t) - V(s_(t-1)) for t = 1 ... T, divided by their mean. */
  readonly weights: Float64Array;
  /** |Σ δ - (V(s_T) - V(s_0))|: 0 but for rounding. */
  readonly telescoping: number;
  readonly usable: boolean;
}

/** Divides differences of value by their mean, as line 13 of the plan reads (004-C3). Usable: all finite and at least 0. */
export function rawDifferences(values: ArrayLike<number>): RawDifferences {
  const deltas = Float64Array.from({ length: values.length - 1 }, (_, t) => values[t + 1]! - values[t]!);
  const average = mean(deltas);
  const weights = deltas.map((delta) => delta / average);
  return {
    weights,
    telescoping: Math.abs(average * deltas.length - (values[values.length - 1]! - values[0]!)),
    usable: weights.every((weight) => Number.isFinite(weight) && weight >= 0),
  };
}

/** A random walk of values, such as a critic might give for a text of `length` tokens. */
export function randomValueTrace(stream: Stream, length: number): Float64Array {
  requireInteger("length", length, { min: 2 });
  let value = 0;
  return normals(stream, length).map((step) => (value += 0.1 * step));
}
