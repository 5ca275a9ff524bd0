import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { gradientDifference, randomLossBatch } from "../../../src/lib/wmtp/checks";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

const batch = randomLossBatch(stream("readings"));

it("gradientDifference is 0 where all weights are equal, since both readings are then one", () => {
  expect(gradientDifference({ ...batch, weights: batch.weights.map(() => 1) })).toBeLessThan(1e-6);
});

it("gradientDifference is large where weights vary, and does not depend on their unit", () => {
  const difference = gradientDifference(batch);
  expect(difference).toBeGreaterThan(0.05);
  expect(gradientDifference({ ...batch, weights: batch.weights.map((w) => 7 * w) })).toBeCloseTo(difference, 4);
});

it("gradientDifference leaves no tensor", async () => {
  await expectNoLeak(() => gradientDifference(batch));
});
