import * as tf from "@tensorflow/tfjs";
import { expect } from "vitest";
import { normals, uniforms, type Stream } from "../../../src/lib/random";
import type { Scorer, ScorerInput } from "../../../src/lib/wmtp/scorers";

/** What a random batch looks like. */
export interface BatchShape {
  readonly batch?: number;
  readonly length?: number;
  readonly heads?: number;
  /** Share of tokens that are masked. */
  readonly masked?: number;
  /** Makes scores of normal numbers: constant, extreme ... */
  readonly as?: (normal: number, place: number) => number;
}

const identity = (normal: number): number => normal;

/** A batch with everything that any scorer needs, at least one token of it valid. */
export function randomInput(source: Stream, shape: BatchShape = {}): Required<ScorerInput> {
  const { batch = 2, length = 7, heads = 4, masked = 0, as = identity } = shape;
  const draw = (name: string, count: number): Float32Array =>
    Float32Array.from(normals(source.split(name), count), (normal, place) => as(normal, place));
  const tokens = batch * length;
  const mask = Float32Array.from(uniforms(source.split("mask"), tokens), (uniform) => Number(uniform >= masked));
  mask[1] = 1;
  return {
    ids: tf.tensor2d(Int32Array.from({ length: tokens }, (_, i) => i % 5), [batch, length], "int32"), // prettier-ignore
    mask: tf.tensor2d(mask, [batch, length]),
    tokenLosses: tf.tensor3d(draw("heads", tokens * heads), [batch, length, heads]),
    baseLosses: tf.tensor2d(draw("base", tokens), [batch, length]),
    referenceLosses: tf.tensor2d(draw("reference", tokens), [batch, length]),
    values: tf.tensor2d(draw("values", tokens), [batch, length]),
  };
}

/** One text of tokens, all valid unless masked. */
export function text(
  parts: Partial<Record<"baseLosses" | "referenceLosses" | "values" | "mask", readonly number[]>>,
): ScorerInput {
  const length = Object.values(parts)[0]!.length;
  const rows = Object.entries(parts).map(([name, values]) => [name, tf.tensor2d([...values], [1, length])]);
  return { ids: tf.zeros([1, length], "int32"), ...(Object.fromEntries(rows) as Partial<ScorerInput>) };
}

/** The weights of a batch as plain numbers. */
export function weightsOf(scorer: Scorer, input: ScorerInput): number[] {
  const { weights } = scorer.score(input);
  const values = Array.from(weights.dataSync());
  weights.dispose();
  return values;
}

/** Fails unless numbers agree within an absolute error, by default 1e-6. */
export function expectWithin(actual: ArrayLike<number>, expected: readonly number[], error = 1e-6): void {
  expect(actual.length).toBe(expected.length);
  const worst = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - actual[i]!)), 0);
  expect(worst).toBeLessThanOrEqual(error);
}
