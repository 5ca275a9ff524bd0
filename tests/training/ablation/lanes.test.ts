import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { Lanes, type LanePlan } from "../../../src/lib/training/ablation/lanes";
import type { Recipe } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { easyTask } from "./support";

const task = easyTask();
const network = { inputs: 6, hidden: 4, blocks: 1, classes: 3, dropoutBits: 2 };
const plan = (seeds: number[]): LanePlan => ({ task, network, items: 32, batch: 8, seeds });
const kernels = (lanes: Lanes): number[][] => {
  const values = [...lanes.weights.get("backbone/input/kernel")!.dataSync()];
  return Array.from({ length: values.length / 24 }, (_, lane) => values.slice(24 * lane, 24 * (lane + 1)));
};

function trained(seeds: number[], recipes: Recipe[], updates = 6): number[][] {
  const lanes = new Lanes(plan(seeds), recipes);
  for (let update = 1; update <= updates; update++) lanes.update(update);
  const result = kernels(lanes);
  lanes.dispose();
  return result;
}

describeEachEngine("lanes", () => {
  const near = (a: number[], b: number[]): void => {
    a.forEach((value, i) => {
      expect(value).toBeCloseTo(b[i]!, 4);
    });
  };

  it("train each recipe and seed as if it were alone", () => {
    const recipes = [{ rate: 0.01 }, { rate: 0.003, layerDecay: 0.5, smoothing: 0.1 }];
    const together = trained([1, 2], recipes);
    near(together[1]!, trained([2], [recipes[0]!])[0]!);
    near(together[2]!, trained([1], [recipes[1]!])[0]!);
  });

  it("stand still where the rate is next to nothing", () => {
    const [still, moving] = trained([1], [{ rate: 1e-12 }, { rate: 0.01 }]);
    near(still!, trained([1], [{ rate: 0.01 }], 0)[0]!);
    expect(moving).not.toEqual(still);
  });

  it("move lower layers by the decayed rate", () => {
    const start = trained([1], [{ rate: 1 }], 0)[0]!;
    const moved = (layerDecay: number): number[] =>
      trained([1], [{ rate: 1e-3, layerDecay }], 1)[0]!.map((w, i) => w - start[i]!);
    const [flat, decayed] = [moved(1), moved(0.5)];
    // One block: the input lies three layers below the head.
    decayed.forEach((by, i) => {
      expect(by).toBeCloseTo(flat[i]! / 8, 6);
    });
  });

  it("hold no more tensors after an update than before", () => {
    const lanes = new Lanes(plan([1, 2]), [{ rate: 0.01, alpha: 1 }]);
    lanes.update(1);
    const before = tf.memory().numTensors;
    for (let update = 2; update <= 12; update++) lanes.update(update);
    lanes.judge("test");
    expect(tf.memory().numTensors).toBe(before);
    lanes.dispose();
  });
});

it("leave nothing behind once disposed", async () => {
  await expectNoLeak(() => {
    trained([1, 2], [{ rate: 0.01 }]);
  });
});
