import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { changeRates, rollingWindows } from "../../../src/lib/bayes/drift/windows";

describe("rollingWindows", () => {
  it("leaves an incomplete last window out, and overlaps by its step", () => {
    expect(rollingWindows([1, 2, 3, 4, 5], 2).map((window) => [...window])).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(rollingWindows([1, 2, 3, 4], 3, 1)).toHaveLength(2);
  });

  it("refuses a window longer than the series, and a step of 0", () => {
    expect(() => rollingWindows([1], 2)).toThrow(/width: .*got 2/);
    expect(() => rollingWindows([1, 2], 1, 0)).toThrow(/step: .*got 0/);
  });
});

describe("changeRates", () => {
  it("peaks where the distribution changes, and nowhere else", () => {
    const values = normals(stream(1), 2000).map((z, i) => (i < 1000 ? z : z + 2));
    const rates = [...changeRates(rollingWindows(values, 200), { bins: 5 })];
    expect(rates).toHaveLength(9);
    expect(rates.indexOf(Math.max(...rates))).toBe(4);
    expect(rates[4]).toBeGreaterThan(0.5);
    expect(Math.max(...rates.filter((_, i) => i !== 4))).toBeLessThan(0.25);
  });

  it("refuses one window", () => {
    expect(() => changeRates([[1, 2]])).toThrow(/windows\.length: .*got 1/);
  });
});
