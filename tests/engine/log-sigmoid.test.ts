import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { logSigmoid } from "../../src/lib/engine";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";

const points = [-1e4, -100, -20, -5, -1, -0.1, 0, 0.1, 1, 5, 20, 100, 1e4];
const truth = (x: number): number => (x > 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x)));
const slope = (x: number): number => 1 / (1 + Math.exp(x));

describeEachEngine("logSigmoid", () => {
  it("trap: inside tf.tidy the gradient of tf.logSigmoid of an intermediate fails", () => {
    const loss = (x: tf.Tensor): tf.Scalar => tf.tidy(() => tf.logSigmoid(x.mul(2)).sum().asScalar());
    expect(() => tf.grad(loss)(tf.tensor1d([1]))).toThrow("Cannot read properties of undefined");
  });

  it("has the right gradient inside tf.tidy", () => {
    const loss = (x: tf.Tensor): tf.Scalar => tf.tidy(() => logSigmoid(x.mul(2)).sum().asScalar());
    expect(
      tf
        .grad(loss)(tf.tensor1d([1]))
        .dataSync()[0],
    ).toBeCloseTo(2 * slope(2), 6);
  });

  it("equals -log(1 + e^-x) to float32's precision, finite at ±10,000", () => {
    const values = logSigmoid(tf.tensor1d(points)).dataSync();
    points.forEach((x, i) => {
      const error = Math.abs((values[i] ?? NaN) - truth(x));
      expect(error, `at ${x}`).toBeLessThanOrEqual(4e-7 * Math.max(Math.abs(truth(x)), 1e-2));
    });
  });

  it("has the gradient σ(-x), finite at ±10,000", () => {
    const gradient = tf
      .grad((x: tf.Tensor) => logSigmoid(x).sum())(tf.tensor1d(points))
      .dataSync();
    points.forEach((x, i) => {
      expect(Math.abs((gradient[i] ?? NaN) - slope(x)), `at ${x}`).toBeLessThan(3e-7);
    });
  });

  it("leaves nothing but its result in memory", async () => {
    const x = tf.ones([3]);
    await expectNoLeak(() => logSigmoid(x));
  });
});
