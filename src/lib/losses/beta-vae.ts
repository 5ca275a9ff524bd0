import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireOneOf } from "../arguments";
import { logSigmoid } from "../engine";
import { reduceItems, type Reduced, type Reducible, type Reduction } from "./reduction";
import { requireItems, requireSameShape } from "./shapes";
import { requireTargets } from "./targets";

/** What a variational autoencoder makes of a batch. */
export interface VaePass {
  /** Decoded batch, [B, D]; logits where the likelihood is Bernoulli. */
  readonly reconstruction: tf.Tensor;
  /** Means of the latent normals, [B, Z]. */
  readonly mean: tf.Tensor;
  /** Logarithms of their variances, [B, Z]. */
  readonly logVariance: tf.Tensor;
}

/** How reconstruction and latent code are weighed. */
export interface BetaVaeOptions {
  /** β >= 0 of the KL divergence: 1 is the plain VAE, more squeezes the code. Default 4. */
  readonly beta?: number;
  /** "gaussian" (default): squared error, summed over D. "bernoulli": cross-entropy of inputs in [0, 1], summed over D. */
  readonly likelihood?: "gaussian" | "bernoulli";
}

/**
 * β-VAE loss per item: reconstruction error + β KL(latent normal ‖ standard normal), both summed over their dimensions.
 *
 * @param inputs [B, D]
 * @returns a scalar, or [B] with reduction "none"
 * @throws RangeError for β < 0 or Bernoulli inputs outside [0, 1]; TypeError if shapes differ
 * @see 000-S4, 000-E11. Higgins et al. 2017, eq. 4.
 */
export function betaVaeLoss<R extends Reduction = "mean">(
  inputs: tf.Tensor,
  { reconstruction, mean, logVariance }: VaePass,
  { beta = 4, likelihood = "gaussian", reduction }: BetaVaeOptions & Reducible<R> = {},
): Reduced<R> {
  requireFinite("beta", beta, { min: 0 });
  requireOneOf("likelihood", likelihood, ["gaussian", "bernoulli"]);
  if (likelihood === "bernoulli") requireTargets("betaVaeLoss", reconstruction, inputs);
  else requireSameShape("betaVaeLoss", { inputs, reconstruction });
  return tf.tidy(() => {
    const errors = likelihood === "gaussian" ? inputs.sub(reconstruction).square() : bernoulli(inputs, reconstruction);
    const kl = gaussianKl(mean, logVariance, { reduction: "none" });
    return reduceItems(errors.sum(-1).add(kl.mul(beta)), reduction);
  });
}

/**
 * KL(N(mean, e^logVariance) ‖ N(0, 1)) per item, summed over the latent dimensions: -½ Σ (1 + v - m² - e^v).
 *
 * @param mean [B, Z]
 * @param logVariance [B, Z]
 * @returns nats >= 0: a scalar, or [B] with reduction "none"
 * @throws TypeError if shapes differ
 * @see 000-S4. Kingma, Welling 2014, appendix B.
 */
export function gaussianKl<R extends Reduction = "mean">(
  mean: tf.Tensor,
  logVariance: tf.Tensor,
  { reduction }: Reducible<R> = {},
): Reduced<R> {
  requireSameShape("gaussianKl", { mean, logVariance });
  requireItems("mean", mean);
  return tf.tidy(() => {
    // e^v - 1 - v loses its digits near v = 0; expm1 keeps them.
    const each = logVariance.expm1().sub(logVariance).add(mean.square());
    return reduceItems(each.sum(-1).div(2), reduction);
  });
}

/** Cross-entropy of inputs in [0, 1] against decoded logits, per entry. */
function bernoulli(inputs: tf.Tensor, logits: tf.Tensor): tf.Tensor {
  return logSigmoid(logits)
    .mul(inputs)
    .add(logSigmoid(logits.neg()).mul(tf.sub(1, inputs)))
    .neg();
}
