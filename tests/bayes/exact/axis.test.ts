import { describe, expect, it } from "vitest";
import { linspace, midpoints, spacing } from "../../../src/lib/bayes/exact/axis";

describe("an axis", () => {
  it("includes its bounds, or leaves half a cell at both ends", () => {
    expect([...linspace(-1, 1, 5)]).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect([...midpoints(0, 1, 4)]).toEqual([0.125, 0.375, 0.625, 0.875]);
    expect(spacing("axis", linspace(-2, 2, 401))).toBeCloseTo(0.01, 14);
  });

  it.each([
    [() => linspace(1, 1, 5), /high: .*low = 1, got 1/],
    [() => midpoints(0, 1, 1), /points: .*got 1/],
    [() => spacing("axis", [1]), /axis\.length: .*got 1/],
    [() => spacing("axis", [0, 1, 3]), /axis: expected evenly increasing numbers, got a step of 1 at index 1/],
    [() => spacing("axis", [1, 0]), /axis: expected evenly increasing/],
  ])("refuses what is none %#", (make, message) => {
    expect(make).toThrow(message);
  });
});
