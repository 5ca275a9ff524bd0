import { requireInteger } from "../../arguments";
import { permutation, type Stream } from "../../random";
import { cutWindows, requireText, type Windows } from "./windows";

/** Windows that are learned from in one step. */
export interface TokenBatch extends Windows {
  /** Number of the batch, from 0: a fault names it. */
  readonly step: number;
  /** Epoch that it belongs to, from 0. */
  readonly epoch: number;
}

/** What is drawn from, and how. */
export interface BatchesOptions {
  /** Tokens of the training text. */
  readonly ids: ArrayLike<number>;
  /** Tokens in a window, S. */
  readonly length: number;
  /** Windows in a batch, B. */
  readonly batch: number;
  /** Source of the order; only split, never drawn from. */
  readonly stream: Stream;
  /** A 1 for each token of the text that counts as a target, 0 for others; default all count. */
  readonly mask?: ArrayLike<number>;
  /**
   * Where an epoch's first window begins: at a random token (default), so that every token is seen at every place of a window,
   * or at the first one, so that windows of a text of equal lines are whole lines.
   */
  readonly from?: "random" | "start";
}

/** The batches of a text, without end; each can be had by its number. */
export interface TokenBatches extends Iterable<TokenBatch> {
  /** Batches in an epoch. */
  readonly perEpoch: number;
  /** Windows in a batch, B. */
  readonly batch: number;
  /** Tokens in a window, S. */
  readonly length: number;
  /** The batch of a step: a function of the number and the seed alone. */
  at(step: number): TokenBatch;
  /** The batches of one epoch, from 0. */
  epoch(epoch: number): Generator<TokenBatch, void, undefined>;
}

/**
 * Batches of windows of a text. In each epoch the text is cut into windows that don't overlap, from a random beginning or from
 * its start, and they come in random order; what fills no batch is left out. Batch n is the same in every process and whatever
 * came before.
 *
 * @throws RangeError for a text without `batch` windows, or a mask of another length
 * @see 004-S13, 004-E10
 */
export function batches(options: BatchesOptions): TokenBatches {
  const { ids, length, batch, mask } = options;
  requireText(ids, length, mask);
  requireInteger("batch", batch, { min: 1 });
  const layout = layoutOf(options);
  const { perEpoch } = layout;
  const startsOf = epochStarts(options, layout);
  const at = (step: number): TokenBatch => {
    requireInteger("step", step, { min: 0 });
    const epoch = Math.floor(step / perEpoch);
    const first = (step % perEpoch) * batch;
    return { step, epoch, ...cutWindows(ids, startsOf(epoch).slice(first, first + batch), length, mask) };
  };
  return {
    perEpoch,
    batch,
    length,
    at,
    epoch: (epoch) => count(at, epoch * perEpoch, (epoch + 1) * perEpoch),
    [Symbol.iterator]: () => count(at, 0, Infinity),
  };
}

interface Layout {
  /** Windows in an epoch. */
  readonly windows: number;
  /** An epoch's first window starts at 0 ... slack. */
  readonly slack: number;
  readonly perEpoch: number;
}

function layoutOf({ ids, length, batch, from = "random" }: BatchesOptions): Layout {
  const spare = from === "random" ? length - 1 : 0;
  const windows = Math.max(1, Math.floor((ids.length - spare) / length));
  const perEpoch = Math.floor(windows / batch);
  if (perEpoch === 0) {
    const least = batch * length + spare;
    throw new RangeError(`ids: expected at least ${least} tokens for ${batch} windows of ${length}, got ${ids.length}`);
  }
  return { windows, slack: Math.min(spare, ids.length - windows * length), perEpoch };
}

/** The starts of an epoch's windows in their random order; the last epoch asked for is remembered. */
function epochStarts({ length, stream }: BatchesOptions, { windows, slack }: Layout): (epoch: number) => Int32Array {
  let known: { readonly epoch: number; readonly starts: Int32Array } | undefined;
  return (epoch) => {
    if (known?.epoch !== epoch) {
      const own = stream.split("epoch").split(epoch);
      const first = own.split("first").integer(slack + 1);
      known = { epoch, starts: permutation(own.split("order"), windows).map((row) => first + row * length) };
    }
    return known.starts;
  };
}

function* count(at: (step: number) => TokenBatch, from: number, to: number): Generator<TokenBatch, void, undefined> {
  for (let step = from; step < to; step++) yield at(step);
}
