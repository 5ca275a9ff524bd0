import { permutation, type Stream } from "../random";
import { requireInteger } from "../arguments";

/** What happens to the last batch. */
export interface BatchOptions {
  /** Leaves out a last batch that is smaller than the others; default false. */
  readonly dropLast?: boolean;
}

/**
 * One epoch: every index of 0 ... count - 1 once, in random order, in batches. Give each epoch a stream of its own,
 * `stream.split("epoch").split(epoch)`; then a resumed training goes on with the right order.
 *
 * (`model.fit` shuffles with Math.random, so that no seed repeats its run.)
 *
 * @returns index arrays [batchSize], the last one possibly shorter; for `tf.gather` or plain indexing
 */
export function shuffledBatches(
  count: number,
  batchSize: number,
  stream: Stream,
  { dropLast = false }: BatchOptions = {},
): Generator<Int32Array, void, undefined> {
  requireInteger("count", count, { min: 0 });
  requireInteger("batchSize", batchSize, { min: 1 });
  const end = dropLast ? count - (count % batchSize) : count;
  return slices(permutation(stream, count).subarray(0, end), batchSize);
}

function* slices(order: Int32Array, size: number): Generator<Int32Array, void, undefined> {
  for (let start = 0; start < order.length; start += size) yield order.slice(start, start + size);
}
