import { requireFinite } from "../../arguments";
import type { Stream } from "../../random";
import type { Draws } from "../exact";

/** How data look beside what the posterior predicts. */
export interface PredictiveCheck {
  readonly observed: number;
  /** The statistic of data simulated from each draw. */
  readonly replicated: Float64Array;
  /** Share of replicated statistics above the observed one, ties counting half. Near 0 or 1 the model can't make such data. */
  readonly p: number;
}

/** What is predicted and compared. */
export interface PredictiveOptions<Data> {
  readonly stream: Stream;
  readonly draws: Draws;
  readonly simulate: (stream: Stream, theta: Float64Array) => Data;
  readonly statistic: (data: Data) => number;
}

/**
 * Posterior predictive check: simulates data anew from every draw and compares a statistic with that of the observed data.
 *
 * @see Gelman, Meng, Stern 1996
 */
export function predictiveCheck<Data>(observed: Data, options: PredictiveOptions<Data>): PredictiveCheck {
  const { stream, draws, simulate, statistic } = options;
  const seen = statistic(observed);
  requireFinite("statistic(observed)", seen);
  const replicated = Float64Array.from({ length: draws.count }, (_, i) => {
    const theta = draws.values.slice(i * draws.dimension, (i + 1) * draws.dimension);
    return statistic(simulate(stream.split(i), theta));
  });
  const above = replicated.reduce((sum, value) => sum + (value > seen ? 1 : value === seen ? 0.5 : 0), 0);
  return { observed: seen, replicated, p: above / replicated.length };
}
