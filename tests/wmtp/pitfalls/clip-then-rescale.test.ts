import fc from "fast-check";
import { expect, it } from "vitest";
import { clipThenRescale } from "../../../src/lib/wmtp/pitfalls";

it("clipThenRescale reaches 4.28 under a clip of 3 where one score of five stands out", () => {
  // z is -.5 four times and 2: weights .126 four times and 4.49, which the clip cuts to 3; their mean is then .701.
  const [small, large] = [Math.exp(-0.5 / 0.7), Math.exp(2 / 0.7)];
  const share = small / ((4 * small + large) / 5);
  const { failing, repaired } = clipThenRescale([0, 0, 0, 0, 10]);
  expect(failing).toBeCloseTo(3 / ((3 + 4 * share) / 5), 12);
  expect(repaired).toBe(3);
});

it("clipThenRescale's repair never passes the limit", () => {
  const scores = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(scores, (given) => {
      expect(clipThenRescale(given).repaired).toBeLessThanOrEqual(3);
    }),
    { seed: 28 },
  );
});

it("clipThenRescale gives equal weights for equal scores", () => {
  expect(clipThenRescale([2, 2, 2])).toEqual({ failing: 1, repaired: 1 });
});
