import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../arguments";
import { topKMask } from "./ops/top-k-mask";

/** Shape of a memory bank. */
export interface MemoryBankOptions {
  /** Experiences that it holds; the oldest give way. */
  readonly capacity: number;
  /** Numbers of a key. */
  readonly keyWidth: number;
  /** Numbers of a value; default `keyWidth`. */
  readonly valueWidth?: number;
}

/** How a bank is read. */
export interface ReadOptions {
  /** Only the k nearest experiences answer. Left out, or more than there are: all do. */
  readonly k?: number;
  /** Divides the similarities before the softmax; default 1. Towards 0 only the nearest answers. */
  readonly temperature?: number;
}

/** What a bank remembers, as tensors: enough to go on to the bit. */
export interface MemoryBankState {
  readonly keys: tf.Tensor2D;
  readonly values: tf.Tensor2D;
  /** Experiences written so far, those that gave way included. */
  readonly written: number;
}

/**
 * Past experience as keys and values in a ring: written after a step, read by softmax(q Kᵀ / (√D · temperature)) V. Gradients flow to the
 * question, not into what is remembered.
 *
 * @see 003-S4, 003-E43. Graves et al. 2014 (content addressing), Wu et al. 2022 (kNN memory without gradient)
 */
export class MemoryBank {
  readonly #keys: tf.Variable<tf.Rank.R2>;
  readonly #values: tf.Variable<tf.Rank.R2>;
  #written = 0;

  /** @throws RangeError for a capacity or width below 1 */
  constructor({ capacity, keyWidth, valueWidth = keyWidth }: MemoryBankOptions) {
    requireInteger("capacity", capacity, { min: 1 });
    requireInteger("keyWidth", keyWidth, { min: 1 });
    requireInteger("valueWidth", valueWidth, { min: 1 });
    this.#keys = tf.tidy(() => tf.variable(tf.zeros<tf.Rank.R2>([capacity, keyWidth]), false));
    this.#values = tf.tidy(() => tf.variable(tf.zeros<tf.Rank.R2>([capacity, valueWidth]), false));
  }

  /** Experiences that it holds now. */
  get size(): number {
    return Math.min(this.#written, this.#keys.shape[0]);
  }

  /**
   * Remembers a batch, in its order; the oldest give way.
   *
   * @param keys [B, keyWidth]
   * @param values [B, valueWidth]
   * @throws RangeError that names the shape that does not fit
   */
  write(keys: tf.Tensor2D, values: tf.Tensor2D): void {
    requireRows("keys", keys, this.#keys.shape[1]);
    requireRows("values", values, this.#values.shape[1]);
    if (keys.shape[0] !== values.shape[0]) {
      throw new RangeError(`values: expected ${keys.shape[0]} rows, one a key, got ${values.shape[0]}`);
    }
    const rows = sourceRows(this.#written, keys.shape[0], this.#keys.shape[0]);
    replaceRows(this.#keys, keys, rows);
    replaceRows(this.#values, values, rows);
    this.#written += keys.shape[0];
  }

  /**
   * What past experience answers.
   *
   * @param query [B, keyWidth]
   * @returns [B, valueWidth]; zeros from an empty bank
   * @throws RangeError for a query of another width, k < 1 or a temperature of 0 or less
   */
  read(query: tf.Tensor2D, { k, temperature = 1 }: ReadOptions = {}): tf.Tensor2D {
    requireRows("query", query, this.#keys.shape[1]);
    requireFinite("temperature", temperature, { min: Number.MIN_VALUE });
    if (k !== undefined) requireInteger("k", k, { min: 1 });
    const { size } = this;
    return tf.tidy(() => {
      if (size === 0) return query.sum(1, true).mul<tf.Tensor2D>(tf.zeros([1, this.#values.shape[1]]));
      const scale = 1 / (Math.sqrt(this.#keys.shape[1]) * temperature);
      const scores = tf.matMul(query, this.#keys.slice([0, 0], [size, -1]), false, true).mul<tf.Tensor2D>(scale);
      return tf.matMul(tf.softmax(nearest(scores, k)), this.#values.slice([0, 0], [size, -1]));
    });
  }

  /** The live state; the bank keeps owning its tensors. */
  state(): MemoryBankState {
    return { keys: this.#keys, values: this.#values, written: this.#written };
  }

  /**
   * Replaces what is remembered by a copy of another bank's state.
   *
   * @throws RangeError for a state of another shape
   */
  restore({ keys, values, written }: MemoryBankState): void {
    requireInteger("written", written, { min: 0 });
    requireShape("keys", keys, this.#keys.shape);
    requireShape("values", values, this.#values.shape);
    tf.tidy(() => {
      this.#keys.assign(keys.clone());
      this.#values.assign(values.clone());
    });
    this.#written = written;
  }

  /** Frees its tensors. */
  dispose(): void {
    tf.dispose([this.#keys, this.#values]);
  }
}

/** For each place of the ring, the row of the batch that goes there, or -1; of several the last. */
function sourceRows(written: number, rows: number, capacity: number): Int32Array {
  const source = new Int32Array(capacity).fill(-1);
  for (let row = 0; row < rows; row++) source[(written + row) % capacity] = row;
  return source;
}

function replaceRows(bank: tf.Variable<tf.Rank.R2>, batch: tf.Tensor2D, source: Int32Array): void {
  tf.tidy(() => {
    const isNew = tf.tensor2d(
      Float32Array.from(source, (row) => (row >= 0 ? 1 : 0)),
      [source.length, 1],
    );
    const incoming = batch.gather(
      tf.tensor1d(
        source.map((row) => Math.max(row, 0)),
        "int32",
      ),
    );
    bank.assign(tf.where(isNew.cast("bool").tile([1, bank.shape[1]]), incoming, bank));
  });
}

/** Scores with all but the k largest of each row far below. */
function nearest(scores: tf.Tensor2D, k?: number): tf.Tensor2D {
  if (k === undefined || k >= scores.shape[1]) return scores;
  return scores.add(tf.sub(topKMask(scores, k), 1).mul(1e9));
}

function requireRows(name: string, x: tf.Tensor, width: number): void {
  if (x.shape.length !== 2 || x.shape[1] !== width) {
    throw new RangeError(`${name}: expected [B, ${width}], got [${x.shape.join(", ")}]`);
  }
}

function requireShape(name: string, x: tf.Tensor, shape: readonly number[]): void {
  if (x.shape.join() === shape.join()) return;
  throw new RangeError(`${name}: expected [${shape.join(", ")}], got [${x.shape.join(", ")}]`);
}
