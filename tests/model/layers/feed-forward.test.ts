import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { countParameters, feedForward } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { expectClose, waves, waveWeights } from "../support";

describeEachEngine("feedForward", () => {
  it("is an affine layer, the non-linearity and an affine layer", () => {
    const layer = feedForward("f", { inputs: 2, hidden: 3, outputs: 1, depth: 1, activation: "relu" });
    const [kernel, bias, kernel2, bias2] = [waves(0, [2, 3]), waves(1, [3]), waves(2, [3, 1]), waves(3, [1])];
    const x = waves(5, [4, 2]);
    const expected = x.matMul(kernel).add(bias).relu().matMul(kernel2).add(bias2);
    expectClose(layer.apply(waveWeights(layer.blueprint), x), read(expected));
  });

  it("returns to the width it came from by default, and counts both layers", () => {
    const layer = feedForward("f", { inputs: 896, hidden: 1792, depth: 1 });
    expect(countParameters(layer.blueprint)).toBe(896 * 1792 + 1792 + 1792 * 896 + 896);
  });

  it("drops hidden units while training only, by a mask of its place and stream", () => {
    const layer = feedForward("f", { inputs: 2, hidden: 8, depth: 1, dropout: 0.5 });
    const w = waveWeights(layer.blueprint);
    const pass = (seed?: number): Float64Array =>
      read(layer.apply(w, waves(5, [4, 2]), seed === undefined ? {} : { stream: stream(seed) }));
    expect(pass(1)).toEqual(pass(1));
    expect(pass(1)).not.toEqual(pass(2));
    expect(pass(1)).not.toEqual(pass());
  });

  it("leaves nothing but its result in memory", async () => {
    const layer = feedForward("f", { inputs: 2, hidden: 8, depth: 1, dropout: 0.5 });
    const [w, x] = [waveWeights(layer.blueprint), waves(5, [4, 2])];
    await expectNoLeak(() => layer.apply(w, x, { stream: stream(1) }));
    await expectNoLeak(() => tf.grad((input) => layer.apply(w, input).sum())(x));
  });
});
