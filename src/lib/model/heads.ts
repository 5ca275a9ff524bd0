import * as tf from "@tensorflow/tfjs";

/** What the regret head says. */
export interface RegretEstimate {
  /** Expected regret [B]. */
  readonly regret: tf.Tensor1D;
  /** Its standard deviation [B], positive. */
  readonly uncertainty: tf.Tensor1D;
}

/**
 * Probability of each emotion.
 *
 * @param scores of the emotion head [B, K]
 * @param kind "exclusive": one emotion a text (softmax, 003-S9); "multi-label": any number (sigmoid, GoEmotions and KOTE)
 * @returns [B, K]
 */
export function emotionProbabilities(scores: tf.Tensor2D, kind: "exclusive" | "multi-label"): tf.Tensor2D {
  return kind === "exclusive" ? tf.softmax(scores) : scores.sigmoid();
}

/** The Bentham dimensions, each in [0, 1] (003-S13), from the scores of their head [B, 10 to 13]. */
export function benthamDimensions(scores: tf.Tensor2D): tf.Tensor2D {
  return scores.sigmoid();
}

/**
 * Regret as a normal distribution.
 *
 * @param scores of the regret head [B, 2]: mean, and what a softplus makes the standard deviation of
 * @throws RangeError unless there are two columns
 */
export function regretEstimate(scores: tf.Tensor2D): RegretEstimate {
  if (scores.shape[1] !== 2) throw new RangeError(`scores: expected [B, 2], got [${scores.shape.join(", ")}]`);
  return tf.tidy(() => {
    const [regret, spread] = tf.unstack(scores, 1) as [tf.Tensor1D, tf.Tensor1D];
    return { regret, uncertainty: spread.softplus() };
  });
}

/** Non-negative parts of information (redundant, unique, synergistic, ... in nats or bits) from the SURD head's scores [B, P]. */
export function surdParts(scores: tf.Tensor2D): tf.Tensor2D {
  return scores.softplus();
}
