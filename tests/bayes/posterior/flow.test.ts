import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { evaluate, normalTensor, readScalar } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { differentiate } from "../../../src/lib/training/gradients";
import { couplingFlow } from "../../../src/lib/bayes/posterior/flow";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";
import { square, wildWeights } from "./support/weights";

scopeEachTest();

describe("couplingFlow", () => {
  it("goes there and back in ten dimensions", () => {
    const flow = couplingFlow("flow", { dimension: 10, context: 4 });
    const weights = wildWeights(flow.blueprint, 0.15);
    const [points, context] = [
      normalTensor<tf.Rank.R2>(stream(1), [32, 10]),
      normalTensor<tf.Rank.R2>(stream(2), [32, 4]),
    ];
    const back = evaluate(() => flow.inverse(weights, flow.forward(weights, points, context).points, context));
    const error = evaluate(() => points.clone()).reduce(
      (most, value, i) => Math.max(most, Math.abs(value - back[i]!)),
      0,
    );
    expect(error).toBeLessThan(1e-3);
  });

  it.each([0.1, 0.3])(
    "is a density: it integrates to 1 in two dimensions, with weights of deviation %d",
    (deviation) => {
      const flow = couplingFlow("flow", { dimension: 2, context: 3, layers: 3, width: 8 });
      const weights = wildWeights(flow.blueprint, deviation);
      const { points, area } = square(12, 240);
      const context = tf.tensor2d([[0.3, -1, 0.5]]).tile<tf.Tensor2D>([points.shape[0], 1]);
      const logs = evaluate(() => flow.logDensity(weights, points, context));
      expect(logs.reduce((sum, log) => sum + Math.exp(log) * area, 0)).toBeCloseTo(1, 3);
    },
  );

  it("is a Gaussian in one dimension, and integrates to 1", () => {
    const flow = couplingFlow("flow", { dimension: 1, context: 1, width: 8 });
    const weights = wildWeights(flow.blueprint);
    const points = tf.linspace(-15, 15, 6001).expandDims<tf.Tensor2D>(1);
    const logs = evaluate(() => flow.logDensity(weights, points, tf.ones([6001, 1])));
    expect(logs.reduce((sum, log) => sum + Math.exp(log) * 0.005, 0)).toBeCloseTo(1, 4);
    expect(flow.blueprint.some(({ name }) => name.includes("coupling"))).toBe(false);
  });

  it("draws from its density: two thirds of the draws where it says two thirds lie", () => {
    const flow = couplingFlow("flow", { dimension: 2, context: 1, layers: 2, width: 8 });
    const weights = wildWeights(flow.blueprint);
    const { points, area } = square(12, 200);
    const logs = evaluate(() => flow.logDensity(weights, points, tf.ones([points.shape[0], 1])));
    const xs = evaluate(() => points.clone());
    const inside = logs.reduce(
      (sum, log, i) => sum + (xs[2 * i]! < 0.2 && xs[2 * i + 1]! > -0.1 ? Math.exp(log) * area : 0),
      0,
    );
    const draws = flow.draw(weights, tf.ones([1, 1]), 8000, stream(3));
    let hits = 0;
    for (let i = 0; i < 8000; i++) if (draws[2 * i]! < 0.2 && draws[2 * i + 1]! > -0.1) hits++;
    expect(Math.abs(hits / 8000 - inside)).toBeLessThan(0.025);
  });

  it("gives each context draws of its own, in rows", () => {
    const flow = couplingFlow("flow", { dimension: 2, context: 1 });
    const weights = wildWeights(flow.blueprint, 0.5);
    const draws = flow.draw(weights, tf.tensor2d([[-3], [3]]), 500, stream(1));
    expect(draws).toHaveLength(2000);
    const mean = (set: number): number => draws.slice(set * 1000, set * 1000 + 1000).reduce((a, b) => a + b) / 1000;
    expect(Math.abs(mean(0) - mean(1))).toBeGreaterThan(0.1);
  });

  it("has gradients that agree with central differences", () => {
    const flow = couplingFlow("flow", { dimension: 2, context: 1, layers: 2, width: 4 });
    const weights = wildWeights(flow.blueprint);
    const points = normalTensor<tf.Rank.R2>(stream(1), [8, 2]);
    const loss = (): tf.Scalar => flow.logDensity(weights, points, tf.ones([8, 1])).mean();
    const { gradients } = differentiate(weights, loss);
    for (const name of ["flow/coupling-0/layer-2/bias", "flow/coupling-1/layer-0/bias", "flow/affine/layer-1/bias"]) {
      const variable = weights.get(name)!;
      const value = variable.dataSync()[0]!;
      const at = (shift: number): number => {
        const changed = Float32Array.from(variable.dataSync());
        changed[0] = value + shift;
        variable.assign(tf.tensor(changed, variable.shape));
        return readScalar(tf.tidy(loss));
      };
      const slope = (at(1e-2) - at(-1e-2)) / 2e-2;
      at(0);
      expect(gradients.get(name)!.dataSync()[0]).toBeCloseTo(slope, 2);
    }
  });

  it("leaves no tensor behind, and refuses impossible shapes", async () => {
    const flow = couplingFlow("flow", { dimension: 2, context: 1 });
    const weights = wildWeights(flow.blueprint);
    const context = tf.ones<tf.Rank.R2>([3, 1]);
    await expectNoLeak(() => flow.draw(weights, context, 4, stream(1)));
    expect(() => couplingFlow("flow", { dimension: 0, context: 1 })).toThrow(/dimension: .*got 0/);
    expect(() => couplingFlow("flow", { dimension: 1, context: 0 })).toThrow(/context: .*got 0/);
  });
});
