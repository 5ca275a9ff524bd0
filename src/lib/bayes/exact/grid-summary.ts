import { requireFinite, requireInteger } from "../../arguments";
import { spacing } from "./axis";
import { cellValues, type GridPosterior } from "./grid";

/** What is reported of one parameter's posterior. */
export interface MarginalSummary {
  readonly mean: number;
  readonly deviation: number;
  /** Bounds of the central interval of the given level. */
  readonly low: number;
  readonly high: number;
}

/** Probability of each value of one parameter, the others summed out. */
export function gridMarginal({ axes, probabilities }: GridPosterior, index: number): Float64Array {
  requireInteger("index", index, { min: 0, max: axes.length - 1 });
  const axis = axes[index]!;
  const after = axes.slice(index + 1).reduce((product, { length }) => product * length, 1);
  const out = new Float64Array(axis.length);
  probabilities.forEach((p, cell) => {
    out[Math.floor(cell / after) % axis.length]! += p;
  });
  return out;
}

/** Mean, standard deviation and central interval of one parameter. */
export function summarizeMarginal(posterior: GridPosterior, index = 0, level = 0.9): MarginalSummary {
  requireFinite("level", level, { min: Number.MIN_VALUE, max: 1 - Number.EPSILON });
  const marginal = gridMarginal(posterior, index);
  const axis = posterior.axes[index]!;
  const mean = marginal.reduce((sum, p, i) => sum + p * axis[i]!, 0);
  const variance = marginal.reduce((sum, p, i) => sum + p * (axis[i]! - mean) ** 2, 0);
  const tail = (1 - level) / 2;
  return {
    mean,
    deviation: Math.sqrt(variance),
    low: gridQuantile(posterior, tail, index),
    high: gridQuantile(posterior, 1 - tail, index),
  };
}

/** The value of a parameter below which a share p of its probability lies; a cell's probability is spread evenly. */
export function gridQuantile(posterior: GridPosterior, p: number, index = 0): number {
  requireFinite("p", p, { min: 0, max: 1 });
  const marginal = gridMarginal(posterior, index);
  const axis = posterior.axes[index]!;
  const step = spacing("axis", axis);
  let below = 0;
  for (let i = 0; i < axis.length; i++) {
    const mass = marginal[i]!;
    if (mass > 0 && below + mass >= p) return axis[i]! + step * ((p - below) / mass - 0.5);
    below += mass;
  }
  // Rounding may leave the sum a hair below p = 1.
  return axis[axis.length - 1]! + step / 2;
}

/** Covariance of two parameters; the variance of one with itself. */
export function gridCovariance(posterior: GridPosterior, first: number, second: number): number {
  const { axes, probabilities } = posterior;
  const [a, b] = [summarizeMarginal(posterior, first).mean, summarizeMarginal(posterior, second).mean];
  return probabilities.reduce((sum, p, cell) => {
    const theta = cellValues(axes, cell);
    return sum + p * (theta[first]! - a) * (theta[second]! - b);
  }, 0);
}
