import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { evaluate } from "../../engine";
import { joinBlueprints, type Blueprint } from "../../model/parameter";
import { allocate, disposeWeights, type Weights } from "../../model/weights";
import type { Stream } from "../../random";
import type { Draws, Prior } from "../exact";
import type { ConditionalDensity } from "./density";
import type { SummaryNetwork } from "./summary";

/** Data sets of one size: what a posterior is inferred from. */
export interface DataSets {
  readonly count: number;
  /** Observations a set. */
  readonly size: number;
  /** Numbers an observation. */
  readonly features: number;
  /** [count, size, features] row-major */
  readonly values: Float32Array;
}

/** A posterior that is learned once and then read off. */
export interface AmortizedPosterior {
  readonly prior: Prior;
  readonly blueprint: Blueprint;
  readonly weights: Weights;
  /**
   * Mean of -ln q(free numbers | data) over a batch: what training lowers.
   *
   * @param free [B, D] parameters, mapped by the prior to free numbers
   * @param sets [B, size, features]
   */
  readonly loss: (free: tf.Tensor2D, sets: tf.Tensor3D) => tf.Scalar;
  /** Draws of the parameters for each data set, all within the prior's support. */
  readonly draw: (stream: Stream, data: DataSets, count: number) => Draws[];
  /** ln q(theta | data) of one parameter vector a data set, as a density of the parameters themselves. */
  readonly logDensity: (theta: Draws, data: DataSets) => Float64Array;
  readonly dispose: () => void;
}

/** What an amortised posterior is made of. */
export interface AmortizedParts {
  readonly prior: Prior;
  readonly summary: SummaryNetwork;
  /** Over as many numbers as the prior has parameters, given as many as there are summaries. */
  readonly density: ConditionalDensity;
  /** Of the first weights. */
  readonly stream: Stream;
}

/**
 * An amortised posterior: data are summed up by a network that ignores their order, and a conditional density of the free numbers
 * behind the parameters is read given the summary. Parameters come from free numbers by the prior's map, so that positive ones
 * are positive in every draw (002-S1).
 *
 * @throws RangeError where density, prior and summary don't fit together
 */
export function amortizedPosterior({ prior, summary, density, stream }: AmortizedParts): AmortizedPosterior {
  requireInteger("density.dimension", density.dimension, { min: prior.names.length, max: prior.names.length });
  requireInteger("density.context", density.context, { min: summary.summaries, max: summary.summaries });
  const blueprint = joinBlueprints([summary.blueprint, density.blueprint]);
  const weights = allocate(blueprint, stream);
  const summarized = (data: DataSets): tf.Tensor2D => summary.apply(weights, dataTensor(data, summary.features));
  return {
    prior,
    blueprint,
    weights,
    loss: (free, sets) => density.logDensity(weights, free, summary.apply(weights, sets)).mean<tf.Scalar>().neg(),
    draw(source, data, count) {
      requireInteger("count", count, { min: 1 });
      const context = tf.tidy(() => summarized(data));
      const free = density.draw(weights, context, count, source);
      context.dispose();
      return Array.from({ length: data.count }, (_, set) => supported(prior, free, set, count));
    },
    logDensity(theta, data) {
      requireInteger("theta.count", theta.count, { min: data.count, max: data.count });
      const free = freeNumbers(prior, theta);
      const logs = evaluate(() => density.logDensity(weights, freeTensor(free), summarized(data)));
      const dimension = free.dimension;
      return logs.map((log, i) => log - prior.logJacobian(free.values.subarray(i * dimension, (i + 1) * dimension)));
    },
    dispose: () => {
      disposeWeights(weights);
    },
  };
}

/** Parameters mapped to free numbers. Throws a RangeError that names one outside of the prior's support. */
export function freeNumbers(prior: Prior, theta: Draws): Draws {
  const { count, dimension } = theta;
  const values = new Float64Array(theta.values.length);
  for (let i = 0; i < count; i++) {
    values.set(prior.toFree(theta.values.subarray(i * dimension, (i + 1) * dimension)), i * dimension);
  }
  return { count, dimension, values };
}

/** Draws as a tensor [count, dimension]. */
export function freeTensor({ values, count, dimension }: Draws): tf.Tensor2D {
  return tf.tensor2d(Float32Array.from(values), [count, dimension]);
}

/** Data sets as a tensor [count, size, features]. Throws a RangeError for none, or ones of another shape. */
export function dataTensor({ count, size, features, values }: DataSets, expected: number): tf.Tensor3D {
  requireInteger("data.count", count, { min: 1 });
  requireInteger("data.size", size, { min: 1 });
  requireInteger("data.features", features, { min: expected, max: expected });
  requireInteger("data.values.length", values.length, { min: count * size * features, max: count * size * features });
  return tf.tensor3d(values, [count, size, features]);
}

function supported(prior: Prior, free: Float64Array, set: number, count: number): Draws {
  const dimension = prior.names.length;
  const values = new Float64Array(count * dimension);
  for (let i = 0; i < count; i++) {
    const from = (set * count + i) * dimension;
    values.set(prior.toSupport(free.subarray(from, from + dimension)), i * dimension);
  }
  return { count, dimension, values };
}
