import { disposeWeights, betaVae, informationPerDimension } from "../../model";
import { evaluate } from "../../engine";
import * as tf from "@tensorflow/tfjs";
import type { Stream } from "../../random";
import type { EmotionVectors } from "./prepare";
import { trainVae } from "./fill";
import { balanceNames, rareClasses } from "./emotions";

/** What a trained code says about its inputs. */
export interface CodeInformation {
  readonly beta: number;
  /** Mean KL divergence of the code from its prior, summed over dimensions, nats. */
  readonly nats: number;
  /** Dimensions with more than .01 nats; the others have collapsed. */
  readonly active: number;
  /** Share of the inputs' squared length that the decoder gets right; 0 is no better than nothing. */
  readonly explained: number;
}

/**
 * How much of a β-VAE's code survives at a β: posterior collapse, measured (000-E11).
 *
 * @param steps gradient steps; default as for filling
 */
export function codeInformation(train: EmotionVectors, beta: number, stream: Stream, steps?: number): CodeInformation {
  const { features, width, labels } = train;
  const vae = betaVae("augment", { inputs: width });
  const request = { features, width, labels, classes: balanceNames.length, rare: rareClasses, to: 0, stream };
  const weights = trainVae(vae, request, { beta, ...(steps !== undefined && { steps }) });
  const x = tf.tidy(() => tf.tensor2d(features, [labels.length, width]).mul<tf.Tensor2D>(Math.sqrt(width)));
  const each = evaluate(() => informationPerDimension(vae.encoder.apply(weights, x)));
  const [explained] = evaluate(() => {
    const { reconstruction } = vae.autoencoder.apply(weights, x);
    return tf.sub(1, reconstruction.sub(x).square().sum().div(x.square().sum())).reshape([1]);
  });
  x.dispose();
  disposeWeights(weights);
  const nats = each.reduce((sum, own) => sum + own, 0);
  return { beta, nats, active: each.filter((own) => own > 0.01).length, explained: explained! };
}
