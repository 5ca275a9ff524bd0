import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { evaluate, normalTensor } from "../../../src/lib/engine";
import { permutation, stream } from "../../../src/lib/random";
import { summaryNetwork } from "../../../src/lib/bayes/posterior/summary";
import { scopeEachTest } from "../../support/tensors";
import { wildWeights } from "./support/weights";

scopeEachTest();

describe("summaryNetwork", () => {
  const network = summaryNetwork("summary", { features: 3, width: 8, summaries: 5 });

  it("doesn't depend on the order of observations, but on each of them", () => {
    const weights = wildWeights(network.blueprint);
    const sets = normalTensor<tf.Rank.R3>(stream(1), [4, 20, 3]);
    const plain = evaluate(() => network.apply(weights, sets), [4, 5]);
    const order = [...permutation(stream(2), 20)];
    const mixed = evaluate(() => network.apply(weights, tf.gather(sets, order, 1)));
    plain.forEach((value, i) => {
      expect(mixed[i]).toBeCloseTo(value, 5);
    });
    const changed = evaluate(() => network.apply(weights, sets.add(tf.oneHot([19], 20).reshape([1, 20, 1]))));
    expect(changed.some((value, i) => Math.abs(value - plain[i]!) > 1e-4)).toBe(true);
  });

  it("refuses impossible shapes", () => {
    expect(() => summaryNetwork("s", { features: 0 })).toThrow(/features: .*got 0/);
  });
});
