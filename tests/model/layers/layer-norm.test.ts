import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { layerNorm } from "../../../src/lib/model";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { expectClose, waves, waveWeights } from "../support";
import { norm } from "./pytorch";

const layer = layerNorm("norm", { width: 4, depth: 1 });
const weights = () => waveWeights(layer.blueprint, 1);

describeEachEngine("layerNorm", () => {
  it("equals PyTorch's, with all its gradients", () => {
    const [x, w] = [waves(20, [2, 3, 4], 1), weights()];
    expectClose(layer.apply(w, x), norm.output);
    const [scale, shift] = layer.blueprint.map(({ name }) => w.get(name)!);
    const loss = (states: tf.Tensor): tf.Scalar =>
      layer
        .apply(w, states)
        .mul(waves(30, [2, 3, 4], 1))
        .sum();
    expectClose(tf.grad(loss)(x), norm.input, 1e-5);
    const { grads } = tf.variableGrads(() => loss(x), [scale!, shift!]);
    expectClose(grads[scale!.name]!, norm.scale);
    expectClose(grads[shift!.name]!, norm.shift);
  });

  it("gives mean 0 and variance 1 at its initial weights, whatever the input's scale", () => {
    const [ones, zeros] = [tf.variable(tf.ones([4])), tf.variable(tf.zeros([4]))];
    const plain = new Map([
      ["norm/scale", ones],
      ["norm/shift", zeros],
    ]);
    const { mean, variance } = tf.moments(layer.apply(plain, waves(3, [5, 4], 300).add(70)), 1);
    expectClose(mean, [0, 0, 0, 0, 0], 1e-5);
    expectClose(variance, [1, 1, 1, 1, 1], 1e-5);
  });

  it("gives the shift where a row is constant", () => {
    const w = weights();
    expectClose(layer.apply(w, tf.fill([1, 4], 7)), read(w.get("norm/shift")!));
  });

  it("takes vectors and sequences alike", () => {
    const [x, w] = [waves(20, [6, 4]), weights()];
    expect(read(layer.apply(w, x))).toEqual(read(layer.apply(w, x.reshape([2, 3, 4]))));
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, w] = [waves(20, [6, 4]), weights()];
    await expectNoLeak(() => layer.apply(w, x));
    await expectNoLeak(() => tf.grad((states) => layer.apply(w, states).sum())(x));
  });
});
