import * as tf from "@tensorflow/tfjs";
import { defaultIgnoreIndex } from "./labels";
import { requireAxes, requireShape } from "./shapes";

/**
 * Cross-entropy of each head at each position, -log softmax(logits)[label]; 0 where the label is ignored, whatever the logits
 * there are.
 *
 * One operation with a gradient of its own, (exponentials - their sum at the label) / sum. Ignored rows are left out of it from
 * the start, so that they cost nothing and nothing in them, NaN included, can leak.
 *
 * @param logits [B, S, H, V], float32
 * @param labels [B, S, H], int32, as `mtpLabels` gives them
 * @param ignoreIndex label of what doesn't count; default -100
 * @returns nats, [B, S, H]
 * @throws TypeError if shapes don't fit; RangeError that names a label outside of the vocabulary, or if all are ignored
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
  const counted = countedLabels(labels.dataSync(), ignoreIndex, vocabulary);
  return tf.tidy(() => {
    const rows = tf.tensor2d(counted.rows, [counted.rows.length, 1], "int32");
    const places = tf.tensor2d(counted.places, [counted.places.length, 1], "int32");
    const run = tf.customGrad((...inputs) => {
      const [all, save] = inputs as [tf.Tensor2D, tf.GradSaveFunc];
      const x = tf.gatherND(all, rows) as tf.Tensor2D;
      const shifted = x.sub(x.max(1, true));
      const exponentials = shifted.exp();
      const sums = exponentials.sum(1);
      const losses = sums.log().sub(tf.gatherND(shifted.flatten(), places));
      save([exponentials, sums, rows, places]);
      return { value: tf.scatterND(rows, losses, [labels.size]), gradFunc: lossGradient };
    });
    return run(logits.reshape([-1, vocabulary])).reshape(labels.shape);
  });
}

function lossGradient(dy: tf.Tensor, saved: tf.Tensor[]): tf.Tensor {
  const [exponentials, sums, rows, places] = saved as [tf.Tensor2D, tf.Tensor1D, tf.Tensor2D, tf.Tensor2D];
  const flat = exponentials.flatten();
  const atLabels = tf.gatherND(flat, places).sub(sums);
  const differences = tf.tensorScatterUpdate(flat, places, atLabels).reshape(exponentials.shape);
  const share = tf.gatherND(dy, rows).div(sums).expandDims(1);
  return tf.scatterND(rows, differences.mul(share), [dy.size, exponentials.shape[1]]);
}

interface CountedLabels {
  /** Rows of the logits [B S H, V] whose labels count. */
  readonly rows: Int32Array;
  /** Where their labels' logits lie among the logits of these rows alone. */
  readonly places: Int32Array;
}

function countedLabels(labels: ArrayLike<number>, ignoreIndex: number, vocabulary: number): CountedLabels {
  const rows: number[] = [];
  const places: number[] = [];
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    if (label === ignoreIndex) continue;
    if (label < 0 || label >= vocabulary) {
      throw new RangeError(
        `labels: expected 0 ... ${vocabulary - 1} for logits over ${vocabulary} tokens, or ${ignoreIndex}, got ${label} at index ${row}`,
      );
    }
    places.push(rows.length * vocabulary + label);
    rows.push(row);
  }
  if (rows.length === 0) {
    throw new RangeError(
      `labels: expected a token to predict, got all ${labels.length} masked or ignored (${ignoreIndex})`,
    );
  }
  return { rows: Int32Array.from(rows), places: Int32Array.from(places) };
}
