import { describe, expect, it } from "vitest";
import { broadcastAccuracy, constantAccuracy } from "../../../src/lib/training";

describe("broadcastAccuracy", () => {
  it("is half of the pairs plus those strangers that are near", () => {
    // Of the pairs of {0, 1}, half are equal and half a whole 1 apart.
    expect(broadcastAccuracy([0, 1], 0.5)).toBe(0.75);
    expect(broadcastAccuracy([0, 0.1, 0.2], 0.5)).toBe(1);
  });

  it("counts half of the pairs that lie at the threshold", () => {
    expect(broadcastAccuracy([0, 0.3], 0.3)).toBeCloseTo(0.5 + 0.5 * 0.75, 12);
  });

  it("is what drawn batches show", () => {
    const targets = Array.from({ length: 97 }, (_, i) => ((i * 37) % 97) / 97);
    const pairs = targets.flatMap((a) => targets.map((b) => [a, b] as const));
    const right = pairs.map(([a, b]) => [a - a, a - b, b - a, b - b].filter((d) => Math.abs(d) < 0.2001).length / 4);
    expect(broadcastAccuracy(targets, 0.2001)).toBeCloseTo(right.reduce((sum, r) => sum + r) / right.length, 12);
  });

  it("is honest for batches of one", () => {
    expect(broadcastAccuracy([0, 1, 5], 0.1, 1)).toBe(1);
  });
});

describe("constantAccuracy", () => {
  it("finds the number that most values are near to", () => {
    expect(constantAccuracy([0, 0.5, 0.55, 0.6, 1], 0.15)).toBe(0.6);
  });
});
