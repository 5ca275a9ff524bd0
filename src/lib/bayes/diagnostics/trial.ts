import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import type { Draws } from "../exact";

/** A parameter that is known because data were simulated with it, and what a posterior says of it. */
export interface Trial {
  readonly truth: Float64Array;
  /** From the posterior given the simulated data. */
  readonly draws: Draws;
}

/** A model to simulate from, and the posterior that is on trial. */
export interface TrialOptions<Data> {
  /** Each part of each trial draws from a stream of its own. */
  readonly stream: Stream;
  /** How many trials, at least 1. */
  readonly trials: number;
  /** Draws a posterior, at least 1. 99 goes well with 20 bins of ranks. */
  readonly draws: number;
  readonly drawTheta: (stream: Stream) => Float64Array;
  readonly simulate: (stream: Stream, theta: Float64Array) => Data;
  readonly drawPosterior: (stream: Stream, data: Data, count: number) => Draws;
}

/**
 * Draws a parameter from the prior, data from the parameter and a posterior from the data, many times. Every check of this room
 * reads such trials (002-E1, 002-E7, 002-F4).
 */
export function runTrials<Data>(options: TrialOptions<Data>): Trial[] {
  requireInteger("trials", options.trials, { min: 1 });
  requireInteger("draws", options.draws, { min: 1 });
  return Array.from({ length: options.trials }, (_, i) => {
    const source = options.stream.split(i);
    const truth = options.drawTheta(source.split("theta"));
    const data = options.simulate(source.split("data"), truth);
    return { truth, draws: options.drawPosterior(source.split("posterior"), data, options.draws) };
  });
}

/** Throws a RangeError for no trials, or draws of another dimension than the truth. */
export function requireTrials(trials: readonly Trial[], parameter: number): void {
  requireInteger("trials.length", trials.length, { min: 1 });
  trials.forEach(({ truth, draws }, i) => {
    if (draws.dimension !== truth.length) {
      throw new RangeError(`trials[${i}].draws: expected ${truth.length} parameters, got ${draws.dimension}`);
    }
    requireInteger(`trials[${i}].draws.count`, draws.count, { min: 1 });
  });
  requireInteger("parameter", parameter, { min: 0, max: trials[0]!.truth.length - 1 });
}
