import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { crossAttention, crossAttentionBlock } from "../../src/lib/model/cross-attention";
import { dense, selfAttention } from "../../src/lib/model/layers";
import { allocate, type Weights } from "../../src/lib/model/weights";
import { stream } from "../../src/lib/random";
import { expectNoLeak } from "../support/tensors";

const config = { width: 8, heads: 2, depth: 1 };
const random = (shape: [number, number, number], seed: number): tf.Tensor3D =>
  tf.randomNormal(shape, 0, 1, "float32", seed);

function expectEqual(actual: tf.Tensor, expected: tf.Tensor): void {
  expect(actual.shape).toEqual(expected.shape);
  expect(tf.max(actual.sub(expected).abs()).dataSync()[0]).toBeLessThan(1e-5);
}

beforeEach(() => {
  tf.engine().startScope();
});
afterEach(() => {
  tf.engine().endScope();
});

describe("crossAttention", () => {
  it("of a sequence to itself is self-attention with the same weights, padding included", () => {
    const cross = crossAttention("cross", config);
    const weights = allocate(cross.blueprint, stream(1));
    const get = (name: string): tf.Tensor => weights.get(`cross/${name}`)!;
    const joined: Weights = new Map([
      [
        "self/qkv/kernel",
        tf.variable(
          tf.concat(
            ["query", "key", "value"].map((part) => get(`${part}/kernel`)),
            1,
          ),
        ),
      ],
      ["self/qkv/bias", tf.variable(tf.concat(["query", "key", "value"].map((part) => get(`${part}/bias`))))],
      ["self/output/kernel", tf.variable(get("output/kernel"))],
      ["self/output/bias", tf.variable(get("output/bias"))],
    ]);
    const states = random([2, 5, 8], 1);
    const mask = tf.tensor2d([[1, 1, 1, 0, 0], [1, 1, 1, 1, 1]]); // prettier-ignore
    const own = selfAttention("self", config).apply(joined, { states, mask });
    expectEqual(cross.apply(weights, { states, context: { states, mask } }), own);
  });

  it("of a single vector answers with its value, whatever is asked", () => {
    const cross = crossAttention("cross", { ...config, contextWidth: 3 });
    const weights = allocate(cross.blueprint, stream(2));
    const context = random([2, 1, 3], 3);
    const value = dense("cross/value", { inputs: 3, outputs: 8, depth: 1 }).apply(weights, context);
    const expected = dense("cross/output", { inputs: 8, outputs: 8, depth: 1 }).apply(weights, value);
    const answer = cross.apply(weights, { states: random([2, 4, 8], 4), context: { states: context } });
    expectEqual(answer, expected.tile([1, 4, 1]));
  });

  it("does not see padding of the context", () => {
    const cross = crossAttention("cross", config);
    const weights = allocate(cross.blueprint, stream(3));
    const [states, context] = [random([1, 2, 8], 5), random([1, 3, 8], 6)];
    const longer = tf.concat([context, random([1, 2, 8], 7)], 1);
    const mask = tf.tensor2d([[1, 1, 1, 0, 0]]);
    const answer = cross.apply(weights, { states, context: { states: longer, mask } });
    expectEqual(answer, cross.apply(weights, { states, context: { states: context } }));
  });

  it("drops only while training, and the same for the same stream", () => {
    const cross = crossAttentionBlock("cross", { ...config, dropout: 0.5 });
    const weights = allocate(cross.blueprint, stream(4));
    const input = { states: random([1, 4, 8], 8), context: { states: random([1, 4, 8], 9) } };
    const pass = (mode?: { stream: ReturnType<typeof stream> }): number[] => [
      ...cross.apply(weights, input, mode).dataSync(),
    ];
    expect(pass()).toEqual(pass());
    expect(pass({ stream: stream(5) })).toEqual(pass({ stream: stream(5) }));
    expect(pass({ stream: stream(5) })).not.toEqual(pass());
  });

  it("names what does not fit", () => {
    expect(() => crossAttention("cross", { ...config, heads: 3 })).toThrow("cross: expected heads that divide width 8");
    const cross = crossAttention("cross", config);
    const weights = allocate(cross.blueprint, stream(6));
    const input = { states: random([2, 2, 8], 1), context: { states: random([1, 2, 8], 1) } };
    expect(() => cross.apply(weights, input)).toThrow(
      "cross: expected one batch, got states [2, 2, 8], context [1, 2, 8]",
    );
  });
});

describe("crossAttentionBlock", () => {
  it("adds what was heard and normalises: mean 0 and variance 1 at first", () => {
    const cross = crossAttentionBlock("cross", config);
    const weights = allocate(cross.blueprint, stream(7));
    const answer = cross.apply(weights, { states: random([2, 3, 8], 1), context: { states: random([2, 5, 8], 2) } });
    const { mean, variance } = tf.moments(answer, -1);
    expect(tf.max(mean.abs()).dataSync()[0]).toBeLessThan(1e-5);
    expect(tf.max(variance.sub(1).abs()).dataSync()[0]).toBeLessThan(1e-3);
  });

  it("leaves only its result", async () => {
    const cross = crossAttentionBlock("cross", { ...config, dropout: 0.1 });
    const weights = allocate(cross.blueprint, stream(8));
    const input = {
      states: random([1, 2, 8], 1),
      context: { states: random([1, 3, 8], 2), mask: tf.ones<tf.Rank.R2>([1, 3]) },
    };
    await expectNoLeak(() => cross.apply(weights, input, { stream: stream(9) }));
  });
});
