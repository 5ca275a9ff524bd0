import * as tf from "@tensorflow/tfjs";
import { read } from "../../engine";
import type { ScorerInput, ScorerNeed } from "./scorer";

/**
 * The entries of a batch that get a weight. A scorer gathers the scores of these, works on plain numbers, and scatters its
 * weights back, so that nothing masked can enter and no gradient can flow.
 */
export interface Cells {
  /** [B, S] or [B, S, H]. */
  readonly shape: readonly number[];
  /** Row-major places of the entries, ascending. */
  readonly places: Int32Array;
}

/** Which tokens count as valid. */
export interface TokenCellOptions {
  /** Whether the first token of each text is scored although nothing predicts it; default false. */
  readonly first?: boolean;
}

/**
 * The valid tokens of a batch: unmasked, and not the first of their text.
 *
 * @throws TypeError for a mask of another shape than the ids; RangeError where no token is left
 */
export function tokenCells(where: string, { ids, mask }: ScorerInput, { first = false }: TokenCellOptions = {}): Cells {
  const [batch, length] = ids.shape;
  const valid = mask && values(where, "mask", mask, ids.shape);
  const places = Int32Array.from({ length: batch * length }, (_, place) => place).filter(
    (place) => (first || place % length > 0) && valid?.[place] !== 0,
  );
  if (places.length === 0) {
    throw new RangeError(`${where}: mask: expected at least one token to weigh, got none in [${ids.shape.join(", ")}]`);
  }
  return { shape: ids.shape, places };
}

/**
 * Scores of the entries.
 *
 * @throws TypeError for a part that is missing or of another shape; RangeError that places the first score that is not finite
 */
export function gather(where: string, input: ScorerInput, need: ScorerNeed, cells: Cells): Float64Array {
  const all = values(where, need, required(where, input, need), cells.shape);
  return Float64Array.from(cells.places, (place) => {
    const value = all[place]!;
    if (Number.isFinite(value)) return value;
    throw new RangeError(
      `${where}: ${need}: expected finite numbers, got ${value} at ${coordinates(place, cells.shape)}`,
    );
  });
}

/** A float32 tensor with the weights at their entries and 0 elsewhere. The caller disposes it. */
export function scatter<R extends tf.Rank.R2 | tf.Rank.R3>(
  { shape, places }: Cells,
  weights: Float64Array,
): tf.Tensor<R> {
  const all = new Float32Array(shape.reduce((size, length) => size * length, 1));
  places.forEach((place, i) => (all[place] = weights[i]!));
  return tf.tensor<R>(all, shape as tf.ShapeMap[R], "float32");
}

/** A part of the input, or a TypeError that names it. */
export function required(where: string, input: ScorerInput, need: ScorerNeed): tf.Tensor {
  const tensor = input[need];
  if (tensor === undefined) throw new TypeError(`${where}: ${need}: expected a tensor, got nothing`);
  return tensor;
}

function values(where: string, name: string, tensor: tf.Tensor, shape: readonly number[]): Float64Array {
  if (tensor.shape.join() !== shape.join()) {
    throw new TypeError(`${where}: ${name}: expected shape [${shape.join(", ")}], got [${tensor.shape.join(", ")}]`);
  }
  return read(tensor);
}

function coordinates(place: number, shape: readonly number[]): string {
  let rest = place;
  const axes = shape.toReversed().map((length) => {
    const at = rest % length;
    rest = Math.floor(rest / length);
    return at;
  });
  return `[${axes.reverse().join(", ")}]`;
}
