import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { read } from "../../src/lib/engine";
import { allocate, countParameters, redHeartModel, type HeadScores, type ModelConfig } from "../../src/lib/model";
import { stream } from "../../src/lib/random";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";
import { expectClose } from "./support";

const heads = {
  emotion: { projection: 6, outputs: 5 },
  bentham: { projection: 6, outputs: 10 },
  regret: { outputs: 2 },
  surd: { outputs: 4 },
};
const encoder = { width: 4, layers: 1, heads: 2, feedForward: 6, dropout: 0.3 };
const ofTokens: ModelConfig = { text: { vocabulary: 9, length: 6 }, encoder, heads };
const ofVectors: ModelConfig = { encoder: { ...encoder, inputWidth: 3 }, heads };
const ids = (rows: number[][]): tf.Tensor2D => tf.tensor2d(rows, undefined, "int32");
const all = (scores: HeadScores): number[] => Object.values(scores).flatMap((head) => [...read(head)]);

describeEachEngine("redHeartModel", () => {
  it("gives the scores of each head by its name", () => {
    const model = redHeartModel(ofTokens);
    const scores = model.apply(allocate(model.blueprint, stream(1)), {
      tokens: ids([
        [1, 2],
        [3, 0],
      ]),
    });
    expect(Object.entries(scores).map(([name, { shape }]) => [name, shape])).toEqual([
      ["emotion", [2, 5]],
      ["bentham", [2, 10]],
      ["regret", [2, 2]],
      ["surd", [2, 4]],
    ]);
  });

  it("scores a text the same however far it is padded, and whatever stands beside it", () => {
    const model = redHeartModel(ofTokens);
    const w = allocate(model.blueprint, stream(1));
    const alone = all(model.apply(w, { tokens: ids([[5, 2, 7]]) }));
    const padded = model.apply(w, {
      tokens: ids([
        [5, 2, 7, 0, 0],
        [1, 1, 1, 1, 1],
      ]),
    });
    expectClose(
      Object.values(padded).flatMap((head) => [...read(head.slice([0, 0], [1, -1]))]),
      alone,
      1e-5,
    );
  });

  it("reads a vector an item as a sequence of one", () => {
    const model = redHeartModel(ofVectors);
    const w = allocate(model.blueprint, stream(1));
    const vectors = tf.tensor2d([
      [1, 2, 3],
      [0, -1, 1],
    ]);
    expect(all(model.apply(w, { vectors }))).toEqual(all(model.apply(w, { states: vectors.expandDims(1) })));
  });

  it("repeats itself to the bit, and drops only when it gets a stream", () => {
    const model = redHeartModel(ofTokens);
    const w = allocate(model.blueprint, stream(1));
    const pass = (seed?: number): number[] =>
      all(model.apply(w, { tokens: ids([[1, 2, 3]]) }, seed === undefined ? {} : { stream: stream(seed) }));
    expect(pass()).toEqual(pass());
    expect(pass(4)).toEqual(pass(4));
    expect(pass(4)).not.toEqual(pass(5));
  });

  it("reaches every weight by the sum of its heads", () => {
    const model = redHeartModel(ofTokens);
    const w = allocate(model.blueprint, stream(1));
    const loss = (): tf.Scalar => {
      const scores = Object.values(model.apply(w, { tokens: ids([[1, 2, 3]]) }));
      return tf.concat(scores, 1).square().sum();
    };
    const { grads } = tf.variableGrads(loss, [...w.values()]);
    for (const [name, { name: key }] of w) expect(read(grads[key]!.abs().max())[0], name).toBeGreaterThan(0);
  });

  it("leaves nothing but its result in memory", async () => {
    const model = redHeartModel(ofTokens);
    const [w, tokens] = [allocate(model.blueprint, stream(1)), ids([[1, 2, 0]])];
    await expectNoLeak(() => model.apply(w, { tokens }, { stream: stream(2) }));
  });

  it("refuses tokens where it reads vectors, and vectors where it reads tokens", () => {
    const [text, vector] = [redHeartModel(ofTokens), redHeartModel(ofVectors)];
    expect(() => vector.apply(new Map(), { tokens: ids([[1]]) })).toThrow("input: expected vectors, got tokens");
    expect(() => text.apply(new Map(), { vectors: tf.zeros([1, 3]) })).toThrow("input: expected tokens, got vectors");
  });
});

describe("redHeartModel's shape", () => {
  const paper = redHeartModel({
    encoder: { width: 896, layers: 8, heads: 14, feedForward: 2048, dropout: 0.1 },
    heads: Object.fromEntries(
      ["emotion", "bentham", "regret", "surd"].map((name) => [name, { projection: 1792, outputs: 1 }]),
    ),
  });

  it("explains 001's backbone of 68M to the unit: eight blocks and four projections", () => {
    expect(countParameters(paper.blueprint, "backbone")).toBe(67_986_944);
  });

  it("gives projections and heads depth n + 2", () => {
    const above = paper.blueprint.filter(({ name }) => /projection|_head/.test(name));
    expect(new Set(above.map(({ depth }) => depth))).toEqual(new Set([10]));
  });
});
