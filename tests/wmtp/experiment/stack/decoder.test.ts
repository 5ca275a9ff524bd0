import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { read } from "../../../../src/lib/engine";
import { disposeWeights } from "../../../../src/lib/model";
import { stream } from "../../../../src/lib/random";
import { adamW, decaysOf, differentiate, disposeGradients, type Optimizer } from "../../../../src/lib/training";
import { stackedLogits } from "../../../../src/lib/wmtp/experiment/stack/decoder";
import { laneWeights, stackWeights } from "../../../../src/lib/wmtp/experiment/stack/weights";
import { mtpCrossEntropy, mtpLabels, tokenLosses } from "../../../../src/lib/wmtp/loss";
import { decoder } from "../../../../src/lib/wmtp/model";
import { expectNoLeak, scopeEachTest } from "../../../support/tensors";

const config = { vocabulary: 7, context: 6, width: 8, layers: 2, heads: 2, predictions: 3 };
const model = decoder(config);
const texts = Int32Array.from({ length: 3 * 2 * 6 }, (_, i) => (i * i + 3 * i) % 7);
const streams = [1, 2, 3].map((seed) => stream(seed));

function stackedIds(): tf.Tensor3D {
  return tf.tensor3d(texts, [3, 2, 6], "int32");
}

function laneIds(lane: number): tf.Tensor2D {
  return tf.tensor2d(texts.slice(lane * 12, lane * 12 + 12), [2, 6], "int32");
}

describe("stackedLogits", () => {
  scopeEachTest();

  it("gives lane for lane the logits of the model that each lane is", () => {
    const weights = stackWeights(model.blueprint, streams);
    const logits = read(stackedLogits(config, weights, stackedIds()), [6, 6, 3, 7]);
    const single = [0, 1, 2].flatMap((lane) => {
      const own = laneWeights(model.blueprint, weights, lane);
      return [...read(model.logits(own, laneIds(lane)))];
    });
    single.forEach((expected, i) => {
      expect(logits[i]).toBeCloseTo(expected, 4);
    });
  });

  it("gives the first heads alone when fewer are asked for", () => {
    const weights = stackWeights(model.blueprint, streams);
    const all = read(stackedLogits(config, weights, stackedIds()).slice([0, 0, 0, 0], [6, 6, 1, 7]));
    const first = read(stackedLogits(config, weights, stackedIds(), 1));
    first.forEach((value, i) => {
      expect(value).toBeCloseTo(all[i]!, 5);
    });
  });

  it("moves each lane by an optimizer's steps as the lane alone would move", () => {
    const weights = stackWeights(model.blueprint, streams);
    const own = laneWeights(model.blueprint, weights, 1);
    const decays = decaysOf(model.blueprint);
    // The bias of the keys has no gradient; a tiny ε would let Adam blow its rounding up.
    const [together, alone] = [0, 1].map(() => adamW({ weightDecay: 0.1, decays, epsilon: 1e-3 })) as [
      Optimizer,
      Optimizer,
    ];
    const pairs = 2 * (5 + 4 + 3);
    for (let step = 0; step < 3; step++) {
      const stacked = differentiate(weights, () => {
        const ids = stackedIds().reshape<tf.Tensor2D>([6, 6]);
        const losses = tokenLosses(stackedLogits(config, weights, stackedIds()), mtpLabels(ids, { horizon: 3 }));
        return losses.sum().div(pairs);
      });
      const single = differentiate(own, () => mtpCrossEntropy(model.logits(own, laneIds(1)), laneIds(1)));
      together.step(weights, stacked.gradients, () => 0.01);
      alone.step(own, single.gradients, () => 0.01);
      disposeGradients(stacked.gradients);
      disposeGradients(single.gradients);
    }
    const moved = laneWeights(model.blueprint, weights, 1);
    for (const { name } of model.blueprint) {
      const expected = read(own.get(name)!);
      read(moved.get(name)!).forEach((value, i) => {
        expect(Math.abs(value - expected[i]!), name).toBeLessThan(2e-4);
      });
    }
    together.dispose();
    alone.dispose();
  });

  it("leaves no tensor behind", async () => {
    const weights = stackWeights(model.blueprint, streams);
    const ids = stackedIds();
    await expectNoLeak(() => stackedLogits(config, weights, ids));
    disposeWeights(weights);
  });

  it("refuses a text beyond the context and a horizon beyond the heads", () => {
    const weights = stackWeights(model.blueprint, streams);
    expect(() => stackedLogits(config, weights, tf.zeros([3, 1, 7], "int32"))).toThrow(/ids\.shape\[2\].*6.*7/);
    expect(() => stackedLogits(config, weights, stackedIds(), 4)).toThrow(/horizon.*3.*4/);
  });
});
