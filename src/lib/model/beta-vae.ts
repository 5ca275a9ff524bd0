import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../arguments";
import { normalTensor } from "../engine";
import type { Stream } from "../random";
import { dense } from "./layers";
import type { Module } from "./module";
import { joinBlueprints, type Blueprint } from "./parameter";
import type { Weights } from "./weights";

/** Shape of a β-VAE. */
export interface BetaVaeConfig {
  /** Width D of what is encoded, e.g. 768 for embeddings. */
  readonly inputs: number;
  /** Width of the hidden layers of encoder and decoder; default 128. */
  readonly hidden?: number;
  /** Dimensions Z of the latent code; default 16. */
  readonly latent?: number;
}

/** A normal distribution with independent dimensions for each item of a batch. */
export interface LatentNormal {
  /** [B, Z] */
  readonly mean: tf.Tensor2D;
  /** Logarithm of the variance, [B, Z]. */
  readonly logVariance: tf.Tensor2D;
}

/** What a pass through encoder and decoder gives; the shape that `betaVaeLoss` takes. */
export interface AutoencoderPass extends LatentNormal {
  /** [B, D] */
  readonly reconstruction: tf.Tensor2D;
}

/** The parts of a β-VAE; all share one blueprint. */
export interface BetaVae {
  readonly blueprint: Blueprint;
  /** [B, D] -> the latent normal of each item. */
  readonly encoder: Module<tf.Tensor2D, LatentNormal>;
  /** [B, Z] -> [B, D] */
  readonly decoder: Module<tf.Tensor2D, tf.Tensor2D>;
  /** Encodes, draws a code and decodes it: [B, D] -> a pass. Without a stream in its mode it decodes the means. */
  readonly autoencoder: Module<tf.Tensor2D, AutoencoderPass>;
}

/** Log-variances are kept in ±this, so that no early step overflows. */
const mostLogVariance = 10;

/**
 * A β-variational autoencoder of vectors: two affine layers with a ReLU each way. β is the loss's (`betaVaeLoss`), not the
 * model's.
 *
 * Parameters: those of `dense` under `encoder`, `mean`, `log_variance`, `decoder` and `output`.
 *
 * @see 000-S4, 000-E11. Higgins et al. 2017; Kingma, Welling 2014
 */
export function betaVae(path: string, { inputs, hidden = 128, latent = 16 }: BetaVaeConfig): BetaVae {
  const layer = (name: string, from: number, to: number): Module<tf.Tensor, tf.Tensor> =>
    dense(`${path}/${name}`, { inputs: from, outputs: to, depth: 0 });
  const read = layer("encoder", inputs, hidden);
  const mean = layer("mean", hidden, latent);
  const logVariance = layer("log_variance", hidden, latent);
  const write = layer("decoder", latent, hidden);
  const output = layer("output", hidden, inputs);
  const blueprint = joinBlueprints([read, mean, logVariance, write, output].map((part) => part.blueprint));

  const encode = (weights: Weights, x: tf.Tensor2D): LatentNormal =>
    tf.tidy(() => {
      const state = read.apply(weights, x).relu();
      return {
        mean: mean.apply(weights, state) as tf.Tensor2D,
        logVariance: logVariance.apply(weights, state).clipByValue(-mostLogVariance, mostLogVariance) as tf.Tensor2D,
      };
    });
  const decode = (weights: Weights, code: tf.Tensor2D): tf.Tensor2D =>
    tf.tidy(() => output.apply(weights, write.apply(weights, code).relu()) as tf.Tensor2D);

  return {
    blueprint,
    encoder: { blueprint, apply: encode },
    decoder: { blueprint, apply: decode },
    autoencoder: {
      blueprint,
      apply: (weights, x, mode) =>
        tf.tidy(() => {
          const normal = encode(weights, x);
          const code = mode?.stream === undefined ? normal.mean : drawCode(normal, mode.stream);
          return { ...normal, reconstruction: decode(weights, code) };
        }),
    },
  };
}

/**
 * A code from each latent normal, mean + spread · deviation · noise, through which gradients flow.
 *
 * @param spread multiplies the deviation; default 1, 0 gives the means
 * @returns [B, Z]
 */
export function drawCode({ mean, logVariance }: LatentNormal, stream: Stream, spread = 1): tf.Tensor2D {
  requireFinite("spread", spread, { min: 0 });
  return tf.tidy(() =>
    logVariance.div(2).exp().mul(normalTensor<tf.Rank.R2>(stream, mean.shape)).mul(spread).add(mean),
  );
}

/** How new vectors are drawn near known ones. */
export interface NearbyOptions {
  readonly stream: Stream;
  /** Multiplies the latent deviation; default 1. */
  readonly spread?: number;
}

/**
 * New vectors like those of a class: the codes of random members, moved by their own uncertainty, and decoded (000-S4:
 * "latent points near sadness and guilt").
 *
 * @param members vectors of the class, [M, D], M at least 1
 * @param count vectors to make
 * @returns [count, D]
 * @throws TypeError without a member; RangeError for a count that is no whole number of at least 1
 */
export function decodeNearby(
  vae: BetaVae,
  weights: Weights,
  members: tf.Tensor2D,
  count: number,
  { stream, spread = 1 }: NearbyOptions,
): tf.Tensor2D {
  const [size] = members.shape;
  if (size === 0) throw new TypeError("members: expected at least one vector of the class to sample near, got none");
  requireInteger("count", count, { min: 1 });
  const parents = Int32Array.from({ length: count }, () => stream.integer(size));
  return tf.tidy(() => {
    const { mean, logVariance } = vae.encoder.apply(weights, members);
    const chosen = tf.tensor1d(parents, "int32");
    const normal = { mean: mean.gather(chosen), logVariance: logVariance.gather(chosen) };
    return vae.decoder.apply(weights, drawCode(normal, stream.split("noise"), spread));
  });
}

/**
 * How much each latent dimension says about the input: the mean KL divergence from the standard normal. A dimension near 0 has
 * collapsed onto the prior and says nothing; a large β collapses all.
 *
 * @returns nats, [Z]
 * @see 000-E11. Burda et al. 2016 and Lucas et al. 2019 on posterior collapse
 */
export function informationPerDimension({ mean, logVariance }: LatentNormal): tf.Tensor1D {
  return tf.tidy(() => logVariance.expm1().sub(logVariance).add(mean.square()).div(2).mean<tf.Tensor1D>(0));
}
