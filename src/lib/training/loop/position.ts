import { permutation, type Stream } from "../../random";
import type { ControllerState } from "../controller/controller";

/** Where a run stands; with weights and optimizer state all that is needed to go on to the bit. Plain JSON. */
export interface Position {
  /** Steps done. */
  readonly step: number;
  /** Epoch of the next batch, from 0. */
  readonly epoch: number;
  /** Items of this epoch already seen. */
  readonly offset: number;
  /** Sum over these items of their loss. */
  readonly lossSum: number;
  /** Items in the next batch, fewer after a lack of memory. */
  readonly batchSize: number;
  /** What the schedule's rates are multiplied by; 1 at the start. */
  readonly rateFactor: number;
  /** What the rate controller remembers. */
  readonly controller?: ControllerState;
}

/** A batch of a run. */
export interface Batch {
  /** Indices of its examples. */
  readonly indices: Int32Array;
  /** Epoch that it belongs to, from 0. */
  readonly epoch: number;
  /** Steps done before it. */
  readonly step: number;
}

/** The beginning of a run. */
export function firstPosition(batchSize: number): Position {
  return { step: 0, epoch: 0, offset: 0, lossSum: 0, batchSize, rateFactor: 1 };
}

/**
 * Batches of a run, wherever it stands. The order of an epoch is that of `shuffledBatches` under
 * `stream.split("epoch").split(epoch)`; it depends neither on the batch size nor on what happened before.
 */
export function batchesOf(examples: number, stream: Stream): (at: Position) => Batch {
  let known: { readonly epoch: number; readonly order: Int32Array } | undefined;
  return ({ step, epoch, offset, batchSize }) => {
    if (known?.epoch !== epoch) known = { epoch, order: permutation(stream.split("epoch").split(epoch), examples) };
    return { indices: known.order.slice(offset, offset + batchSize), epoch, step };
  };
}

/** A position, and the mean loss of the epoch if one has just ended. */
export interface Advanced {
  readonly at: Position;
  readonly epochLoss: number | undefined;
}

/** The position after a batch of a mean loss; the next epoch begins when all examples have been seen. */
export function advance(at: Position, batch: Batch, loss: number, examples: number): Advanced {
  const items = batch.indices.length;
  const step = at.step + 1;
  const offset = at.offset + items;
  const lossSum = at.lossSum + loss * items;
  if (offset < examples) return { at: { ...at, step, offset, lossSum }, epochLoss: undefined };
  return { at: { ...at, step, epoch: at.epoch + 1, offset: 0, lossSum: 0 }, epochLoss: lossSum / examples };
}
