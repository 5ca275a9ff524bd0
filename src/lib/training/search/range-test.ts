import { requireFinite, requireInteger } from "../../arguments";
import { indexOfSmallest, logGrid, type RateRange } from "./grid";
import { differences, valleyIndex } from "./slope";

/** How a range test runs. */
export interface RangeTestOptions extends Partial<RateRange> {
  /** Most steps. Default 100. */
  readonly points?: number;
  /** Weight of the newest loss in the running mean. Default 0.05. */
  readonly smoothing?: number;
  /** Divides the running mean by the weight it has gathered, so that it does not lean on the first loss. Default false. */
  readonly debiased?: boolean;
  /** Stops when the smoothed loss exceeds so many times its best. Default 5. */
  readonly stopAt?: number;
}

/** One training with a rate that rises at every step. */
export interface RangeTest {
  readonly rates: Float64Array;
  readonly losses: Float64Array;
  readonly smoothed: Float64Array;
  /** Whether the loss exploded before the last rate. */
  readonly stopped: boolean;
}

/** Ends of a curve that a pick leaves out: noise before learning begins, and the explosion. */
export interface Skipped {
  /** Default 10, or a tenth of the curve for a valley. */
  readonly first?: number;
  /** Default 5. */
  readonly last?: number;
}

/**
 * The learning-rate range test: one run whose rate rises exponentially from step to step until the loss explodes.
 *
 * It costs one training where a sweep costs many, but it reads a short-term loss: no rate is held long enough to show where
 * it leads.
 *
 * @param step trains one step at a rate and returns the loss before it; called with ascending rates on one live model
 * @param options rates from 1e-7 to 10 by default, 100 of them
 * @throws RangeError for a smoothing outside of (0, 1], or fewer than two points
 * @see Smith 2017, "Cyclical learning rates"; smoothing and stop of torch-lr-finder, `debiased` of fastai
 */
export function rangeTest(step: (rate: number, index: number) => number, options: RangeTestOptions = {}): RangeTest {
  const { from = 1e-7, to = 10, points = 100, smoothing = 0.05, debiased = false, stopAt = 5 } = options;
  requireFinite("smoothing", smoothing, { min: Number.MIN_VALUE, max: 1 });
  requireFinite("stopAt", stopAt, { min: 1 });
  const grid = logGrid({ from, to }, points);
  const losses: number[] = [];
  const smoothed: number[] = [];
  let running = debiased ? 0 : NaN;
  let best = Infinity;
  let stopped = false;
  for (let i = 0; i < points && !stopped; i++) {
    const loss = step(grid[i]!, i);
    running = Number.isNaN(running) ? loss : smoothing * loss + (1 - smoothing) * running;
    losses.push(loss);
    smoothed.push(debiased ? running / (1 - (1 - smoothing) ** (i + 1)) : running);
    best = Math.min(best, smoothed[i]!);
    stopped = !Number.isFinite(loss) || smoothed[i]! > stopAt * best;
  }
  return {
    rates: grid.slice(0, losses.length),
    losses: Float64Array.from(losses),
    smoothed: Float64Array.from(smoothed),
    stopped,
  };
}

/**
 * The rate at which the smoothed loss falls most steeply.
 *
 * @throws RangeError if fewer than two steps are left
 */
export function steepestRate({ rates, smoothed }: RangeTest, { first = 10, last = 5 }: Skipped = {}): number {
  const kept = requireKept(smoothed, first, last);
  return rates[first + indexOfSmallest(differences(kept))]!;
}

/**
 * The rate in the valley of the smoothed loss: more careful than the steepest one, and less at the mercy of noise.
 *
 * @throws RangeError if fewer than two steps are left
 */
export function valleyRate({ rates, smoothed }: RangeTest, { first, last = 5 }: Skipped = {}): number {
  const start = first ?? Math.floor(smoothed.length / 10);
  return rates[start + valleyIndex(requireKept(smoothed, start, last))]!;
}

function requireKept(smoothed: Float64Array, first: number, last: number): Float64Array {
  requireInteger("first", first, { min: 0 });
  requireInteger("last", last, { min: 0 });
  const kept = smoothed.slice(first, Math.max(first, smoothed.length - last));
  requireInteger("number of steps left", kept.length, { min: 2 });
  return kept;
}
