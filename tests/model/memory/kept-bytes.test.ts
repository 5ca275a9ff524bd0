import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { encoderBlock } from "../../../src/lib/model/layers";
import { blockActivations, keptBytes } from "../../../src/lib/model/memory";
import { allocate, disposeWeights } from "../../../src/lib/model/weights";
import { stream } from "../../../src/lib/random";

const shape = { width: 16, layers: 1, heads: 2, feedForward: 32, dropout: 0 };

/** Bytes that one encoder block keeps of a batch. */
function keptOf(batch: number, length: number): number {
  const block = encoderBlock("block", { ...shape, depth: 1 });
  const weights = allocate(block.blueprint, stream(1));
  const states = tf.zeros<tf.Rank.R3>([batch, length, shape.width]);
  const kept = keptBytes(weights, () => block.apply(weights, { states }).sum().asScalar());
  disposeWeights(weights);
  states.dispose();
  return kept;
}

describe("keptBytes", () => {
  it("counts what the backward pass needs: of the sum of squares of n weights, n squares and the sum", () => {
    const w = tf.variable(tf.ones([100]));
    expect(keptBytes(new Map([["w", w]]), () => w.square().sum().asScalar())).toBe(4 * 100 + 4);
    w.dispose();
  });

  it("leaves no tensor", () => {
    const before = tf.memory().numTensors;
    keptOf(1, 4);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("of an encoder block grows in step with the batch, and with the square of the length where the formula does", () => {
    const [two, four, six] = [keptOf(2, 8), keptOf(4, 8), keptOf(6, 8)];
    expect(four - two).toBe(six - four);
    const bends = (kept: (length: number) => number): number => kept(24) - 2 * kept(16) + kept(8);
    const formula = (length: number): number =>
      blockActivations(shape, { batch: 2, length, bytes: 4 }).attentionWeights;
    const copies = bends((length) => keptOf(2, length)) / bends(formula);
    expect(Number.isInteger(copies)).toBe(true);
  });

  it("counts a buffer once, however many views of it are kept, and what the loss reads", () => {
    const w = tf.variable(tf.ones([2, 3]));
    const x = tf.ones([6]);
    const [input, product, sum] = [4 * 6, 4 * 6, 4];
    const loss = (): tf.Scalar => x.reshape([2, 3]).mul(w).sum().asScalar();
    expect(keptBytes(new Map([["w", w]]), loss)).toBe(input + product + sum);
    tf.dispose([w, x]);
  });
});
