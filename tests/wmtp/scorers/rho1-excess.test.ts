import { expect, it } from "vitest";
import { rho1Excess } from "../../../src/lib/wmtp/scorers";
import { scopeEachTest } from "../../support/tensors";
import { expectWithin, text, weightsOf } from "./support";

scopeEachTest();

// reference/ml/wmtp.json: head 0's cross-entropies and the reference's, moved to the tokens that they belong to.
const base = [0, 1.0861086524077446, 1.1692898800138134, 4.193157700899197, 0.40748258523070946, 3.4546118619310677];
const reference = [0, 0.6071766529787519, 3.6307134097071163, 0.58745407176493, 4.235803757580804, 2.4116256981665303];

it("rho1Excess selects the tokens of the reference's rho1_ntp, whose mean loss is then its loss", () => {
  const weights = weightsOf(rho1Excess(), text({ baseLosses: base, referenceLosses: reference }));
  expectWithin(weights, [0, 5 / 3, 0, 5 / 3, 0, 5 / 3]);
  const loss = weights.reduce((sum, weight, t) => sum + weight * base[t]!, 0) / 5;
  expect(Math.abs(loss - 2.9112927384126692)).toBeLessThan(1e-6);
});

it("rho1Excess goes by the sign of the excess: what the model knows better than the reference is left", () => {
  const input = text({ baseLosses: [0, 0.1, 3, 2, 1], referenceLosses: [0, 9, 1, 1.5, 1] });
  expect(weightsOf(rho1Excess({ share: 0.5 }), input)).toEqual([0, 0, 2, 2, 0]);
  expect(weightsOf(rho1Excess({ mode: "softmax" }), input)[1]).toBeLessThan(0.1);
});

it("rho1Excess logs the share of tokens used and the mean excess", () => {
  const { metrics } = rho1Excess({ share: 0.5 }).score(
    text({ baseLosses: [0, 0.1, 3, 2, 1], referenceLosses: [0, 9, 1, 1.5, 1] }),
  );
  expect(metrics["train/rho1_usage_ratio"]).toBe(0.5);
  expect(metrics["train/rho1_excess_mean"]).toBeCloseTo((-8.9 + 2 + 0.5 + 0) / 4, 6);
  expect(metrics).not.toHaveProperty("train/critic_delta_mean");
});

it("rho1Excess uses all tokens in a continuous mode", () => {
  const { metrics } = rho1Excess({ mode: "softplus" }).score(text({ baseLosses: base, referenceLosses: reference }));
  expect(metrics["train/rho1_usage_ratio"]).toBe(1);
});

it("rho1Excess refuses a share of 0 when it is made", () => {
  expect(() => rho1Excess({ share: 0 })).toThrow("share: expected a number");
});
