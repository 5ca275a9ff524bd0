import { requireFinite } from "../../arguments";
import { normal, type Stream } from "../../random";

/** The prior of one parameter. */
export type Marginal =
  /** Any number. */
  | { readonly kind: "normal"; readonly mean: number; readonly deviation: number }
  /** A positive number whose logarithm is normal. */
  | { readonly kind: "log-normal"; readonly location: number; readonly scale: number }
  /** A number between two bounds. */
  | { readonly kind: "uniform"; readonly low: number; readonly high: number };

/** One parameter's prior, and a map between where it lives and all numbers. */
export interface MarginalPrior {
  /** Where the parameter may lie, bounds excluded. */
  readonly support: readonly [number, number];
  /** Of the parameter; minus infinity outside of the support. */
  logDensity(theta: number): number;
  sample(stream: Stream): number;
  /** Any number to one in the support, increasing. Standard normal numbers give the prior; for a uniform one, logistic numbers. */
  toSupport(free: number): number;
  toFree(theta: number): number;
  /** ln of the slope of `toSupport`. */
  logSlope(free: number): number;
}

const logRootTau = Math.log(2 * Math.PI) / 2;

/** A prior that can be drawn from, evaluated and mapped. */
export function marginalPrior(marginal: Marginal): MarginalPrior {
  switch (marginal.kind) {
    case "normal":
      return normalPrior(marginal.mean, marginal.deviation);
    case "log-normal":
      return logNormalPrior(marginal.location, marginal.scale);
    case "uniform":
      return uniformPrior(marginal.low, marginal.high);
  }
}

function normalPrior(mean: number, deviation: number): MarginalPrior {
  requireFinite("mean", mean);
  requireFinite("deviation", deviation, { min: Number.MIN_VALUE });
  const toFree = (theta: number): number => (theta - mean) / deviation;
  return {
    support: [-Infinity, Infinity],
    logDensity: (theta) => -(toFree(theta) ** 2) / 2 - logRootTau - Math.log(deviation),
    sample: (stream) => mean + deviation * normal(stream),
    toSupport: (free) => mean + deviation * free,
    toFree,
    logSlope: () => Math.log(deviation),
  };
}

function logNormalPrior(location: number, scale: number): MarginalPrior {
  const log = normalPrior(location, scale);
  return {
    support: [0, Infinity],
    logDensity: (theta) => (theta > 0 ? log.logDensity(Math.log(theta)) - Math.log(theta) : -Infinity),
    sample: (stream) => positive(log.sample(stream)),
    toSupport: (free) => positive(log.toSupport(free)),
    toFree: (theta) => log.toFree(Math.log(theta)),
    logSlope: (free) => log.toSupport(free) + Math.log(scale),
  };
}

function uniformPrior(low: number, high: number): MarginalPrior {
  requireFinite("low", low);
  requireFinite("high", high);
  if (!(high > low)) throw new RangeError(`high: expected a number above low = ${low}, got ${high}`);
  const width = high - low;
  const within = (share: number): number => Math.min(nextBelow(high), Math.max(nextAbove(low), low + width * share));
  return {
    support: [low, high],
    logDensity: (theta) => (theta > low && theta < high ? -Math.log(width) : -Infinity),
    sample: (stream) => within(stream.uniform()),
    toSupport: (free) => within(1 / (1 + Math.exp(-free))),
    toFree: (theta) => Math.log((theta - low) / (high - theta)),
    logSlope: (free) => Math.log(width) - Math.abs(free) - 2 * Math.log1p(Math.exp(-Math.abs(free))),
  };
}

/** exp that stays within the positive doubles, so that a positive parameter is one even in the far tails. */
function positive(log: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(Number.MIN_VALUE, Math.exp(log)));
}

function nextAbove(value: number): number {
  return value + Math.max(Number.MIN_VALUE, Math.abs(value) * Number.EPSILON);
}

function nextBelow(value: number): number {
  return -nextAbove(-value);
}
