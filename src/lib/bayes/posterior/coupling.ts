import * as tf from "@tensorflow/tfjs";
import type { Blueprint } from "../../model/parameter";
import type { Weights } from "../../model/weights";
import { perceptron } from "./perceptron";

/** Points after a layer, and ln |d after / d before| of each. */
export interface Mapped {
  /** [B, D] */
  readonly points: tf.Tensor2D;
  /** [B] */
  readonly logDeterminant: tf.Tensor1D;
}

/** A map of points that depends on a context and can be undone. */
export interface InvertibleLayer {
  readonly blueprint: Blueprint;
  /** Towards the standard normal distribution. */
  readonly forward: (weights: Weights, points: tf.Tensor2D, context: tf.Tensor2D) => Mapped;
  /** Back from it. */
  readonly inverse: (weights: Weights, points: tf.Tensor2D, context: tf.Tensor2D) => tf.Tensor2D;
}

/** Shape of a layer. */
export interface LayerConfig {
  readonly dimension: number;
  readonly context: number;
  /** Of the hidden layers. */
  readonly width: number;
}

/** Scales and shifts every coordinate as the context says: (x - shift) e^(-scale). Alone, it makes a diagonal Gaussian. */
export function contextAffine(path: string, { dimension, context, width }: LayerConfig): InvertibleLayer {
  const network = perceptron(path, [context, width, 2 * dimension], true);
  const parts = (weights: Weights, given: tf.Tensor2D): Affine => affineOf(network.apply(weights, given), dimension, 6);
  return {
    blueprint: network.blueprint,
    forward: (weights, points, given) => normalize(points, parts(weights, given)),
    inverse: (weights, points, given) => restore(points, parts(weights, given)),
  };
}

/**
 * Affine coupling: some coordinates stay, and with the context they scale and shift the others. Layer `turn` starts its half at
 * coordinate `turn`, so that several layers let every coordinate depend on every other one.
 *
 * @see Dinh et al. 2017, "Density estimation using Real NVP"; Radev et al. 2020
 */
export function affineCoupling(path: string, config: LayerConfig, turn: number): InvertibleLayer {
  const { dimension, context, width } = config;
  const kept = Math.floor(dimension / 2);
  const moved = dimension - kept;
  const order = Array.from({ length: dimension }, (_, i) => (i + turn * Math.max(1, kept)) % dimension);
  const back = order.map((_, i) => order.indexOf(i));
  const network = perceptron(path, [kept + context, width, width, 2 * moved], true);
  const apply = (
    weights: Weights,
    points: tf.Tensor2D,
    given: tf.Tensor2D,
    change: (rest: tf.Tensor2D, parts: Affine) => Mapped,
  ): Mapped => {
    const turned = tf.gather(points, order, 1);
    const still = turned.slice([0, 0], [-1, kept]);
    const parts = affineOf(network.apply(weights, tf.concat([still, given], 1)), moved, 2);
    const changed = change(turned.slice([0, kept], [-1, moved]), parts);
    return { ...changed, points: tf.gather(tf.concat([still, changed.points], 1), back, 1) };
  };
  return {
    blueprint: network.blueprint,
    forward: (weights, points, given) => apply(weights, points, given, normalize),
    inverse: (weights, points, given) =>
      apply(weights, points, given, (rest, parts) => ({
        points: restore(rest, parts),
        logDeterminant: parts.scale.sum(1),
      })).points,
  };
}

interface Affine {
  /** [B, n] logarithm of the scale, within plus and minus the bound */
  readonly scale: tf.Tensor2D;
  /** [B, n] */
  readonly shift: tf.Tensor2D;
}

/** A network's output as shift and bounded log-scale: without a bound, one wild step makes densities infinite. */
function affineOf(output: tf.Tensor, size: number, bound: number): Affine {
  const raw = output as tf.Tensor2D;
  return {
    scale: raw.slice([0, 0], [-1, size]).div<tf.Tensor2D>(bound).tanh().mul<tf.Tensor2D>(bound),
    shift: raw.slice([0, size], [-1, size]),
  };
}

function normalize(points: tf.Tensor2D, { scale, shift }: Affine): Mapped {
  return { points: points.sub(shift).mul(scale.neg().exp()), logDeterminant: scale.sum<tf.Tensor1D>(1).neg() };
}

function restore(points: tf.Tensor2D, { scale, shift }: Affine): tf.Tensor2D {
  return points.mul(scale.exp()).add(shift);
}
