import { requireInteger } from "../../arguments";
import { normals, type Stream } from "../../random";

/** Series by name: values of q1, q2, ... at the same times. */
export type Series = Readonly<Record<string, Float64Array>>;

/** How a system is run. */
export interface SimulationOptions {
  /** Steps that are thrown away before the first sample, so that the start is forgotten. Default 1,000. */
  readonly transient?: number;
}

/**
 * One step of a system: reads the values now and the step's standard normal noise, one number a variable, and writes the
 * values of the next time.
 */
export type Step = (now: Float64Array, noise: Float64Array, next: Float64Array) => void;

/**
 * Runs a system from a start and keeps what comes after the transient.
 *
 * @param start values at the first time, one a variable
 * @param samples number of kept time points
 * @returns one series a variable, q1 first
 */
export function simulate(
  stream: Stream,
  samples: number,
  start: readonly number[],
  step: Step,
  { transient = 1000 }: SimulationOptions = {},
): Series {
  requireInteger("samples", samples, { min: 1 });
  requireInteger("transient", transient, { min: 0 });
  const series = start.map(() => new Float64Array(samples));
  let now = Float64Array.from(start);
  let next = new Float64Array(start.length);
  for (let t = 0; t < transient + samples; t++) {
    if (t >= transient) series.forEach((values, i) => (values[t - transient] = now[i]!));
    step(now, normals(stream, start.length), next);
    [now, next] = [next, now];
  }
  return Object.fromEntries(series.map((values, i) => [`q${i + 1}`, values]));
}
