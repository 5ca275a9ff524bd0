import * as tf from "@tensorflow/tfjs";
import { defaultIgnoreIndex } from "./labels";
import { requireAxes, requireShape } from "./shapes";

type Save = (tensors: tf.Tensor[]) => void;

/**
 * Cross-entropy of each head at each position, -log softmax(logits)[label]; 0 where the label is ignored, whatever the logits
 * there are.
 *
 * One operation with a gradient of its own, softmax - one-hot: nothing of the size of the logits is built but the softmax,
 * which the gradient needs anyway.
 *
 * @param logits [B, S, H, V], float32
 * @param labels [B, S, H], int32, as `mtpLabels` gives them
 * @param ignoreIndex label of what doesn't count; default -100
 * @returns nats, [B, S, H]
 * @throws TypeError if shapes don't fit; RangeError that names a label outside of the vocabulary
 * @see 004-S9, 004-E8
 */
export function tokenLosses(
  logits: tf.Tensor4D,
  labels: tf.Tensor3D,
  ignoreIndex: number = defaultIgnoreIndex,
): tf.Tensor3D {
  requireAxes("logits", logits, "B, S, H, V");
  requireShape("labels", labels, logits.shape.slice(0, 3));
  const vocabulary = logits.shape[3];
  const places = placesOf(labels.dataSync(), ignoreIndex, vocabulary);
  return tf.tidy(() => {
    const counts = tf.tensor1d(places.counts, "bool");
    const labelled = tf.tensor1d(places.labelled, "int32");
    const run = tf.customGrad((...inputs) => {
      const [x, save] = inputs as [tf.Tensor2D, Save];
      const shifted = x.sub(x.max(1, true));
      const exponentials = shifted.exp();
      const sums = exponentials.sum(1);
      const losses = sums.log().sub(shifted.flatten().gather(labelled));
      save([exponentials, sums, labelled, counts]);
      return { value: tf.where(counts, losses, tf.zerosLike(losses)), gradFunc: lossGradient };
    });
    return run(logits.reshape([-1, vocabulary])).reshape(labels.shape);
  });
}

function lossGradient(dy: tf.Tensor, saved: tf.Tensor[]): tf.Tensor {
  const [exponentials, sums, labelled, counts] = saved as [tf.Tensor2D, tf.Tensor1D, tf.Tensor1D, tf.Tensor1D];
  const share = tf.where(counts, dy, tf.zerosLike(dy));
  const [rows, vocabulary] = exponentials.shape;
  const hit = tf.scatterND(labelled.expandDims(1), share, [rows * vocabulary]).reshape([rows, vocabulary]);
  return exponentials.mul(share.div(sums).expandDims(1)).sub(hit);
}

interface Places {
  /** Where each label's logit lies among all logits. */
  readonly labelled: Int32Array;
  /** 1 where a label counts, 0 where it is ignored. */
  readonly counts: Uint8Array;
}

function placesOf(labels: ArrayLike<number>, ignoreIndex: number, vocabulary: number): Places {
  const labelled = new Int32Array(labels.length);
  const counts = new Uint8Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    labelled[i] = i * vocabulary;
    if (label === ignoreIndex) continue;
    if (label < 0 || label >= vocabulary) {
      throw new RangeError(
        `labels: expected 0 ... ${vocabulary - 1} for logits over ${vocabulary} tokens, or ${ignoreIndex}, got ${label} at index ${i}`,
      );
    }
    labelled[i]! += label;
    counts[i] = 1;
  }
  return { labelled, counts };
}
