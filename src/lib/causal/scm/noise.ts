import { requireFinite } from "../../arguments";
import { normals, type Stream } from "../../random";

/** Draws exogenous values. */
export type NoiseSource = (stream: Stream, rows: number) => Float64Array;

/**
 * Normal noise about 0.
 *
 * @param argument name of the deviation, for the error
 * @param deviation standard deviation >= 0; at 0 nothing is drawn
 * @throws RangeError for a deviation that is negative or not finite
 */
export function normalNoise(argument: string, deviation: number): NoiseSource {
  requireFinite(argument, deviation, { min: 0 });
  if (deviation === 0) return (_, rows) => new Float64Array(rows);
  return (stream, rows) => normals(stream, rows).map((z) => deviation * z);
}
