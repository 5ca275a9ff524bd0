import * as tf from "@tensorflow/tfjs";
import { topKMask } from "../ops/top-k-mask";
import type { Routing } from "./routing";

/**
 * Load-balance loss of Switch: E Σ f_i P_i, with f the share of rows whose first choice is expert i and P its mean probability. It is 1
 * where both are equal for all experts. The usual weight is 0.01.
 *
 * @returns scalar
 * @see 000-S16. Fedus et al. 2021, eq. 4 without α
 */
export function switchBalanceLoss({ logits, probabilities }: Pick<Routing, "logits" | "probabilities">): tf.Scalar {
  return tf.tidy(() => {
    const [, experts] = logits.shape;
    const first = topKMask(logits, 1);
    return first.mean(0).mul(probabilities.mean(0)).sum().mul(experts).asScalar();
  });
}

/**
 * Load-balance loss over all choices: E Σ (choices of i / N) P_i. It is k where all experts are chosen equally. Mixtral's weight is 0.02.
 *
 * @returns scalar
 * @see 000-S16. Hugging Face transformers, `load_balancing_loss_func`
 */
export function choiceBalanceLoss({ chosen, probabilities }: Pick<Routing, "chosen" | "probabilities">): tf.Scalar {
  return tf.tidy(() => chosen.mean(0).mul(probabilities.mean(0)).sum().mul(chosen.shape[1]).asScalar());
}

/**
 * Router z-loss: the mean square of the log of the sum of exponentials, which keeps scores small. The usual weight is 0.001.
 *
 * @param logits [N, E]
 * @returns scalar
 * @see 000-S16. Zoph et al. 2022 (ST-MoE), eq. 5
 */
export function routerZLoss(logits: tf.Tensor2D): tf.Scalar {
  return tf.tidy(() => logits.logSumExp(1).square().mean().asScalar());
}

/**
 * Squared coefficient of variation of the experts' importance (the sum of the probabilities of each), population form: 0 where all are equal.
 *
 * @returns scalar
 * @see 000-S16. Shazeer et al. 2017, eq. 7 without its weight
 */
export function importanceLoss({ probabilities }: Pick<Routing, "probabilities">): tf.Scalar {
  return tf.tidy(() => {
    const { mean, variance } = tf.moments(probabilities.sum(0));
    return variance.div(mean.square()).asScalar();
  });
}
