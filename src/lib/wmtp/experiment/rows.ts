import { requireInteger } from "../../arguments";
import { permutation, type Stream } from "../../random";
import type { LaneBatch } from "./lane-weights";
import type { MarkedWindows } from "./prepared";

/** The windows of a run's steps: all in random order, then all again in another. What fills no batch is left out. */
export class RowOrder {
  readonly #stream: Stream;
  readonly #rows: number;
  readonly #batch: number;
  #known: { readonly epoch: number; readonly order: Int32Array } | undefined;

  /**
   * @param stream of the run; only split, never drawn from
   * @throws RangeError for fewer windows than a batch has
   */
  constructor(stream: Stream, rows: number, batch: number) {
    requireInteger("batch", batch, { min: 1, max: rows });
    [this.#stream, this.#rows, this.#batch] = [stream.split("order"), rows, batch];
  }

  /** Rows of the batch of a step, [B]. */
  at(step: number): Int32Array {
    const perEpoch = Math.floor(this.#rows / this.#batch);
    const epoch = Math.floor(step / perEpoch);
    if (this.#known?.epoch !== epoch) {
      this.#known = { epoch, order: permutation(this.#stream.split(epoch), this.#rows) };
    }
    const first = (step % perEpoch) * this.#batch;
    return this.#known.order.subarray(first, first + this.#batch);
  }
}

/** Marks of some windows, row-major [B, S]. */
export type LaneMarks = Pick<LaneBatch, "ids" | "referenceLosses" | "values"> & {
  readonly important: Uint8Array;
  readonly corrupted: Uint8Array;
};

/** Everything that is known of some windows. */
export function pickRows(windows: MarkedWindows, rows: Int32Array): LaneMarks {
  const { length, ids, important, corrupted, referenceLosses, values } = windows;
  const place = (i: number): number => rows[Math.floor(i / length)]! * length + (i % length);
  const size = { length: rows.length * length };
  return {
    ids: Int32Array.from(size, (_, i) => ids[place(i)]!),
    important: Uint8Array.from(size, (_, i) => important[place(i)]!),
    corrupted: Uint8Array.from(size, (_, i) => corrupted[place(i)]!),
    ...(referenceLosses && { referenceLosses: Float32Array.from(size, (_, i) => referenceLosses[place(i)]!) }),
    ...(values && { values: Float32Array.from(size, (_, i) => values[place(i)]!) }),
  };
}
