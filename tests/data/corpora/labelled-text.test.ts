import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelCounts, multiHot } from "../../../src/lib/data/corpora/labelled-text";

describe("multiHot", () => {
  it("marks the labels of each row", () => {
    expect(multiHot([[2, 0], [], [1]], 3)).toEqual(Uint8Array.of(1, 0, 1, 0, 0, 0, 0, 1, 0));
  });

  it("refuses a label that has no column", () => {
    expect(() => multiHot([[0], [3]], 3)).toThrow("labels[1]: expected a whole number in [0, 2], got 3");
  });
});

describe("labelCounts", () => {
  it("sums to the number of labels", () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat({ max: 4 }))), (rows) => {
        const counts = labelCounts(rows, 5);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.flat().length);
        expect(counts[3]).toBe(rows.filter((row) => row.includes(3)).length);
      }),
    );
  });
});
