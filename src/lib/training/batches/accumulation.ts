import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import type { Weights } from "../../model";
import { differentiate, disposeGradients, type Differentiated } from "../gradients";
import type { DifferentiateBatch } from "../loop/plan";
import type { Batch } from "../loop/position";

/**
 * Makes one large batch of many micro-batches that fit into memory. Each micro-batch counts by its items, so the result is
 * the gradient of the mean loss over the whole batch even where the last one is smaller. For a plan's `differentiate`.
 *
 * A loss that draws from its stream (dropout) gets one of its own in each micro-batch, hence other masks than one large batch.
 *
 * @param microBatch items of a micro-batch, at least 1
 * @see 001-S14, 001-E9, 001-C14
 */
export function accumulated(weights: Weights, microBatch: number): DifferentiateBatch {
  requireInteger("microBatch", microBatch, { min: 1 });
  return (batch, loss, stream) => {
    const parts = split(batch, microBatch);
    let sum: Differentiated | undefined;
    parts.forEach((part, i) => {
      const share = part.indices.length / batch.indices.length;
      const more = differentiate(weights, () => tf.tidy(() => loss(part, stream.split(i)).mul(share).asScalar()));
      sum = sum === undefined ? more : added(sum, more);
    });
    if (sum === undefined) throw new RangeError("batch: expected at least one item, got none");
    return sum;
  };
}

function split(batch: Batch, size: number): Batch[] {
  const { indices } = batch;
  const count = Math.ceil(indices.length / size);
  return Array.from({ length: count }, (_, i) => ({ ...batch, indices: indices.slice(i * size, (i + 1) * size) }));
}

/** Sums two results and frees them. */
function added(a: Differentiated, b: Differentiated): Differentiated {
  const names = new Set([...a.gradients.keys(), ...b.gradients.keys()]);
  const sum = {
    loss: a.loss.add<tf.Scalar>(b.loss),
    gradients: new Map([...names].map((name) => [name, sumOf(a.gradients.get(name), b.gradients.get(name))])),
  };
  tf.dispose([a.loss, b.loss]);
  disposeGradients(a.gradients);
  disposeGradients(b.gradients);
  return sum;
}

function sumOf(a: tf.Tensor | undefined, b: tf.Tensor | undefined): tf.Tensor {
  if (a !== undefined && b !== undefined) return a.add(b);
  return (a ?? b)!.clone();
}

/** One epoch of accumulation: which items each update holds, and what weight each has in it. */
export interface AccumulationEpoch {
  /** Items of each update, as lists of micro-batch sizes. */
  readonly updates: readonly (readonly number[])[];
  /** Items whose gradients were computed and then thrown away. */
  readonly lost: number;
  /** The largest weight of an item relative to the smallest, within one update; 1 is fair. */
  readonly unfairness: number;
}

/**
 * What one epoch of accumulation does with its items.
 *
 * - `"as printed"`: each micro-batch's mean loss is divided by `steps`, and an update follows every `steps` micro-batches;
 *   what is left at the end is lost, since the next epoch begins with zero gradients (001-C14).
 * - `"by items"`: each item weighs the same, and the tail gets an update of its own.
 *
 * @param sizes items of each micro-batch, in order
 * @param steps micro-batches an update, at least 1
 */
export function accumulationEpoch(
  sizes: readonly number[],
  steps: number,
  rule: "as printed" | "by items",
): AccumulationEpoch {
  requireInteger("steps", steps, { min: 1 });
  const windows = Array.from({ length: Math.ceil(sizes.length / steps) }, (_, i) =>
    sizes.slice(i * steps, (i + 1) * steps),
  );
  const updates = rule === "by items" ? windows : windows.filter((window) => window.length === steps);
  const total = (list: readonly number[]): number => list.reduce((sum, size) => sum + size, 0);
  const ratio = (window: readonly number[]): number => Math.max(...window) / Math.min(...window);
  return {
    updates,
    lost: total(sizes) - total(updates.flat()),
    unfairness: rule === "by items" ? 1 : Math.max(1, ...updates.map(ratio)),
  };
}

/** Sizes of the micro-batches of an epoch: 10,460 items in batches of 32 are 326 of 32 and one of 28. */
export function microBatchSizes(items: number, size: number): number[] {
  requireInteger("items", items, { min: 0 });
  requireInteger("size", size, { min: 1 });
  return Array.from({ length: Math.ceil(items / size) }, (_, i) => Math.min(size, items - i * size));
}
