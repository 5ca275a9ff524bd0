import * as tf from "@tensorflow/tfjs";
import { show } from "./shapes";

/** Labels that have been checked, one an item, row-major. */
export interface CheckedLabels {
  /** Class of each item; 0 where it is ignored. */
  readonly classes: Int32Array;
  /** 1 where an item counts, 0 where it is ignored. */
  readonly counts: Float32Array;
  /** Number of items that count. */
  readonly counted: number;
}

/**
 * Reads labels and refuses what is no class.
 *
 * @param labels [...] whole numbers 0 ... K - 1, int32 or float32
 * @param logits [..., K]
 * @param ignoreIndex the label of items that don't count; default none
 * @throws TypeError if the shapes don't fit; RangeError for a label outside or if all are ignored
 */
export function checkLabels(labels: tf.Tensor, logits: tf.Tensor, ignoreIndex?: number): CheckedLabels {
  if (labels.shape.join() !== logits.shape.slice(0, -1).join()) {
    throw new TypeError(
      `labels: expected shape ${show(logits.shape.slice(0, -1))} for logits ${show(logits.shape)}, got ${show(labels.shape)}`,
    );
  }
  const values = labels.dataSync();
  const counts = Float32Array.from(values, (label) => (label === ignoreIndex ? 0 : 1));
  const counted = counts.reduce((sum, one) => sum + one, 0);
  if (counted === 0) throw new RangeError(`labels: expected at least one that is not ignored (${ignoreIndex})`);
  const classes = Int32Array.from(values, (label, i) =>
    counts[i] === 0 ? 0 : requireClass(label, i, logits.shape.at(-1) ?? 0),
  );
  return { classes, counts, counted };
}

/** Rows of the identity matrix, zero where an item is ignored: [N, K]. */
export function oneHotRows({ classes, counts, counted }: CheckedLabels, width: number): tf.Tensor2D {
  const rows = tf.oneHot(tf.tensor1d(classes, "int32"), width).toFloat() as tf.Tensor2D;
  return counted === classes.length ? rows : rows.mul(tf.tensor2d(counts, [counts.length, 1]));
}

function requireClass(label: number, index: number, classes: number): number {
  if (!Number.isInteger(label) || label < 0 || label >= classes) {
    throw new RangeError(`labels: expected a class 0 ... ${classes - 1}, got ${label} at index ${index}`);
  }
  return label;
}
