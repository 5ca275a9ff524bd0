import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csrOf } from "../../../src/lib/data";
import type { Objective } from "../../../src/lib/training/linear/lbfgs";
import { logisticObjective, softmaxObjective } from "../../../src/lib/training/linear/objectives";

const x = csrOf(
  [
    [
      [0, 0.5],
      [2, -1],
    ],
    [[1, 2]],
    [],
    [
      [0, 1],
      [1, 1],
    ],
  ],
  3,
);

/** Largest difference between the gradient and central differences. */
function gradientError(f: Objective, at: Float64Array): number {
  const gradient = new Float64Array(at.length);
  f(at, gradient);
  const unused = new Float64Array(at.length);
  const numeric = at.map((_, i) => {
    const moved = (by: number): number =>
      f(
        at.map((value, j) => (i === j ? value + by : value)),
        unused,
      );
    return (moved(1e-5) - moved(-1e-5)) / 2e-5;
  });
  return Math.max(...numeric.map((value, i) => Math.abs(value - gradient[i]!)));
}

const points = (length: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length })
    .map((p) => Float64Array.from(p));

describe("the objectives", () => {
  it("have the gradient that central differences find", () => {
    fc.assert(
      fc.property(points(4), points(12), (one, three) => {
        expect(gradientError(logisticObjective(x, [1, 0, 0, 1], 3), one)).toBeLessThan(1e-8);
        expect(gradientError(softmaxObjective(x, [2, 0, 1, 1], 3, 3), three)).toBeLessThan(1e-8);
      }),
    );
  });

  it("stay finite at margins of 1e4", () => {
    const value = logisticObjective(x, [1, 0, 0, 1], 1)(Float64Array.of(1e4, -1e4, 1e4, 0), new Float64Array(4));
    expect(Number.isFinite(value)).toBe(true);
  });
});
