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

/**
 * The valid tokens of a batch: unmasked, and not the first of their text, which nothing predicts.
 *
 * @throws TypeError for a mask of another shape than the ids; RangeError where no token is left
 */
export function tokenCells(where: string, input: ScorerInput): Cells {
  const valid = validTokens(where, input);
  const places = Int32Array.from({ length: valid.length }, (_, place) => place).filter((place) => valid[place] === 1);
  return { shape: input.ids.shape, places };
}

/** The valid tokens, and the first token of each text that has one: where a state is known. */
export function stateCells(where: string, input: ScorerInput): Cells {
  const { shape, places } = tokenCells(where, input);
  const length = shape[1]!;
  const firsts = new Set(Array.from(places, (place) => place - (place % length)));
  return { shape, places: Int32Array.from([...firsts, ...places]).sort() };
}

/**
 * The pairs of position t and head k whose token t + k + 1 exists and is unmasked. The mask is that of the predicted token, as
 * in `mtpLabels`.
 *
 * @param heads H
 */
export function pairCells(where: string, input: ScorerInput, heads: number): Cells {
  const valid = validTokens(where, input);
  const length = input.ids.shape[1];
  const targets = targetsOf(valid.length, length, heads);
  const places = Int32Array.from(targets.keys()).filter((pair) => valid[targets[pair]!] === 1);
  return { shape: [...input.ids.shape, heads], places };
}

/** The token that each pair predicts, as a row-major place in [B, S]; -1 past the end of its text. */
export function targetsOf(tokens: number, length: number, heads: number): Int32Array {
  return Int32Array.from({ length: tokens * heads }, (_, pair) => {
    const position = Math.floor(pair / heads);
    const target = position + (pair % heads) + 1;
    return Math.floor(target / length) === Math.floor(position / length) ? target : -1;
  });
}

/**
 * Scores of the entries.
 *
 * @throws TypeError for a part that is missing or of another shape; RangeError that places the first score that is not finite
 */
export function gather(where: string, input: ScorerInput, need: ScorerNeed, cells: Cells): Float64Array {
  const tensor = input[need];
  if (tensor === undefined) throw new TypeError(`${where}: ${need}: expected a tensor, got nothing`);
  const all = entries(where, need, tensor, cells.shape);
  return Float64Array.from(cells.places, (place) => {
    const value = all[place]!;
    if (Number.isFinite(value)) return value;
    throw new RangeError(`${where}: ${need}: expected finite numbers, got ${value} at ${show(at(place, cells.shape))}`);
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

/** [B, S]: 1 where a token is valid. */
function validTokens(where: string, { ids, mask }: ScorerInput): Uint8Array {
  const length = ids.shape[1];
  const given = mask && entries(where, "mask", mask, ids.shape);
  const valid = Uint8Array.from({ length: ids.size }, (_, place) => Number(place % length > 0 && given?.[place] !== 0));
  if (valid.includes(1)) return valid;
  throw new RangeError(`${where}: mask: expected at least one token to weigh, got none in ${show(ids.shape)}`);
}

function entries(where: string, name: string, tensor: tf.Tensor, shape: readonly number[]): Float64Array {
  if (tensor.shape.join() === shape.join()) return read(tensor);
  throw new TypeError(`${where}: ${name}: expected shape ${show(shape)}, got ${show(tensor.shape)}`);
}

/** Where a row-major place lies on each axis. */
function at(place: number, shape: readonly number[]): readonly number[] {
  return shape.map((length, axis) => {
    const size = shape.slice(axis + 1).reduce((product, inner) => product * inner, 1);
    return Math.floor(place / size) % length;
  });
}

function show(numbers: readonly number[]): string {
  return `[${numbers.join(", ")}]`;
}
