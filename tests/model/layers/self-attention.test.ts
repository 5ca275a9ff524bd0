import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { countParameters, selfAttention, type Sequence } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { expectClose, waves, waveWeights } from "../support";
import { attention as plain, causal } from "./pytorch";

const mask = (): tf.Tensor2D => tf.tensor2d([1, 1, 1, 1, 1, 0], [2, 3]);
const input = (): tf.Tensor3D => waves(20, [2, 3, 4], 1) as tf.Tensor3D;

describeEachEngine("selfAttention", () => {
  describe.each([
    ["as an encoder", false, plain],
    ["as a decoder", true, causal],
  ] as const)("%s", (_, isCausal, expected) => {
    const layer = selfAttention("a", { width: 4, heads: 2, depth: 1, causal: isCausal });

    it("equals PyTorch's MultiheadAttention, with all its gradients", () => {
      const w = waveWeights(layer.blueprint);
      const tokens = mask().expandDims(2);
      const loss = (states: tf.Tensor): tf.Scalar =>
        layer
          .apply(w, { states: states as tf.Tensor3D, mask: mask() })
          .mul(waves(30, [2, 3, 4], 1))
          .mul(tokens)
          .sum();
      expectClose(layer.apply(w, { states: input(), mask: mask() }).mul(tokens), expected.output);
      expectClose(tf.grad(loss)(input()), expected.input);
      const { grads } = tf.variableGrads(() => loss(input()), [...w.values()]);
      const gradient = (name: string): tf.Tensor => grads[w.get(name)!.name]!;
      expectClose(gradient("a/qkv/kernel"), expected.kernel);
      expectClose(gradient("a/qkv/bias"), expected.bias);
      expectClose(gradient("a/output/kernel"), expected.outputKernel);
    });

    it("leaves nothing but its result in memory", async () => {
      const [w, sequence] = [waveWeights(layer.blueprint), { states: input(), mask: mask() }];
      await expectNoLeak(() => layer.apply(w, sequence));
      await expectNoLeak(() => tf.grad((x) => layer.apply(w, { states: x as tf.Tensor3D }).sum())(sequence.states));
    });
  });

  const layer = selfAttention("a", { width: 4, heads: 2, depth: 1 });
  const run = (sequence: Sequence): number[] => [...read(layer.apply(waveWeights(layer.blueprint), sequence))];

  it("is equivariant: permuted positions give permuted outputs", () => {
    const order = [2, 0, 1];
    const [base, permuted] = [input(), tf.gather(input(), order, 1)];
    const expected = read(tf.gather(layer.apply(waveWeights(layer.blueprint), { states: base }), order, 1));
    expectClose(run({ states: permuted }), expected);
  });

  it("gives each token the same whatever stands on padding", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const junk = tf.tensor3d(
          [...read(input())].map((x, i) => (i >= 20 ? value : x)),
          [2, 3, 4],
        );
        expect(run({ states: junk, mask: mask() }).slice(0, 20)).toEqual(
          run({ states: input(), mask: mask() }).slice(0, 20),
        );
      }),
      { numRuns: 5 },
    );
  });

  it("gives a token the same with more padding behind it", () => {
    const longer = tf.concat3d([input(), tf.ones<tf.Rank.R3>([2, 4, 4])], 1);
    const padded = tf.concat2d([mask(), tf.zeros<tf.Rank.R2>([2, 4])], 1);
    const states = layer.apply(waveWeights(layer.blueprint), { states: longer, mask: padded });
    expectClose(states.slice([0, 0, 0], [2, 3, 4]).mul(mask().expandDims(2)), plain.output);
  });

  it("is finite where a sequence has no token at all", () => {
    expect(run({ states: input(), mask: tf.zeros([2, 3]) }).every(Number.isFinite)).toBe(true);
  });

  it("sees nothing of later positions when causal", () => {
    const decoder = selfAttention("a", { width: 4, heads: 2, depth: 1, causal: true });
    const w = waveWeights(decoder.blueprint);
    const changed: tf.Tensor3D = input().add(tf.tensor3d([0, 0, 5], [1, 3, 1]));
    const firstTwo = (states: tf.Tensor3D): Float64Array =>
      read(decoder.apply(w, { states }).slice([0, 0, 0], [2, 2, 4]));
    expect(firstTwo(changed)).toEqual(firstTwo(input()));
  });

  it("drops attention weights while training only, the same ones again for the same stream", () => {
    const dropping = selfAttention("a", { width: 4, heads: 2, depth: 1, dropout: 0.5 });
    const w = waveWeights(dropping.blueprint);
    const pass = (seed?: number): Float64Array =>
      read(dropping.apply(w, { states: input() }, seed === undefined ? {} : { stream: stream(seed) }));
    expect([...pass()]).toEqual(run({ states: input() }));
    expect(pass(1)).toEqual(pass(1));
    expect(pass(1)).not.toEqual(pass(2));
    expect(pass(1)).not.toEqual(pass());
  });
});

describe("selfAttention's shape", () => {
  it("counts 4 d (d + 1) numbers", () => {
    expect(countParameters(selfAttention("a", { width: 896, heads: 14, depth: 1 }).blueprint)).toBe(4 * 896 * 897);
  });

  it("refuses heads that don't divide the width", () => {
    expect(() => selfAttention("a", { width: 10, heads: 4, depth: 1 })).toThrow(
      "a: expected heads that divide width 10, got 4",
    );
  });
});
