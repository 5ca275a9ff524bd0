import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { evaluate, normalTensor } from "../../engine";
import type { ConditionalDensity } from "./density";
import { affineCoupling, contextAffine, type InvertibleLayer, type Mapped } from "./coupling";
import type { Weights } from "../../model/weights";

/** Shape of a flow. */
export interface FlowConfig {
  /** Numbers a point. */
  readonly dimension: number;
  /** Numbers a context. */
  readonly context: number;
  /** Coupling layers, default 4. None in one dimension, where nothing can be coupled and the flow is a Gaussian. */
  readonly layers?: number;
  /** Of the hidden layers, default 32. */
  readonly width?: number;
}

/** A flow, with its map of its own for those who want to look inside. */
export interface ConditionalFlow extends ConditionalDensity {
  /** Points to standard normal ones. */
  readonly forward: InvertibleLayer["forward"];
  /** Standard normal points back. */
  readonly inverse: InvertibleLayer["inverse"];
}

/**
 * A conditional flow of affine couplings: an invertible map of points to standard normal ones (002-S1, 002-C7).
 *
 * @throws RangeError for a dimension, context or width below 1
 * @see Radev et al. 2020, "BayesFlow"
 */
export function couplingFlow(path: string, config: FlowConfig): ConditionalFlow {
  const { dimension, context, layers = 4, width = 32 } = config;
  requireInteger("dimension", dimension, { min: 1 });
  requireInteger("context", context, { min: 1 });
  requireInteger("layers", layers, { min: 0 });
  requireInteger("width", width, { min: 1 });
  const shape = { dimension, context, width };
  const couplings = Array.from({ length: dimension === 1 ? 0 : layers }, (_, i) =>
    affineCoupling(`${path}/coupling-${i}`, shape, i),
  );
  const all = [contextAffine(`${path}/affine`, shape), ...couplings];
  const forward = (weights: Weights, points: tf.Tensor2D, given: tf.Tensor2D): Mapped =>
    all.reduce<Mapped>(
      (before, layer) => {
        const after = layer.forward(weights, before.points, given);
        return { points: after.points, logDeterminant: before.logDeterminant.add(after.logDeterminant) };
      },
      { points, logDeterminant: tf.zeros([points.shape[0]]) },
    );
  const inverse = (weights: Weights, points: tf.Tensor2D, given: tf.Tensor2D): tf.Tensor2D =>
    all.reduceRight((after, layer) => layer.inverse(weights, after, given), points);
  return {
    dimension,
    context,
    blueprint: all.flatMap(({ blueprint }) => blueprint),
    forward,
    inverse,
    logDensity: (weights, points, given) => {
      const { points: z, logDeterminant } = forward(weights, points, given);
      const base = z
        .square()
        .sum<tf.Tensor1D>(1)
        .add(dimension * Math.log(2 * Math.PI));
      return logDeterminant.sub(base.div(2));
    },
    draw: (weights, given, count, stream) =>
      evaluate(() => {
        const [sets, width] = given.shape;
        const each = given
          .expandDims<tf.Tensor3D>(1)
          .tile([1, count, 1])
          .reshape<tf.Tensor2D>([sets * count, width]);
        const noise = normalTensor<tf.Rank.R2>(stream, [sets * count, dimension]);
        return inverse(weights, noise, each);
      }),
  };
}
