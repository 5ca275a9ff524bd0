import { describe, expect, it } from "vitest";
import { dominates, requirePoints } from "../../../src/lib/scenarios/pareto/dominance";

const senses = ["max", "min"] as const;

describe("dominates", () => {
  it("is nowhere worse and somewhere better: utility up, risk down", () => {
    expect(dominates([2, 1], [1, 1], senses)).toBe(true);
    expect(dominates([2, 1], [2, 2], senses)).toBe(true);
    expect(dominates([2, 2], [1, 1], senses)).toBe(false);
    expect(dominates([1, 1], [1, 1], senses)).toBe(false);
  });
});

describe("requirePoints", () => {
  it("names the point that has another number of objectives, or NaN", () => {
    expect(() => {
      requirePoints("points", [[1, 2], [1]], senses);
    }).toThrow("points[1]: expected 2 objectives, got 1");
    expect(() => {
      requirePoints("points", [[1, NaN]], senses);
    }).toThrow("points[0]: expected finite numbers, got NaN");
  });
});
