import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { spacing } from "./axis";
import type { Draws } from "./draws";

/** A posterior on a grid of one to three parameters: the oracle that an approximate one is held against. */
export interface GridPosterior {
  /** Values of each parameter, evenly spaced. Cells reach half a step to both sides. */
  readonly axes: readonly Float64Array[];
  /** Probability of each cell, row-major, the last parameter fastest. They add up to 1. */
  readonly probabilities: Float64Array;
  /** ln p(data), if the grid covers the posterior and the prior is normalised. */
  readonly logEvidence: number;
  /** Probability in the outermost cells. Far from 0, the grid cuts the posterior off. */
  readonly edge: number;
}

/** A function of a parameter vector, such as a log-likelihood. */
export type LogDensity = (theta: Float64Array) => number;

/**
 * Bayes' rule on a grid.
 *
 * @param axes evenly spaced values of one to three parameters
 * @param logPrior density, minus infinity outside of its support
 * @param logLikelihood only asked where the prior is positive
 * @throws RangeError for no or too many axes, uneven ones, NaN, or data that are impossible everywhere
 * @see 002-E1, 002-C3
 */
export function gridPosterior(
  axes: readonly Float64Array[],
  logPrior: LogDensity,
  logLikelihood: LogDensity,
): GridPosterior {
  requireInteger("axes.length", axes.length, { min: 1, max: 3 });
  const logVolume = axes.reduce((sum, axis, i) => sum + Math.log(spacing(`axes[${i}]`, axis)), 0);
  const size = axes.reduce((product, axis) => product * axis.length, 1);
  const logs = Float64Array.from({ length: size }, (_, cell) => {
    const theta = cellValues(axes, cell);
    const before = logPrior(theta);
    return before === -Infinity ? before : before + logLikelihood(theta);
  });
  const top = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(top)) {
    throw new RangeError(`gridPosterior: expected finite densities somewhere on the grid, got ${top} at best`);
  }
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((a, b) => a + b, 0);
  const probabilities = weights.map((weight) => weight / total);
  return { axes, probabilities, logEvidence: top + Math.log(total) + logVolume, edge: edgeMass(axes, probabilities) };
}

/** The parameters at the centre of a cell. */
export function cellValues(axes: readonly Float64Array[], cell: number): Float64Array {
  const theta = new Float64Array(axes.length);
  let rest = cell;
  for (let i = axes.length - 1; i >= 0; i--) {
    const axis = axes[i]!;
    theta[i] = axis[rest % axis.length]!;
    rest = Math.floor(rest / axis.length);
  }
  return theta;
}

/** Independent draws, spread evenly within their cells. */
export function drawGrid({ axes, probabilities }: GridPosterior, stream: Stream, count: number): Draws {
  requireInteger("count", count, { min: 1 });
  const steps = axes.map((axis, i) => spacing(`axes[${i}]`, axis));
  let sum = 0;
  const upTo = probabilities.map((p) => (sum += p));
  const values = new Float64Array(count * axes.length);
  for (let draw = 0; draw < count; draw++) {
    const centre = cellValues(axes, firstAbove(upTo, stream.uniform() * sum));
    values.set(
      centre.map((value, i) => value + steps[i]! * (stream.uniform() - 0.5)),
      draw * axes.length,
    );
  }
  return { count, dimension: axes.length, values };
}

/** Index of the first entry of an increasing list that is above a number. */
function firstAbove(increasing: Float64Array, value: number): number {
  let [low, high] = [0, increasing.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (increasing[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function edgeMass(axes: readonly Float64Array[], probabilities: Float64Array): number {
  return probabilities.reduce((sum, p, cell) => {
    const theta = cellValues(axes, cell);
    return sum + (axes.some((axis, i) => theta[i] === axis[0] || theta[i] === axis[axis.length - 1]) ? p : 0);
  }, 0);
}
