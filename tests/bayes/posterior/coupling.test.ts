import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { evaluate, normalTensor } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { affineCoupling, contextAffine, type InvertibleLayer } from "../../../src/lib/bayes/posterior/coupling";
import { scopeEachTest } from "../../support/tensors";
import { wildWeights } from "./support/weights";

scopeEachTest();

const shape = { dimension: 3, context: 2, width: 8 };
const layers: [string, InvertibleLayer][] = [
  ["contextAffine", contextAffine("affine", shape)],
  ["affineCoupling, first turn", affineCoupling("coupling", shape, 0)],
  ["affineCoupling, second turn", affineCoupling("coupling", shape, 1)],
];

describe.each(layers)("%s", (_, layer) => {
  const input = (): [tf.Tensor2D, tf.Tensor2D] => [
    normalTensor<tf.Rank.R2>(stream(4), [16, 3]),
    normalTensor<tf.Rank.R2>(stream(5), [16, 2]),
  ];

  it("is undone by its inverse", () => {
    const weights = wildWeights(layer.blueprint);
    const [points, context] = input();
    const back = evaluate(() => layer.inverse(weights, layer.forward(weights, points, context).points, context));
    evaluate(() => points.clone()).forEach((value, i) => {
      expect(back[i]).toBeCloseTo(value, 4);
    });
  });

  it("knows its log-determinant, by central differences of all nine slopes", () => {
    const weights = wildWeights(layer.blueprint);
    const [points, context] = input();
    const logs = evaluate(() => layer.forward(weights, points, context).logDeterminant, [16]);
    const h = 1e-2;
    const slopes = [0, 1, 2].map((j) => {
      const step = tf.oneHot([j], 3).toFloat().mul<tf.Tensor2D>(h);
      const ends = [points.add(step), points.sub(step)] as tf.Tensor2D[];
      const [up, down] = ends.map((end) => evaluate(() => layer.forward(weights, end, context).points));
      return up!.map((value, i) => (value - down![i]!) / (2 * h));
    });
    logs.forEach((log, row) => {
      const [a, b, c] = slopes.map((slope) => [...slope.slice(3 * row, 3 * row + 3)] as [number, number, number]);
      const determinant =
        a![0] * (b![1] * c![2] - b![2] * c![1]) -
        b![0] * (a![1] * c![2] - a![2] * c![1]) +
        c![0] * (a![1] * b![2] - a![2] * b![1]);
      expect(Math.log(Math.abs(determinant))).toBeCloseTo(log, 1);
    });
  });
});

describe("affineCoupling", () => {
  it("leaves the half that it starts with as it is", () => {
    const layer = affineCoupling("coupling", shape, 1);
    const weights = wildWeights(layer.blueprint);
    const points = normalTensor<tf.Rank.R2>(stream(4), [5, 3]);
    const after = evaluate(() => layer.forward(weights, points, tf.ones([5, 2])).points);
    const before = evaluate(() => points.clone());
    for (let row = 0; row < 5; row++) {
      expect(after[3 * row + 1]).toBeCloseTo(before[3 * row + 1]!, 6);
      expect(after[3 * row]).not.toBeCloseTo(before[3 * row]!, 3);
      expect(after[3 * row + 2]).not.toBeCloseTo(before[3 * row + 2]!, 3);
    }
  });
});
