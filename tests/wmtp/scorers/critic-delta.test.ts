import { expect, it } from "vitest";
import { criticDelta } from "../../../src/lib/wmtp/scorers";
import { scopeEachTest } from "../../support/tensors";
import { expectWithin, text, weightsOf } from "./support";

scopeEachTest();

const values = [0.2, 0.5, 0.1, 0.9, 0.4, 0.7];

it("criticDelta logs the mean of the reference's deltas, the first token's left out", () => {
  const { metrics } = criticDelta({ discount: 0.95 }).score(text({ values }));
  const mean = (0.31 - 0.375 + 0.805 - 0.455 + 0.32) / 5;
  expect(Math.abs(metrics["train/critic_delta_mean"]! - mean)).toBeLessThan(1e-6);
  expect(metrics).not.toHaveProperty("train/rho1_usage_ratio");
});

it("criticDelta gives the token that raises the value most the largest weight", () => {
  const weights = weightsOf(criticDelta(), text({ values }));
  expect(weights.indexOf(Math.max(...weights))).toBe(3);
  expect(weights[0]).toBe(0);
});

it("criticDelta clipped is 1 + z of the deltas", () => {
  const deltas = [0.3, -0.4, 0.8, -0.5, 0.3];
  const mean = deltas.reduce((sum, delta) => sum + delta) / 5;
  const deviation = Math.sqrt(deltas.reduce((sum, delta) => sum + (delta - mean) ** 2, 0) / 5);
  const raw = deltas.map((delta) => Math.max(0, 1 + (delta - mean) / deviation));
  const average = raw.reduce((sum, weight) => sum + weight) / 5;
  expectWithin(weightsOf(criticDelta({ mode: "clipped", discount: 1 }), text({ values })), [
    0,
    ...raw.map((weight) => weight / average),
  ]);
});

it("criticDelta weighs alike where the value never changes", () => {
  expectWithin(weightsOf(criticDelta(), text({ values: [3, 3, 3, 3] })), [0, 1, 1, 1]);
});

it("criticDelta does not divide by what deltas add up to, which is about 0 when a text ends where it began", () => {
  const weights = weightsOf(criticDelta({ discount: 1 }), text({ values: [0.5, 0.9, 0.1, 0.5] }));
  expect(weights.every((weight) => weight >= 0 && weight <= 5)).toBe(true);
});

it("criticDelta refuses a discount above 1 when it is made", () => {
  expect(() => criticDelta({ discount: 1.01 })).toThrow("discount: expected a number in [0, 1], got 1.01");
});
