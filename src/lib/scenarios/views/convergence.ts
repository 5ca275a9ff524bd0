import { requireInteger } from "../../arguments";
import { normals, type Stream } from "../../random";
import { mean, requireSample, standardDeviation } from "../../statistics";
import { outcomeDistribution, type Outcome } from "./outcome";

/** How a Monte-Carlo mean is repeated. */
export interface RepeatOptions {
  /** Runs behind each mean. */
  readonly runs: number;
  /** How many means are taken, each with fresh draws, from 2. */
  readonly repetitions: number;
  readonly stream: Stream;
}

/**
 * Means of repeated Monte-Carlo simulations of an outcome (003-E7, 003-A4).
 *
 * @returns [repetitions]
 */
export function repeatedMeans(outcome: Outcome, { runs, repetitions, stream }: RepeatOptions): Float64Array {
  requireInteger("runs", runs, { min: 1 });
  requireInteger("repetitions", repetitions, { min: 2 });
  const { at } = outcomeDistribution(outcome);
  return Float64Array.from({ length: repetitions }, (_, k) => mean(normals(stream.split(k), runs).map(at)));
}

/** Standard error of a Monte-Carlo mean over the number of runs. */
export interface ErrorAtRuns {
  readonly runs: number;
  /** Spread of the repeated means over the outcome's standard deviation. */
  readonly measured: number;
  /** 1 / √runs. */
  readonly expected: number;
}

/**
 * How far a Monte-Carlo mean strays, in standard deviations of the outcome, measured at several numbers of runs (003-E7).
 *
 * @param outcome with a positive standard deviation
 */
export function errorOverRuns(
  outcome: Outcome,
  runs: readonly number[],
  options: Omit<RepeatOptions, "runs">,
): readonly ErrorAtRuns[] {
  return runs.map((count) => {
    const means = repeatedMeans(outcome, { ...options, runs: count, stream: options.stream.split(`runs ${count}`) });
    return { runs: count, measured: standardDeviation(means) / outcome.sd, expected: 1 / Math.sqrt(count) };
  });
}

/** Share of values within a distance of a middle, ends included (003-A4). */
export function shareWithin(values: ArrayLike<number>, middle: number, distance: number): number {
  requireSample("values", values);
  return mean(Array.from(values, (value) => (Math.abs(value - middle) <= distance ? 1 : 0)));
}
