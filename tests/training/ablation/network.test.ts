import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { countParameters, disposeWeights } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { differentiate, disposeGradients } from "../../../src/lib/training";
import { networkBlueprint, stackedLogits, stackedWeights } from "../../../src/lib/training/ablation/network";
import { describeEachEngine } from "../../support/engines";

const config = { inputs: 5, hidden: 4, blocks: 2, classes: 3, dropoutBits: 2 };
const blueprint = networkBlueprint(config);

it("the blueprint counts every weight, from depth 0 to n + 2", () => {
  expect(countParameters(blueprint)).toBe(5 * 4 + 4 + 2 * (4 * 4 + 4) + 4 * 3 + 3);
  expect([...new Set(blueprint.map(({ depth }) => depth))]).toEqual([0, 1, 2, 4]);
});

describeEachEngine("a stack of networks", () => {
  const x = (): tf.Tensor3D => tf.tensor3d([...Array(10).keys()], [1, 2, 5]).mul(0.1);

  it("gives each lane the scores that it has alone, and copies the row of seeds", () => {
    const both = stackedWeights(blueprint, [stream(1), stream(2)], 2);
    const alone = stackedWeights(blueprint, [stream(2)], 1);
    const stacked = stackedLogits(config, both, x()).arraySync();
    const single = stackedLogits(config, alone, x()).arraySync()[0]!.flat();
    for (const lane of [1, 3]) {
      stacked[lane]!.flat().forEach((score, i) => {
        expect(score).toBeCloseTo(single[i]!, 5);
      });
    }
    expect(stacked[0]).toEqual(stacked[2]);
    [both, alone].forEach(disposeWeights);
  });

  it("drops the same units in each copy of a seed, and none without streams", () => {
    const weights = stackedWeights(blueprint, [stream(1)], 2);
    const items = x().tile<tf.Tensor3D>([2, 1, 1]);
    const [first, second] = stackedLogits(config, weights, items, [stream(5)]).arraySync();
    expect(first).toEqual(second);
    const [kept] = stackedLogits(config, weights, items).arraySync();
    expect(first).not.toEqual(kept);
    disposeWeights(weights);
  });

  it("has the gradient of its own scores, dropout included", () => {
    const weights = stackedWeights(blueprint, [stream(1)], 1);
    const kernel = weights.get("backbone/block-0/kernel")!;
    const loss = (): tf.Scalar =>
      stackedLogits(config, weights, x(), [stream(5)])
        .square()
        .sum();
    const { gradients, loss: value } = differentiate(weights, loss);
    const gradient = gradients.get("backbone/block-0/kernel")!.dataSync();
    const start = kernel.dataSync().slice();
    const at = (entry: number, step: number): number => {
      const moved = start.slice();
      moved[entry]! += step;
      kernel.assign(tf.tensor(moved, kernel.shape));
      return loss().dataSync()[0]!;
    };
    for (const entry of [0, 5, 10, 15]) {
      expect(gradient[entry]).toBeCloseTo((at(entry, 1e-2) - at(entry, -1e-2)) / 2e-2, 2);
    }
    disposeGradients(gradients);
    value.dispose();
    disposeWeights(weights);
  });
});
