import { describe, expect, it } from "vitest";
import { column, drawsOf, scalarDraws } from "../../../src/lib/bayes/exact/draws";

describe("draws", () => {
  it("hold rows, and give the draws of one parameter", () => {
    const draws = drawsOf([
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
    expect([...column(draws, 1)]).toEqual([10, 20, 30]);
    expect([...column(scalarDraws([4, 5]), 0)]).toEqual([4, 5]);
  });

  it("refuses no rows, ragged rows and a parameter that isn't there", () => {
    expect(() => drawsOf([])).toThrow(/rows\.length: .*got 0/);
    expect(() => drawsOf([[1, 2], [3]])).toThrow(/rows\[1\]: expected 2 numbers, got 1/);
    expect(() => column(scalarDraws([1]), 1)).toThrow(/index: .*got 1/);
  });
});
