import type { Stream } from "../../random";
import { marginalPrior, type Marginal } from "./marginal";
import type { Draws } from "./draws";

/** Independent priors of one or more named parameters. */
export interface Prior {
  readonly names: readonly string[];
  /** Minus infinity outside of the support. */
  readonly logDensity: (theta: ArrayLike<number>) => number;
  readonly sample: (stream: Stream) => Float64Array;
  /** Free numbers, any at all, to parameters: positive ones stay positive, bounded ones within. */
  readonly toSupport: (free: ArrayLike<number>) => Float64Array;
  /** The inverse of `toSupport`. */
  readonly toFree: (theta: ArrayLike<number>) => Float64Array;
  /** ln |d theta / d free|: the log-density of theta plus this is that of the free numbers. */
  readonly logJacobian: (free: ArrayLike<number>) => number;
  /** Throws a RangeError that names the parameter outside of its support. */
  readonly require: (theta: ArrayLike<number>) => void;
}

/**
 * A prior of named, independent parameters: `priorOf({ risk_aversion: { kind: "normal", mean: 0.3, deviation: 0.5 } })`.
 *
 * @throws RangeError for no parameters or an impossible scale
 * @see 002-S1, 002-S12
 */
export function priorOf(marginals: Readonly<Record<string, Marginal>>): Prior {
  const names = Object.keys(marginals);
  if (names.length === 0) throw new RangeError("marginals: expected at least one parameter, got none");
  const parts = names.map((name) => marginalPrior(marginals[name]!));
  const check = (theta: ArrayLike<number>): void => {
    requireLength(names, theta);
    parts.forEach(({ support: [low, high] }, i) => {
      if (theta[i]! > low && theta[i]! < high) return;
      throw new RangeError(`theta: ${names[i]}: expected a number between ${low} and ${high}, got ${theta[i]}`);
    });
  };
  const total = (at: ArrayLike<number>, of: (part: (typeof parts)[number], value: number) => number): number => {
    requireLength(names, at);
    return parts.reduce((sum, part, i) => sum + of(part, at[i]!), 0);
  };
  return {
    names,
    logDensity: (theta) => total(theta, (part, value) => part.logDensity(value)),
    sample: (stream) => Float64Array.from(parts, (part) => part.sample(stream)),
    toSupport(free) {
      requireLength(names, free);
      return Float64Array.from(parts, (part, i) => part.toSupport(free[i]!));
    },
    toFree(theta) {
      check(theta);
      return Float64Array.from(parts, (part, i) => part.toFree(theta[i]!));
    },
    logJacobian: (free) => total(free, (part, value) => part.logSlope(value)),
    require: check,
  };
}

/** `count` independent draws; more of them begin with the same ones. */
export function drawPrior(prior: Prior, stream: Stream, count: number): Draws {
  const dimension = prior.names.length;
  const values = new Float64Array(count * dimension);
  for (let i = 0; i < count; i++) values.set(prior.sample(stream), i * dimension);
  return { count, dimension, values };
}

function requireLength(names: readonly string[], theta: ArrayLike<number>): void {
  if (theta.length !== names.length) {
    throw new RangeError(`theta: expected ${names.length} numbers (${names.join(", ")}), got ${theta.length}`);
  }
}
