import fc from "fast-check";
import { expect, it } from "vitest";
import { gradientThroughWeights } from "../../../src/lib/wmtp/pitfalls";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

/** The share by the formula: p (1 + (L - Σ p L) / T) < 0. */
function byFormula(losses: readonly number[], temperature: number): number {
  const most = Math.max(...losses);
  const raw = losses.map((loss) => Math.exp((loss - most) / temperature));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const weighted = losses.reduce((sum, loss, i) => sum + (raw[i]! / total) * loss, 0);
  return losses.filter((loss) => 1 + (loss - weighted) / temperature < 0).length / losses.length;
}

it("gradientThroughWeights raises the loss of just those tokens that lie T nats below the weighted mean", () => {
  const losses = fc.array(
    fc.integer({ min: 1, max: 24 }).map((n) => n / 8),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(losses, fc.constantFrom(0.7, 1.3), (given, temperature) => {
      const { failing, repaired } = gradientThroughWeights(given, temperature);
      expect(failing).toBeCloseTo(byFormula(given, temperature), 12);
      expect(repaired).toBe(0);
    }),
    { seed: 28, numRuns: 25 },
  );
});

it("gradientThroughWeights makes two of three tokens worse where one is hard", () => {
  expect(gradientThroughWeights([0.1, 0.2, 4])).toEqual({ failing: 2 / 3, repaired: 0 });
});

it("gradientThroughWeights leaves no tensor", async () => {
  await expectNoLeak(() => gradientThroughWeights([1, 2, 3]));
});
