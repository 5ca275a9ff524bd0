import fc from "fast-check";
import { expect, it } from "vitest";
import { mean, standardDeviation } from "../../../src/lib/statistics";
import { standardize } from "../../../src/lib/wmtp/scorers";

it("standardize gives mean 0 and deviation 1", () => {
  const z = standardize(Float64Array.of(3, -1, 4, 1, -5));
  expect(mean(z)).toBeCloseTo(0, 12);
  expect(standardDeviation(z, 0)).toBeCloseTo(1, 12);
});

it("standardize does not see a shift or a positive factor", () => {
  const scores = Float64Array.of(3, -1, 4, 1, -5);
  fc.assert(
    fc.property(
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      (a, b) => {
        // Shifts beyond the resolution of float32 are constant scores; that is another test.
        fc.pre(a > Math.abs(b) * 1e-6);
        const moved = standardize(scores.map((score) => a * score + b));
        standardize(scores).forEach((z, i) => {
          expect(moved[i]!).toBeCloseTo(z, 6);
        });
      },
    ),
  );
});

it("standardize takes scores that differ by rounding only for constant ones", () => {
  expect(Array.from(standardize(Float64Array.of(0.1, 0.1, 0.1)))).toEqual([0, 0, 0]);
  expect(Array.from(standardize(Float64Array.from([0.7, 0.7 + 1e-9, 0.7])))).toEqual([0, 0, 0]);
  expect(Array.from(standardize(Float64Array.of(0, 0)))).toEqual([0, 0]);
});

it("standardize does not overflow", () => {
  const z = standardize(Float64Array.of(1e308, -1e308, 1e308, -1e308));
  expect(Array.from(z)).toEqual([1, -1, 1, -1]);
});
