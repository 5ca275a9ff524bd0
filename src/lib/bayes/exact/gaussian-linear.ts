import { requireFinite, requireInteger } from "../../arguments";
import { normals, type Stream } from "../../random";
import type { Draws } from "./draws";

/** What a Gaussian linear task is made of. */
export interface GaussianLinearOptions {
  /** Default 10. */
  readonly dimension?: number;
  /** Of each parameter, default 0.1. */
  readonly priorVariance?: number;
  /** Of each reading, default 0.1. */
  readonly noiseVariance?: number;
}

/** A task whose posterior is known: theta ~ N(0, v I), x ~ N(theta, s I). */
export interface GaussianLinear {
  readonly dimension: number;
  /** Of each parameter under the posterior, whatever x is. */
  readonly posteriorVariance: number;
  /** 1 - posterior / prior variance: 0.5 by default. */
  readonly contraction: number;
  readonly drawTheta: (stream: Stream) => Float64Array;
  readonly simulate: (stream: Stream, theta: ArrayLike<number>) => Float64Array;
  readonly posteriorMean: (x: ArrayLike<number>) => Float64Array;
  readonly drawPosterior: (stream: Stream, x: ArrayLike<number>, count: number) => Draws;
  /** ln p(theta | x). */
  readonly logPosterior: (theta: ArrayLike<number>, x: ArrayLike<number>) => number;
}

/**
 * The "Gaussian linear" task of the benchmark sbibm, with its analytic posterior N(x v / (v + s), v s / (v + s) I).
 *
 * @see Lueckmann et al. 2021, "Benchmarking simulation-based inference"; 002-C7
 */
export function gaussianLinear(options: GaussianLinearOptions = {}): GaussianLinear {
  const { dimension = 10, priorVariance = 0.1, noiseVariance = 0.1 } = options;
  requireInteger("dimension", dimension, { min: 1 });
  requireFinite("priorVariance", priorVariance, { min: Number.MIN_VALUE });
  requireFinite("noiseVariance", noiseVariance, { min: Number.MIN_VALUE });
  const shrink = priorVariance / (priorVariance + noiseVariance);
  const posteriorVariance = shrink * noiseVariance;
  const check = (name: string, values: ArrayLike<number>): void => {
    if (values.length !== dimension)
      throw new RangeError(`${name}: expected ${dimension} numbers, got ${values.length}`);
  };
  const posteriorMean = (x: ArrayLike<number>): Float64Array => {
    check("x", x);
    return Float64Array.from(x, (value) => shrink * value);
  };
  return {
    dimension,
    posteriorVariance,
    contraction: 1 - posteriorVariance / priorVariance,
    drawTheta: (stream) => normals(stream, dimension).map((z) => Math.sqrt(priorVariance) * z),
    simulate(stream, theta) {
      check("theta", theta);
      return normals(stream, dimension).map((z, i) => theta[i]! + Math.sqrt(noiseVariance) * z);
    },
    posteriorMean,
    drawPosterior(stream, x, count) {
      requireInteger("count", count, { min: 1 });
      const mean = posteriorMean(x);
      const noise = normals(stream, count * dimension);
      const values = noise.map((z, i) => mean[i % dimension]! + Math.sqrt(posteriorVariance) * z);
      return { count, dimension, values };
    },
    logPosterior(theta, x) {
      check("theta", theta);
      const squares = posteriorMean(x).reduce((sum, mean, i) => sum + (theta[i]! - mean) ** 2, 0);
      return -(dimension * Math.log(2 * Math.PI * posteriorVariance) + squares / posteriorVariance) / 2;
    },
  };
}
