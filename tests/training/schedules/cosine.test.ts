import { describe, expect, it } from "vitest";
import { cosine } from "../../../src/lib/training";

const steps = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe("cosine", () => {
  it("falls from 1 over a half to its floor and stays there", () => {
    const factor = cosine({ steps: 10, floor: 0.2 });
    expect([factor(0), factor(5), factor(10), factor(99)]).toEqual([1, expect.closeTo(0.6, 12), 0.2, 0.2]);
    steps(12).forEach((step) => {
      expect(factor(step + 1)).toBeLessThanOrEqual(factor(step));
    });
  });

  it("refuses no steps and a floor outside of [0, 1]", () => {
    expect(() => cosine({ steps: 0 })).toThrow("steps: expected a whole number");
    expect(() => cosine({ steps: 5, floor: 2 })).toThrow("floor: expected");
  });
});
