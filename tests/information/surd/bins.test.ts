import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code, windowCoder } from "../../../src/lib/information/surd/bins";
import { normals, stream } from "../../../src/lib/random";

const codes = (values: readonly number[], bins: number, binning?: "width" | "rank"): number[] => [
  ...code("x", values, bins, binning).codes,
];

/** NumPy's rule, word for word: edges by linspace, then the last edge that is not above x; the top edge belongs to the last bin. */
function byDefinition(values: readonly number[], bins: number): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low === high) return values.map(() => 0);
  const step = (high - low) / bins;
  const edges = Array.from({ length: bins }, (_, i) => i * step + low);
  return values.map((x) => edges.findLastIndex((edge) => edge <= x));
}

describe("bins of equal width", () => {
  it("are closed on the left, the last one on both sides", () => {
    expect(codes([0, 1, 2, 3, 4], 4)).toEqual([0, 1, 2, 3, 3]);
    expect(codes([0, 0.9999999999999999, 1, 1.9999999999999998, 2], 2)).toEqual([0, 0, 1, 1, 1]);
  });

  it("follow NumPy's edges to the last bit", () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 12, maxLength: 40 });
    const property = fc.property(values, fc.integer({ min: 1, max: 12 }), (sample, bins) => {
      expect(codes(sample, bins)).toEqual(byDefinition(sample, bins));
    });
    fc.assert(property, { seed: 3, numRuns: 500 });
  });

  it("hold where the offset dwarfs the spread, and at the smallest numbers there are", () => {
    const offset = [1e15, 1e15 + 1, 1e15 + 2, 1e15 + 3];
    expect(codes(offset, 3)).toEqual([0, 1, 2, 2]);
    expect(codes([0, 5e-324, 1e-323, 1.5e-323], 3)).toEqual([0, 1, 2, 2]);
  });

  it("put a constant into the first", () => {
    expect(codes([7, 7, 7], 3)).toEqual([0, 0, 0]);
  });
});

describe("rank bins", () => {
  it("hold equally many samples each", () => {
    expect(codes([1, 10, 100, 1000, 1e4, 1e5], 3, "rank")).toEqual([0, 0, 1, 1, 2, 2]);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    codes([...normals(stream(1), 1000)], 7, "rank").forEach((bin) => counts[bin]!++);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it("keep equal values together", () => {
    expect(new Set(codes([0, 0, 0, 0, 0, 1], 3, "rank").slice(0, 5)).size).toBe(1);
  });

  it("stand what overflows equal width", () => {
    expect(codes([-1.7e308, 0, 1.7e308], 3, "rank")).toEqual([0, 1, 2]);
  });
});

describe("windowCoder", () => {
  it.each(["width", "rank"] as const)("bins a window by what lies in it (%s)", (binning) => {
    const signal = normals(stream(2), 20_000);
    const coder = windowCoder("x", signal, 9, binning);
    for (const [start, end] of [
      [0, 20_000],
      [1, 20_000],
      [0, 19_999],
      [5000, 5100],
      [3, 12_000],
    ] as const) {
      expect(coder(start, end).codes).toEqual(code("x", signal.subarray(start, end), 9, binning).codes);
    }
  });

  it("ignores what is wrong outside the window", () => {
    expect([...windowCoder("x", [NaN, 1, 2, 3], 3)(1, 4).codes]).toEqual([0, 1, 2]);
    expect(() => windowCoder("x", [NaN, 1, 2, 3], 3)(0, 4)).toThrow("x: expected finite numbers, got NaN at index 0");
  });

  it("refuses a window of one sample", () => {
    expect(() => windowCoder("x", [1, 2], 1)(0, 1)).toThrow("x: expected at least 2 samples, got 1");
  });
});
