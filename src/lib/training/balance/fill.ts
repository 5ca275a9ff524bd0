import * as tf from "@tensorflow/tfjs";
import { classIndices } from "../../data";
import { shuffledBatches } from "../../engine";
import { betaVaeLoss } from "../../losses";
import { allocate, betaVae, decodeNearby, disposeWeights, type BetaVae, type Weights } from "../../model";
import { resample, type Stream } from "../../random";
import { adamW } from "../adamw";
import { differentiate, disposeGradients } from "../gradients";

/** Vectors of one class that are added to a training set. */
export interface Filling {
  readonly label: number;
  /** [count, width] row-major */
  readonly rows: Float32Array;
}

/** What is filled up, and how far. */
export interface FillRequest {
  /** [items, width] row-major */
  readonly features: Float32Array;
  readonly width: number;
  readonly labels: ArrayLike<number>;
  readonly classes: number;
  /** Classes to fill. */
  readonly rare: readonly number[];
  /** Items that each of them has afterwards; a class that has more gets none. */
  readonly to: number;
  readonly stream: Stream;
}

/** Copies of random members. */
export function fillByCopies({ features, width, labels, classes, rare, to, stream }: FillRequest): Filling[] {
  const items = classIndices(labels, classes);
  return rare.map((label) => {
    const own = items[label]!;
    const picks = resample(stream.split(label), own.length, Math.max(0, to - own.length));
    return {
      label,
      rows: rowsOf(
        features,
        width,
        Array.from(picks, (at) => own[at]!),
      ),
    };
  });
}

/** How a β-VAE is trained for filling. */
export interface FillVaeOptions {
  readonly beta: number;
  /** Gradient steps; default 150. */
  readonly steps?: number;
  /** Items a step; default 128. */
  readonly batch?: number;
}

/**
 * Vectors that a β-VAE, trained on all items, decodes near members of the rare classes (000-S4).
 *
 * Features are scaled to a mean square of 1 a coordinate, on which a unit-variance Gaussian likelihood means something: vectors
 * of length 1 in 768 dimensions would collapse the code at any β. Decoded vectors are blurred; they are brought back to the
 * members' mean length.
 */
export function fillByBetaVae(request: FillRequest, options: FillVaeOptions): Filling[] {
  const { features, width, labels, classes, rare, to, stream } = request;
  const items = classIndices(labels, classes);
  const vae = betaVae("augment", { inputs: width });
  const weights = trainVae(vae, request, options);
  const fillings = rare.map((label): Filling => {
    const own = items[label]!;
    const count = to - own.length;
    if (count <= 0) return { label, rows: new Float32Array(0) };
    const made = tf.tidy(() => {
      const scale = Math.sqrt(width);
      const members = tf.tensor2d(rowsOf(features, width, own), [own.length, width]);
      const decoded = decodeNearby(vae, weights, members.mul(scale), count, { stream: stream.split(label) });
      return decoded.div(decoded.norm(2, 1, true).add(1e-6)).mul(members.norm(2, 1).mean());
    });
    const rows = Float32Array.from(made.dataSync());
    made.dispose();
    return { label, rows };
  });
  disposeWeights(weights);
  return fillings;
}

/** Trains on all items; the caller disposes the weights. */
export function trainVae(
  vae: BetaVae,
  request: FillRequest,
  { beta, steps = 150, batch = 128 }: FillVaeOptions,
): Weights {
  const { features, width, stream } = request;
  const count = features.length / width;
  const all = tf.tidy(() => tf.tensor2d(features, [count, width]).mul<tf.Tensor2D>(Math.sqrt(width)));
  const weights = allocate(vae.blueprint, stream.split("weights"));
  const optimizer = adamW({ weightDecay: 0 });
  const perEpoch = Math.ceil(count / batch);
  let order: Int32Array[] = [];
  for (let step = 0; step < steps; step++) {
    if (step % perEpoch === 0) order = [...shuffledBatches(count, batch, stream.split(`epoch ${step / perEpoch}`))];
    const { loss, gradients } = differentiate(weights, () => {
      const x = all.gather<tf.Tensor2D>(tf.tensor1d(order[step % perEpoch]!, "int32"));
      return betaVaeLoss(x, vae.autoencoder.apply(weights, x, { stream: stream.split(`noise ${step}`) }), { beta });
    });
    optimizer.step(weights, gradients, () => 2e-3);
    loss.dispose();
    disposeGradients(gradients);
  }
  optimizer.dispose();
  all.dispose();
  return weights;
}

/** Chosen rows of a row-major table. */
export function rowsOf(table: Float32Array, width: number, indices: ArrayLike<number>): Float32Array {
  const out = new Float32Array(indices.length * width);
  for (let i = 0; i < indices.length; i++) {
    out.set(table.subarray(indices[i]! * width, (indices[i]! + 1) * width), i * width);
  }
  return out;
}
