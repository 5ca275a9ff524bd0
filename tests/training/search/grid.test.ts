import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOfNearest, indexOfSmallest, logGrid, rateFactor } from "../../../src/lib/training/search";

describe("logGrid", () => {
  it("equals the reference grid of 100 points from 1e-7 to 10", () => {
    const grid = logGrid({ from: 1e-7, to: 10 }, 100);
    expect(grid[0]).toBe(1e-7);
    expect(grid[1]! / 1.2045035402587822e-7).toBeCloseTo(1, 12);
    expect(grid[50]! / 0.0010974987654930567).toBeCloseTo(1, 12);
    expect(grid[99]).toBe(10);
  });

  it("puts 5.6e-5 at the second of five coarse points, and between the fine points 4.64e-5 and 6.81e-5", () => {
    const coarse = logGrid({ from: 1e-5, to: 1e-2 }, 5);
    expect(coarse[1]! / 5.623413251903491e-5).toBeCloseTo(1, 12);
    const fine = logGrid({ from: 1e-5, to: coarse[2]! }, 10);
    expect(fine[4]!).toBeCloseTo(4.6416e-5, 8);
    expect(fine[5]!).toBeCloseTo(6.8129e-5, 8);
    expect(indexOfNearest(fine, 5.6e-5)).toBe(4);
  });

  it("puts 5.6e-5 between 5.18e-5 and 6.25e-5 on the grid of 50", () => {
    const grid = logGrid({ from: 1e-6, to: 1e-2 }, 50);
    expect(grid[21]!).toBeCloseTo(5.179e-5, 8);
    expect(grid[22]!).toBeCloseTo(6.251e-5, 8);
  });

  it("has one ratio between neighbours", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-8, max: 1, noNaN: true }), fc.integer({ min: 2, max: 40 }), (from, count) => {
        const grid = logGrid({ from, to: 100 * from }, count);
        for (let i = 1; i < count; i++) {
          expect(grid[i]! / grid[i - 1]!).toBeCloseTo(100 ** (1 / (count - 1)), 8);
        }
      }),
    );
  });

  it.each([
    [{ from: 0, to: 1 }, 3, /from/],
    [{ from: 1, to: 1 }, 3, /to: expected a number above from/],
    [{ from: 2, to: 1 }, 3, /to/],
    [{ from: 1, to: 2 }, 1, /count/],
  ])("refuses %j with %d points", (range, count, message) => {
    expect(() => logGrid(range, count)).toThrow(message);
  });
});

describe("indexOfSmallest", () => {
  it("takes the first among equals and never a NaN while there is a number", () => {
    expect(indexOfSmallest([2, 1, 1])).toBe(1);
    expect(indexOfSmallest([NaN, 3, NaN, 2])).toBe(3);
    expect(indexOfSmallest([NaN, Infinity])).toBe(1);
    expect(indexOfSmallest([NaN])).toBe(0);
    expect(() => indexOfSmallest([])).toThrow(/at least one number/);
  });
});

describe("rateFactor", () => {
  it("is the same both ways", () => {
    expect(rateFactor(2, 8)).toBe(4);
    expect(rateFactor(8, 2)).toBe(4);
  });
});
