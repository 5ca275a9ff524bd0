import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { countParameters, encoderBlock, type NormPlace } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { centralDifferences, expectClose, waves, waveWeights } from "../support";
import { post, pre } from "./pytorch";

const shape = { width: 4, heads: 2, feedForward: 6, depth: 1 } as const;
const mask = (): tf.Tensor2D => tf.tensor2d([1, 1, 1, 1, 1, 0], [2, 3]);
const input = (): tf.Tensor3D => waves(20, [2, 3, 4], 1) as tf.Tensor3D;

describeEachEngine("encoderBlock", () => {
  describe.each([
    ["post", post],
    ["pre", pre],
  ] as const)("with %s-norm", (norm: NormPlace, expected) => {
    const block = encoderBlock("b", { ...shape, norm });
    const loss = (w: ReturnType<typeof waveWeights>, states: tf.Tensor): tf.Scalar =>
      block
        .apply(w, { states: states as tf.Tensor3D, mask: mask() })
        .mul(waves(30, [2, 3, 4], 1))
        .mul(mask().expandDims(2))
        .sum();

    it("equals PyTorch's TransformerEncoderLayer, with the gradient of the input and the norm of each weight's", () => {
      const w = waveWeights(block.blueprint);
      expectClose(block.apply(w, { states: input(), mask: mask() }).mul(mask().expandDims(2)), expected.output, 1e-5);
      expectClose(tf.grad((x) => loss(w, x))(input()), expected.input, 1e-5);
      const { grads } = tf.variableGrads(() => loss(w, input()), [...w.values()]);
      const norms = [...w.values()].map(({ name }) => read(grads[name]!.norm())[0]!);
      expectClose(norms, expected.norms, 1e-5);
    });

    it("has the gradient of central differences", () => {
      const w = waveWeights(block.blueprint);
      expectClose(
        tf.grad((x) => loss(w, x))(input()),
        centralDifferences((x) => loss(w, x), input()),
        1e-2,
      );
    });

    it("leaves nothing but its result in memory", async () => {
      const [w, states] = [waveWeights(block.blueprint), input()];
      await expectNoLeak(() => block.apply(w, { states }));
      await expectNoLeak(() => tf.grad((x) => block.apply(w, { states: x as tf.Tensor3D }).sum())(states));
    });
  });

  it("repeats itself to the bit, with and without dropout", () => {
    const block = encoderBlock("b", { ...shape, dropout: 0.2 });
    const w = waveWeights(block.blueprint);
    for (const mode of [{}, { stream: stream(1) }]) {
      const pass = (): Float64Array => read(block.apply(w, { states: input() }, mode));
      expect(pass()).toEqual(pass());
    }
    expect(read(block.apply(w, { states: input() }, { stream: stream(1) }))).not.toEqual(
      read(block.apply(w, { states: input() }, { stream: stream(2) })),
    );
  });

  it("takes relu as PyTorch's default does", () => {
    const [gelu, relu] = (["gelu", "relu"] as const).map((activation) => encoderBlock("b", { ...shape, activation }));
    const w = waveWeights(gelu!.blueprint);
    expect(read(relu!.apply(w, { states: input() }))).not.toEqual(read(gelu!.apply(w, { states: input() })));
  });
});

describe("encoderBlock's shape", () => {
  it.each([
    [2048, 6_891_392],
    [3584, 9_645_440],
  ])("counts as PyTorch's layer of width 896 and feed-forward %d: %d", (feedForward, count) => {
    expect(countParameters(encoderBlock("b", { width: 896, heads: 14, feedForward, depth: 1 }).blueprint)).toBe(count);
  });

  it("refuses an unknown place of its norms", () => {
    const norm = "middle" as NormPlace;
    expect(() => encoderBlock("b", { ...shape, norm })).toThrow("b: norm: expected one of post, pre, got middle");
  });
});
