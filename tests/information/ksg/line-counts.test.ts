import { describe, expect, it } from "vitest";
import { countOnLine } from "../../../src/lib/information/ksg/line-counts";

describe("countOnLine", () => {
  it("tests the difference, not the sum: 0.1 + 0.2 lies at, not within, the rounded distance to 0.3", () => {
    // 0.3 - 0.1 rounds to 0.19999999999999998 while 0.1 + 0.19999999999999998 rounds to 0.3.
    const values = Float64Array.of(0.1, 0.3);
    const radius = 0.3 - 0.1;
    expect([...countOnLine(values, Float64Array.of(radius, radius), false)]).toEqual([0, 0]);
    expect([...countOnLine(values, Float64Array.of(radius, radius), true)]).toEqual([1, 1]);
  });

  it("counts all others of a constant within any radius, none within an open ball of radius 0", () => {
    const values = new Float64Array(5).fill(2);
    expect([...countOnLine(values, new Float64Array(5), false)]).toEqual([0, 0, 0, 0, 0]);
    expect([...countOnLine(values, new Float64Array(5), true)]).toEqual([4, 4, 4, 4, 4]);
    expect([...countOnLine(values, new Float64Array(5).fill(1e-300), false)]).toEqual([4, 4, 4, 4, 4]);
  });

  it("stays right where one value lies far from all others, and where the range nearly overflows", () => {
    const values = Float64Array.of(0, 1e-12, 2e-12, 1e300, -1e300);
    const radii = Float64Array.of(1.5e-12, 1.5e-12, 1.5e-12, Infinity, 1);
    expect([...countOnLine(values, radii, false)]).toEqual([1, 2, 1, 4, 0]);
  });
});
