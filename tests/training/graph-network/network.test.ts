import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { allocate } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { edgeFeatureCount, graphNetwork } from "../../../src/lib/training/graph-network";
import { differentiate, disposeGradients } from "../../../src/lib/training";
import { normalTensor } from "../../../src/lib/engine";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

const network = graphNetwork({ hidden: 6 });
const features = (variables: number, seed = 1) =>
  normalTensor<tf.Rank.R4>(stream(seed), [2, variables, variables, edgeFeatureCount]);

describe("graphNetwork", () => {
  it("scores every ordered pair, of any number of variables", () => {
    const weights = allocate(network.blueprint, stream(1));
    expect(network.apply(weights, features(4)).shape).toEqual([2, 4, 4]);
    expect(network.apply(weights, features(7)).shape).toEqual([2, 7, 7]);
  });

  it("renames scores where variables are renamed, and changes nothing else", () => {
    const weights = allocate(network.blueprint, stream(2));
    const given = features(5);
    const order = tf.tensor1d([3, 0, 4, 1, 2], "int32");
    const renamed = network.apply(weights, given.gather(order, 1).gather(order, 2)).arraySync();
    const expected = network.apply(weights, given).gather(order, 1).gather(order, 2).arraySync();
    renamed.forEach((graph, b) => {
      graph.forEach((row, i) => {
        row.forEach((score, j) => {
          if (i !== j) expect(score).toBeCloseTo(expected[b]![i]![j]!, 4);
        });
      });
    });
  });

  it("hears of an edge that it shares no variable with after two rounds of messages, not before", () => {
    const reach = (rounds: number): number => {
      const own = graphNetwork({ hidden: 6, rounds });
      const weights = allocate(own.blueprint, stream(3));
      const before = own.apply(weights, features(5)).arraySync()[0]![0]![1]!;
      const changed = features(5).add<tf.Tensor4D>(
        tf.oneHot(tf.tensor1d([2 * 5 + 3], "int32"), 25).reshape([1, 5, 5, 1]),
      );
      return Math.abs(own.apply(weights, changed).arraySync()[0]![0]![1]! - before);
    };
    expect([reach(0), reach(1)]).toEqual([0, 0]);
    expect(reach(2)).toBeGreaterThan(1e-6);
  });

  it("never looks at the diagonal", () => {
    const weights = allocate(network.blueprint, stream(4));
    const diagonal = tf.eye(4).reshape([1, 4, 4, 1]).mul(100);
    const [plain, marked] = [features(4), features(4).add<tf.Tensor4D>(diagonal)].map((given) =>
      network.apply(weights, given).arraySync(),
    );
    expect(marked![1]![0]![2]).toBe(plain![1]![0]![2]);
  });

  it("has a gradient for every weight, and leaves no tensors", async () => {
    const weights = allocate(network.blueprint, stream(5));
    const given = features(4);
    const { loss, gradients } = differentiate(weights, () => network.apply(weights, given).square().mean());
    expect([...gradients.keys()].sort()).toEqual(network.blueprint.map(({ name }) => name).sort());
    for (const gradient of gradients.values()) expect(gradient.abs().sum().dataSync()[0]).toBeGreaterThan(0);
    loss.dispose();
    disposeGradients(gradients);
    await expectNoLeak(() => network.apply(weights, given));
  });

  it("refuses a size below 1", () => {
    expect(() => graphNetwork({ hidden: 0 })).toThrow("hidden: expected a whole number");
  });
});
