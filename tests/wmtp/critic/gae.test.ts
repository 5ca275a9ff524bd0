import fc from "fast-check";
import { expect, it } from "vitest";
import { meanSquaredError } from "../../../src/lib/statistics";
import { discountedReturns, gaeReturns } from "../../../src/lib/wmtp/critic";

// reference/ml/wmtp.json: a reward of -.8 for the text, shared by its six tokens.
const values = [0.2, 0.5, 0.1, 0.9, 0.4, 0.7];
const rewards = values.map(() => -0.8 / 6);
const returns = [
  -0.5776351840857414, -0.498726050773427, -0.39377216102083334, -0.3242837083333333, -0.2240833333333333,
  -0.1333333333333333,
];

it("gaeReturns has the reference's returns", () => {
  gaeReturns(rewards, values).forEach((value, t) => {
    expect(Math.abs(value - returns[t]!)).toBeLessThan(1e-12);
  });
});

it("gaeReturns gives the reference's value loss of the first five tokens, and its total with a tenth of it", () => {
  const loss = meanSquaredError(gaeReturns(rewards, values).slice(0, 5), values.slice(0, 5));
  expect(Math.abs(loss - 0.7468663512911194)).toBeLessThan(1e-12);
  expect(Math.abs(2.5543820745478936 + 0.1 * loss - 2.6290687096770053)).toBeLessThan(1e-12);
});

it("gaeReturns at λ = 1 is the discounted sum of rewards, whatever the values", () => {
  const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(numbers, numbers, (earned, known) => {
      const sum = earned.reduce((total, reward, t) => total + 0.9 ** t * reward, 0);
      expect(gaeReturns(earned, known, { discount: 0.9, lambda: 1 })[0]!).toBeCloseTo(sum, 9);
    }),
  );
});

it("gaeReturns at λ = 0 looks one step ahead", () => {
  expect(Array.from(gaeReturns([1, 2], [10, 20], { discount: 0.5, lambda: 0 }))).toEqual([1 + 10, 2]);
});

it("gaeReturns leaves right values as they are", () => {
  const right = discountedReturns([1, -1, 0.5, 2], 0.95);
  gaeReturns([1, -1, 0.5, 2], right, { discount: 0.95, lambda: 0.3 }).forEach((value, t) => {
    expect(value).toBeCloseTo(right[t]!, 12);
  });
});

it.each([
  [[1, NaN], [0, 0], {}, "rewards: expected finite numbers, got NaN at index 1"],
  [[1, 1], [Infinity, 0], {}, "values: expected finite numbers, got Infinity at index 0"],
  [[1], [0, 0], {}, "rewards has 1 samples, values has 2"],
  [[1], [0], { discount: 1.1 }, "discount: expected a number in [0, 1]"],
  [[1], [0], { lambda: -0.1 }, "lambda: expected a number in [0, 1]"],
])("gaeReturns refuses %o and %o with %o", (earned, known, options, message) => {
  expect(() => gaeReturns(earned, known, options)).toThrow(message);
});
