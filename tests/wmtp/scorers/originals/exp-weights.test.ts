import fc from "fast-check";
import { expect, it } from "vitest";
import { expWeights, noAdvantages, observeAdvantages } from "../../../../src/lib/wmtp/scorers";

const settled = { batches: 11, mean: 0.5, variance: 4 };

it("expWeights is the clipped exponential of the standardised advantage", () => {
  const [low = NaN, mean = NaN, above = NaN, high = NaN] = expWeights(Float64Array.of(-9, 0.5, 1.5, 9), settled);
  expect([low, mean, high]).toEqual([0.1, 1, 3]);
  expect(above).toBeCloseTo(Math.exp(0.5 / 0.9), 7);
});

it("expWeights stay within the clip for any advantage", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (advantage) => {
      const [weight = NaN] = expWeights(Float64Array.of(advantage), settled);
      expect(weight).toBeGreaterThanOrEqual(0.1);
      expect(weight).toBeLessThanOrEqual(3);
    }),
  );
});

it("expWeights are 1 in the ten batches of the warm-up and follow the eleventh", () => {
  let known = noAdvantages;
  const advantages = Float64Array.of(-1, 0, 1);
  for (let batch = 1; batch <= 10; batch++) {
    known = observeAdvantages(known, advantages);
    expect(Array.from(expWeights(advantages, known))).toEqual([1, 1, 1]);
  }
  expect(expWeights(advantages, observeAdvantages(known, advantages))[2]).toBe(3);
});

it("observeAdvantages begins with the first batch and then moves by a tenth of the difference", () => {
  const first = observeAdvantages(noAdvantages, Float64Array.of(1, 3));
  expect(first).toEqual({ batches: 1, mean: 2, variance: 1 });
  expect(observeAdvantages(first, Float64Array.of(12, 12))).toEqual({ batches: 2, mean: 3, variance: 0.9 });
});

it("expWeights refuses a temperature of 0", () => {
  expect(() => expWeights(Float64Array.of(1), settled, { beta: 0 })).toThrow("beta: expected a number");
});
