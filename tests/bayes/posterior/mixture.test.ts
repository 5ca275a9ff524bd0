import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { evaluate, normalTensor, readScalar } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { differentiate } from "../../../src/lib/training/gradients";
import { mixtureDensity } from "../../../src/lib/bayes/posterior/mixture";
import { scopeEachTest } from "../../support/tensors";
import { square, wildWeights } from "./support/weights";

scopeEachTest();

describe("mixtureDensity", () => {
  it("integrates to 1 in one and in two dimensions", () => {
    const one = mixtureDensity("m", { dimension: 1, context: 1, width: 8 });
    const points = tf.linspace(-20, 20, 8001).expandDims<tf.Tensor2D>(1);
    const weights = wildWeights(one.blueprint, 0.5);
    const logs = evaluate(() => one.logDensity(weights, points, tf.ones([8001, 1])), [8001]);
    expect(logs.reduce((sum, log) => sum + Math.exp(log) * 0.005, 0)).toBeCloseTo(1, 4);
    const two = mixtureDensity("m", { dimension: 2, context: 1, width: 8, components: 3 });
    const grid = square(15, 300);
    const heights = evaluate(() => two.logDensity(wildWeights(two.blueprint, 0.5), grid.points, tf.ones([90_000, 1])));
    expect(heights.reduce((sum, log) => sum + Math.exp(log) * grid.area, 0)).toBeCloseTo(1, 3);
  });

  it("draws from its density, tilted components included", () => {
    const two = mixtureDensity("m", { dimension: 2, context: 1, width: 8, components: 2 });
    const weights = wildWeights(two.blueprint, 0.7);
    const { points, area } = square(15, 300);
    const logs = evaluate(() => two.logDensity(weights, points, tf.ones([90_000, 1])));
    const xs = evaluate(() => points.clone());
    const moment = (of: (x: number, y: number) => number): number =>
      logs.reduce((sum, log, i) => sum + Math.exp(log) * area * of(xs[2 * i]!, xs[2 * i + 1]!), 0);
    const draws = two.draw(weights, tf.ones([1, 1]), 20_000, stream(1));
    const sampled = (of: (x: number, y: number) => number): number => {
      let sum = 0;
      for (let i = 0; i < 20_000; i++) sum += of(draws[2 * i]!, draws[2 * i + 1]!);
      return sum / 20_000;
    };
    for (const of of [
      (x: number) => x,
      (_: number, y: number) => y,
      (x: number, y: number) => x * y,
      (x: number) => x * x,
    ]) {
      expect(Math.abs(sampled(of) - moment(of))).toBeLessThan(0.06 * (1 + Math.abs(moment(of))));
    }
  });

  it("has gradients that agree with central differences", () => {
    const density = mixtureDensity("m", { dimension: 2, context: 1, width: 4, components: 2 });
    const weights = wildWeights(density.blueprint);
    const points = normalTensor<tf.Rank.R2>(stream(1), [8, 2]);
    const loss = (): tf.Scalar => density.logDensity(weights, points, tf.ones([8, 1])).mean();
    const gradient = differentiate(weights, loss).gradients.get("m/layer-2/bias")!.dataSync();
    const variable = weights.get("m/layer-2/bias")!;
    const start = Float32Array.from(variable.dataSync());
    start.forEach((value, i) => {
      const at = (shift: number): number => {
        const changed = start.slice();
        changed[i] = value + shift;
        variable.assign(tf.tensor1d(changed));
        return readScalar(tf.tidy(loss));
      };
      expect(gradient[i]).toBeCloseTo((at(1e-2) - at(-1e-2)) / 2e-2, 2);
    });
  });

  it("refuses impossible shapes", () => {
    expect(() => mixtureDensity("m", { dimension: 1, context: 1, components: 0 })).toThrow(/components: .*got 0/);
  });
});
