import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankCategories, transformed } from "../../../src/lib/causal/discovery";
import { normals, stream } from "../../../src/lib/random";

const sample = { names: ["a"], columns: [normals(stream(1), 300)] };

describe("a transformed sample", () => {
  it("has the function of every value", () => {
    expect([...transformed({ names: ["a"], columns: [Float64Array.of(1, Math.E)] }, Math.log).columns[0]!]).toEqual([
      0, 1,
    ]);
  });
  it("is refused where the function has no number to give", () => {
    expect(() => transformed({ names: ["a"], columns: [Float64Array.of(0)] }, Math.log)).toThrow(
      '-Infinity in row 0 of "a"',
    );
  });
});

describe("categories by rank", () => {
  it("hold equal shares of the rows, in the order of the values", () => {
    const [categories] = rankCategories(sample, 5).columns;
    for (let c = 0; c < 5; c++) expect(categories!.filter((value) => value === c)).toHaveLength(60);
    const largest = Math.max(...sample.columns[0]!.filter((_, i) => categories![i] === 1));
    expect(Math.min(...sample.columns[0]!.filter((_, i) => categories![i] === 2))).toBeGreaterThan(largest);
  });
  it("are the same after any increasing change of units", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 9 }), (seed, bins) => {
        const own = { names: ["a"], columns: [normals(stream(seed), 40)] };
        expect(
          rankCategories(
            transformed(own, (v) => Math.exp(v) + 3),
            bins,
          ),
        ).toEqual(rankCategories(own, bins));
      }),
    );
  });
  it("keep equal values together", () => {
    expect([...rankCategories({ names: ["a"], columns: [Float64Array.of(1, 1, 1, 2)] }, 2).columns[0]!]).toEqual([
      1, 1, 1, 1,
    ]);
  });
  it("need at least two of them", () => {
    expect(() => rankCategories(sample, 1)).toThrow("bins");
  });
});
