import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { read } from "../../src/lib/engine";
import { backbone, countParameters, encoderBlock } from "../../src/lib/model";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";
import { expectClose, waves, waveWeights } from "./support";

const config = { width: 4, layers: 2, heads: 2, feedForward: 6, dropout: 0 };

describeEachEngine("backbone", () => {
  it("is an input projection and then its blocks, one after another", () => {
    const encoder = backbone({ ...config, inputWidth: 3 });
    const w = waveWeights(encoder.blueprint);
    const mask = tf.tensor2d([[1, 1, 0]]);
    const x = waves(5, [1, 3, 3]) as tf.Tensor3D;
    const kernel = w.get("backbone/input/kernel")!.reshape([1, 3, 4]);
    let states = tf.matMul<tf.Tensor3D>(x, kernel).add<tf.Tensor3D>(w.get("backbone/input/bias")!);
    for (const i of [0, 1]) {
      states = encoderBlock(`backbone/block-${i}`, { ...config, depth: i + 1 }).apply(w, { states, mask });
    }
    expectClose(encoder.apply(w, { states: x, mask }), read(states), 1e-5);
  });

  it("leaves nothing but its result in memory", async () => {
    const encoder = backbone(config);
    const [w, states] = [waveWeights(encoder.blueprint), waves(5, [1, 3, 4]) as tf.Tensor3D];
    await expectNoLeak(() => encoder.apply(w, { states }));
  });
});

describe("backbone's shape", () => {
  const { blueprint } = backbone({
    width: 896,
    layers: 8,
    heads: 14,
    feedForward: 2048,
    inputWidth: 768,
    dropout: 0.1,
  });

  it("counts 001's eight blocks and the input projection to the unit", () => {
    expect(countParameters(blueprint, "backbone/input")).toBe(689_024);
    expect(countParameters(blueprint)).toBe(689_024 + 8 * 6_891_392);
  });

  it("gives the input depth 0 and block i depth i + 1", () => {
    const depths = new Map(blueprint.map(({ name, depth }) => [name.split("/").slice(0, 2).join("/"), depth]));
    expect([...depths.values()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
