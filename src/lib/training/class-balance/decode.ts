import * as tf from "@tensorflow/tfjs";
import { evaluate, read, shuffledBatches } from "../../engine";
import { betaVaeLoss } from "../../losses";
import {
  allocate,
  betaVae,
  decodeNearby,
  disposeWeights,
  informationPerDimension,
  type BetaVae,
  type Weights,
} from "../../model";
import type { Stream } from "../../random";
import { adamW } from "../optimizers/adamw";
import { differentiate, disposeGradients } from "../gradients";
import type { LabelledVectors } from "./classifier";
import { rareItems, rowsOf, type Filling, type FillOptions } from "./fill";

/** How a β-VAE is trained for filling. */
export interface DecodeOptions extends FillOptions {
  readonly beta: number;
  /** Gradient steps; default 80. */
  readonly steps?: number;
}

/** What a trained code says about its inputs. */
export interface CodeInformation {
  readonly beta: number;
  /** Mean KL divergence of the code from its prior, summed over dimensions, nats. */
  readonly nats: number;
  /** Dimensions of 16 with more than .01 nats; the others have collapsed. */
  readonly active: number;
  /** Share of the inputs' squared length that the decoder gets right; 0 is no better than nothing. */
  readonly explained: number;
}

/** Decoded vectors, and how much of the code behind them has survived. */
export interface Decoded {
  readonly fillings: readonly Filling[];
  readonly code: CodeInformation;
}

const batch = 128;
const rate = 4e-3;

/**
 * Vectors that a β-VAE, trained on all items, decodes near members of the rare classes (000-S4).
 *
 * Features are scaled to a mean square of 1 a coordinate, on which a unit-variance Gaussian likelihood means something: vectors
 * of length 1 in 768 dimensions would collapse the code at any β. Decoded vectors are blurred; they are brought back to the
 * members' mean length.
 *
 * @see 000-S4, 000-E11
 */
export function fillByDecoding(train: LabelledVectors, { to, stream, beta, steps = 80 }: DecodeOptions): Decoded {
  const vae = betaVae("augment", { inputs: train.width, hidden: 64 });
  const x = scaled(train.features, train.width);
  const weights = trainVae(vae, x, { beta, steps, stream });
  const fillings = rareItems(train).map(({ label, items }): Filling => {
    const members = scaled(rowsOf(train.features, train.width, items), train.width);
    const rows = decodedRows(vae, weights, members, { count: to - items.length, stream: stream.split(label) });
    members.dispose();
    return { label, rows };
  });
  const code = { beta, ...informationOf(vae, weights, x) };
  x.dispose();
  disposeWeights(weights);
  return { fillings, code };
}

function scaled(features: Float32Array, width: number): tf.Tensor2D {
  return tf.tidy(() => tf.tensor2d(features, [features.length / width, width]).mul<tf.Tensor2D>(Math.sqrt(width)));
}

function trainVae(
  vae: BetaVae,
  x: tf.Tensor2D,
  { beta, steps, stream }: { readonly beta: number; readonly steps: number; readonly stream: Stream },
): Weights {
  const weights = allocate(vae.blueprint, stream.split("weights"));
  const optimizer = adamW({ weightDecay: 0 });
  let waiting: Int32Array[] = [];
  for (let step = 0; step < steps; step++) {
    if (waiting.length === 0) waiting = [...shuffledBatches(x.shape[0], batch, stream.split(`epoch from ${step}`))];
    const items = waiting.pop()!;
    const { loss, gradients } = differentiate(weights, () => {
      const own = x.gather<tf.Tensor2D>(tf.tensor1d(items, "int32"));
      return betaVaeLoss(own, vae.autoencoder.apply(weights, own, { stream: stream.split(`noise ${step}`) }), { beta });
    });
    optimizer.step(weights, gradients, () => rate);
    loss.dispose();
    disposeGradients(gradients);
  }
  optimizer.dispose();
  return weights;
}

function decodedRows(
  vae: BetaVae,
  weights: Weights,
  members: tf.Tensor2D,
  { count, stream }: { readonly count: number; readonly stream: Stream },
): Float32Array {
  if (count <= 0) return new Float32Array(0);
  const made = tf.tidy(() => {
    const decoded = decodeNearby(vae, weights, members, count, { stream });
    const length = members.norm(2, 1).mean().div(Math.sqrt(members.shape[1]));
    return decoded.div(decoded.norm(2, 1, true).add(1e-6)).mul(length);
  });
  const rows = Float32Array.from(read(made));
  made.dispose();
  return rows;
}

function informationOf(vae: BetaVae, weights: Weights, x: tf.Tensor2D): Omit<CodeInformation, "beta"> {
  const each = evaluate(() => informationPerDimension(vae.encoder.apply(weights, x)));
  const [explained] = evaluate(() => {
    const { reconstruction } = vae.autoencoder.apply(weights, x);
    return tf.sub(1, reconstruction.sub(x).square().sum().div(x.square().sum())).reshape([1]);
  });
  return {
    nats: each.reduce((sum, own) => sum + own, 0),
    active: each.filter((own) => own > 0.01).length,
    explained: explained!,
  };
}
